import { z } from 'zod'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, type Penanya, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { pembacaArsip, wewenangArsip } from '../akses/pembaca-arsip.ts'
import { galatArsip } from '../arsip.galat.ts'
import { daftarTempo } from './daftar-tempo.ts'
import { lihatSusut, lihatTahan, ringkasSusut } from './lihat-susut.ts'
import { nilaiSusut } from './nilai-susut.ts'
import { putuskanSusut } from './putuskan-susut.ts'
import {
  DaftarSusut,
  DaftarTahan,
  DaftarTempo,
  LepasTahan,
  NilaiSusut,
  PutuskanSusut,
  SusutLengkap,
  TahanArsip,
  TanyaTempo,
  UsulkanSusut,
} from './retensi.contract.ts'
import { daftarSusut } from './susut.store.ts'
import { lepasTahan, tahanArsip } from './tahan-arsip.ts'
import { usulkanSusut } from './usulkan-susut.ts'

const DenganId = z.object({ id: z.uuid() })

export function ruteRetensi(app: App, s: Sarana): void {
  app.get(
    '/api/arsip/retensi',
    { schema: { querystring: TanyaTempo, response: { 200: DaftarTempo } } },
    async (req) => daftarTempo(s, req.query, await pembacaArsip(s, wajibMasuk(req))),
  )

  app.get('/api/arsip/susut', { schema: { response: { 200: DaftarSusut } } }, async (req) => {
    const pelaku = pelakuDari(wajibMasuk(req))
    return { daftar: (await daftarSusut(s.db)).map((u) => ringkasSusut(u, pelaku)) }
  })

  const lengkap = { params: DenganId, response: { 200: SusutLengkap } }
  app.get('/api/arsip/susut/:id', { schema: lengkap }, async (req, reply) =>
    balas(reply, await lihatSusut(s, req.params.id, wajibMasuk(req))),
  )

  app.post(
    '/api/arsip/susut',
    { schema: { body: UsulkanSusut, response: { 200: SusutLengkap } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajib(s, penanya, 'kelola')
      const hasil = boleh.ok ? await usulkanSusut(s, req.body, pelakuDari(penanya)) : boleh
      return balas(reply, hasil.ok ? await lihatSusut(s, hasil.value, penanya) : hasil)
    },
  )

  app.post('/api/arsip/susut/:id/nilai', { schema: { ...lengkap, body: NilaiSusut } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajib(s, penanya, 'kelola', 'putus')
    const hasil = boleh.ok ? await nilaiSusut(s, req.params.id, req.body, pelakuDari(penanya)) : boleh
    return balas(reply, hasil.ok ? await lihatSusut(s, req.params.id, penanya) : hasil)
  })

  app.post(
    '/api/arsip/susut/:id/putuskan',
    { schema: { ...lengkap, body: PutuskanSusut } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const boleh = await wajib(s, penanya, 'putus')
      const hasil = boleh.ok ? await putuskanSusut(s, req.params.id, req.body, pelakuDari(penanya)) : boleh
      return balas(reply, hasil.ok ? await lihatSusut(s, req.params.id, penanya) : hasil)
    },
  )

  const tahan = { params: DenganId, response: { 200: DaftarTahan } }
  const hari = async () => tanggalSetempat(await getZona(s.db), s.jam.sekarang())
  app.get('/api/arsip/:id/tahan', { schema: tahan }, async (req, reply) => {
    wajibMasuk(req)
    return balas(reply, ok({ daftar: await lihatTahan(s.db, req.params.id, await hari()) }))
  })

  app.post('/api/arsip/:id/tahan', { schema: { ...tahan, body: TahanArsip } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajib(s, penanya, 'kelola', 'putus')
    const hasil = boleh.ok ? await tahanArsip(s, req.params.id, req.body, pelakuDari(penanya)) : boleh
    return balas(
      reply,
      hasil.ok ? ok({ daftar: await lihatTahan(s.db, req.params.id, await hari()) }) : hasil,
    )
  })

  app.post('/api/arsip/tahan/:id/lepas', { schema: { ...tahan, body: LepasTahan } }, async (req, reply) => {
    const penanya = wajibMasuk(req)
    const boleh = await wajib(s, penanya, 'putus')
    const hasil = boleh.ok ? await lepasTahan(s, req.params.id, req.body.alasan, pelakuDari(penanya)) : boleh
    return balas(reply, hasil.ok ? ok({ daftar: await lihatTahan(s.db, hasil.value, await hari()) }) : hasil)
  })
}

async function wajib(
  s: Sarana,
  penanya: Penanya,
  ...salahSatu: readonly ('kelola' | 'putus')[]
): Promise<Result<void>> {
  const w = await wewenangArsip(s, penanya)
  if (salahSatu.some((x) => w[x])) return ok()
  return tolak(salahSatu.includes('kelola') ? galatArsip.bukanPengelola() : galatArsip.bukanPemutus())
}
