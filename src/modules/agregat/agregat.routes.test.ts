import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jamTetap } from '#kernel/jam'
import { bukaDuckdb } from '#platform/duckdb'
import { type App, kirimGalat, TolakHttp } from '#platform/http'
import type { Db } from '#platform/postgres'
import { dbUji } from '../../../test/support/db-uji.ts'
import { DaftarTabel, HasilGerbang, HasilTabel, Paspor } from './agregat.contract.ts'
import { ruteAgregatDengan } from './agregat.routes.ts'
import { EMPAT_PULUH, snapshotUji, tulisKodeUji, WILAYAH_UJI } from './uji/populasi-uji.ts'

const folder = mkdtempSync(join(tmpdir(), 'tertib-rute-'))
const ID = 'a'.repeat(64)
let db: Db
let app: App
let masuk = true

beforeAll(async () => {
  db = await dbUji()
  const duckdb = await bukaDuckdb({ utas: 1, memori: '256MB' })
  await tulisKodeUji(duckdb, join(folder, 'kode.parquet'), EMPAT_PULUH)
  await duckdb.tutup()
  app = fastify().withTypeProvider<ZodTypeProvider>() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((sebab, _req, reply) =>
    sebab instanceof TolakHttp ? kirimGalat(reply, sebab.galat) : reply.code(500).send(String(sebab)),
  )
  app.addHook('onRequest', async (req) => {
    if (masuk) req.penanya = { akunId: '1', sesiId: '1', nama: 'Adi', pengelola: false, pegawaiId: '1' }
  })
  ruteAgregatDengan(app, {
    db,
    jam: jamTetap('2026-07-01T02:00:00Z'),
    sumber: {
      getSnapshot: async (id) => (id === ID ? snapshotUji(40, id) : undefined),
      fileKode: () => join(folder, 'kode.parquet'),
      daftarWilayah: async () => WILAYAH_UJI,
      isLatihan: async () => true,
    },
  })
})
afterAll(async () => {
  await app.close()
  await db.tutup()
  rmSync(folder, { recursive: true })
})

const ambil = async (url: string) => {
  const r = await app.inject({ url })
  return { status: r.statusCode, kepala: r.headers, teks: r.body, json: () => JSON.parse(r.body) }
}

test('GET /api/tabel: daftar dan tingkat yang dimiliki kantor', async () => {
  const r = DaftarTabel.parse((await ambil('/api/tabel')).json())
  expect(r.daftar.length).toBeGreaterThanOrEqual(48)
  expect(r.daftar.find((t) => t.id === 'status-kawin-agama')).toMatchObject({
    nomor: 11,
    bab: 'C',
    dimensi: [{ id: 'status-kawin' }, { id: 'agama' }],
    daftarBagian: [{ kode: '1' }, { kode: '2' }, { kode: '3' }, { kode: '4' }],
  })
  expect(r.daftar.every((t) => t.kolomTiada === undefined)).toBe(true)
  const s = DaftarTabel.parse((await ambil(`/api/tabel?snapshot=${ID}`)).json())
  // A snapshot of rules dkb-1: three columns came later.
  expect(s.daftar.filter((t) => t.kolomTiada!.length > 0).map((t) => [t.id, t.kolomTiada])).toEqual([
    ['kia', ['KIA']],
    ['kartu-keluarga', ['KK']],
    ['ktp-el', ['KTP_EL']],
  ])
  expect((await ambil('/api/tabel?snapshot=x')).status).toBe(404)
  expect(r.daftarTingkat).toEqual(['kabkota', 'kecamatan', 'desa'])
})

test('GET /api/tabel/:id menurut kontraknya', async () => {
  const r = HasilTabel.parse(
    (await ambil(`/api/tabel/kelompok-umur?snapshot=${ID}&tingkat=desa&induk=99.01.01`)).json(),
  )
  expect(r.total).toMatchObject({ kode: '99.01.01', nama: 'LATIH UTARA' })
  expect(r.baris).toHaveLength(2)
})

test('GET /api/tabel/:id/unduh: CSV untuk Excel, nama file yang menyebut isinya', async () => {
  const r = await ambil(`/api/tabel/agama/unduh?snapshot=${ID}`)
  expect(r.kepala['content-disposition']).toBe('attachment; filename="tabel-02-agama-2026-1-desa.csv"')
  expect(r.kepala['content-type']).toBe('text/csv; charset=utf-8')
  expect(r.teks.startsWith('\uFEFF# Tabel 2.')).toBe(true)
  expect(r.teks).toContain('# LATIHAN: seluruh data sintetis\r\n')
  const json = await ambil(`/api/tabel/agama/unduh?snapshot=${ID}&format=json`)
  expect(HasilTabel.parse(json.json()).tabel.id).toBe('agama')
})

test('GET /api/tabel/:id/unduh: XLSX dibaca pembaca lain dengan angka yang sama, dua kali byte yang sama', async () => {
  const unduh = () =>
    app.inject({ url: `/api/tabel/wajib-ktp/unduh?snapshot=${ID}&format=xlsx&tingkat=kecamatan` })
  const [a, b] = [await unduh(), await unduh()]
  expect(a.rawPayload.equals(b.rawPayload)).toBe(true)
  const buku = read(a.rawPayload)
  const baris = utils.sheet_to_json<(string | number)[]>(buku.Sheets[buku.SheetNames[0]!]!, { header: 1 })
  expect(baris[0]![0]).toBe('Tabel 46. Penduduk menurut Wajib KTP-el dan Jenis Kelamin')
  expect(baris.find((r) => r[0] === '99.01.02')).toEqual([
    '99.01.02',
    'LATIH SELATAN',
    3,
    5,
    8,
    2,
    0,
    2,
    5,
    5,
    10,
  ])
  expect(baris.find((r) => r[1] === 'JUMLAH KABUPATEN LATIH')!.slice(2)).toEqual([
    13, 16, 29, 7, 4, 11, 20, 20, 40,
  ])
})

test('GET /api/gerbang dan /api/paspor menurut kontraknya', async () => {
  const g = HasilGerbang.parse((await ambil(`/api/gerbang?snapshot=${ID}`)).json())
  expect(g).toMatchObject({ seimbang: true, jumlahBaris: 40 })
  const p = Paspor.parse(
    (
      await ambil(`/api/paspor?snapshot=${ID}&tabel=kelompok-umur&wilayah=99.01.01&kolom=5-9.jml&ulang=ya`)
    ).json(),
  )
  expect(p).toMatchObject({ nilai: 3, hitungUlang: { sama: true, nilai: 3 } })
})

test('yang tidak ada menjawab 404, yang belum masuk 401, permintaan salah bentuk tidak dilayani', async () => {
  expect((await ambil('/api/gerbang?snapshot=x')).status).toBe(404)
  expect((await ambil(`/api/tabel/cuaca?snapshot=${ID}`)).json().galat.kode).toBe('agregat.tabel-tiada')
  expect((await ambil(`/api/tabel/agama?snapshot=${ID}&tingkat=rt`)).status).not.toBe(200)
  masuk = false
  for (const url of ['/api/tabel', `/api/tabel/agama?snapshot=${ID}`, `/api/gerbang?snapshot=${ID}`])
    expect((await ambil(url)).status, url).toBe(401)
  masuk = true
})
