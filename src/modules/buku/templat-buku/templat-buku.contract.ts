import { z } from 'zod'
import { FileTemplat } from './templat-buku.ts'

/** A line of the list: `versi` 0 as it comes with the program. */
export const RingkasTemplat = z.object({
  id: z.string(),
  judul: z.string(),
  jenis: FileTemplat.shape.jenis,
  versi: z.int(),
  selaluDraf: z.boolean(),
  jumlahBab: z.int(),
  /** Who last changed it; null as it comes with the program. */
  diubah: z.object({ oleh: z.string(), pada: z.iso.datetime() }).nullable(),
})
export type RingkasTemplat = z.infer<typeof RingkasTemplat>

/** `GET /api/buku/templat`: all templates, and what the editor offers: fields of texts, tables of the catalogue. */
export const DaftarTemplat = z.object({
  daftar: z.array(RingkasTemplat),
  medan: z.array(z.object({ nama: z.string(), uraian: z.string() })),
  tabel: z.array(z.object({ id: z.string(), judul: z.string(), harian: z.boolean() })),
  bolehUbah: z.boolean(),
})
export type DaftarTemplat = z.infer<typeof DaftarTemplat>

/** `GET /api/buku/templat/:id`: as it holds now, with who changed it, newest first. */
export const LihatTemplat = z.object({
  isi: FileTemplat,
  versi: z.int(),
  riwayat: z.array(
    z.object({ versi: z.int(), alasan: z.string(), dibuat: z.iso.datetime(), oleh: z.string() }),
  ),
})
export type LihatTemplat = z.infer<typeof LihatTemplat>

/** `PUT /api/buku/templat/:id`, for ADB, Kasi and the administrator. Faults come as `rincian.cacat: {jalur, tempat, sebab}[]`. */
export const UbahTemplat = z.object({
  isi: z.unknown(),
  alasan: z.string().trim().min(5).max(500),
  versiDilihat: z.int().min(0),
})
export type UbahTemplat = z.infer<typeof UbahTemplat>

/** `POST /api/buku/templat/:id/pratinjau`: one chapter of an unsaved template as PDF (marked draf); nothing is kept. */
export const MintaPratinjau = z.object({
  isi: z.unknown(),
  /** Id of the chapter; absent: the first. */
  bab: z.string().max(60).optional(),
  snapshotId: z.string().max(200).optional(),
  bulan: z.string().max(7).optional(),
  tanggal: z.string().max(10).optional(),
})
export type MintaPratinjau = z.infer<typeof MintaPratinjau>
