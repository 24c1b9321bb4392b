import { z } from 'zod'
import { ok, tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import {
  Arsip,
  CariArsip,
  DaftarKlasifikasi,
  HasilCariArsip,
  HasilPeriksaArsip,
  Klasifikasi,
} from './arsip.contract.ts'
import { galatArsip } from './arsip.galat.ts'
import { findArsip } from './arsip.store.ts'
import { cariArsip } from './cari/cari-arsip.ts'
import { daftarKlasifikasi, ubahKlasifikasi } from './klasifikasi/klasifikasi.ts'
import { periksaArsip } from './periksa/periksa-arsip.ts'

export function ruteArsip(app: App, s: Sarana): void {
  app.get(
    '/api/arsip',
    { schema: { querystring: CariArsip, response: { 200: HasilCariArsip } } },
    async (req) => {
      wajibMasuk(req)
      return cariArsip(s.db, req.query)
    },
  )

  app.get('/api/arsip/periksa', { schema: { response: { 200: HasilPeriksaArsip } } }, async (req) => {
    wajibMasuk(req)
    return periksaArsip(s)
  })

  app.get('/api/arsip/klasifikasi', { schema: { response: { 200: DaftarKlasifikasi } } }, async (req) => {
    wajibMasuk(req)
    return { daftar: await daftarKlasifikasi(s.db) }
  })

  app.put(
    '/api/arsip/klasifikasi',
    { schema: { body: Klasifikasi, response: { 200: Klasifikasi } } },
    async (req, reply) => balas(reply, await ubahKlasifikasi(s, req.body, pelakuDari(wajibPengelola(req)))),
  )

  app.get(
    '/api/arsip/:id',
    { schema: { params: z.object({ id: z.string() }), response: { 200: Arsip } } },
    async (req, reply) => {
      wajibMasuk(req)
      const arsip = await findArsip(s.db, req.params.id)
      return balas(reply, arsip ? ok(arsip) : tolak(galatArsip.takAda()))
    },
  )
}
