import { z } from 'zod'
import { keamananSurel } from '../kabar.contract.ts'

/** GET /api/kabar/masuk/setelan (pengelola). The password never comes back. */
export const setelanMasuk = z.object({
  aktif: z.boolean(),
  host: z.string(),
  port: z.int(),
  keamanan: keamananSurel,
  pengguna: z.string(),
  adaSandi: z.boolean(),
  sertifikat: z.string(),
  folder: z.string(),
  sejak: z.string().nullable(),
  selangMenit: z.int(),
  /** When the mailbox was last looked into, and why that failed. */
  dilihat: z.iso.datetime().nullable(),
  galat: z.string().nullable(),
})
/** PUT /api/kabar/masuk/setelan. `sandi` absent keeps the one that is kept, "" removes it. */
export const ubahSetelanMasukBaru = z.object({
  aktif: z.boolean(),
  host: z
    .string()
    .trim()
    .max(253)
    .regex(
      /^([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)?$/,
      'Nama server surel tidak sah.',
    ),
  port: z.int().min(1).max(65535),
  keamanan: keamananSurel,
  pengguna: z.string().trim().max(254),
  sandi: z.string().max(500).optional(),
  sertifikat: z.string().max(64_000),
  folder: z.string().trim().min(1).max(200),
  sejak: z.iso.date().nullable(),
  selangMenit: z.int().min(1).max(1440),
})
/** POST /api/kabar/masuk/ambil: looks into the mailbox now. */
export const hasilAmbil = z.object({ baru: z.int(), sudahAda: z.int() })

export type SetelanMasukKirim = z.infer<typeof setelanMasuk>
export type UbahSetelanMasuk = z.input<typeof ubahSetelanMasukBaru>
