import { tulisBulat } from '#kernel/angka'

/** One column of figures. Widths are CSS pixels. */
export interface KolomKisi {
  readonly kunci: string
  readonly label: string
  /** A sum of its neighbours to the left: tinted and bold, as in print. */
  readonly jumlah?: boolean
  /** The first column of a group: ruled on its left. */
  readonly awalGrup?: boolean
  /** How a figure of this column is written; whole numbers when absent. */
  readonly tulis?: (n: number) => string
}

/** A head over several columns, from `dari` (0 is the first column of figures). */
export interface KepalaKisi {
  readonly label: string
  readonly dari: number
  readonly rentang: number
  /** Rows of heads that it runs down over; one when absent. */
  readonly lapis?: number
  /** A sum of a whole dimension: drawn like a total. */
  readonly jumlah?: boolean
}

export interface BarisKisi {
  readonly kode: string
  readonly nama: string
  /** Small, after the name: which kecamatan a desa belongs to. */
  readonly ket?: string
  /** 1 for the rows right below the total. */
  readonly tingkat: number
  /** Undefined for a row without parts. */
  readonly buka: boolean | undefined
  /** A row that can be gone into: its name is drawn as a way. */
  readonly dapatDimasuki?: boolean
  /** Undefined is written "-": a figure that does not exist is not zero. Null is written "x": kept from the public. */
  readonly nilai: readonly (number | null | undefined)[]
  /** Columns whose figure is tinted: it differs from what the reader saw last. */
  readonly berubah?: ReadonlySet<number>
  /** Columns whose cell carries a mark in its corner: somebody wrote about it. */
  readonly tanda?: ReadonlySet<number>
}

export interface IsiKisi {
  /** What the table is, for those who hear it. */
  readonly nama: string
  /** The head of the first column. */
  readonly sudut: string
  /** Heads above the columns, outermost first. */
  readonly kepala: readonly (readonly KepalaKisi[])[]
  readonly kolom: readonly KolomKisi[]
  readonly baris: readonly BarisKisi[]
  readonly total: BarisKisi | undefined
}

/** Which column the rows are ordered by; none is the official order. */
export interface UrutanKisi {
  readonly kolom: string
  readonly arah: 'turun' | 'naik'
}

/** A figure as it stands in its cell, on screen and paper. */
export function tulisSel(n: number | null | undefined, kolom: KolomKisi): string {
  return n === undefined ? '-' : n === null ? 'x' : (kolom.tulis ?? tulisBulat)(n)
}
