import { ok, tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { wewenangArsip } from '../akses/pembaca-arsip.ts'
import { galatArsip } from '../arsip.galat.ts'
import { keadaanPeriksa } from './keadaan-periksa.ts'
import { KeadaanPeriksa, UbahPeriksa } from './periksa.contract.ts'
import { ubahPeriksa } from './ubah-periksa.ts'

export function rutePeriksa(app: App, s: Sarana): void {
  app.get('/api/arsip/periksa', { schema: { response: { 200: KeadaanPeriksa } } }, async (req) => {
    wajibMasuk(req)
    return keadaanPeriksa(s)
  })

  app.put(
    '/api/arsip/periksa',
    { schema: { body: UbahPeriksa, response: { 200: KeadaanPeriksa } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      if (!(await wewenangArsip(s, penanya)).atur) return balas(reply, tolak(galatArsip.bukanPemutus()))
      await ubahPeriksa(s, req.body.hari, pelakuDari(penanya))
      return balas(reply, ok(await keadaanPeriksa(s)))
    },
  )
}
