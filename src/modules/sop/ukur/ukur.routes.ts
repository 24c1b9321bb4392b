import { Readable } from 'node:stream'
import { catat } from '#jejak'
import { ok } from '#kernel/hasil'
import { type App, balas, kirimGalat, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { findDefinisiTerakhir } from '../rancangan/definisi-berlaku.ts'
import { paramRancangan } from '../rancangan/rancangan.contract.ts'
import { wajibPenyusun } from '../rancangan/wajib-penyusun.ts'
import { paramSop } from '../sop.contract.ts'
import { galatSop } from '../sop.galat.ts'
import { rancangDariUkuran } from './rancang-dari-ukuran.ts'
import { simulasiRancangan } from './simulasi-rancangan.ts'
import * as kontrak from './ukur.contract.ts'
import { ukurSop } from './ukur-sop.ts'
import { tulisXes } from './xes.ts'

/** Declared against measured. Figures are for everyone who works here: they hold no person. */
export function ruteUkur(app: App, s: Sarana): void {
  app.get(
    '/api/sop/:id/ukur',
    { schema: { params: paramSop, querystring: kontrak.saringUkur, response: { 200: kontrak.ukurSop } } },
    async (req, reply) => {
      wajibMasuk(req)
      return balas(reply, await ukurSop(s, req.params.id, req.query))
    },
  )

  app.post(
    '/api/sop/:id/ukur/rancangan',
    {
      schema: {
        params: paramSop,
        body: kontrak.mintaRancanganUkur,
        response: { 200: kontrak.rancanganUkur },
      },
    },
    async (req, reply) => {
      const penyusun = await wajibPenyusun(s, wajibMasuk(req))
      if (!penyusun.ok) return balas(reply, penyusun)
      const hasil = await rancangDariUkuran(s, req.params.id, req.body, penyusun.value)
      return balas(reply, hasil.ok ? ok({ rancanganId: hasil.value }) : hasil)
    },
  )

  app.get(
    '/api/sop/rancangan/:id/simulasi',
    {
      schema: {
        params: paramRancangan,
        querystring: kontrak.saringUkur,
        response: { 200: kontrak.simulasiKirim },
      },
    },
    async (req, reply) => {
      wajibMasuk(req)
      return balas(reply, await simulasiRancangan(s, req.params.id, req.query))
    },
  )

  app.get('/api/sop/:id/log.xes', { schema: { params: paramSop } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const sop = req.params.id
    if (!(await findDefinisiTerakhir(s.db, sop))) return kirimGalat(reply, galatSop.sopTakAda(sop))
    await s.db.transaksi(async (tx) => {
      await catat(tx, s.jam, {
        tindakan: 'sop.log-xes',
        objek: `sop/${sop}`,
        hasil: 'dilakukan',
        pelaku: pelakuDari(penanya),
        rincian: {},
      })
      return ok()
    })
    return reply
      .type('application/xml')
      .header('content-disposition', `attachment; filename="log-${sop}.xes"`)
      .send(Readable.from(tulisXes(s.db, sop)))
  })
}
