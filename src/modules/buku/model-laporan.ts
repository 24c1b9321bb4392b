import type { HasilTabel } from '#agregat'

/**
 * Everything the report says, as plain data: the same model gives the same PDF and the same workbook, byte for byte.
 * Summary, pyramid and columns a page are derived from it; no figure stands in the report that is not in `tabel`.
 */
export interface ModelLaporan {
  readonly judul: string
  /** `2026-1` */
  readonly semester: string
  readonly basis: 'dkb' | 'lokal'
  /** The day whose state the figures show; also the date of the files, because the wall clock would change the bytes. */
  readonly tanggal: string
  readonly sumber: string
  readonly kantor: {
    readonly nama: string
    readonly dinas: string
    readonly alamat: string
    readonly kontak: string
    readonly kop: readonly string[]
    readonly latihan: boolean
    readonly logoHash?: string
  }
  readonly snapshot: { readonly id: string; readonly jumlahBaris: number; readonly aturanVersi: string }
  readonly gerbang: {
    readonly jumlahTabel: number
    readonly jumlahPeriksa: number
    readonly catatan: readonly string[]
    /** Differences that approved notes explain, one sentence a note; absent where there was none. */
    readonly penjelasan?: readonly string[]
  }
  /** In the order of the book, all at one level. */
  readonly tabel: readonly HasilTabel[]
}

export type TabelLaporan = HasilTabel
export type BarisLaporan = HasilTabel['baris'][number]
