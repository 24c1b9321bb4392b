import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatKantor, buatPegawai, daftarJabatan, tetapkanPemangku } from '#akun'
import { ruteDokumen } from '#dokumen'
import { findEntri } from '#jejak'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import { type App, kirimGalat, type Penanya, TolakHttp } from '#platform/http'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import type { Arsip, HasilCariArsip, KelasKeamanan } from '../arsip.contract.ts'
import { ruteArsip } from '../arsip.routes.ts'
import { arsipUji, nilai } from '../arsip-uji.ts'
import { bacaGiliran } from '../teks/baca-giliran.ts'
import { pagarArsip } from './pagar-arsip.ts'
import { pemegangArsip } from './pemegang-arsip.ts'
import { ubahKeamanan } from './ubah-keamanan.ts'

let s: SaranaUji
let app: App
const orang: Record<string, Penanya> = {}
const arsip = {} as Record<KelasKeamanan, Arsip>

beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  nilai(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  const jabatan = await daftarJabatan(s.db)
  for (const [i, p] of ['adb', 'kasi', 'kabid', 'kadis', 'tamu'].entries()) {
    const pegawai = nilai(
      await buatPegawai(s, { nama: `Pemangku ${p}`, nip: `19000101200501100${i}` }, operatorMesin),
    )
    const j = jabatan.find((x) => x.pelaksana === p)
    if (j)
      nilai(
        await tetapkanPemangku(
          s,
          { pegawaiId: pegawai.id, jabatanId: j.id, dasar: 'definitif', sejak: '2026-01-02' },
          operatorMesin,
        ),
      )
    orang[p] = { akunId: `akun-${p}`, sesiId: 's', nama: p, pengelola: false, pegawaiId: pegawai.id }
  }
  orang['pengelola'] = { akunId: 'akun-x', sesiId: 's', nama: 'pengelola', pengelola: true }
  const pembuat: Pelaku = { jenis: 'pegawai', akunId: 'a', pegawaiId: orang['adb']!.pegawaiId!, nama: 'adb' }
  for (const [k, kata] of Object.entries({
    biasa: 'angsa',
    terbatas: 'bangau',
    rahasia: 'cendrawasih',
    'sangat-rahasia': 'dadali',
  })) {
    const a = await arsipUji(s, {
      berkasId: `b-${k}`,
      judul: `Nota ${kata}`,
      isi: { [`${kata}.txt`]: `isi tentang ${kata} emas` },
      pelaku: pembuat,
    })
    nilai(await ubahKeamanan(s, a.id, { keamanan: k as KelasKeamanan, alasan: 'ditetapkan' }, operatorMesin))
    arsip[k as KelasKeamanan] = a
  }
  await bacaGiliran(s)
  app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((sebab, _req, reply) =>
    sebab instanceof TolakHttp ? kirimGalat(reply, sebab.galat) : reply.code(500).send(String(sebab)),
  )
  app.addHook('onRequest', async (req) => {
    const siapa = orang[String(req.headers['x-siapa'])]
    if (siapa) req.penanya = siapa
  })
  pagarArsip(app, s)
  ruteDokumen(app, s, [pemegangArsip])
  ruteArsip(app, s, [pemegangArsip])
})
afterAll(async () => {
  await app.close()
  await s.tutup()
})

const ambil = (siapa: string, url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers: { 'x-siapa': siapa, ...headers } })
const buka = async (siapa: string, k: KelasKeamanan) =>
  (await ambil(siapa, `/api/dokumen/${arsip[k].dokumen[0]!.hash}`)).statusCode
const cari = async (siapa: string, kata: string) =>
  (await ambil(siapa, `/api/arsip?cari=${encodeURIComponent(kata)}`)).json<HasilCariArsip>()

test('siapa boleh membuka dokumen kelas apa: jabatan menurut aturan, dan yang ikut mengerjakannya', async () => {
  const hasil: Record<string, number[]> = {}
  for (const siapa of ['adb', 'kasi', 'kabid', 'kadis', 'tamu', 'pengelola'])
    hasil[siapa] = await Promise.all(
      (['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'] as const).map((k) => buka(siapa, k)),
    )
  expect(hasil).toEqual({
    // He archived all of them.
    adb: [200, 200, 200, 200],
    kasi: [200, 200, 404, 404],
    kabid: [200, 200, 200, 404],
    kadis: [200, 200, 200, 200],
    tamu: [200, 404, 404, 404],
    pengelola: [200, 404, 404, 404],
  })
})

