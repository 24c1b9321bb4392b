import { type App, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { pengingat } from './pengingat.contract.ts'
import { getSetelanPengingat } from './setelan-pengingat.store.ts'
import { ubahPengingat } from './ubah-pengingat.ts'

export function rutePengingat(app: App, s: Sarana): void {
  app.get('/api/pengingat', { schema: { response: { 200: pengingat } } }, async (req) => {
    wajibMasuk(req)
    return getSetelanPengingat(s.db)
  })

  app.put('/api/pengingat', { schema: { body: pengingat, response: { 200: pengingat } } }, async (req) =>
    ubahPengingat(s, req.body, pelakuDari(wajibPengelola(req))),
  )
}
