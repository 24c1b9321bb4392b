import type { FastifyReply, FastifyRequest } from 'fastify'
import { isSesiHidup } from '#akun'
import { catat } from '#jejak'
import { galat } from '#kernel/galat'
import type { Pekerjaan } from '#platform/antrean'
import { type App, kirimGalat, pelakuDari, wajibMasuk } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import {
  daftarPekerjaan,
  type PekerjaanKirim,
  paramPekerjaan,
  saringPekerjaan,
  pekerjaan as skemaPekerjaan,
} from './pekerjaan.contract.ts'

const galatPekerjaan = {
  takAda: () => galat('pekerjaan.tak-ada', 'tak-ditemukan', 'Pekerjaan itu tidak ada.'),
  bukanPemilik: () =>
    galat(
      'pekerjaan.bukan-pemilik',
      'ditolak',
      'Hanya yang memulai pekerjaan ini atau pengelola yang dapat membatalkannya.',
    ),
}

/** Below the idle limits of common proxies; also how soon a stream notices that its session ended. */
const DENYUT_MS = 15_000

/** Long work: what runs, how far it is, and a way to stop it. Everyone who works here may look. */
export function rutePekerjaan(app: App, s: Sarana): void {
  app.get(
    '/api/pekerjaan',
    { schema: { querystring: saringPekerjaan, response: { 200: daftarPekerjaan } } },
    async (req) => {
      wajibMasuk(req)
      const { nama, aktif } = req.query
      const daftar = await s.antrean.daftar({ ...(nama && { nama }), ...(aktif !== undefined && { aktif }) })
      return { pekerjaan: daftar.map(kirimPekerjaan) }
    },
  )

  app.get(
    '/api/pekerjaan/:id',
    { schema: { params: paramPekerjaan, response: { 200: skemaPekerjaan } } },
    async (req, reply) => {
      wajibMasuk(req)
      const p = await s.antrean.lihat(req.params.id)
      return p ? kirimPekerjaan(p) : kirimTakAda(reply)
    },
  )

  app.get('/api/pekerjaan/:id/alir', { schema: { params: paramPekerjaan } }, async (req, reply) => {
    const { sesiId } = wajibMasuk(req)
    const p = await s.antrean.lihat(req.params.id)
    if (!p) return kirimGalat(reply, galatPekerjaan.takAda())
    alirkan(s, req, reply, p.id, sesiId)
    return reply
  })

  app.post(
    '/api/pekerjaan/:id/batal',
    { schema: { params: paramPekerjaan, response: { 200: skemaPekerjaan } } },
    async (req, reply) => {
      const penanya = wajibMasuk(req)
      const p = await s.antrean.lihat(req.params.id)
      if (!p) return kirimTakAda(reply)
      const pemilik = 'akunId' in p.pelaku && p.pelaku.akunId === penanya.akunId
      if (!pemilik && !penanya.pengelola) return kirimGalat(reply, galatPekerjaan.bukanPemilik()) as never
      const sesudah = await s.antrean.batalkan(p.id)
      await s.db.transaksi((tx) =>
        catat(tx, s.jam, {
          tindakan: 'pekerjaan.batalkan',
          objek: `pekerjaan/${p.id}`,
          hasil: 'dilakukan',
          pelaku: pelakuDari(penanya),
          rincian: { nama: p.nama, statusSebelum: p.status },
        }),
      )
      return sesudah ? kirimPekerjaan(sesudah) : kirimTakAda(reply)
    },
  )
}

/** Sends every change of the job until it ends, the reader leaves, or the session behind it is over. */
function alirkan(s: Sarana, req: FastifyRequest, reply: FastifyReply, id: string, sesiId: string): void {
  const kepala = reply.getHeaders() as Record<string, string>
  reply.hijack()
  const aliran = reply.raw
  aliran.writeHead(200, {
    ...kepala,
    'content-type': 'text/event-stream; charset=utf-8',
    'x-accel-buffering': 'no',
  })
  let lepas: (() => void) | undefined
  const denyut = setInterval(async () => {
    const hidup = await isSesiHidup(s, sesiId).catch(() => false)
    if (hidup) aliran.write(': denyut\n\n')
    else aliran.end()
  }, DENYUT_MS)
  const tutup = () => {
    clearInterval(denyut)
    lepas?.()
  }
  req.raw.socket.once('close', tutup)
  aliran.once('close', tutup)
  lepas = s.antrean.ikuti(id, (p) => {
    if (aliran.writableEnded) return
    aliran.write(`data: ${JSON.stringify(kirimPekerjaan(p))}\n\n`)
    if (p.selesai) aliran.end()
  })
}

function kirimTakAda(reply: FastifyReply): never {
  return kirimGalat(reply, galatPekerjaan.takAda()) as never
}

export function kirimPekerjaan(p: Pekerjaan): PekerjaanKirim {
  return {
    id: p.id,
    nama: p.nama,
    judul: p.judul,
    status: p.status,
    bagian: p.bagian,
    pesan: p.pesan,
    dibuat: p.dibuat.toISOString(),
    ...(p.mulai && { mulai: p.mulai.toISOString() }),
    ...(p.selesai && { selesai: p.selesai.toISOString() }),
    ...(p.hasil && { hasil: p.hasil }),
    ...(p.galat && {
      galat: { ...p.galat, ...(p.galat.rincian && { rincian: { ...p.galat.rincian } }) } as NonNullable<
        PekerjaanKirim['galat']
      >,
    }),
    oleh: p.pelaku.nama,
  }
}
