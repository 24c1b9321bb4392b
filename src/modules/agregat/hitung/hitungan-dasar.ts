import type { KodeWilayah } from '#kernel/kode-wilayah'
import { kodeDesa } from '#kernel/kode-wilayah'

/** LK, PR, and whoever has another code (which the gate reports): JML is counted over all three, not added from two. */
export const LAJUR_JK = 3
export const lajurJk = (jk: number) => (jk === 1 ? 0 : jk === 2 ? 1 : 2)

interface Umum {
  readonly desa: readonly KodeWilayah[]
  readonly kode: readonly number[]
}

/** Counts of one dimension or none, [desa][jk lane][kode], row after row. */
export interface HitunganPadat extends Umum {
  readonly isi: Uint32Array
}

/** Counts of a crossing, most of whose cells are empty: those of desa `d` are `mulai[d]` ... `mulai[d + 1] - 1`. */
export interface HitunganJarang extends Umum {
  readonly mulai: Uint32Array
  /** Place of the code times LAJUR_JK plus the lane, rising within a desa. */
  readonly sel: Uint32Array
  /** Never zero. */
  readonly jumlah: Uint32Array
}

/**
 * One base count in canonical form: only desa and codes that somebody has, both rising, so that the same people
 * give the same bytes whichever engine counted them.
 */
export type HitunganDasar = HitunganPadat | HitunganJarang

/** A region as one rising number, for counting: 99.01.02.1003 -> 9901021003. */
export const nomorDesa = (prop: number, kab: number, kec: number, kel: number) =>
  ((prop * 100 + kab) * 100 + kec) * 10_000 + kel

export function kodeDariNomor(n: number): KodeWilayah {
  const kel = n % 10_000
  const atas = Math.floor(n / 10_000)
  return kodeDesa(Math.floor(atas / 10_000), Math.floor(atas / 100) % 100, atas % 100, kel)
}

/** Drops what nobody has from a dense count ([desa][jk lane][kode]); desa and kode must rise. */
export function rapikan(
  nomor: ArrayLike<number>,
  kode: readonly number[],
  padat: Uint32Array,
): HitunganPadat {
  const nK = kode.length
  const lebar = LAJUR_JK * nK
  const adaKode = new Uint32Array(nK)
  const desa: number[] = []
  for (let d = 0, s = 0; d < nomor.length; d++) {
    let ada = 0
    for (let jk = 0; jk < LAJUR_JK; jk++) {
      for (let k = 0; k < nK; k++) {
        const n = padat[s++]!
        ada |= n
        adaKode[k]! |= n
      }
    }
    if (ada !== 0) desa.push(d)
  }
  const pakai = kode.map((_, k) => k).filter((k) => adaKode[k] !== 0)
  const hasil = { desa: desa.map((d) => kodeDariNomor(nomor[d]!)), kode: pakai.map((k) => kode[k]!) }
  if (desa.length === nomor.length && pakai.length === nK) return { ...hasil, isi: padat }
  const isi = new Uint32Array(desa.length * LAJUR_JK * pakai.length)
  let ke = 0
  for (const d of desa)
    for (let jk = 0; jk < LAJUR_JK; jk++) for (const k of pakai) isi[ke++] = padat[d * lebar + jk * nK + k]!
  return { ...hasil, isi }
}

/** Everybody of each code, over all desa and both sexes, in the order of `kode`. */
export function jumlahPerKode(h: HitunganDasar): number[] {
  const jumlah = new Array<number>(h.kode.length).fill(0)
  if ('isi' in h) for (let i = 0; i < h.isi.length; i++) jumlah[i % h.kode.length]! += h.isi[i]!
  else for (let i = 0; i < h.sel.length; i++) jumlah[Math.floor(h.sel[i]! / LAJUR_JK)]! += h.jumlah[i]!
  return jumlah
}
