import { z } from 'zod'

export const entriJejak = z.object({
  indeks: z.int(),
  waktu: z.string(),
  tindakan: z.string(),
  objek: z.string(),
  hasil: z.enum(['dilakukan', 'ditolak']),
  pelaku: z.looseObject({
    jenis: z.string(),
    nama: z.string(),
    jabatan: z.string().optional(),
    dasar: z.string().optional(),
  }),
  rincian: z.record(z.string(), z.unknown()),
})
export type EntriJejakWire = z.infer<typeof entriJejak>

/** `GET /api/jejak?objek=&tindakan=&sebelum=`: newest first, 100 a page; `sebelum` is the last index seen. */
export const saringJejak = z.object({
  objek: z.string().max(200).optional(),
  tindakan: z.string().max(80).optional(),
  sebelum: z.coerce.number().int().positive().optional(),
})
export const daftarJejak = z.object({ entri: z.array(entriJejak) })
export type DaftarJejak = z.infer<typeof daftarJejak>

/** `GET /api/jejak/titik`: the newest signed head. */
export const titikJejak = z.object({ ukuran: z.int(), akar: z.string(), waktu: z.string() }).nullable()
export type TitikJejak = z.infer<typeof titikJejak>
