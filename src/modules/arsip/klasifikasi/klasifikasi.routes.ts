import { tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { wewenangArsip } from '../akses/pembaca-arsip.ts'
import { Klasifikasi } from '../arsip.contract.ts'
import { galatArsip } from '../arsip.galat.ts'
import { DaftarKlasifikasi, KodeLama } from './klasifikasi.contract.ts'
import { daftarKlasifikasi, daftarKodeLama, ubahKlasifikasi, ubahKodeLama } from './klasifikasi.ts'

export function ruteKlasifikasi(app: App, s: Sarana): void {
  app.get('/api/arsip/klasifikasi', { schema: { response: { 200: DaftarKlasifikasi } } }, async (req) => {
    wajibMasuk(req)
    return { daftar: await daftarKlasifikasi(s.db), lama: await daftarKodeLama(s.db) }
  })

  app.put(
    '/api/arsip/klasifikasi',
    { schema: { body: Klasifikasi, response: { 200: Klasifikasi } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      if (!(await wewenangArsip(s, penanya)).atur) return balas(reply, tolak(galatArsip.bukanPemutus()))
      return balas(reply, await ubahKlasifikasi(s, req.body, pelakuDari(penanya)))
    },
  )

  app.put(
    '/api/arsip/kode-lama',
    { schema: { body: KodeLama, response: { 200: KodeLama } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      if (!(await wewenangArsip(s, penanya)).atur) return balas(reply, tolak(galatArsip.bukanPemutus()))
      return balas(reply, await ubahKodeLama(s, req.body, pelakuDari(penanya)))
    },
  )
}
