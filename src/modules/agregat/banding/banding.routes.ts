import { z } from 'zod'
import { type App, balas, wajibMasuk } from '#platform/http'
import type { BahanBanding } from './bahan-banding.ts'
import { MintaBanding, MintaDeret } from './banding.contract.ts'
import { bandingTabel } from './banding-tabel.ts'
import { deretTabel } from './deret-tabel.ts'

/** Figures are counts, so whoever has an account may read them; nothing here changes anything. */
export function ruteBanding(app: App, b: BahanBanding): void {
  app.get('/api/banding-tabel', { schema: { querystring: MintaBanding } }, async (req, reply) => {
    wajibMasuk(req)
    const { tabel, awal, akhir, tingkat, bagian } = req.query
    return balas(reply, await bandingTabel(b, { tabel, awalId: awal, akhirId: akhir, tingkat, bagian }))
  })

  app.get(
    '/api/tabel/:id/deret',
    { schema: { params: z.object({ id: z.string().max(100) }), querystring: MintaDeret } },
    async (req, reply) => {
      wajibMasuk(req)
      const { wilayah, kolom, basis } = req.query
      return balas(reply, await deretTabel(b, { tabel: req.params.id, wilayah, kolom, basis }))
    },
  )
}
