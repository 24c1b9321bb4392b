import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A row on its way to its region, in the spill folder: a head of 32-bit words, then the identity cells as text.
 * Word 0 length in bytes (a multiple of 4) | 1 chunk | 2 row in chunk | 3 desa | 4,5 NIK | 6 birth day | 7-10 codes
 * (jk umur agama kwn | hbkel pddk pkrjn gol | cct lahir kawin cerai | ktp kia kk, one unused) | 11-14 warnings as bits |
 * 15,16 NIK of the mother | 17,18 of the father (0 where there is none). Text: cells joined by tabs, ended by LF.
 */
export const KEPALA_REKAMAN = 76
export const KATA_TANDA = 11
export const JUMLAH_KATA_TANDA = 4
export const KATA_IBU = 15
export const KATA_AYAH = 17
/** Bytes of a head that enter the canonical row: birth day and codes. */
export const AWAL_KANONIK = 24
export const PANJANG_KANONIK = 20
export const JUMLAH_KODE = 15

const MUATAN = 256 * 1024
/** Widest text that fits beside its head; longer cells were cut before. */
export const TEKS_MAKS = MUATAN - KEPALA_REKAMAN - 4

export type TulisSync = (fd: number, isi: Uint8Array) => void

/** Writes all of it; the kernel may take less at a time. */
export const tulisSemua: TulisSync = (fd, isi) => {
  for (let n = 0; n < isi.length; ) n += writeSync(fd, isi, n)
}

/** Rows of a range of regions, written out whenever the buffer is full. One per range and worker. */
export class Ember {
  /** Empty until the first row. */
  bytes = new Uint8Array(0)
  kata = new Uint32Array(this.bytes.buffer)
  panjang = 0
  readonly file: string
  readonly #tulis: TulisSync
  #fd: number | undefined

  constructor(folder: string, nama: string, tulis: TulisSync) {
    this.file = join(folder, nama)
    this.#tulis = tulis
  }

  /** Makes room for `n` bytes and returns where they go. */
  siapkan(n: number): number {
    if (this.bytes.length === 0) {
      this.bytes = new Uint8Array(MUATAN)
      this.kata = new Uint32Array(this.bytes.buffer)
    }
    if (this.panjang + n > MUATAN) this.tuang()
    return this.panjang
  }

  tuang(): void {
    if (this.panjang === 0) return
    this.#fd ??= openSync(this.file, 'w', 0o600)
    this.#tulis(this.#fd, this.bytes.subarray(0, this.panjang))
    this.panjang = 0
  }

  tutup(): void {
    if (this.#fd !== undefined) closeSync(this.#fd)
    this.#fd = undefined
  }
}
