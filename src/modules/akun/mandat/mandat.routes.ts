import { type App, balas, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { paramId } from '../akun.contract.ts'
import { akhiriMandat } from './akhiri-mandat.ts'
import { bacaMandat } from './baca-mandat.ts'
import { bacaMandatSaya } from './baca-mandat-saya.ts'
import { beriMandat } from './beri-mandat.ts'
import {
  mandatSaya,
  akhiriMandat as skemaAkhiri,
  beriMandat as skemaBeri,
  daftarMandat as skemaDaftar,
  mandat as skemaMandat,
} from './mandat.contract.ts'

/** Mandates by letter: the pengelola records them, everyone sees their own. */
export function ruteMandat(app: App, s: Sarana): void {
  app.get('/api/mandat', { schema: { response: { 200: skemaDaftar } } }, async (req) => {
    wajibPengelola(req)
    return { mandat: await bacaMandat(s) }
  })

  app.post(
    '/api/mandat',
    { schema: { body: skemaBeri, response: { 200: skemaMandat } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await beriMandat(s, req.body, pelaku)
      return hasil.ok ? satu(s, hasil.value.id) : balas(reply, hasil)
    },
  )

  app.post(
    '/api/mandat/:id/akhiri',
    { schema: { params: paramId, body: skemaAkhiri, response: { 200: skemaMandat } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await akhiriMandat(s, req.params.id, req.body.sampai, pelaku)
      return hasil.ok ? satu(s, hasil.value.id) : balas(reply, hasil)
    },
  )

  app.get('/api/saya/mandat', { schema: { response: { 200: mandatSaya } } }, async (req) => {
    const { pegawaiId } = wajibMasuk(req)
    return { mandat: pegawaiId ? await bacaMandatSaya(s, pegawaiId) : [] }
  })
}

async function satu(s: Sarana, id: string) {
  return (await bacaMandat(s)).find((m) => m.id === id)!
}
