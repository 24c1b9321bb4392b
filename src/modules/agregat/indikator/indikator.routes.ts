import { z } from 'zod'
import { type App, balas, kirimGalat, wajibMasuk } from '#platform/http'
import type { BahanIndikator } from './bahan-indikator.ts'
import { hitungIndikator } from './hitung-indikator.ts'
import { MintaIndikator, MintaPasporIndikator, MintaUnduhIndikator } from './indikator.contract.ts'
import { pasporIndikator } from './paspor-indikator.ts'
import { tulisCsvIndikator } from './tulis-csv-indikator.ts'

/** Figures are counts, so whoever has an account may read them; nothing here changes anything. */
export function ruteIndikator(app: App, b: BahanIndikator): void {
  app.get('/api/indikator', { schema: { querystring: MintaIndikator } }, async (req, reply) => {
    wajibMasuk(req)
    const { snapshot, awal, tingkat } = req.query
    return balas(reply, await hitungIndikator(b, { snapshotId: snapshot, awalId: awal, tingkat }))
  })

  app.get('/api/indikator/unduh', { schema: { querystring: MintaUnduhIndikator } }, async (req, reply) => {
    wajibMasuk(req)
    const q = req.query
    const hasil = await hitungIndikator(b, { snapshotId: q.snapshot, awalId: q.awal, tingkat: q.tingkat })
    if (!hasil.ok) return kirimGalat(reply, hasil.galat)
    const nama = `indikator-${hasil.value.snapshot.semester}-${q.tingkat}`
    reply.header('content-disposition', `attachment; filename="${nama}.${q.format}"`)
    if (q.format === 'json')
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(hasil.value))
    const latihan = await b.sumber.isLatihan()
    return reply
      .type('text/csv; charset=utf-8')
      .send(tulisCsvIndikator(hasil.value, { bentuk: q.bentuk, latihan }))
  })

  app.get(
    '/api/indikator/:id',
    { schema: { params: z.object({ id: z.string().max(100) }), querystring: MintaPasporIndikator } },
    async (req, reply) => {
      wajibMasuk(req)
      const { snapshot, awal, wilayah } = req.query
      return balas(
        reply,
        await pasporIndikator(b, { id: req.params.id, snapshotId: snapshot, awalId: awal, wilayah }),
      )
    },
  )
}
