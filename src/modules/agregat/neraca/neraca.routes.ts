import { type App, balas, kirimGalat, wajibMasuk } from '#platform/http'
import type { BahanAgregat } from '../susun/siapkan-hitungan.ts'
import { hitungNeraca, type SumberNeraca } from './hitung-neraca.ts'
import { MintaNeraca } from './neraca.contract.ts'
import { tulisCsvNeraca } from './tulis-csv-neraca.ts'

/** Figures are counts, so whoever has an account may read them. */
export function ruteNeraca(app: App, b: BahanAgregat, s: SumberNeraca = {}): void {
  app.get('/api/neraca', { schema: { querystring: MintaNeraca } }, async (req, reply) => {
    wajibMasuk(req)
    return balas(reply, await hitungNeraca(b, s, req.query))
  })

  app.get('/api/neraca/unduh', { schema: { querystring: MintaNeraca } }, async (req, reply) => {
    wajibMasuk(req)
    const hasil = await hitungNeraca(b, s, req.query)
    if (!hasil.ok) return kirimGalat(reply, hasil.galat)
    const { awal, akhir } = hasil.value
    return reply
      .header(
        'content-disposition',
        `attachment; filename="neraca-${awal.semester}-${akhir.semester}-${req.query.tingkat}.csv"`,
      )
      .type('text/csv; charset=utf-8')
      .send(tulisCsvNeraca(hasil.value, await b.sumber.isLatihan()))
  })
}
