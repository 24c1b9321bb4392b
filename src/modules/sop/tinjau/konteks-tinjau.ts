import type { DefinisiSop } from '../definisi/definisi-sop.ts'
import type { DaftarPeraturan } from './peraturan.ts'

/** What a SOP is held against. Lists that the caller does not know are left out, and their rules are not asked. */
export interface KonteksTinjau {
  readonly peraturan: DaftarPeraturan
  /** Titles of the SOPs that the office has. */
  readonly judulSop: readonly string[]
  /** SOPs that an act may open. */
  readonly sop?: readonly Pick<DefinisiSop, 'id' | 'identitas' | 'sifat' | 'masukan'>[] | undefined
  /** Names of kerja that modules offer. */
  readonly kerja?: readonly string[] | undefined
  /** Keys of actors that some position of the office holds. */
  readonly pelaksanaBerjabatan?: readonly string[] | undefined
}