test('pembukaan dokumen tertutup ada di jejak sekali satu sesi, juga yang sudah dipegang peramban, dan setiap penolakan; yang biasa tidak', async () => {
  const { hash } = arsip.rahasia.dokumen[0]!
  const jejak = async (h: string) =>
    (await findEntri(s.db, { tindakan: 'dokumen.baca', objek: `dokumen/${h}`, batas: 99 })).map(
      (e) => e.hasil,
    )
  const awal = (await jejak(hash)).length
  const etag = { 'if-none-match': `"${hash}"` }
  orang['kabid'] = { ...orang['kabid']!, sesiId: 'sesi-baru' }
  expect((await ambil('kabid', `/api/dokumen/${hash}`, etag)).statusCode).toBe(304)
  expect((await ambil('kabid', `/api/dokumen/${hash}`)).statusCode).toBe(200)
  for (const _ of [1, 2]) expect((await ambil('kasi', `/api/dokumen/${hash}`, etag)).statusCode).toBe(404)
  expect((await jejak(hash)).slice(0, -awal)).toEqual(['ditolak', 'ditolak', 'dilakukan'])
  expect(await jejak(arsip.biasa.dokumen[0]!.hash)).toEqual([])
})

test('pencarian tidak membocorkan: terbatas tampak judulnya, rahasia hanya nomor dan kodenya, sangat rahasia tidak tampak; isinya tidak dapat ditebak dengan kata', async () => {
  expect((await cari('kabid', 'cendrawasih')).daftar.map((a) => a.judul)).toEqual(['Nota cendrawasih'])
  expect((await cari('tamu', 'bangau')).daftar).toMatchObject([
    { judul: 'Nota bangau', tertutup: true, dokumen: [] },
  ])
  for (const kata of ['cendrawasih', 'dadali', 'emas']) {
    const h = await cari('tamu', kata)
    expect(h.daftar.filter((a) => a.keamanan !== 'biasa')).toEqual([])
  }
  const semua = (await cari('tamu', '')).daftar
  expect(semua.map((a) => [a.keamanan, a.judul]).sort()).toEqual([
    ['biasa', 'Nota angsa'],
    ['rahasia', 'Judul tertutup'],
    ['terbatas', 'Nota bangau'],
  ])
  expect(JSON.stringify(semua)).not.toMatch(/cendrawasih|dadali/)
  expect((await ambil('tamu', `/api/arsip/${arsip['sangat-rahasia'].id}`)).statusCode).toBe(404)
  expect((await cari('kadis', 'dadali')).jumlah).toBe(1)
})

test('yang tidak boleh membuka tidak dapat menurunkan kelasnya; aturan baru berlaku seketika', async () => {
  const turunkan = (siapa: string) =>
    app.inject({
      method: 'PUT',
      url: `/api/arsip/${arsip['sangat-rahasia'].id}/keamanan`,
      headers: { 'x-siapa': siapa },
      payload: { keamanan: 'biasa', alasan: 'ingin membaca' },
    })
  expect((await turunkan('kabid')).statusCode).toBe(404)
  expect(await buka('kasi', 'rahasia')).toBe(404)
  const payload = { keamanan: 'rahasia', pelaksana: ['kasi', 'kadis'] }
  const ubah = (siapa: string) =>
    app.inject({ method: 'PUT', url: '/api/arsip/akses', headers: { 'x-siapa': siapa }, payload })
  expect((await ubah('pengelola')).statusCode).toBe(403)
  expect((await ubah('kadis')).statusCode).toBe(200)
  expect([await buka('kasi', 'rahasia'), await buka('kabid', 'rahasia')]).toEqual([200, 404])
  expect((await turunkan('kadis')).statusCode).toBe(200)
  expect((await cari('tamu', 'dadali')).jumlah).toBe(1)
})

test('kode lama yang dicari menunjukkan kode barunya dan isi di bawahnya', async () => {
  const h = await cari('tamu', '473.3')
  expect(h.kodeLama).toMatchObject({ kodeLama: '473.3', kodeBaru: '400.12.4.3', dikonfirmasi: false })
  expect(h.jumlah).toBeGreaterThan(0)
  expect((await cari('tamu', '472.11')).jumlah).toBe(0)
})
