import { z } from 'zod'
import { KelasKeamanan } from '../arsip.contract.ts'

/**
 * Columns of the list (CSV or XLSX, first line names them): `judul`, `tanggal` (2019-03-31 or 31/03/2019), `kode` and
 * `file` must stand there; `nomor` and `keamanan` may.
 */
export const BarisImpor = z.object({
  baris: z.int(),
  nomor: z.string().optional(),
  tanggal: z.string().optional(),
  judul: z.string().optional(),
  kode: z.string().optional(),
  file: z.string().optional(),
  keamanan: KelasKeamanan.optional(),
  status: z.enum(['siap', 'cacat', 'diterima', 'ditolak']),
  /** Why it was not taken, or what was changed of it. */
  sebab: z.string().optional(),
  arsipId: z.string().optional(),
})
export type BarisImpor = z.infer<typeof BarisImpor>

const Jumlah = z.object({ siap: z.int(), cacat: z.int(), diterima: z.int(), ditolak: z.int() })

export const Impor = z.object({
  id: z.string(),
  nama: z.string(),
  keadaan: z.enum(['pratinjau', 'berjalan', 'selesai', 'dibuang']),
  dibuat: z.iso.datetime(),
  oleh: z.string(),
  pekerjaanId: z.string().optional(),
  selesai: z.iso.datetime().optional(),
  jumlah: Jumlah,
})
export type Impor = z.infer<typeof Impor>

/** `GET /api/arsip/impor` newest first; `POST` (multipart, one ZIP) makes a preview; `POST /api/arsip/impor/:id/mulai|buang`. */
export const DaftarImpor = z.object({ daftar: z.array(Impor) })
export type DaftarImpor = z.infer<typeof DaftarImpor>

/** `GET /api/arsip/impor/:id?status=cacat&lewati=0`: lines, 100 a page. */
export const TanyaImpor = z.object({
  status: BarisImpor.shape.status.optional(),
  lewati: z.coerce.number().int().min(0).max(1_000_000).default(0),
})
export const ImporLengkap = Impor.extend({ daftar: z.array(BarisImpor) })
export type ImporLengkap = z.infer<typeof ImporLengkap>
