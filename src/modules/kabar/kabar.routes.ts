import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { daftarPegawai } from '#akun'
import { catat } from '#jejak'
import { getZona, saatSetempat, tanggalSetempat } from '#kalender'
import { ok, tolak } from '#kernel/hasil'
import {
  type App,
  balas,
  type Penanya,
  pelakuDari,
  TolakHttp,
  wajibMasuk,
  wajibPengelola,
} from '#platform/http'
import type { Sarana } from '#platform/sarana'
import * as kontrak from './kabar.contract.ts'
import { galatKabar } from './kabar.galat.ts'
import {
  daftarKabar,
  hitungBelumDibaca,
  hitungKabar,
  tandaiDibaca,
  tandaiSemuaDibaca,
} from './kabar.store.ts'
import { cobaSurel } from './surel/coba-surel.ts'
import { getSetelanSurel } from './surel/setelan.store.ts'
import type { SetelanSurel } from './surel/setelan-surel.ts'
import { antrekanUlang, daftarMenyerah, ringkasAntrean } from './surel/surel.store.ts'
import { daftarTujuan, getTujuan } from './surel/tujuan.store.ts'
import { ubahSetelanSurel } from './surel/ubah-setelan.ts'
import { ubahTujuan } from './surel/ubah-tujuan.ts'

const HALAMAN = 50
const MENYERAH_MAKS = 100

/** One's own notices, and what the pengelola sets for mail. */
export function ruteKabar(app: App, s: Sarana): void {
  ruteDaftar(app, s)
  ruteTujuan(app, s)
  ruteSurel(app, s)
}

function ruteDaftar(app: App, s: Sarana): void {
  app.get(
    '/api/kabar',
    { schema: { querystring: kontrak.saringKabar, response: { 200: kontrak.daftarKabar } } },
    async (req) => {
      const { pegawaiId } = wajibMasuk(req)
      if (!pegawaiId) return { jumlah: 0, belumDibaca: 0, kabar: [] }
      const { saring, lewati } = req.query
      const { semua, belum } = await hitungKabar(s.db, pegawaiId)
      const kabar = await daftarKabar(s.db, pegawaiId, { belum: saring === 'belum', lewati, batas: HALAMAN })
      return {
        jumlah: saring === 'belum' ? belum : semua,
        belumDibaca: belum,
        kabar: kabar.map((k) => ({
          ...k,
          dibuat: k.dibuat.toISOString(),
          dibaca: k.dibaca?.toISOString() ?? null,
        })),
      }
    },
  )

  // Asked by every open page once a minute: the browser keeps the answer and is told when nothing is new.
  app.get(
    '/api/kabar/jumlah',
    { schema: { response: { 200: kontrak.jumlahKabar, 304: z.null() } } },
    async (req, reply) => {
      const { pegawaiId } = wajibMasuk(req)
      const jumlah = pegawaiId ? await hitungBelumDibaca(s.db, pegawaiId) : { belumDibaca: 0, terbaru: null }
      const etag = `W/"${jumlah.belumDibaca}-${jumlah.terbaru ?? ''}"`
      void reply.header('etag', etag).header('cache-control', 'private, no-cache')
      if (req.headers['if-none-match'] === etag) return reply.code(304).send(null)
      return jumlah
    },
  )

  app.post('/api/kabar/:id/baca', { schema: { params: kontrak.paramKabar } }, async (req, reply) => {
    const pegawaiId = wajibPegawai(req).pegawaiId
    const ada = await tandaiDibaca(s.db, pegawaiId, req.params.id, s.jam.sekarang())
    return balas(reply, ada ? ok() : tolak(galatKabar.takAda(req.params.id)))
  })

  app.post('/api/kabar/baca-semua', { schema: { body: kontrak.bacaSemua } }, async (req, reply) => {
    const { pegawaiId } = wajibPegawai(req)
    await tandaiSemuaDibaca(s.db, pegawaiId, new Date(req.body.sampai), s.jam.sekarang())
    return balas(reply, ok())
  })
}

