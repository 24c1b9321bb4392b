import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ruteAkun } from '#akun'
import { findEntri } from '#jejak'
import type { App } from '#platform/http'
import { sql } from '#platform/sql'
import { type KantorUji, kantorUji, SANDI_UJI } from '../../../test/support/kantor-uji.ts'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { buatServer } from '../../http/server.ts'
import type { DaftarKabarKirim, SetelanSurelKirim } from './kabar.contract.ts'
import { ruteKabar } from './kabar.routes.ts'
import { kirimKabar } from './kirim-kabar.ts'
import { sapuKabar } from './sapu-kabar.ts'
import { tutupKabar } from './tutup-kabar.ts'

let s: SaranaUji
let kantor: KantorUji
let app: App
const kuki: Record<string, string> = {}
const pegawai = (siapa: 'kasi' | 'kabid') => kantor.akun[siapa].pegawaiId!

beforeAll(async () => {
  s = await saranaUji()
  kantor = await kantorUji(s)
  app = await buatServer(s, { rute: [ruteAkun, ruteKabar], latihan: true })
  for (let i = 0; i < 60; i++) {
    s.jam.maju(1)
    const isi = { jenis: 'tiba', judul: `Berkas ${i}`, isi: 'Langkah 1', tautan: `/berkas/b-${i}` } as const
    const kabar = { ...isi, kepada: [pegawai('kasi')], kunci: `tempat/${i}` }
    await s.db.transaksi((tx) => kirimKabar(tx, kabar, s.jam.sekarang()))
  }
  for (const namaAkun of ['kasi', 'kabid', 'pengelola']) {
    const payload = { namaAkun, sandi: SANDI_UJI }
    const jawab = await app.inject({ method: 'POST', url: '/api/masuk', payload })
    kuki[namaAkun] = String(jawab.headers['set-cookie']).split(';')[0]!
  }
})
afterAll(async () => {
  await app.close()
  await s.tutup()
})

function minta(siapa: string, method: InjectOptions['method'], url: string, lain: InjectOptions = {}) {
  const cookie = kuki[siapa] ? { cookie: kuki[siapa] } : {}
  return app.inject({ ...lain, method, url, headers: { ...lain.headers, ...cookie } } as InjectOptions)
}
const daftar = async (siapa: string, kueri = '') =>
  (await minta(siapa, 'GET', `/api/kabar${kueri}`)).json<DaftarKabarKirim>()

test('kabar sendiri saja, yang terbaru di atas, sehalaman demi sehalaman', async () => {
  const satu = await daftar('kasi')
  expect(satu).toMatchObject({ jumlah: 60, belumDibaca: 60 })
  expect(satu.kabar).toHaveLength(50)
  expect(satu.kabar[0]!.judul).toBe('Berkas 59')
  const dua = await daftar('kasi', '?lewati=50')
  expect(dua.kabar.map((k) => k.judul)).toEqual(Array.from({ length: 10 }, (_, i) => `Berkas ${9 - i}`))
  expect(await daftar('kabid')).toEqual({ jumlah: 0, belumDibaca: 0, kabar: [] })
  expect(await daftar('pengelola')).toEqual({ jumlah: 0, belumDibaca: 0, kabar: [] })
})

test('kabar orang lain tidak dapat ditandai dibaca', async () => {
  const id = (await daftar('kasi')).kabar[0]!.id
  const jawab = await minta('kabid', 'POST', `/api/kabar/${id}/baca`, { payload: {} })
  expect(jawab.statusCode).toBe(404)
  expect((await daftar('kasi')).kabar[0]!.dibaca).toBeNull()
})

test('lonceng menjawab 304 selama tidak ada yang baru', async () => {
  const awal = await minta('kasi', 'GET', '/api/kabar/jumlah')
  expect(awal.json()).toMatchObject({ belumDibaca: 60 })
  const etag = String(awal.headers['etag'])
  const sama = await minta('kasi', 'GET', '/api/kabar/jumlah', { headers: { 'if-none-match': etag } })
  expect([sama.statusCode, sama.body]).toEqual([304, ''])
  const [teratas] = (await daftar('kasi')).kabar
  await minta('kasi', 'POST', `/api/kabar/${teratas!.id}/baca`, { payload: {} })
  const beda = await minta('kasi', 'GET', '/api/kabar/jumlah', { headers: { 'if-none-match': etag } })
  expect(beda.json()).toMatchObject({ belumDibaca: 59 })
  const orangLain = await minta('kabid', 'GET', '/api/kabar/jumlah', { headers: { 'if-none-match': etag } })
  expect(orangLain.json()).toEqual({ belumDibaca: 0, terbaru: null })
})

test('tandai semua berlaku sampai yang terakhir dilihat; yang datang sesudahnya tetap belum dibaca', async () => {
  const { kabar } = await daftar('kasi', '?saring=belum&lewati=9')
  const sampai = kabar[0]!.dibuat
  await minta('kasi', 'POST', '/api/kabar/baca-semua', { payload: { sampai } })
  const sisa = await daftar('kasi', '?saring=belum')
  expect(sisa.jumlah).toBe(9)
  expect(sisa.kabar.every((k) => k.dibuat > sampai)).toBe(true)
})

