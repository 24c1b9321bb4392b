import { z } from 'zod'
import { type App, balas, kirimGalat, wajibMasuk } from '#platform/http'
import { MintaGerbang, MintaPaspor, MintaTabel, MintaUnduh } from './agregat.contract.ts'
import { daftarTabel } from './definisi/muat-definisi.ts'
import { tulisCsv } from './ekspor/tulis-csv.ts'
import { tulisXlsxTabel } from './ekspor/tulis-xlsx.ts'
import { getGerbang } from './gerbang/periksa-gerbang.ts'
import { type BahanAgregat, hitungTabel } from './susun/hitung-tabel.ts'
import { paspor } from './susun/paspor.ts'
import { susunPohon, URUT_TINGKAT } from './susun/pohon-wilayah.ts'
import { infoTabel } from './susun/susun-tabel.ts'

const MIME_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const PilihTabel = z.object({ id: z.string().max(100) })

/** Figures are counts, so whoever has an account may read them; nothing here changes anything. */
export function ruteAgregatDengan(app: App, b: BahanAgregat): void {
  app.get('/api/tabel', async (req) => {
    wajibMasuk(req)
    const { puncak } = susunPohon(await b.sumber.daftarWilayah(), [])
    return {
      daftar: daftarTabel().map(infoTabel),
      daftarTingkat: URUT_TINGKAT.slice(URUT_TINGKAT.indexOf(puncak)),
    }
  })

  app.get(
    '/api/tabel/:id',
    { schema: { params: PilihTabel, querystring: MintaTabel } },
    async (req, reply) => {
      wajibMasuk(req)
      const { snapshot, tingkat, induk } = req.query
      return balas(
        reply,
        await hitungTabel(b, { tabel: req.params.id, snapshotId: snapshot, tingkat, induk }),
      )
    },
  )

  app.get(
    '/api/tabel/:id/unduh',
    { schema: { params: PilihTabel, querystring: MintaUnduh } },
    async (req, reply) => {
      wajibMasuk(req)
      const q = req.query
      const hasil = await hitungTabel(b, {
        tabel: req.params.id,
        snapshotId: q.snapshot,
        tingkat: q.tingkat,
        induk: q.induk,
      })
      if (!hasil.ok) return kirimGalat(reply, hasil.galat)
      const h = hasil.value
      const nama = `tabel-${String(h.tabel.nomor).padStart(2, '0')}-${h.tabel.id}-${h.snapshot.semester}-${q.tingkat}`
      reply.header('content-disposition', `attachment; filename="${nama}.${q.format}"`)
      if (q.format === 'json') return reply.type('application/json; charset=utf-8').send(JSON.stringify(h))
      const latihan = await b.sumber.isLatihan()
      if (q.format === 'xlsx') return reply.type(MIME_XLSX).send(await tulisXlsxTabel(h, { latihan }))
      const opsi = { pemisah: q.pemisah === 'koma' ? ',' : ';', bom: q.bom === 'ya', latihan } as const
      return reply.type('text/csv; charset=utf-8').send(tulisCsv(h, opsi))
    },
  )

  app.get('/api/gerbang', { schema: { querystring: MintaGerbang } }, async (req, reply) => {
    wajibMasuk(req)
    return balas(reply, await getGerbang(b, req.query.snapshot))
  })

  app.get('/api/paspor', { schema: { querystring: MintaPaspor } }, async (req, reply) => {
    wajibMasuk(req)
    const { snapshot, tabel, wilayah, kolom, ulang } = req.query
    return balas(
      reply,
      await paspor(b, { snapshotId: snapshot, tabel, wilayah, kolom, ulang: ulang === 'ya' }),
    )
  })
}
