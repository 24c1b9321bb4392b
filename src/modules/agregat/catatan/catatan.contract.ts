import { z } from 'zod'
import { Selisih } from '../agregat.contract.ts'

export const KeadaanCatatan = z.enum(['diajukan', 'disetujui', 'ditolak', 'dicabut'])
export type KeadaanCatatan = z.infer<typeof KeadaanCatatan>

/** Who did it and under which position, as it was then. */
const Oleh = z.object({ nama: z.string(), jabatan: z.string(), pada: z.iso.datetime() })

/** An explanation of differences of one snapshot. Only `disetujui` counts at the gate. */
export const Catatan = z.object({
  id: z.string(),
  snapshotId: z.string(),
  alasan: z.string(),
  keadaan: KeadaanCatatan,
  ditulis: Oleh,
  disetujui: Oleh.optional(),
  /** Refused or revoked, and why. */
  berakhir: Oleh.extend({ alasan: z.string() }).optional(),
  /** As the gate said them when the note was written. */
  selisih: z.array(Selisih),
})
export type Catatan = z.infer<typeof Catatan>

/** `GET /api/gerbang/catatan?snapshot=…`: all of them, newest first, also those that count no more; and what the asker may do. */
export const DaftarCatatan = z.object({
  daftar: z.array(Catatan),
  boleh: z.object({ menulis: z.boolean(), menyetujui: z.boolean() }),
})
export type DaftarCatatan = z.infer<typeof DaftarCatatan>

/** `POST /api/gerbang/catatan`, for ADB and Kasi: `kunci` are keys of differences that stand now. */
export const TulisCatatan = z.object({
  snapshot: z.string().min(1).max(200),
  kunci: z.array(z.string().max(400)).min(1).max(5000),
  alasan: z.string().trim().min(10).max(2000),
})
export type TulisCatatan = z.infer<typeof TulisCatatan>

/** `POST /api/gerbang/catatan/:id/setujui` needs nothing; `…/tolak` and `…/cabut` a reason. */
export const AlasanCatatan = z.object({ alasan: z.string().trim().min(5).max(500) })
