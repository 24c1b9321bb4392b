import { z } from 'zod'
import { catat } from '#jejak'
import { ok, tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { bukaBerkasLayanan } from './buka-berkas-layanan.ts'
import { catatPermintaan } from './catat-permintaan.ts'
import {
  BukaBerkasLayanan,
  DaftarLayanan,
  IsiPermintaan,
  Permintaan,
  SaringLayanan,
  TelaahPermintaan,
  TolakPermintaan,
  UbahTarif,
} from './layanan.contract.ts'
import { galatLayanan } from './layanan.galat.ts'
import { daftarPermintaan, daftarTarif, findPermintaan, simpanTarif } from './layanan.store.ts'
import { telaahPermintaan, tolakPermintaan } from './telaah-permintaan.ts'

const DenganId = z.object({ id: z.uuid() })

export function ruteLayanan(app: App, s: Sarana): void {
  app.get(
    '/api/layanan',
    { schema: { querystring: SaringLayanan, response: { 200: DaftarLayanan } } },
    async (req) => {
      wajibMasuk(req)
      return { ...(await daftarPermintaan(s.db, req.query)), tarif: await daftarTarif(s.db) }
    },
  )

  app.post('/api/layanan', { schema: { body: IsiPermintaan, response: { 200: Permintaan } } }, async (req) =>
    catatPermintaan(s, req.body, pelakuDari(wajibMasuk(req))),
  )

  app.get(
    '/api/layanan/:id',
    { schema: { params: DenganId, response: { 200: Permintaan } } },
    async (req, reply) => {
      wajibMasuk(req)
      const p = await findPermintaan(s.db, req.params.id)
      return balas(reply, p ? ok(p) : tolak(galatLayanan.takAda()))
    },
  )

  app.put('/api/layanan/:id', { schema: { params: DenganId, body: TelaahPermintaan } }, async (req, reply) =>
    balas(reply, await telaahPermintaan(s, req.params.id, req.body, pelakuDari(wajibMasuk(req)))),
  )

  app.post(
    '/api/layanan/:id/tolak',
    { schema: { params: DenganId, body: TolakPermintaan } },
    async (req, reply) =>
      balas(reply, await tolakPermintaan(s, req.params.id, req.body.alasan, pelakuDari(wajibMasuk(req)))),
  )

  app.post(
    '/api/layanan/:id/berkas',
    { schema: { params: DenganId, body: BukaBerkasLayanan } },
    async (req, reply) =>
      balas(
        reply,
        await bukaBerkasLayanan(s, { id: req.params.id, ...req.body }, pelakuDari(wajibMasuk(req))),
      ),
  )

  app.put(
    '/api/layanan/tarif/:golongan',
    { schema: { params: z.object({ golongan: z.string().regex(/^[a-z0-9-]{1,40}$/) }), body: UbahTarif } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const tarif = { golongan: req.params.golongan, ...req.body }
      await s.db.transaksi(async (tx) => {
        await simpanTarif(tx, tarif)
        await catat(tx, s.jam, {
          tindakan: 'layanan.ubah-tarif',
          objek: `layanan/tarif/${tarif.golongan}`,
          hasil: 'dilakukan',
          pelaku,
          rincian: tarif,
        })
      })
      return balas(reply, ok({ berhasil: true }))
    },
  )
}
