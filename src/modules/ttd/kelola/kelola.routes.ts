import { X509Certificate } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ok, type Result, tolak } from '#kernel/hasil'
import { type App, balas, pelakuDari, wajibMasuk, wajibPengelola } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { daftarPencabutan } from '../cabut/cabut.store.ts'
import { cabutSertifikat } from '../cabut/cabut-sertifikat.ts'
import { PEMILIK_SEGEL } from '../kunci-luar/alat.store.ts'
import {
  bukaKunciSaya,
  lepasKunci,
  pasangP12,
  pasangToken,
  tutupKunciSaya,
} from '../kunci-luar/pasang-kunci.ts'
import { type Akar, daftarAkar } from '../setelan/akar.store.ts'
import { getSetelanTtd } from '../setelan/setelan-ttd.store.ts'
import { SetelanTtd } from '../setelan/setelan-ttd.ts'
import { cabutAkar, tambahAkar, ubahSetelanTtd } from '../setelan/ubah-setelan.ts'
import { galatTtd } from '../ttd.galat.ts'
import { daftarSertifikat } from '../ttd.store.ts'
import * as kontrak from './kelola.contract.ts'
import { keKawat, kunciSaya } from './kunci-saya.ts'

export function ruteKelola(app: App, s: Sarana): void {
  // Nobody installs or opens another's.
  ruteKunci(app, s, '/api/ttd/kunci-saya', pegawaiDari)
  ruteKunci(app, s, '/api/ttd/segel', segelKantor)

  app.get(
    '/api/ttd/sertifikat',
    { schema: { response: { 200: kontrak.DaftarSertifikatKantor } } },
    async (req) => {
      wajibMasuk(req)
      const dicabut = new Map((await daftarPencabutan(s.db)).map((c) => [c.nomorSeri, c]))
      return { daftar: (await daftarSertifikat(s.db)).map((c) => keKawat(c, dicabut.get(c.nomorSeri))) }
    },
  )

  app.post(
    '/api/ttd/sertifikat/:nomorSeri/cabut',
    { schema: { params: kontrak.ParamSertifikat, body: kontrak.CabutSertifikat } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const { sejak, ...isi } = req.body
      const saat = sejak ? new Date(sejak) : s.jam.sekarang()
      const hasil = await cabutSertifikat(s, { ...isi, ...req.params, sejak: saat }, pelaku)
      return balas(reply, hasil.ok ? ok({ dicabut: true }) : hasil)
    },
  )

  app.get('/api/ttd/setelan', { schema: { response: { 200: kontrak.KeadaanTtd } } }, async (req) => {
    wajibPengelola(req)
    return { setelan: await getSetelanTtd(s.db), akar: (await daftarAkar(s.db)).map(keAkar) }
  })

  app.put('/api/ttd/setelan', { schema: { body: SetelanTtd, response: { 200: SetelanTtd } } }, async (req) =>
    ubahSetelanTtd(s, req.body, pelakuDari(wajibPengelola(req))),
  )

  app.post('/api/ttd/akar', { schema: { body: kontrak.TambahAkar } }, async (req, reply) => {
    const hasil = await tambahAkar(s, req.body, pelakuDari(wajibPengelola(req)))
    return balas(reply, hasil.ok ? ok(keAkar(hasil.value)) : hasil)
  })

  app.delete('/api/ttd/akar/:sidik', { schema: { params: kontrak.ParamAkar } }, async (req, reply) => {
    const hasil = await cabutAkar(s, req.params.sidik, pelakuDari(wajibPengelola(req)))
    return balas(reply, hasil.ok ? ok({ dihapus: true }) : hasil)
  })
}

/** One's own key, or that of the office's seal: who it belongs to says `pemilik`, by the one who asks. */
function ruteKunci(
  app: App,
  s: Sarana,
  dasar: '/api/ttd/kunci-saya' | '/api/ttd/segel',
  pemilik: (req: FastifyRequest) => Result<string>,
): void {
  app.get(dasar, { schema: { response: { 200: kontrak.KunciSaya } } }, async (req, reply) => {
    const milik = pemilik(req)
    return balas(reply, milik.ok ? ok(await kunciSaya(s, milik.value)) : milik)
  })

  app.post(`${dasar}/p12`, { schema: { body: kontrak.PasangP12 } }, async (req, reply) => {
    const milik = pemilik(req)
    if (!milik.ok) return balas(reply, milik)
    if (req.body.simpanSandi && !(await getSetelanTtd(s.db)).bolehSimpanSandi)
      return balas(reply, tolak(galatTtd.sandiTakBolehDisimpan()))
    const isi = Buffer.from(req.body.isi, 'base64')
    const p = { ...req.body, isi, pegawaiId: milik.value }
    const hasil = await pasangP12(s, p, pelakuDari(wajibMasuk(req)))
    return balas(reply, hasil.ok ? ok(keKawat(hasil.value)) : hasil)
  })

  app.post(`${dasar}/token`, { schema: { body: kontrak.PasangToken } }, async (req, reply) => {
    const milik = pemilik(req)
    if (!milik.ok) return balas(reply, milik)
    const { pin, ...letak } = req.body
    const hasil = await pasangToken(s, { letak, pin, pegawaiId: milik.value }, pelakuDari(wajibMasuk(req)))
    return balas(reply, hasil.ok ? ok(keKawat(hasil.value)) : hasil)
  })

  app.post(
    `${dasar}/buka`,
    { schema: { body: kontrak.BukaKunci, response: { 200: kontrak.KunciTerbuka } } },
    async (req, reply) => {
      const milik = pemilik(req)
      if (!milik.ok) return balas(reply, milik)
      const hasil = await bukaKunciSaya(s, milik.value, req.body.sandi)
      return balas(reply, hasil.ok ? ok({ sampai: hasil.value.sampai.toISOString() }) : hasil)
    },
  )

  app.post(`${dasar}/tutup`, { schema: { body: z.object({}) } }, async (req, reply) => {
    const milik = pemilik(req)
    if (milik.ok) await tutupKunciSaya(s, milik.value)
    return balas(reply, milik.ok ? ok({ tertutup: true }) : milik)
  })

  app.delete(dasar, async (req, reply) => {
    const milik = pemilik(req)
    if (milik.ok) await lepasKunci(s, milik.value, pelakuDari(wajibMasuk(req)))
    return balas(reply, milik.ok ? ok({ dilepas: true }) : milik)
  })
}

function segelKantor(req: FastifyRequest): Result<string> {
  wajibPengelola(req)
  return ok(PEMILIK_SEGEL)
}

function pegawaiDari(req: FastifyRequest): Result<string> {
  const { pegawaiId } = wajibMasuk(req)
  return pegawaiId ? ok(pegawaiId) : tolak(galatTtd.bukanPegawai())
}

function keAkar(a: Akar): kontrak.AkarDipercaya {
  return {
    sidik: a.sidik,
    jenis: a.jenis,
    nama: a.nama,
    berlakuSampai: new X509Certificate(a.pem).validToDate.toISOString(),
    ditambah: a.ditambah.toISOString(),
  }
}
