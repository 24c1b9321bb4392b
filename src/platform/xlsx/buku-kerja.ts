/** A workbook as a report means it: sheets of one table each, under a title, with sources below. */
export interface BukuKerja {
  readonly judul: string
  readonly pembuat: string
  /** Stands in the file's properties; the same workbook with the same date gives the same bytes. */
  readonly tanggal: Date
  readonly lembar: readonly LembarKerja[]
}

export interface LembarKerja {
  /** Tab name; shortened to the 31 characters that Excel allows and cleaned of `: \ / ? * [ ]`. */
  readonly nama: string
  /** Lines above the table: the title first. */
  readonly judul: readonly string[]
  /** Text columns on the left, kept in sight while scrolling. */
  readonly kolomTeks: readonly { readonly judul: string; readonly lebar: number }[]
  /**
   * Number columns under a common head each. A group of one column without `judul` gets a single head. `induk`: heads
   * above it, outermost first; neighbours with the same ones share them as one merged cell.
   */
  readonly grup: readonly GrupKerja[]
  readonly baris: Iterable<BarisKerja>
  /** Notes below the table. */
  readonly kaki: readonly string[]
  readonly mendatar?: boolean
  /** Largest number, where whoever makes the rows knows it; else eight digits are made room for. */
  readonly terbesar?: number
}

export interface GrupKerja {
  readonly judul: string
  readonly kolom: readonly string[]
  /** Of each column; absent: whole numbers. */
  readonly desimal?: readonly number[]
  readonly induk?: readonly string[]
}

export interface BarisKerja {
  readonly teks: readonly string[]
  /** A text stands where no figure is printed. */
  readonly angka: readonly (number | string)[]
  readonly jenis: 'rincian' | 'subtotal' | 'total'
  /** Steps of indent of the last text column. */
  readonly takuk?: number
}

/** A cover, list or notes sheet: a label and its text on each line. */
export interface LembarTeks {
  readonly nama: string
  readonly judul: readonly string[]
  /** `keLembar`: the label leads to that sheet of `BukuKerja.lembar`. */
  readonly isi: readonly (readonly [label: string, teks: string | number, keLembar?: number])[]
}
