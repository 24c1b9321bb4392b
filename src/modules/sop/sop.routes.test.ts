import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatAkun } from '#akun'
import { findEntri } from '#jejak'
import { operatorMesin } from '#kernel/pelaku'
import type { App } from '#platform/http'
import { sql } from '#platform/sql'
import { jalankanPekerja, type KantorUji, kantorUji, wajib } from './berkas/kantor-uji.ts'
import { ruteLembar } from './lembar/lembar.routes.ts'
import type { BerkasKirim } from './sop.contract.ts'
import { ruteSop } from './sop.routes.ts'

const SANDI = 'kuda-laut-biru-enam-belas'
let k: KantorUji
let app: App
const akun: Record<string, string> = {}

beforeAll(async () => {
  k = await kantorUji()
  for (const [siapa, p] of Object.entries(k.orang)) {
    const dibuat = wajib(
      await buatAkun(k, { namaAkun: `uji-${siapa}`, pegawaiId: p.pegawaiId, sandi: SANDI }, operatorMesin),
    )
    akun[siapa] = dibuat.akun.id
  }
  app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onRequest', async (req) => {
    const siapa = String(req.headers['x-siapa']) as keyof KantorUji['orang']
    const p = k.orang[siapa]
    req.penanya = {
      akunId: akun[siapa]!,
      sesiId: 's',
      nama: p.nama,
      pengelola: false,
      pegawaiId: p.pegawaiId,
    }
  })
  ruteSop(app, k)
  ruteLembar(app, k)
})
afterAll(async () => {
  await app.close()
  await k.tutup()
})

const panggil = (siapa: string, method: 'GET' | 'POST', url: string, payload?: object) =>
  app.inject({ method, url, headers: { 'x-siapa': siapa }, ...(payload && { payload }) })

async function tindak(siapa: string, b: BerkasKirim, tindakan: string, lain: object = {}) {
  return panggil(siapa, 'POST', `/api/berkas/${b.id}/tindakan`, {
    langkah: b.langkahKini,
    tindakan,
    hashIsi: b.hashIsi,
    ...lain,
  })
}
async function selesaikan(b: BerkasKirim): Promise<BerkasKirim> {
  const { ditunggu } = await k.db.one<{ ditunggu: string }>(
    sql`select ditunggu from berkas_tempat where berkas_id = ${b.id}`,
  )
  wajib(await jalankanPekerja(k, b.id, ditunggu))
  return (await panggil('adb', 'GET', `/api/berkas/${b.id}`)).json()
}

test('daftar SOP menyebut siapa yang boleh membuka berkas dan isiannya', async () => {
  const [sop] = (await panggil('adb', 'GET', '/api/sop')).json().sop
  expect(sop).toMatchObject({ bolehBuka: true, menitBaku: 140, jumlahLangkah: 5, berlaku: '1 Juni 2019' })
  expect(sop.masukan.map((m: { nama: string }) => m.nama)).toEqual(['snapshotId', 'semester', 'judul'])
  expect((await panggil('kasi', 'GET', '/api/sop/agregat-data-kependudukan')).json()).toMatchObject({
    bolehBuka: false,
    langkah: [
      { pelaksana: 'ADB', keterangan: [{ disimpulkan: true }, {}, { disimpulkan: true }] },
      {},
      {},
      {},
      {},
    ],
  })
  expect((await panggil('kasi', 'GET', '/api/sop/lain-lain')).statusCode).toBe(404)
})

test('lembar SOP keluar sebagai PDF', async () => {
  const jawab = await panggil('kasi', 'GET', '/api/sop/agregat-data-kependudukan/lembar.pdf')
  expect(jawab.headers['content-type']).toBe('application/pdf')
  expect(jawab.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
})

test('penandatanganan meminta sandi; sandi tidak tertinggal di mana pun', async () => {
  const masukan = { snapshotId: 's', semester: '2026-1', judul: 'Laporan' }
  const buka = await panggil('adb', 'POST', '/api/berkas', { sop: 'agregat-data-kependudukan', masukan })
  expect(buka.statusCode).toBe(200)
  let b: BerkasKirim = buka.json()
  b = await selesaikan((await tindak('adb', b, 'olah')).json())
  b = (await tindak('kasi', b, 'verifikasi')).json()
  const lama = b
  b = (await tindak('kabid', b, 'setujui')).json()
  expect((await tindak('kabid', lama, 'setujui')).json()).toMatchObject({
    galat: { kode: 'sop.langkah-lewat' },
  })

  const tanpa = await tindak('kadis', b, 'tandatangani')
  expect([tanpa.statusCode, tanpa.json().galat.kode]).toEqual([422, 'sop.perlu-sandi'])
  const salah = await tindak('kadis', b, 'tandatangani', { sandi: 'bukan-ini' })
  expect(salah.json().galat.kode).toBe('akun.sandi-salah')
  const benar = await tindak('kadis', b, 'tandatangani', { sandi: SANDI })
  expect(benar.json()).toMatchObject({ keadaan: 'menunggu-kerja' })
  const tertahan = benar.json() as BerkasKirim
  expect(tertahan.langkah[3]!.pekerjaanId).toMatch(/^[0-9a-f-]{36}$/)

  const entri = await findEntri(k.db, { objek: `berkas/${b.id}`, tindakan: 'sop.tandatangani', batas: 10 })
  expect(entri.map((e) => e.hasil)).toEqual(['dilakukan', 'ditolak', 'ditolak'])
  for (const tabel of [
    sql`select data::text as isi from pekerjaan`,
    sql`select t::text as isi from berkas_tindakan t`,
    sql`select convert_from(isi, 'UTF8') as isi from jejak_entri`,
  ])
    for (const { isi } of await k.db.all<{ isi: string }>(tabel))
      expect(isi).not.toMatch(/kuda-laut|bukan-ini/)
  expect(k.barisLog.join('')).not.toMatch(/kuda-laut|bukan-ini/)
})

test('kotak masuk dan daftar berkas menjawab menurut kontraknya', async () => {
  const masuk = await panggil('kadis', 'GET', '/api/kotak-masuk?pandang=bidang')
  expect(masuk.json()).toMatchObject({ jumlah: 1, baris: [{ keterangan: ['sedang dikerjakan sistem'] }] })
  expect((await panggil('adb', 'GET', '/api/berkas?keadaan=terbuka&cari=lapor')).json().jumlah).toBe(1)
  expect((await panggil('adb', 'GET', '/api/berkas?keadaan=selesai')).json().jumlah).toBe(0)
  expect((await panggil('adb', 'GET', '/api/berkas?cari=%25')).json().jumlah).toBe(0)
})
