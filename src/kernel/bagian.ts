/**
 * What a document says, apart from how it looks: its tables and paragraphs as text as printed. Kept as gzipped JSON in
 * simpanan beside the document (`BerkasKeluaran.bagian`), so that two versions can be compared place by place.
 */
export type DaftarBagian = readonly Bagian[]

export type Bagian = BagianTabel | BagianParagraf

/** `id` is the same in every version of the document: "tabel-3", "ringkasan". */
export interface BagianTabel {
  readonly id: string
  readonly judul: string
  readonly jenis: 'tabel'
  /** Head of the column of row names. */
  readonly sudut: string
  /** `kunci` names the column in every version; `grup` is the head above it, shared by neighbours. */
  readonly kolom: readonly { readonly kunci: string; readonly label: string; readonly grup?: string }[]
  /** `sel` runs over `kolom`; `tingkat` from 1, absent where rows have no order among them; `jumlah` is the last row of a sum. */
  readonly baris: readonly {
    readonly kunci: string
    readonly label: string
    readonly tingkat?: number
    readonly jumlah?: true
    readonly sel: readonly string[]
  }[]
}

/** Paragraphs have no names of their own: they are found again by their words. */
export interface BagianParagraf {
  readonly id: string
  readonly judul: string
  readonly jenis: 'paragraf'
  readonly paragraf: readonly string[]
}

/** One place in a part. `urut` counts paragraphs from 0. */
export type Letak =
  | { readonly bagian: string; readonly jenis: 'sel'; readonly baris: string; readonly kolom: string }
  | { readonly bagian: string; readonly jenis: 'paragraf'; readonly urut: number }
