import type { Bentuk } from '../bentuk/bagian-sumber.ts'
import type { BarisSumber } from '../bentuk/sumber-baris.ts'

/** What a proposal is made from: the shape of the file, its headings and first rows, the day a sheet counts from. */
export interface BahanUsulan {
  readonly bentuk: Bentuk
  readonly jenis: 'teks' | 'xlsx' | 'dbf' | 'parquet' | 'dmp'
  readonly kolom: readonly string[]
  readonly sampel: readonly BarisSumber[]
  readonly seri?: '1900' | '1904'
}
