import { z } from 'zod'
import { Klasifikasi } from '../arsip.contract.ts'

/** A code that was replaced, and what it is called now; no source prints the map, so the office confirms each. */
export const KodeLama = z.object({
  kodeLama: z.string().trim().min(1).max(40),
  nama: z.string().trim().min(1).max(200),
  kodeBaru: z.string().trim().max(40).optional(),
  dikonfirmasi: z.boolean(),
})
export type KodeLama = z.infer<typeof KodeLama>

/** `GET /api/arsip/klasifikasi`, `PUT /api/arsip/klasifikasi` (one entry): holds for what is archived from now on. */
export const DaftarKlasifikasi = z.object({ daftar: z.array(Klasifikasi), lama: z.array(KodeLama) })
export type DaftarKlasifikasi = z.infer<typeof DaftarKlasifikasi>
