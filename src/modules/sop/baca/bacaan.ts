/** Symbol of the flowchart as a definition names it. */
export type Bentuk = 'kapsul' | 'kotak' | 'belah-ketupat'

/** One cell; a line outside of a table is a row of one cell. */
export interface SelBacaan {
  /** Paragraphs, or lines as printed, divided by \n. */
  readonly teks: string
  /** A symbol that was drawn in the cell. */
  readonly bentuk?: Bentuk
  /** Something stood here that is no text and no symbol we know: a picture, or the crumbs of one. */
  readonly bekas?: boolean
}

/** A merged cell gives its text to the first place of the grid it covers and leaves the others blank. */
export interface BarisBacaan {
  /** Rows of one table share a number; absent outside of tables. */
  readonly tabel?: number
  readonly sel: readonly SelBacaan[]
}

/** A file as it is seen: lines and rows of tables in reading order. Reading guesses nothing; that is `usulkanNaskah`. */
export interface Bacaan {
  readonly asal: 'docx' | 'pdf' | 'teks'
  /** A line break in a cell can be a mere wrap. */
  readonly terlipat: boolean
  readonly baris: readonly BarisBacaan[]
}
