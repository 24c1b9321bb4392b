import { type App, balas, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import {
  type KalenderKirim,
  kalender,
  libur,
  paramLibur,
  ubahJamKerja as skemaUbah,
  tambahLibur,
} from './kalender.contract.ts'
import { daftarLibur, daftarMasaRamadan, getKalender, getSetelan } from './kalender.store.ts'
import { ubahJamKerja } from './ubah-jam-kerja.ts'
import { hapusLibur, ubahLibur } from './ubah-libur.ts'

export function ruteKalender(app: App, s: Sarana): void {
  app.get('/api/kalender', { schema: { response: { 200: kalender } } }, async (req) => {
    wajibMasuk(req)
    return bacaKalender(s)
  })

  app.put(
    '/api/kalender',
    { schema: { body: skemaUbah, response: { 200: kalender } } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await ubahJamKerja(s, req.body as Parameters<typeof ubahJamKerja>[1], pelaku)
      return hasil.ok ? bacaKalender(s) : balas(reply, hasil)
    },
  )

  app.post('/api/libur', { schema: { body: tambahLibur, response: { 200: libur } } }, async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    return balas(reply, await ubahLibur(s, req.body, pelaku))
  })

  app.delete('/api/libur/:tanggal', { schema: { params: paramLibur } }, async (req, reply) => {
    const pelaku = pelakuDari(wajibPengelola(req))
    return balas(reply, await hapusLibur(s, req.params.tanggal, pelaku))
  })
}

async function bacaKalender(s: Sarana): Promise<KalenderKirim> {
  const [k, setelan, masaRamadan, daftar] = await Promise.all([
    getKalender(s.db),
    getSetelan(s.db),
    daftarMasaRamadan(s.db),
    daftarLibur(s.db),
  ])
  return {
    ...setelan,
    jamBiasa: [...k.jamBiasa],
    jamRamadan: [...k.jamRamadan],
    masaRamadan,
    libur: daftar,
    tahunTersedia: [...new Set(daftar.map((l) => Number(l.tanggal.slice(0, 4))))],
  }
}
