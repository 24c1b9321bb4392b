import { z } from 'zod'

const saat = z.iso.datetime()
const hari = z.iso.date()

/** A mail that waits for a person, as text. `balasan`: a letter of ours whose number stands in its subject. */
export const usulKirim = z.object({
  id: z.uuid(),
  dari: z.string(),
  namaDari: z.string(),
  judul: z.string(),
  tanggal: saat.nullable(),
  diambil: saat,
  teks: z.string(),
  lampiran: z.array(z.object({ nama: z.string(), hash: z.string(), mime: z.string(), ukuran: z.int() })),
  masalah: z.array(z.string()),
  /** Address of the mail as it came; null where it was too big to take. */
  mentahHash: z.string().nullable(),
  ukuran: z.int(),
  keadaan: z.enum(['usul', 'diterima', 'ditolak']),
  alasan: z.string().nullable(),
  nomorAgenda: z.string().nullable(),
  oleh: z.string().nullable(),
  diputuskan: saat.nullable(),
  balasan: z.object({ nomor: z.string(), berkasId: z.string(), perihal: z.string() }).nullable(),
})

/** `GET /api/surat/usul?keadaan=usul&lewati=0`: 50 a page. */
export const cariUsul = z.object({
  keadaan: z.enum(['usul', 'diterima', 'ditolak']).default('usul'),
  lewati: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export const daftarUsulKirim = z.object({
  usul: z.array(usulKirim),
  menunggu: z.int(),
  lagi: z.boolean(),
  bolehUrus: z.boolean(),
})
export const paramUsul = z.object({ id: z.uuid('Tanda pengenal surat tidak sah.') })

/** `POST /api/surat/usul/:id/terima`: what the agenda says of it, read and completed by the official. */
export const terimaUsulBaru = z.object({
  tanggalTerima: hari,
  nomorSurat: z.string().trim().min(1, 'Tulis nomor suratnya; "-" bila tanpa nomor.').max(120),
  tanggalSurat: hari.optional(),
  asal: z.string().trim().min(3, 'Tulis asal surat.').max(200),
  perihal: z.string().trim().min(3, 'Tulis perihal.').max(300),
  sifat: z.enum(['biasa', 'segera', 'sangat-segera']),
  keamanan: z.enum(['biasa', 'terbatas', 'rahasia']),
  /** Files of the mail that belong to the letter; all where absent. */
  ambil: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .max(50)
    .optional(),
  tetapCatat: z.boolean().default(false),
})
export const usulDiterima = z.object({ suratMasukId: z.string(), nomorAgenda: z.string() })
/** `POST /api/surat/usul/:id/tolak` */
export const tolakUsulBaru = z.object({
  alasan: z.string().trim().min(5, 'Tulis alasannya, paling sedikit lima huruf.').max(500),
})

export type UsulKirim = z.infer<typeof usulKirim>
export type DaftarUsulKirim = z.infer<typeof daftarUsulKirim>
export type TerimaUsul = z.input<typeof terimaUsulBaru>
