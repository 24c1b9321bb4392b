import { AWAL_PERINGATAN, DAFTAR_ATURAN } from '../aturan.ts'
import { JUMLAH_KATA_TANDA } from '../baca/ember.ts'

const BANYAK = DAFTAR_ATURAN.length - AWAL_PERINGATAN
const CONTOH_MAKS = 20
/** Words of one row in the file `temuan`: its place in the snapshot, its line in the office's file, its warnings. */
export const KATA_TEMUAN = 2 + JUMLAH_KATA_TANDA

/** Rules of this level make a row unclean; a note does not. */
const TOPENG_PERINGATAN = new Uint32Array(JUMLAH_KATA_TANDA)
DAFTAR_ATURAN.slice(AWAL_PERINGATAN).forEach((a, b) => {
  if (a.tingkat === 'peringatan') TOPENG_PERINGATAN[b >>> 5]! |= 1 << (b & 31)
})

/** Per rule, counted from AWAL_PERINGATAN: how many rows; only those that found something. */
export type HitunganAturan = readonly (readonly [bit: number, jumlah: number])[]

export interface TemuanDesa {
  /** Rows without a warning. */
  readonly bersih: number
  readonly hitung: HitunganAturan
}

/** Warnings of the rows of one range as they are sealed: the record of each row, counts per desa, first lines. */
export class TemuanBagian {
  #isi = new Uint32Array(KATA_TEMUAN * 1024)
  #kata = 0
  readonly #hitung = new Uint32Array(BANYAK)
  #bersih = 0
  readonly #contoh: number[][] = Array.from({ length: BANYAK }, () => [])

  /** `ke` is the row's place in the range. */
  tambah(ke: number, baris: number, tanda: Uint32Array): void {
    let ada = 0
    let kotor = 0
    for (let j = 0; j < JUMLAH_KATA_TANDA; j++) {
      ada |= tanda[j]!
      kotor |= tanda[j]! & TOPENG_PERINGATAN[j]!
    }
    if (kotor === 0) this.#bersih++
    if (ada === 0) return
    if (this.#kata + KATA_TEMUAN > this.#isi.length) this.#luaskan()
    const isi = this.#isi
    isi[this.#kata++] = ke
    isi[this.#kata++] = baris
    for (let j = 0; j < JUMLAH_KATA_TANDA; j++) {
      let w = tanda[j]!
      isi[this.#kata++] = w
      while (w !== 0) {
        const b = 31 - Math.clz32(w & -w)
        w &= w - 1
        this.#hitung[j * 32 + b]!++
        simpanContoh(this.#contoh[j * 32 + b]!, baris)
      }
    }
  }

  /** Counts since the last call. */
  tutupDesa(): TemuanDesa {
    const hitung = keHitungan(this.#hitung)
    const hasil = { bersih: this.#bersih, hitung }
    this.#hitung.fill(0)
    this.#bersih = 0
    return hasil
  }

  get isi(): Uint32Array<ArrayBuffer> {
    return this.#isi.slice(0, this.#kata)
  }

  /** Lowest lines of each rule, rising. */
  get contoh(): (readonly [bit: number, baris: readonly number[]])[] {
    return this.#contoh.flatMap((c, b) => (c.length > 0 ? [[b, c] as const] : []))
  }

  #luaskan(): void {
    const baru = new Uint32Array(this.#isi.length * 2)
    baru.set(this.#isi)
    this.#isi = baru
  }
}

function keHitungan(hitung: Uint32Array): HitunganAturan {
  const hasil: [number, number][] = []
  for (let b = 0; b < BANYAK; b++) if (hitung[b]! > 0) hasil.push([b, hitung[b]!])
  return hasil
}

function simpanContoh(contoh: number[], baris: number): void {
  if (contoh.length === CONTOH_MAKS) {
    if (baris > contoh[CONTOH_MAKS - 1]!) return
    contoh.pop()
  }
  let i = contoh.length
  while (i > 0 && contoh[i - 1]! > baris) i--
  contoh.splice(i, 0, baris)
}
