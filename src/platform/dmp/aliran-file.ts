import { type FileHandle, open } from 'node:fs/promises'
import type { Ruas } from './dmp.ts'

const POTONG = 256 * 1024

/**
 * The bytes of one or several stretches of files as one stream, read forward through one buffer. The buffer grows only
 * by what has really been read, to at most `batas`; nothing is allocated from a length that the file claims.
 */
export class AliranFile {
  b: Buffer
  /** Unread bytes are `b[p, akhir)`. */
  p = 0
  akhir = 0
  readonly #ruas: readonly Ruas[]
  readonly #batas: number
  /** Place of `b[0]` in the whole stream. */
  #dasar = 0
  #ke = 0
  #baca = 0
  #pegang: FileHandle | undefined

  constructor(ruas: readonly Ruas[], batas: number) {
    this.#ruas = ruas
    this.#batas = batas
    const panjang = ruas.reduce((n, r) => n + r.akhir - r.awal, 0)
    this.b = Buffer.allocUnsafe(Math.max(64, Math.min(POTONG, panjang)))
    this.#baca = ruas[0]?.awal ?? 0
  }

  /** Place of the next unread byte in the whole stream. */
  get tempat(): number {
    return this.#dasar + this.p
  }

  /** File and byte in it of a place in the whole stream. */
  letak(tempat: number): { file: string; offset: number } {
    let sisa = tempat
    for (const r of this.#ruas) {
      if (sisa < r.akhir - r.awal) return { file: r.file.nama, offset: r.awal + sisa }
      sisa -= r.akhir - r.awal
    }
    const r = this.#ruas.at(-1)!
    return { file: r.file.nama, offset: r.akhir }
  }

  /** Reads on; false at the end of the stream, 'penuh' when the unread part already fills the limit. */
  async tambah(): Promise<boolean | 'penuh'> {
    if (this.p > 0) {
      this.b.copyWithin(0, this.p, this.akhir)
      this.#dasar += this.p
      this.akhir -= this.p
      this.p = 0
    }
    while (this.#ke < this.#ruas.length && this.#baca >= this.#ruas[this.#ke]!.akhir)
      await this.#ruasBerikut()
    const ruas = this.#ruas[this.#ke]
    if (!ruas) return false
    if (this.akhir === this.b.length) {
      if (this.b.length >= this.#batas) return 'penuh'
      const besar = Buffer.allocUnsafe(Math.min(this.#batas, this.b.length * 2))
      this.b.copy(besar, 0, 0, this.akhir)
      this.b = besar
    }
    this.#pegang ??= await open(ruas.file.jalur, 'r')
    const n = Math.min(this.b.length - this.akhir, ruas.akhir - this.#baca)
    const { bytesRead } = await this.#pegang.read(this.b, this.akhir, n, this.#baca)
    if (bytesRead === 0) {
      // Shorter than it was a moment ago.
      await this.#ruasBerikut()
      return this.tambah()
    }
    this.akhir += bytesRead
    this.#baca += bytesRead
    return true
  }

  /** True once at least `n` unread bytes are in the buffer. */
  async punya(n: number): Promise<boolean> {
    while (this.akhir - this.p < n) if ((await this.tambah()) !== true) return false
    return true
  }

  async tutup(): Promise<void> {
    await this.#pegang?.close()
    this.#pegang = undefined
  }

  async #ruasBerikut(): Promise<void> {
    await this.tutup()
    this.#ke++
    this.#baca = this.#ruas[this.#ke]?.awal ?? 0
  }
}
