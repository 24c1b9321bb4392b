import { z } from 'zod'

/** Name of the data file in a sealed book (contract 8 of RENCANA.md, written by `#buku`). */
export const NAMA_DATA_BUKU = 'data-tabel.json'

const Kolom = z.union([z.string(), z.object({ kunci: z.string(), desimal: z.int().optional() })])

/** The tables of a book as data. `definisi` absent: a table that the book makes itself. */
export const DataBuku = z.object({
  format: z.literal('tertib-buku-1'),
  snapshot: z.union([z.string(), z.object({ id: z.string() })]).optional(),
  hashKubus: z.string().optional(),
  edisi: z.enum(['internal', 'publik']).optional(),
  tabel: z
    .array(
      z.object({
        id: z.string().max(200),
        definisi: z.string().max(200).nullable().optional(),
        tingkat: z.enum(['provinsi', 'kabkota', 'kecamatan', 'desa']).optional(),
        nomor: z.string().max(40).optional(),
        judul: z.string().max(500).optional(),
        digestWilayah: z.string().optional(),
        kolom: z.array(Kolom).max(20_000),
        baris: z
          .array(
            z.object({
              /** '' or absent: the total row without a code. */
              kode: z.string().max(60).optional(),
              nama: z.string().max(300).optional(),
              nilai: z.array(z.number().nullable()).max(20_000),
            }),
          )
          .max(200_000),
      }),
    )
    .max(500),
})
export type DataBuku = z.infer<typeof DataBuku>

export function idSnapshot(d: DataBuku): string | undefined {
  return typeof d.snapshot === 'object' ? d.snapshot.id : d.snapshot
}

export function kunciKolom(k: DataBuku['tabel'][number]['kolom'][number]): string {
  return typeof k === 'string' ? k : k.kunci
}
