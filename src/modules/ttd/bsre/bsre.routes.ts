import { ok } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { CatatNikBsre, SetelanBsreKirim, UbahBsre } from './bsre.contract.ts'
import { daftarPejabatBsre, findSetelanBsre } from './setelan-bsre.ts'
import { catatNikBsre, ubahSetelanBsre } from './ubah-bsre.ts'

export function ruteBsre(app: App, s: Sarana): void {
  app.get('/api/ttd/bsre', { schema: { response: { 200: SetelanBsreKirim } } }, async (req) => {
    wajibPengelola(req)
    const setelan = await findSetelanBsre(s.db)
    return {
      alamat: setelan?.alamat ?? null,
      pengguna: setelan?.pengguna ?? null,
      batasDetik: setelan?.batasDetik ?? 90,
      pejabat: await daftarPejabatBsre(s.db),
    }
  })

  app.put('/api/ttd/bsre', { schema: { body: UbahBsre } }, async (req, reply) => {
    const penanya = wajibPengelola(req)
    const hasil = await ubahSetelanBsre(s, req.body, pelakuDari(penanya))
    return balas(reply, hasil.ok ? ok({ berhasil: true }) : hasil)
  })

  app.put('/api/ttd/bsre/nik', { schema: { body: CatatNikBsre } }, async (req, reply) => {
    const penanya = wajibPengelola(req)
    const hasil = await catatNikBsre(s, req.body, pelakuDari(penanya))
    return balas(reply, hasil.ok ? ok({ berhasil: true }) : hasil)
  })
}
