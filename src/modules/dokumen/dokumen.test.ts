import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { jamTetap } from '#kernel/jam'
import { type App, kirimGalat, TolakHttp } from '#platform/http'
import { bukaKunci } from '#platform/kunci'
import type { Db } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { bukaSimpanan } from '#platform/simpanan'
import { dbUji } from '../../../test/support/db-uji.ts'
import { susunDisposisi } from './dokumen.routes.ts'
import { bacaDokumen, daftarTerbaca, type PemegangDokumen, ruteDokumen, simpanDokumen } from './index.ts'
import { timbangHak } from './pemegang-dokumen.ts'

let db: Db
let sarana: Sarana
let app: App
let masuk = true
let pemegang: readonly PemegangDokumen[] = []
const folder = mkdtempSync(join(tmpdir(), 'tertib-dokumen-'))
const ISI = Buffer.from('%PDF-1.7 contoh')

beforeAll(async () => {
  db = await dbUji()
  const simpanan = bukaSimpanan(join(folder, 'simpanan'), bukaKunci(join(folder, 'kunci')))
  sarana = { db, simpanan, jam: jamTetap('2026-11-20T03:00:00Z') } as unknown as Sarana
  app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((e, _, reply) =>
    e instanceof TolakHttp ? kirimGalat(reply, e.galat) : reply.code(500).send(),
  )
  app.addHook('onRequest', async (req) => {
    if (masuk) req.penanya = { akunId: 'a', sesiId: 's', nama: 'Rina', pengelola: false, pegawaiId: 'p1' }
  })
  ruteDokumen(app, sarana, [
    { modul: 'uji', cari: async () => ({ pemegang }) },
    // Of cases two modules may speak: here a second one that holds none.
    { modul: 'uji-dua', cari: async () => ({ pemegang: [] }) },
  ])
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await db.tutup()
  rmSync(folder, { recursive: true, force: true })
})

test('isi yang sama disimpan sekali, di bawah sidiknya', async () => {
  const a = await simpanDokumen(sarana, { nama: 'laporan.pdf', mime: 'application/pdf', isi: ISI })
  const b = await simpanDokumen(sarana, { nama: 'lain.pdf', mime: 'application/pdf', isi: ISI })
  expect(b.hash).toBe(a.hash)
  expect(await bacaDokumen(sarana, a.hash)).toEqual({
    isi: ISI,
    nama: 'laporan.pdf',
    mime: 'application/pdf',
  })
  await expect(bacaDokumen(sarana, '0'.repeat(64))).rejects.toThrow(/not in the store/)
})

test('yang tidak dipegang apa pun tidak dibaca siapa pun, dan jawabannya sama dengan yang tidak ada', async () => {
  const { hash } = await simpanDokumen(sarana, { nama: 'laporan.pdf', mime: 'application/pdf', isi: ISI })
  pemegang = []
  const [tolak, tiada] = [
    await app.inject(`/api/dokumen/${hash}`),
    await app.inject(`/api/dokumen/${'0'.repeat(64)}`),
  ]
  expect([tolak.statusCode, tolak.body]).toEqual([404, tiada.body])
  pemegang = [{ objek: 'berkas/1', hak: 'boleh' }]
  expect((await app.inject(`/api/dokumen/${hash}`)).statusCode).toBe(200)
})

test.each([
  [[], false],
  [['boleh'], true],
  [['tutup'], false],
  [['boleh', 'tutup'], false],
  [['tutup', 'boleh', 'ikut'], true],
] as const)('hak dari %j: %s', (hak, boleh) => {
  expect(timbangHak(hak.map((h) => ({ hak: h })))).toBe(boleh)
})

