import { z } from 'zod'
import { KelasKeamanan } from '../arsip.contract.ts'

export const AturanAkses = z.object({
  keamanan: KelasKeamanan.exclude(['biasa']),
  /** Keys of positions as SOPs name them: `kadis`, `kabid`. */
  pelaksana: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
    .min(1)
    .max(30),
})

/** `GET /api/arsip/akses`; `PUT` replaces one class. The rules that come with the program are not confirmed by a source. */
export const DaftarAturan = z.object({
  daftar: z.array(AturanAkses),
  /** Positions that the office's SOPs and settings know. */
  dikenal: z.array(z.object({ id: z.string(), nama: z.string() })),
})
export type DaftarAturan = z.infer<typeof DaftarAturan>

/** `PUT /api/arsip/:id/keamanan` */
export const UbahKeamanan = z.object({
  keamanan: KelasKeamanan,
  alasan: z.string().trim().min(5).max(500),
})
