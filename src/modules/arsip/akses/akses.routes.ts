import { z } from 'zod'
import { daftarJabatan } from '#akun'
import { ok, tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { Arsip } from '../arsip.contract.ts'
import { galatArsip } from '../arsip.galat.ts'
import { findArsip } from '../arsip.store.ts'
import { AturanAkses, DaftarAturan, UbahKeamanan } from './akses.contract.ts'
import { daftarAturan, pembacaArsip, wewenangArsip } from './pembaca-arsip.ts'
import { ubahAturan, ubahKeamanan } from './ubah-keamanan.ts'

export function ruteAkses(app: App, s: Sarana): void {
  const lihat = async (): Promise<DaftarAturan> => ({
    daftar: (await daftarAturan(s.db)).map((a) => ({ ...a, pelaksana: [...a.pelaksana] })),
    dikenal: (await daftarJabatan(s.db)).flatMap((j) =>
      j.pelaksana ? [{ id: j.pelaksana, nama: j.nama }] : [],
    ),
  })

  app.get('/api/arsip/akses', { schema: { response: { 200: DaftarAturan } } }, async (req) => {
    wajibMasuk(req)
    return lihat()
  })

  app.put(
    '/api/arsip/akses',
    { schema: { body: AturanAkses, response: { 200: DaftarAturan } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      if (!(await wewenangArsip(s, penanya)).putus) return balas(reply, tolak(galatArsip.bukanPemutus()))
      const hasil = await ubahAturan(s, req.body, pelakuDari(penanya))
      return balas(reply, hasil.ok ? ok(await lihat()) : hasil)
    },
  )

  app.put(
    '/api/arsip/:id/keamanan',
    { schema: { params: z.object({ id: z.uuid() }), body: UbahKeamanan, response: { 200: Arsip } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      if (!(await wewenangArsip(s, penanya)).putus) return balas(reply, tolak(galatArsip.bukanPemutus()))
      // Who may not open it must not make it open to himself.
      const ada = await findArsip(s.db, req.params.id, await pembacaArsip(s, penanya))
      if (!ada || ada.tertutup)
        return balas(reply, tolak(ada ? galatArsip.tertutup(ada.keamanan) : galatArsip.takAda()))
      const hasil = await ubahKeamanan(s, req.params.id, req.body, pelakuDari(penanya))
      if (!hasil.ok) return balas(reply, hasil)
      const arsip = await findArsip(s.db, req.params.id, await pembacaArsip(s, penanya))
      return balas(reply, arsip ? ok(arsip) : tolak(galatArsip.takAda()))
    },
  )
}
