import { z } from 'zod'
import { KOLOM_KODE, type Syarat, type SyaratKolom } from './syarat.ts'

// Apart from syarat.ts, so that the counting threads start without Zod.
const Kode = z.int().min(0).max(255)

export const BentukSyaratKolom: z.ZodType<SyaratKolom> = z
  .strictObject({ kolom: z.enum(KOLOM_KODE), dari: Kode, sampai: Kode })
  .refine((s) => s.dari <= s.sampai, 'dari melebihi sampai')

export const BentukSyarat: z.ZodType<Syarat> = z.lazy(() =>
  z.union([
    BentukSyaratKolom,
    z.strictObject({ atau: z.array(BentukSyarat).min(1) }),
    z.strictObject({ dan: z.array(BentukSyarat).min(1) }),
  ]),
)
