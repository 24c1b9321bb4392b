import { z } from 'zod'

/** GET /api/ttd/bsre: never with a password or a NIK. */
export const SetelanBsreKirim = z.object({
  alamat: z.string().nullable(),
  pengguna: z.string().nullable(),
  batasDetik: z.int(),
  /** Officials whose NIK for BSrE is kept. */
  pejabat: z.array(z.string()),
})
export type SetelanBsreKirim = z.infer<typeof SetelanBsreKirim>

/** PUT /api/ttd/bsre {"alamat":"https://esign.contoh.go.id","pengguna":"dinas","batasDetik":90,"sandi":"..."} */
export const UbahBsre = z.object({
  alamat: z.url({
    protocol: /^https?$/,
    error: 'Tulis alamat lengkap, misalnya https://esign.contoh.go.id.',
  }),
  pengguna: z.string().trim().min(1).max(100),
  batasDetik: z.int().min(5).max(180).default(90),
  /** Absent keeps the one that is kept. */
  sandi: z.string().max(200).optional(),
})
export type UbahBsre = z.input<typeof UbahBsre>

/** PUT /api/ttd/bsre/nik {"pegawaiId":"019…","nik":"9901…"}: the official signs through BSrE from now on. */
export const CatatNikBsre = z.object({ pegawaiId: z.string().min(1), nik: z.string().max(20) })
