import { createHash } from 'node:crypto'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, kirimGalat, type Penanya, TolakHttp } from '#platform/http'
import { type KantorUji, kantorUji, pastikan } from '../../../test/support/kantor-uji.ts'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { agendakan } from './agenda/agendakan.ts'
import type { Deret, HasilCoba } from './deret/deret.contract.ts'
import type { Agenda, DaftarAgenda } from './surat.contract.ts'
import { ruteSurat } from './surat.routes.ts'

let s: SaranaUji
let k: KantorUji
let app: App
let agenda: Agenda
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  k = await kantorUji(s)
  app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((sebab, _req, reply) => {
    if (sebab instanceof TolakHttp) return kirimGalat(reply, sebab.galat)
    return reply.code((sebab as { statusCode?: number }).statusCode ?? 500).send(String(sebab))
  })
  app.addHook('onRequest', async (req) => {
    req.penanya = penanya(String(req.headers['x-siapa']))
  })
  ruteSurat(app, s)
  const hash = createHash('sha256').update('isi').digest('hex')
  const isi = { kunci: 'b1', hash, namaFile: 'laporan.pdf', perihal: 'Laporan agregat', zona: 'WIB' } as const
  agenda = pastikan(await s.db.transaksi((tx) => agendakan(tx, s.jam, isi, k.pelaku)))
})
afterAll(async () => {
  await app.close()
  await s.tutup()
})

function penanya(siapa: string): Penanya {
  const akun = siapa === 'pengelola' ? k.pengelola : k.akun[siapa as keyof KantorUji['akun']]
  const dasar = { akunId: akun.id, sesiId: 's', nama: siapa, pengelola: siapa === 'pengelola' }
  return akun.pegawaiId ? { ...dasar, pegawaiId: akun.pegawaiId } : dasar
}
const panggil = (siapa: string, method: 'GET' | 'PUT' | 'POST', url: string, payload?: object) =>
  app.inject({ method, url, headers: { 'x-siapa': siapa }, ...(payload && { payload }) })

test('GET /api/agenda: semua pegawai membaca, hanya pemangku ADB boleh membatalkan', async () => {
  for (const [siapa, boleh] of [
    ['adb', true],
    ['kadis', false],
    ['pengelola', false],
  ] as const) {
    const h = await panggil(siapa, 'GET', '/api/agenda?tahun=2026&cari=agregat')
    expect(h.json<DaftarAgenda>()).toMatchObject({
      bolehDeret: boleh ? ['agenda', 'buku', 'masuk'] : [],
      tahun: [2026],
      daftar: [{ nomor: agenda.nomor }],
    })
  }
})

test('PUT /api/agenda/deret: pengelola saja, dengan alasan; contoh nomor ikut berubah', async () => {
  const ubah = { unit: '402.410.02', alasan: 'Kode unit menurut Perbup' }
  expect((await panggil('adb', 'PUT', '/api/agenda/deret', ubah)).statusCode).toBe(403)
  expect((await panggil('pengelola', 'PUT', '/api/agenda/deret', { ...ubah, alasan: ' ' })).statusCode).toBe(
    400,
  )
  const [deret] = (await panggil('pengelola', 'PUT', '/api/agenda/deret', ubah)).json<{ daftar: Deret[] }>()
    .daftar
  expect(deret).toMatchObject({
    contohNomor: '400.12.4.3/2/402.410.02/2026',
    sudahDipakai: true,
    perubahan: [{ alasan: ubah.alasan, uraian: 'unit "DUKCAPIL" menjadi "402.410.02"' }],
  })
})

test('POST /api/agenda/deret/coba: menjawab seperti simpan akan menjawab, tanpa mengubah apa pun', async () => {
  const bawaan = {
    kode: 'agenda',
    pola: '{klasifikasi}/{urut}/{unit}/{tahun}',
    klasifikasi: '400.12.4.3',
    unit: 'DUKCAPIL',
    perKlasifikasi: false,
    aktif: true,
  }
  const sebelum = (await panggil('pengelola', 'GET', '/api/agenda/deret')).body
  expect((await panggil('adb', 'POST', '/api/agenda/deret/coba', bawaan)).statusCode).toBe(403)
  const kasus: [object, string | null][] = [
    [{ pola: '{urut:4}/{unit}/{bulan}/{tahun}' }, null],
    [{ pola: '{urut}/{unit}' }, 'surat.pola-salah'],
    [{ pola: '{urut:3}/BUKU/{unit}/{tahun}' }, 'surat.pola-sama'],
    [{ klasifikasi: '400 12' }, 'surat.klasifikasi-salah'],
    [{ unit: '{unit}' }, 'surat.unit-salah'],
    [{ berikut: 1 }, 'surat.nomor-mundur'],
    [{ berikut: 5000 }, 'surat.lompatan-terlalu-jauh'],
    [{ perKlasifikasi: true }, 'surat.deret-berjalan'],
  ]
  for (const [lain, kode] of kasus) {
    const isi = { ...bawaan, ...lain }
    const coba = (await panggil('pengelola', 'POST', '/api/agenda/deret/coba', isi)).json<HasilCoba>()
    expect([lain, coba.tolak?.kode ?? null]).toEqual([lain, kode])
    if (kode === null) continue
    const simpan = await panggil('pengelola', 'PUT', '/api/agenda/deret', { ...isi, alasan: 'Dicoba dahulu' })
    expect(simpan.json()).toMatchObject({ galat: { kode, pesan: coba.tolak!.pesan } })
  }
  const maju = { ...bawaan, pola: '{urut:4}/{unit}/{bulan}/{tahun}', berikut: 9 }
  const coba = (await panggil('pengelola', 'POST', '/api/agenda/deret/coba', maju)).json<HasilCoba>()
  expect(coba).toEqual({
    contoh: ['0009/DUKCAPIL/VIII/2026', '0010/DUKCAPIL/VIII/2026'],
    tolak: null,
    dilewati: 7,
  })
  expect((await panggil('pengelola', 'GET', '/api/agenda/deret')).body).toBe(sebelum)
  const asing = { kode: 'agenda', pelaksana: ['adb', 'juru-tulis'], alasan: 'Jabatan yang tidak ada' }
  expect((await panggil('pengelola', 'PUT', '/api/agenda/deret', asing)).json()).toMatchObject({
    galat: { kode: 'surat.pelaksana-tak-ada' },
  })
})

test('POST /api/agenda/:id/batal: ADB dengan alasan; yang lain ditolak; nomor tak dikenal 404', async () => {
  const url = `/api/agenda/${agenda.id}/batal`
  const alasan = 'Lampiran tertukar'
  expect((await panggil('kadis', 'POST', url, { alasan })).json()).toMatchObject({
    galat: { kode: 'surat.bukan-wewenang' },
  })
  expect((await panggil('adb', 'POST', '/api/agenda/x/batal', { alasan })).statusCode).toBe(404)
  expect((await panggil('adb', 'POST', url, { alasan })).json()).toMatchObject({
    status: 'batal',
    alasanBatal: alasan,
    dibatalkanOleh: 'adb',
  })
  expect((await panggil('adb', 'POST', url, { alasan })).statusCode).toBe(409)
})

test('GET /api/surat-masuk/kembar: hanya pengagenda, karena jawabannya menyebut perihal', async () => {
  const url = '/api/surat-masuk/kembar?asal=Bappeda&nomorSurat=1%2F2026'
  expect((await panggil('adb', 'GET', url)).json()).toEqual({ kembar: [] })
  expect((await panggil('kadis', 'GET', url)).json()).toMatchObject({
    galat: { kode: 'surat.bukan-pengagenda' },
  })
})
