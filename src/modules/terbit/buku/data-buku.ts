import { z } from 'zod'

/** Name of the data file in a sealed book (contract 8 of RENCANA.md; written by `buku/susun/data-tabel.ts`). */
export const NAMA_DATA_BUKU = 'data-tabel.json'

/** The tables of a book as data. */
export const DataBuku = z.object({
  format: z.literal('tertib-buku-1'),
  /** '' of a report over days. */
  snapshot: z.string().max(200),
  edisi: z.enum(['internal', 'publik']),
  hashKubus: z.string().max(64),
  tabel: z
    .array(
      z.object({
        id: z.string().max(200),
        nomor: z.string().max(40),
        judul: z.string().max(500),
        /** null: a table that the book makes itself. */
        definisi: z.object({ id: z.string().max(200), digest: z.string().max(64) }).nullable(),
        tingkat: z.enum(['provinsi', 'kabkota', 'kecamatan', 'desa']),
        kolom: z.array(z.string().max(200)).max(20_000),
        /** Code, then the figures; the total row last. */
        baris: z
          .array(z.tuple([z.string().max(60)], z.number().nullable()))
          .min(1)
          .max(200_000),
        digest: z.string().max(64),
      }),
    )
    .max(500),
})
export type DataBuku = z.infer<typeof DataBuku>
export type TabelDataBuku = DataBuku['tabel'][number]
