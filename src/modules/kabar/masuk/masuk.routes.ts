import { type App, balas, pelakuDari, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { ambilSuratMasuk } from './ambil-surat-masuk.ts'
import * as kontrak from './masuk.contract.ts'
import { getLetakMasuk, getSetelanMasuk } from './masuk.store.ts'
import { ubahSetelanMasuk } from './ubah-setelan-masuk.ts'

/** Which mailbox is looked into, for the pengelola. */
export function ruteSetelanMasuk(app: App, s: Sarana): void {
  app.get(
    '/api/kabar/masuk/setelan',
    { schema: { response: { 200: kontrak.setelanMasuk } } },
    async (req) => {
      wajibPengelola(req)
      return setelanKirim(s)
    },
  )

  app.put(
    '/api/kabar/masuk/setelan',
    { schema: { body: kontrak.ubahSetelanMasukBaru, response: { 200: kontrak.setelanMasuk } } },
    async (req, reply) => {
      const hasil = await ubahSetelanMasuk(s, req.body, pelakuDari(wajibPengelola(req)))
      return hasil.ok ? setelanKirim(s) : balas(reply, hasil)
    },
  )

  app.post(
    '/api/kabar/masuk/ambil',
    { schema: { response: { 200: kontrak.hasilAmbil } } },
    async (req, reply) => {
      wajibPengelola(req)
      return balas(reply, await ambilSuratMasuk(s))
    },
  )
}

async function setelanKirim(s: Pick<Sarana, 'db'>) {
  const { sandi, ...setelan } = await getSetelanMasuk(s.db)
  const { dilihat, galat } = await getLetakMasuk(s.db)
  return { ...setelan, adaSandi: sandi !== null, dilihat: dilihat?.toISOString() ?? null, galat }
}
