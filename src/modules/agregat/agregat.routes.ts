import { z } from 'zod'
import { type App, balas, kirimGalat, wajibMasuk } from '#platform/http'
import { MintaDaftarTabel, MintaGerbang, MintaPaspor, MintaTabelPeristiwa } from './agregat.contract.ts'
import { galatAgregat } from './agregat.galat.ts'
import { daftarTabel } from './definisi/muat-definisi.ts'
import { ruteEkspor } from './ekspor/ekspor.routes.ts'
import { getGerbang } from './gerbang/periksa-gerbang.ts'
import { MintaTabelEdisi } from './pengamanan/pengamanan.contract.ts'
import { type BahanEdisi, tabelPublik } from './pengamanan/tabel-publik.ts'
import { hitungTabelPeristiwa } from './peristiwa/hitung-tabel-peristiwa.ts'
import { hitungTabel } from './susun/hitung-tabel.ts'
import { entriTabel } from './susun/info-tabel.ts'
import { paspor } from './susun/paspor.ts'
import { susunPohon, URUT_TINGKAT } from './susun/pohon-wilayah.ts'

// About 10 MB of JSON. A crossing of 6,000 groups over the desa of a province would be twenty times that.
const SEL_MAKS = 2_000_000
const PilihTabel = z.object({ id: z.string().max(100) })

/** Figures are counts, so whoever has an account may read them; nothing here changes anything. */
export function ruteAgregatDengan(app: App, b: BahanEdisi): void {
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
    { schema: { params: PilihTabel, querystring: MintaTabelEdisi } },
    async (req, reply) => {
      wajibMasuk(req)
      const { snapshot, tingkat, induk, bagian, pita, edisi } = req.query
      const minta = {
        tabel: req.params.id,
        snapshotId: snapshot,
        tingkat,
        induk,
        bagian,
        pita,
        selMaks: SEL_MAKS,
      }
      return edisi === 'publik'
        ? balas(reply, await tabelPublik(b, minta))
        : balas(reply, await hitungTabel(b, { ...minta, wilayah: req.query.wilayah }))
    },
  )

  ruteEkspor(app, b)

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
