import type { DaftarKode } from '../definisi/daftar-kode.ts'
import { daunSyarat, type KolomKode, type Syarat } from '../definisi/syarat.ts'

/** Where the code of one dimension comes from: a column, or conditions over several. */
export type AsalKode = DaftarKode['asal']

/**
 * A base count: persons of a semesta by desa, sex and *raw* code. Labels, bands and order are laid over it
 * afterwards, so new bands can be answered from what was sealed, also when the person rows are destroyed.
 * Its canonical JSON is what sealed counts are found by: forms are added, never changed.
 */
export interface DasarHitungan {
  readonly semesta?: Syarat | undefined
  readonly asal:
    | AsalKode
    | { readonly jenis: 'tanpa' }
    | { readonly jenis: 'silang'; readonly bagian: readonly AsalKode[] }
}

/** The dimensions, outermost first; none where everybody is one category. */
export function bagianAsal(asal: DasarHitungan['asal']): readonly AsalKode[] {
  if (asal.jenis === 'tanpa') return []
  return asal.jenis === 'silang' ? asal.bagian : [asal]
}

/** The columns besides `jk` that a base is counted from. */
export function kolomDasar(dasar: DasarHitungan): KolomKode[] {
  const semesta = dasar.semesta ? daunSyarat(dasar.semesta).map((s) => s.kolom) : []
  return [...new Set([...semesta, ...bagianAsal(dasar.asal).flatMap(kolomAsal)])]
}

export function kolomAsal(asal: AsalKode): KolomKode[] {
  return asal.jenis === 'kolom' ? [asal.kolom] : asal.pilihan.flatMap(daunSyarat).map((s) => s.kolom)
}

/** One code a dimension as one number, 256 to each, so that it rises as they do: 2, 88 -> 600. */
export const gabungKode = (kode: readonly number[]) => kode.reduce((n, k) => n * 256 + k, 0)

/** The codes of `n` dimensions out of one number. */
export function uraiKode(kode: number, n: number): number[] {
  const hasil = new Array<number>(n)
  for (let i = n - 1, sisa = kode; i >= 0; i--, sisa = Math.floor(sisa / 256)) hasil[i] = sisa % 256
  return hasil
}
