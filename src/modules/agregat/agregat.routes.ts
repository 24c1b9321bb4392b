import { z } from 'zod'
import { type App, balas, kirimGalat, wajibMasuk } from '#platform/http'
import {
  MintaDaftarTabel,
  MintaGerbang,
  MintaPaspor,
  MintaTabel,
  MintaTabelPeristiwa,
  MintaUnduh,
} from './agregat.contract.ts'
import { galatAgregat } from './agregat.galat.ts'
import { daftarTabel } from './definisi/muat-definisi.ts'
import { tulisCsv } from './ekspor/tulis-csv.ts'
import { tulisXlsxTabel } from './ekspor/tulis-xlsx.ts'
import { getGerbang } from './gerbang/periksa-gerbang.ts'
import { hitungTabelPeristiwa } from './peristiwa/hitung-tabel-peristiwa.ts'
import { type BahanAgregat, hitungTabel } from './susun/hitung-tabel.ts'
import { entriTabel } from './susun/info-tabel.ts'
import { paspor } from './susun/paspor.ts'
import { susunPohon, URUT_TINGKAT } from './susun/pohon-wilayah.ts'

const MIME_XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
// About 10 MB of JSON. A crossing of 6,000 groups over the desa of a province would be twenty times that.
const SEL_MAKS = 2_000_000
const PilihTabel = z.object({ id: z.string().max(100) })

/** Figures are counts, so whoever has an account may read them; nothing here changes anything. */
export function ruteAgregatDengan(app: App, b: BahanAgregat): void {
  app.get('/api/tabel', { schema: { querystring: MintaDaftarTabel } }, async (req, reply) => {
    wajibMasuk(req)
    const { snapshot: id } = req.query
    const snapshot = id === undefined ? undefined : await b.sumber.getSnapshot(id)
    if (id !== undefined && !snapshot) return kirimGalat(reply, galatAgregat.snapshotTiada(id))
    const { puncak } = susunPohon(await b.sumber.daftarWilayah(), [])
    return reply.send({
      daftar: daftarTabel().map((d) => entriTabel(d, snapshot)),
      daftarTingkat: URUT_TINGKAT.slice(URUT_TINGKAT.indexOf(puncak)),
    })
  })

  app.get(
    '/api/tabel-peristiwa/:id',
    { schema: { params: PilihTabel, querystring: MintaTabelPeristiwa } },
    async (req, reply) => {
      wajibMasuk(req)
      return balas(reply, await hitungTabelPeristiwa(b, { tabel: req.params.id, ...req.query }))
    },
  )

  app.get(
    '/api/tabel/:id',
    { schema: { params: PilihTabel, querystring: MintaTabel } },
    async (req, reply) => {
      wajibMasuk(req)
      const { snapshot, tingkat, induk, bagian, pita } = req.query
      const minta = {
        tabel: req.params.id,
        snapshotId: snapshot,
        tingkat,
        induk,
        bagian,
        pita,
        selMaks: SEL_MAKS,
      }
      return balas(reply, await hitungTabel(b, minta))
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
        bagian: q.bagian,
        pita: q.pita,
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
    const { snapshot, tabel, wilayah, kolom, pita, ulang } = req.query
    return balas(
      reply,
      await paspor(b, { snapshotId: snapshot, tabel, wilayah, kolom, pita, ulang: ulang === 'ya' }),
    )
  })
}
