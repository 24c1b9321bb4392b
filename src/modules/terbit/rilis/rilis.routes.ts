import { z } from 'zod'
import { ok, type Result } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { ubahAturanRilis } from './aturan-rilis.ts'
import { ambilFileRilis, lihatBahanRilis, lihatDaftarRilis, lihatRilis } from './lihat-rilis.ts'
import { jadwalkanRilis, setujuiRilis, tarikRilis, tolakRilis } from './putuskan-rilis.ts'
import {
  AturanRilis,
  BahanRilis,
  DaftarRilis,
  JadwalRilis,
  RilisLengkap,
  SetujuiRilis,
  SiapkanRilis,
  TarikRilis,
  TolakRilis,
  UbahAturanRilis,
} from './rilis.contract.ts'
import { siapkanRilis } from './siapkan-rilis.ts'

const PilihRilis = z.object({ id: z.coerce.number().int().min(1) })
const PilihFile = PilihRilis.extend({ '*': z.string().max(300) })
const MintaBahan = z.object({ snapshot: z.string().min(1).max(200) })
const DimulaiRilis = z.object({ id: z.int(), pekerjaanId: z.string() })

export function ruteRilis(app: App, s: Sarana): void {
  app.get('/api/rilis', { schema: { response: { 200: DaftarRilis } } }, async (req) =>
    lihatDaftarRilis(s, pelakuDari(wajibMasuk(req))),
  )

  app.get(
    '/api/rilis/bahan',
    { schema: { querystring: MintaBahan, response: { 200: BahanRilis } } },
    async (req, reply) => {
      wajibMasuk(req)
      return balas(reply, await lihatBahanRilis(s, req.query.snapshot))
    },
  )

  app.put(
    '/api/rilis/aturan',
    { schema: { body: UbahAturanRilis, response: { 200: AturanRilis } } },
    async (req, reply) => balas(reply, await ubahAturanRilis(s, req.body, pelakuDari(wajibPengelola(req)))),
  )

  app.get(
    '/api/rilis/:id',
    { schema: { params: PilihRilis, response: { 200: RilisLengkap } } },
    async (req, reply) => balas(reply, await lihatRilis(s, req.params.id, pelakuDari(wajibMasuk(req)))),
  )

  app.get('/api/rilis/:id/file/*', { schema: { params: PilihFile } }, async (req, reply) => {
    wajibMasuk(req)
    const file = await ambilFileRilis(s, req.params.id, req.params['*'])
    if (!file.ok) return balas(reply, file)
    const nama = req.params['*'].split('/').at(-1)!.replaceAll('"', '')
    return reply
      .type(file.value.mime)
      .header('content-disposition', `attachment; filename="${nama}"`)
      .send(file.value.isi)
  })

  app.post(
    '/api/rilis',
    { schema: { body: SiapkanRilis, response: { 200: DimulaiRilis } } },
    async (req, reply) => balas(reply, await siapkanRilis(s, req.body, pelakuDari(wajibMasuk(req)))),
  )

  app.post(
    '/api/rilis/:id/setujui',
    { schema: { params: PilihRilis, body: SetujuiRilis } },
    async (req, reply) => {
      const { isi, pada } = req.body
      const m = { isi, ...(pada && { pada: new Date(pada) }) }
      return balas(reply, kosong(await setujuiRilis(s, req.params.id, m, pelakuDari(wajibMasuk(req)))))
    },
  )

  app.post('/api/rilis/:id/tolak', { schema: { params: PilihRilis, body: TolakRilis } }, async (req, reply) =>
    balas(reply, kosong(await tolakRilis(s, req.params.id, req.body.catatan, pelakuDari(wajibMasuk(req))))),
  )

  app.post(
    '/api/rilis/:id/jadwal',
    { schema: { params: PilihRilis, body: JadwalRilis } },
    async (req, reply) => {
      const m = { pada: new Date(req.body.pada), alasan: req.body.alasan }
      return balas(reply, kosong(await jadwalkanRilis(s, req.params.id, m, pelakuDari(wajibMasuk(req)))))
    },
  )

  app.post('/api/rilis/:id/tarik', { schema: { params: PilihRilis, body: TarikRilis } }, async (req, reply) =>
    balas(
      reply,
      kosong(await tarikRilis(s, req.params.id, req.body.pengumuman, pelakuDari(wajibMasuk(req)))),
    ),
  )
}

function kosong(hasil: Result<void>): Result<Record<string, never>> {
  return hasil.ok ? ok({}) : hasil
}
