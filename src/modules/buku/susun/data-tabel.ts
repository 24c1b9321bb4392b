import { createHash } from 'node:crypto'
import type { ModelBuku } from './model-buku.ts'

export const NAMA_LAMPIRAN = 'data-tabel.json'

/** The data file inside the sealed PDF (contract 8): every table of the book with all its cells, also those not printed. */
export interface DataTabel {
  readonly format: 'tertib-buku-1'
  /** Digest of the snapshot; '' for a report over days. */
  readonly snapshot: string
  readonly edisi: 'internal' | 'publik'
  readonly tingkat: readonly string[]
  /** SHA-256 over the digests of the tables, in order. */
  readonly hashKubus: string
  readonly tabel: readonly {
    readonly id: string
    readonly nomor: string
    readonly judul: string
    /** Id of the catalogue and digest of its definition; null for tables that the book makes itself. */
    readonly definisi: { readonly id: string; readonly digest: string } | null
    readonly tingkat: string
    readonly kolom: readonly string[]
    /** Code, then the figures; the total row last, its code '' where it has none. */
    readonly baris: readonly (readonly (string | number | null)[])[]
    readonly digest: string
  }[]
}

export function susunDataTabel(m: ModelBuku): DataTabel {
  return {
    format: 'tertib-buku-1',
    snapshot: m.snapshot?.id ?? '',
    edisi: m.edisi,
    tingkat: [...new Set(m.tabel.map((t) => t.tingkat))],
    hashKubus: createHash('sha256')
      .update(m.tabel.map((t) => `${t.id} ${t.digest}`).join('\n'))
      .digest('hex'),
    tabel: m.tabel.map((t) => ({
      id: t.id,
      nomor: t.nomor,
      judul: t.judul,
      definisi: t.definisi === undefined ? null : { id: t.definisi, digest: t.digestDefinisi },
      tingkat: t.tingkat,
      kolom: t.grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
      baris: [...t.baris.map((b) => [b.kode, ...b.nilai]), [t.total.kode ?? '', ...t.total.nilai]],
      digest: t.digest,
    })),
  }
}
