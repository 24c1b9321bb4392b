import type { KolomKode } from '../definisi/syarat.ts'

/** Region parts of a coded row, as kode.parquet has them. */
export const KOLOM_WILAYAH = ['prop', 'kab', 'kec', 'kel'] as const
export type KolomWilayah = (typeof KOLOM_WILAYAH)[number]

/** A small tree of what the cube asks. Only whole numbers and known column names can stand in it: nothing to inject. */
export type Ekspresi =
  | { readonly jenis: 'kolom'; readonly nama: KolomKode | KolomWilayah }
  | { readonly jenis: 'angka'; readonly nilai: number }
  | { readonly jenis: 'antara'; readonly nilai: Ekspresi; readonly dari: number; readonly sampai: number }
  | { readonly jenis: 'gabung'; readonly kata: 'and' | 'or'; readonly bagian: readonly Ekspresi[] }
  | {
      readonly jenis: 'kasus'
      readonly cabang: readonly { readonly bila: Ekspresi; readonly maka: number }[]
      readonly selain: number
    }
  /** Codes of 0-255 as one number, 256 to each, the first counting most. */
  | { readonly jenis: 'susun'; readonly bagian: readonly Ekspresi[] }
  | { readonly jenis: 'hitung' }

export interface Kueri {
  readonly pilih: readonly { readonly nilai: Ekspresi; readonly sebagai: string }[]
  /** `$1` for a bound path, or a file name to be shown in a passport. */
  readonly dari: { readonly ikat: true } | { readonly file: string }
  readonly syarat?: Ekspresi | undefined
  /** Aliases that rows are grouped by. */
  readonly kelompok: readonly string[]
}

export const kolom = (nama: KolomKode | KolomWilayah): Ekspresi => ({ jenis: 'kolom', nama })
export const angka = (nilai: number): Ekspresi => ({ jenis: 'angka', nilai })
export const antara = (nilai: Ekspresi, dari: number, sampai: number): Ekspresi => ({
  jenis: 'antara',
  nilai,
  dari,
  sampai,
})
export const dan = (...bagian: Ekspresi[]): Ekspresi => gabung('and', bagian)
export const atau = (...bagian: Ekspresi[]): Ekspresi => gabung('or', bagian)

function gabung(kata: 'and' | 'or', bagian: readonly Ekspresi[]): Ekspresi {
  return bagian.length === 1 ? bagian[0]! : { jenis: 'gabung', kata, bagian }
}