test('yang dibaca sebelum ditandatangani dan yang tertutup kelasnya tercatat sekali satu sesi, yang biasa tidak', async () => {
  const { hash } = await simpanDokumen(sarana, { nama: 'a.txt', mime: 'text/plain', isi: Buffer.from('a') })
  const tercatat = async () =>
    (await findEntri(db, { tindakan: 'dokumen.baca', objek: `dokumen/${hash}`, batas: 9 })).map(
      (e) => e.rincian,
    )
  const buka = () => app.inject(`/api/dokumen/${hash}`)
  pemegang = [{ objek: 'berkas/1', hak: 'boleh' }]
  await buka()
  expect(await tercatat()).toEqual([])
  expect(await daftarTerbaca(db, 'p1', [hash])).toEqual(new Set())
  pemegang = [{ objek: 'berkas/1', hak: 'ikut', giliran: true }]
  await buka()
  await buka()
  expect(await tercatat()).toEqual([{ cara: 'dibuka', sesi: 's', pada: [{ objek: 'berkas/1' }] }])
  expect(await daftarTerbaca(db, 'p1', [hash])).toEqual(new Set([hash]))
  expect(await daftarTerbaca(db, 'p2', [hash])).toEqual(new Set())
})

test('yang dinyatakan sudah dibaca tercatat begitu; yang tidak boleh dibaca tidak dapat dinyatakan', async () => {
  const { hash } = await simpanDokumen(sarana, { nama: 'b.txt', mime: 'text/plain', isi: Buffer.from('b') })
  const nyatakan = () => app.inject({ method: 'POST', url: '/api/dokumen/dibaca', payload: { hash: [hash] } })
  pemegang = [{ objek: 'arsip/1', hak: 'tutup', kelas: 'rahasia' }]
  expect((await nyatakan()).statusCode).toBe(404)
  pemegang = [{ objek: 'berkas/1', hak: 'ikut', giliran: true }]
  expect((await nyatakan()).statusCode).toBe(200)
  const [entri] = await findEntri(db, { tindakan: 'dokumen.baca', objek: `dokumen/${hash}`, batas: 1 })
  expect(entri).toMatchObject({ hasil: 'dilakukan', rincian: { cara: 'dinyatakan' } })
  pemegang = [{ objek: 'berkas/1', hak: 'boleh' }]
})

test('dokumen diberikan kepada yang masuk, dengan ETag sidiknya; tanpa masuk ditolak', async () => {
  const { hash } = await simpanDokumen(sarana, { nama: 'laporan.pdf', mime: 'application/pdf', isi: ISI })
  const jawab = await app.inject(`/api/dokumen/${hash}?unduh=1`)
  expect(jawab.statusCode).toBe(200)
  expect(jawab.rawPayload).toEqual(ISI)
  expect(jawab.headers).toMatchObject({
    'content-type': 'application/pdf',
    etag: `"${hash}"`,
    'content-disposition': `attachment; filename="laporan.pdf"; filename*=UTF-8''laporan.pdf`,
    'x-content-type-options': 'nosniff',
  })
  expect((await app.inject(`/api/dokumen/${hash}`)).headers['content-disposition']).toMatch(/^inline/)
  const lagi = await app.inject({ url: `/api/dokumen/${hash}`, headers: { 'if-none-match': `"${hash}"` } })
  expect(lagi.statusCode).toBe(304)
  masuk = false
  expect(
    (await app.inject({ url: `/api/dokumen/${hash}`, headers: { 'if-none-match': `"${hash}"` } })).statusCode,
  ).toBe(401)
  masuk = true
})

test('alamat yang tidak ada dijawab dengan kalimat, alamat yang bukan sidik ditolak', async () => {
  const jawab = await app.inject(`/api/dokumen/${'0'.repeat(64)}`)
  expect(jawab.statusCode).toBe(404)
  expect(jawab.json().galat.kode).toBe('dokumen.tak-ada')
  expect((await app.inject('/api/dokumen/..%2f..%2fetc')).statusCode).not.toBe(200)
})

test('nama berkas dengan tanda kutip dan huruf lain tidak memecah kepala jawaban', () => {
  expect(susunDisposisi('a"b\\c\r\nX: é.pdf', false)).toBe(
    `inline; filename="a_b_c__X: _.pdf"; filename*=UTF-8''a%22b%5Cc%0D%0AX%3A%20%C3%A9.pdf`,
  )
})
