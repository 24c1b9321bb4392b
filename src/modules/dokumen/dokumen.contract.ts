import { z } from 'zod'

/** `GET /api/dokumen/:hash?unduh=1`: the bytes; with `unduh` the browser saves instead of shows. */
export const paramDokumen = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/) })
export const kueriDokumen = z.object({ unduh: z.string().optional() })

/** `POST /api/dokumen/dibaca {"hash":["9f2c…"]}`: the official says to have read these, before signing several in one sitting. */
export const nyatakanBaca = z.object({ hash: z.array(paramDokumen.shape.hash).min(1).max(50) })

/** A file as other answers name it: `{"nama":"laporan.pdf","hash":"9f2c…","mime":"application/pdf","ukuran":184320}`. */
export const berkasKeluaran = z.object({
  nama: z.string(),
  hash: z.string(),
  mime: z.string(),
  ukuran: z.number(),
})
export type BerkasKeluaranKirim = z.infer<typeof berkasKeluaran>