function ruteTujuan(app: App, s: Sarana): void {
  app.get('/api/kabar/tujuan', { schema: { response: { 200: kontrak.tujuanSaya } } }, async (req) =>
    tujuanSaya(s, wajibPegawai(req).pegawaiId),
  )

  app.put(
    '/api/kabar/tujuan',
    { schema: { body: kontrak.ubahTujuan, response: { 200: kontrak.tujuanSaya } } },
    async (req, reply) => {
      const penanya = wajibPegawai(req)
      const hasil = await ubahTujuan(s, { ...req.body, pegawaiId: penanya.pegawaiId }, pelakuDari(penanya))
      return hasil.ok ? tujuanSaya(s, penanya.pegawaiId) : balas(reply, hasil)
    },
  )

  app.get('/api/kabar/pegawai', { schema: { response: { 200: kontrak.daftarTujuan } } }, async (req) => {
    wajibPengelola(req)
    const tujuan = new Map((await daftarTujuan(s.db)).map((t) => [t.pegawaiId, t]))
    const aktif = (await daftarPegawai(s.db)).filter((p) => p.aktif)
    return {
      pegawai: aktif.map(({ id, nama }) => {
        const t = tujuan.get(id)
        return { pegawaiId: id, nama, surel: t?.surel ?? '', cara: t?.cara ?? ('seketika' as const) }
      }),
    }
  })

  app.put(
    '/api/kabar/pegawai/:pegawaiId',
    { schema: { params: kontrak.paramPegawai, body: kontrak.ubahTujuan } },
    async (req, reply) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      const hasil = await ubahTujuan(s, { ...req.body, pegawaiId: req.params.pegawaiId }, pelaku)
      return balas(reply, hasil.ok ? ok() : hasil)
    },
  )
}

function ruteSurel(app: App, s: Sarana): void {
  app.get('/api/kabar/setelan', { schema: { response: { 200: kontrak.setelanSurel } } }, async (req) => {
    wajibPengelola(req)
    return setelanKirim(await getSetelanSurel(s.db))
  })

  app.put(
    '/api/kabar/setelan',
    { schema: { body: kontrak.ubahSetelan, response: { 200: kontrak.setelanSurel } } },
    async (req, reply) => {
      const hasil = await ubahSetelanSurel(s, req.body, pelakuDari(wajibPengelola(req)))
      return hasil.ok ? setelanKirim(hasil.value) : balas(reply, hasil)
    },
  )

  app.post(
    '/api/kabar/surel-percobaan',
    { schema: { body: kontrak.surelPercobaan, response: { 200: kontrak.surelTerkirim } } },
    async (req, reply) => balas(reply, await cobaSurel(s, req.body.ke, pelakuDari(wajibPengelola(req)))),
  )

  app.get('/api/kabar/surel', { schema: { response: { 200: kontrak.antreanSurel } } }, async (req) => {
    wajibPengelola(req)
    const zona = await getZona(s.db)
    const awalHari = saatSetempat(zona, tanggalSetempat(zona, s.jam.sekarang()), '00:00')
    const ringkas = await ringkasAntrean(s.db, awalHari)
    const nama = new Map((await daftarPegawai(s.db)).map((p) => [p.id, p.nama]))
    return {
      ...ringkas,
      cobaLagi: ringkas.cobaLagi?.toISOString() ?? null,
      daftarMenyerah: (await daftarMenyerah(s.db, MENYERAH_MAKS)).map((m) => ({
        id: m.id,
        nama: nama.get(m.pegawaiId) ?? '',
        alamat: m.alamat ?? '',
        sebab: m.galat ?? '',
        percobaan: m.percobaan,
        dibuat: m.dibuat.toISOString(),
        berakhir: m.berakhir.toISOString(),
      })),
    }
  })

  app.post(
    '/api/kabar/surel/kirim-ulang',
    { schema: { response: { 200: kontrak.dikirimUlang } } },
    async (req) => {
      const pelaku = pelakuDari(wajibPengelola(req))
      return s.db.transaksi(async (tx) => {
        const jumlah = await antrekanUlang(tx, s.jam.sekarang())
        const entri = {
          tindakan: 'kabar.kirim-ulang',
          objek: 'kabar/surel',
          hasil: 'dilakukan' as const,
          pelaku,
        }
        await catat(tx, s.jam, { ...entri, rincian: { jumlah } })
        return { jumlah }
      })
    },
  )
}

function wajibPegawai(req: FastifyRequest): Penanya & { pegawaiId: string } {
  const penanya = wajibMasuk(req)
  if (!penanya.pegawaiId) throw new TolakHttp(galatKabar.bukanPegawai())
  return { ...penanya, pegawaiId: penanya.pegawaiId }
}

async function tujuanSaya(s: Sarana, pegawaiId: string) {
  const { surel, cara } = await getTujuan(s.db, pegawaiId)
  const { aktif, jamHarian } = await getSetelanSurel(s.db)
  return { surel: surel ?? '', cara, surelAktif: aktif, jamHarian }
}

function setelanKirim({ sandi, ...s }: SetelanSurel) {
  return { ...s, adaSandi: sandi !== null }
}
