import { z } from 'zod'

const saat = z.iso.datetime()
export const statusPekerjaan = z.enum(['menunggu', 'berjalan', 'selesai', 'ditolak', 'gagal', 'dibatalkan'])

export const galatKirim = z.object({
  kode: z.string(),
  jenis: z.enum(['tak-ditemukan', 'tak-sah', 'ditolak', 'bentrok']),
  pesan: z.string(),
  rincian: z.record(z.string(), z.unknown()).optional(),
})

/** GET /api/pekerjaan/:id; also the data of every event of GET /api/pekerjaan/:id/alir. */
export const pekerjaan = z.object({
  id: z.uuid(),
  nama: z.string(),
  judul: z.string(),
  status: statusPekerjaan,
  /** 0..1 */
  bagian: z.number(),
  pesan: z.string(),
  dibuat: saat,
  mulai: saat.optional(),
  selesai: saat.optional(),
  hasil: z.record(z.string(), z.unknown()).optional(),
  galat: galatKirim.optional(),
  /** Who started it, as people read it. */
  oleh: z.string(),
})

/** GET /api/pekerjaan?nama=&aktif= */
export const saringPekerjaan = z.object({
  nama: z.string().max(100).optional(),
  aktif: z.stringbool().optional(),
})
export const daftarPekerjaan = z.object({ pekerjaan: z.array(pekerjaan) })
export const paramPekerjaan = z.object({ id: z.uuid('Tanda pengenal pekerjaan tidak sah.') })

export type PekerjaanKirim = z.infer<typeof pekerjaan>
export type GalatKirim = z.infer<typeof galatKirim>