test('kabar yang sudah usang tertutup sendiri, kecuali yang tempatnya masih terbuka', async () => {
  const satu = { tautan: '/berkas/b-58', awalan: 'tempat/' }
  await s.db.transaksi((tx) => tutupKabar(tx, { ...satu, tetap: ['tempat/58'] }, s.jam.sekarang()))
  expect((await daftar('kasi', '?saring=belum')).jumlah).toBe(9)
  await s.db.transaksi((tx) => tutupKabar(tx, { ...satu, kepada: [pegawai('kabid')] }, s.jam.sekarang()))
  expect((await daftar('kasi', '?saring=belum')).jumlah).toBe(9)
  await s.db.transaksi((tx) => tutupKabar(tx, satu, s.jam.sekarang()))
  expect((await daftar('kasi', '?saring=belum')).jumlah).toBe(8)
})

describe('surel diatur oleh pemiliknya dan pengelola', () => {
  const setelan = {
    aktif: false,
    host: 'localhost',
    port: 2525,
    keamanan: 'tanpa',
    pengguna: 'tertib',
    sandi: 'rahasia',
    pengirim: 'tertib@kota.example',
    sertifikat: '',
    alamatTertib: 'https://tertib.kota.example/masuk?x=1',
    jamHarian: '07:30',
    simpanHari: 30,
  }

  test('pengelola menyimpan setelan; kata sandinya tidak pernah kembali', async () => {
    const jawab = await minta('pengelola', 'PUT', '/api/kabar/setelan', { payload: setelan })
    expect(jawab.json<SetelanSurelKirim>()).toMatchObject({
      adaSandi: true,
      alamatTertib: 'https://tertib.kota.example',
    })
    const lagi = await minta('pengelola', 'GET', '/api/kabar/setelan')
    expect(lagi.body + jawab.body).not.toContain('rahasia')
  })

  test('pegawai mengatur alamatnya sendiri, pengelola alamat semua; keduanya tercatat', async () => {
    const payload = { surel: 'kasi@kota.example', cara: 'harian' }
    expect((await minta('kasi', 'PUT', '/api/kabar/tujuan', { payload })).json()).toEqual({
      ...payload,
      surelAktif: false,
      jamHarian: '07:30',
    })
    const url = `/api/kabar/pegawai/${pegawai('kabid')}`
    const isi = { surel: 'kabid@kota.example', cara: 'seketika' }
    expect((await minta('pengelola', 'PUT', url, { payload: isi })).statusCode).toBe(200)
    const { pegawai: semua } = (await minta('pengelola', 'GET', '/api/kabar/pegawai')).json()
    expect(semua).toContainEqual(expect.objectContaining({ surel: 'kabid@kota.example' }))
    const jejak = await findEntri(s.db, { tindakan: 'kabar.ubah-tujuan', batas: 5 })
    expect(jejak.map((e) => e.pelaku.jenis).sort()).toEqual(['pegawai', 'pengelola'])
  })

  test.each([
    ['bukan alamat', 'bukan alamat'],
    ['dua alamat', 'a@kota.example,b@kota.example'],
    ['baris baru', 'a@kota.example\r\nBcc: b@kota.example'],
    ['nama di depannya', 'Ani <a@kota.example>'],
  ])('alamat %s ditolak', async (_nama, surel) => {
    const jawab = await minta('kasi', 'PUT', '/api/kabar/tujuan', { payload: { surel, cara: 'seketika' } })
    expect(jawab.statusCode).toBe(422)
  })

  const RUTE_PENGELOLA: [string, string, object?][] = [
    ['GET', '/api/kabar/setelan'],
    ['PUT', '/api/kabar/setelan', setelan],
    ['GET', '/api/kabar/surel'],
    ['POST', '/api/kabar/surel-percobaan', { ke: 'a@kota.example' }],
    ['POST', '/api/kabar/surel/kirim-ulang', {}],
    ['GET', '/api/kabar/pegawai'],
    ['PUT', '/api/kabar/pegawai/0198a000-0000-7000-8000-0000000000ff', { surel: '', cara: 'mati' }],
  ]
  test.each(RUTE_PENGELOLA)(
    '%s %s bukan untuk pejabat, dan bukan untuk tamu',
    async (metode, url, payload) => {
      const isi = payload ? { payload } : {}
      const pejabat = await minta('kasi', metode as 'GET', url, isi)
      expect(pejabat.json().galat.kode).toBe('akun.bukan-pengelola')
      expect((await minta('tamu', metode as 'GET', url, isi)).statusCode).toBe(401)
    },
  )

  test.each([
    ['GET', '/api/kabar'],
    ['GET', '/api/kabar/jumlah'],
    ['GET', '/api/kabar/tujuan'],
  ])('%s %s bukan untuk tamu', async (metode, url) => {
    expect((await minta('tamu', metode as 'GET', url)).statusCode).toBe(401)
  })
})

test('kabar yang lebih tua dari masa simpannya dihapus, yang lain tidak', async () => {
  s.jam.maju(30 * 24 * 60 - 30)
  await sapuKabar(s)
  const sisa = await s.db.all<{ judul: string }>(sql`select judul from kabar order by dibuat`)
  expect(sisa.map((k) => k.judul)).toEqual(Array.from({ length: 31 }, (_, i) => `Berkas ${29 + i}`))
})
