import type { KolomKode } from '../definisi/syarat.ts'

/**
 * The columns of one row group, as they were read; only the first `jumlah` values count. `lajur` is the lane of the sex
 * (`lajurJk`), `kode` the place of each code in the list of codes that its column has.
 */
export interface KelompokKode {
  readonly jumlah: number
  readonly lajur: Uint8Array
  readonly prop: Uint8Array
  readonly kab: Uint8Array
  readonly kec: Uint8Array
  readonly kel: Uint16Array
  readonly kode: ReadonlyMap<KolomKode, Uint8Array>
}

/** The codes that a column holds anywhere in the file, rising. */
export type KodeKolom = ReadonlyMap<KolomKode, readonly number[]>
