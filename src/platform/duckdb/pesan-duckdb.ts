/** What may be bound to a question. DATE and larger numbers are bound as text and cast in the SQL. */
export type NilaiDuckdb = string | number | boolean | null

/** A column of whole numbers of at most 32 bits, without null. */
export type Kolom = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array

export interface OpsiPekerja {
  readonly utas: number
  readonly memori: string
  readonly spill?: string
  readonly folder?: readonly string[]
}

export type PesanMasuk =
  | {
      readonly jenis: 'tanya'
      readonly id: number
      readonly teks: string
      readonly nilai: readonly NilaiDuckdb[]
      readonly bentuk: 'baris' | 'kolom'
    }
  | { readonly jenis: 'batal'; readonly id: number }
  | { readonly jenis: 'tutup' }

export type PesanKeluar =
  | { readonly jenis: 'siap' }
  | { readonly jenis: 'baris'; readonly id: number; readonly baris: Record<string, unknown>[] }
  | {
      readonly jenis: 'kolom'
      readonly id: number
      readonly jumlah: number
      readonly kolom: Record<string, Kolom>
    }
  /** `id` 0: the database could not be opened. */
  | { readonly jenis: 'galat'; readonly id: number; readonly pesan: string; readonly batal: boolean }
