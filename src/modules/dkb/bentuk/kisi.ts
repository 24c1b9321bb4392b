import type { BarisSumber } from './sumber-baris.ts'

/** A sheet or a text file before anyone knows where its header is: numbered rows of cells. May be read again. */
export interface Kisi {
  /** File, and the sheet where there are several. */
  readonly nama: string
  readonly jenis: 'teks' | 'xlsx'
  /** A row shorter or longer than its header is a broken line in a text file and nothing in a sheet. */
  readonly tepat: boolean
  /** From which day the workbook counts, for numbers that stand where dates belong. */
  readonly seri?: '1900' | '1904'
  /** Of a text file: its separator, for people. */
  readonly pemisah?: string
  baris(): AsyncIterable<BarisKisi>
}

export interface BarisKisi extends BarisSumber {
  /** A quote in it is broken: its cells are not sure. */
  readonly rusak?: true
}
