import type { KodeBaris } from './kode-baris.ts'

/**
 * What was read of the row in hand. Numbers of 16 digits stand as their first and last eight, which a float holds; one
 * object serves all rows of a worker.
 */
export interface BarisTerbaca {
  readonly kode: KodeBaris
  nikHi: number
  nikLo: number
  kkHi: number
  kkLo: number
  /** Place of the desa in the list of the import. */
  desa: number
  /** Days since 1970. */
  hariLahir: number
  /** NIK of the parents; 0 where there is none. */
  ibuHi: number
  ibuLo: number
  ayahHi: number
  ayahLo: number
}
