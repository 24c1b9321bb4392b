/** One row of a source: `nomor` is its place there as its own program shows it (line, sheet row, record), from 1, rising. */
export interface BarisSumber {
  readonly nomor: number
  /** As text, in the order of the columns; a blank is ''. Dates as yyyy-mm-dd where the source knows that they are dates. */
  readonly sel: readonly string[]
}

/** Rows of any layout, read forward once; memory stays bounded whatever the size of the source. */
export interface SumberBaris {
  /** Column names as the source has them. */
  readonly kolom: readonly string[]
  baris(): AsyncIterable<BarisSumber>
  /** Sentences about where the rows come from, kept with the snapshot; complete once the last row was read. */
  catatan?(): readonly string[]
}
