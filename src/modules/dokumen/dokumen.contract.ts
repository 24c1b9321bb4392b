import { z } from 'zod'

/** `GET /api/dokumen/:hash?unduh=1`: the bytes; with `unduh` the browser saves instead of shows. */
export const paramDokumen = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) })
export const kueriDokumen = z.object({ unduh: z.string().optional() })

/** A file as other answers name it: `{"nama":"laporan.pdf","hash":"9f2c…","mime":"application/pdf","ukuran":184320}`. */
export const berkasKeluaran = z.object({
  nama: z.string(),
  hash: z.string(),
  mime: z.string(),
  ukuran: z.number(),
})
export type BerkasKeluaranKirim = z.infer<typeof berkasKeluaran>
