import { z } from 'zod'

/** `GET /api/cari?q=`: what Ctrl K finds. `ke` is a path of the screen. */
export const tanyaCari = z.object({ q: z.string().trim().min(1).max(100) })
export const temuanCari = z.object({
  jenis: z.enum(['berkas', 'tabel', 'surat', 'wilayah', 'arsip', 'jabatan']),
  judul: z.string(),
  keterangan: z.string(),
  ke: z.string(),
})
export type TemuanCari = z.infer<typeof temuanCari>
export const hasilCari = z.object({ hasil: z.array(temuanCari) })
export type HasilCari = z.infer<typeof hasilCari>
