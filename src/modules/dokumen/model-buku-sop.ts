import type { KopKantor, ModelLembarSop } from './model-lembar-sop.ts'

/** The SOP book of a unit (PermenPANRB 35/2012, unsur dokumentasi, then one sheet a SOP). Pure data. */
export interface ModelBukuSop {
  readonly kop: KopKantor
  readonly judul: string
  /** "2026" */
  readonly tahun: string
  readonly alamat?: string
  readonly keputusan: KeputusanSop
  /** Short explanation of use: scope, summary, definitions. */
  readonly penjelasan: readonly { readonly judul: string; readonly isi: readonly string[] }[]
  readonly lembar: readonly ModelLembarSop[]
}

/** Decision of the head that puts the SOPs in force; an empty text is a line to fill by hand. */
export interface KeputusanSop {
  /** "KEPUTUSAN KEPALA DINAS ..." */
  readonly judul: string
  readonly nomor: string
  readonly tentang: string
  readonly menimbang: readonly string[]
  readonly mengingat: readonly string[]
  readonly diktum: readonly { readonly ke: string; readonly isi: string }[]
  readonly tempat: string
  readonly tanggal: string
  readonly penetap: { readonly jabatan: string; readonly nama?: string; readonly nip?: string }
}
