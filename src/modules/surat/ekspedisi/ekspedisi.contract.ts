import { z } from 'zod'
import { Hari } from '../surat.contract.ts'

/** One line of the expedition book: a letter out that somebody carried. */
export const Ekspedisi = z.object({
  id: z.string(),
  nomor: z.string(),
  perihal: z.string(),
  tujuan: z.string(),
  cara: z.enum(['kurir', 'pos', 'diambil', 'lain']),
  pembawa: z.string(),
  tanggal: z.string(),
  waktu: z.iso.datetime(),
  oleh: z.string(),
  resi: z.string().optional(),
  hasil: z.enum(['dibawa', 'diterima', 'kembali']),
  penerima: z.string().optional(),
  tanggalTerima: z.string().optional(),
  keterangan: z.string().optional(),
  bukti: z.object({ hash: z.string(), nama: z.string() }).optional(),
})
export type Ekspedisi = z.infer<typeof Ekspedisi>

/** `GET /api/ekspedisi?hasil=dibawa`: newest first, a hundred a page. */
export const CariEkspedisi = z.object({
  dari: Hari.optional(),
  sampai: Hari.optional(),
  hasil: z.enum(['dibawa', 'diterima', 'kembali']).optional(),
  cari: z.string().max(200).optional(),
  /** Last row of the page before: `2026-08-12.<id>`. */
  sesudah: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f-]{36}$/)
    .transform((t) => ({ tanggal: t.slice(0, 10), id: t.slice(11) }))
    .optional(),
})
export type SaringEkspedisi = Partial<z.infer<typeof CariEkspedisi>> & { readonly batas?: number }
export const DaftarEkspedisi = z.object({
  daftar: z.array(Ekspedisi),
  /** `sesudah` of the next page; null on the last. */
  berikut: z.string().nullable(),
  bolehCatat: z.boolean(),
})
export type DaftarEkspedisi = z.infer<typeof DaftarEkspedisi>

/** `POST /api/ekspedisi`: a letter leaves the office with somebody. The same `kunci` again answers with the same line. */
export const CatatEkspedisi = z.object({
  kunci: z.uuid(),
  agendaId: z.uuid(),
  tujuan: z.string().trim().min(2).max(300),
  cara: Ekspedisi.shape.cara,
  pembawa: z.string().trim().min(2).max(120),
  resi: z.string().trim().max(80).optional(),
})
export type CatatEkspedisi = z.infer<typeof CatatEkspedisi>

/** `POST /api/ekspedisi/:id/terima`: received by whom and when; or it came back, with why. */
export const AkhiriEkspedisi = z.discriminatedUnion('hasil', [
  z.object({
    hasil: z.literal('diterima'),
    penerima: z.string().trim().min(2).max(120),
    tanggalTerima: Hari,
    keterangan: z.string().trim().max(500).optional(),
  }),
  z.object({ hasil: z.literal('kembali'), keterangan: z.string().trim().min(5).max(500) }),
])
export type AkhiriEkspedisi = z.infer<typeof AkhiriEkspedisi>
