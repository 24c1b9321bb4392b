import type { FileHandle } from 'node:fs/promises'

const UKURAN = 1 << 20
// No line of these files is longer; checked nowhere, because every field has its own bound.
const BARIS_MAKS = 4096
const KOMA = 44
const NOL = 48

/** Writes CSV bytes straight into one buffer: no strings per row. Ask `perluKuras` between rows. */
export class Penulis {
  private readonly buf = Buffer.allocUnsafe(UKURAN + BARIS_MAKS)
  private n = 0
  private readonly file: FileHandle
  /** Lines written, the header included: the number of the last one. */
  baris = 0

  constructor(file: FileHandle) {
    this.file = file
  }

  get perluKuras(): boolean {
    return this.n >= UKURAN
  }

  async kuras(): Promise<void> {
    let dari = 0
    while (dari < this.n) dari += (await this.file.write(this.buf, dari, this.n - dari)).bytesWritten
    this.n = 0
  }

  koma(): void {
    this.buf[this.n++] = KOMA
  }

  akhirBaris(): void {
    this.buf[this.n++] = 10
    this.baris++
  }

  byte(b: number): void {
    this.buf[this.n++] = b
  }

  ascii(b: Uint8Array): void {
    for (let i = 0; i < b.length; i++) this.buf[this.n++] = b[i]!
  }

  potong(b: Uint8Array, dari: number, sampai: number): void {
    for (let i = dari; i < sampai; i++) this.buf[this.n++] = b[i]!
  }

  teks(t: string): void {
    this.n += this.buf.write(t, this.n, 'latin1')
  }

  /** A whole number without padding. */
  bulat(x: number): void {
    if (x >= 10) this.bulat((x / 10) | 0)
    this.buf[this.n++] = NOL + (x % 10)
  }

  /** Exactly `lebar` digits. */
  digit(x: number, lebar: number): void {
    let sisa = x
    for (let i = lebar - 1; i >= 0; i--) {
      this.buf[this.n + i] = NOL + (sisa % 10)
      sisa = (sisa / 10) | 0
    }
    this.n += lebar
  }
}
