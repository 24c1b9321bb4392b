import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import multipart from '@fastify/multipart'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jamTetap } from '#kernel/jam'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { kirimGalat, type Penanya, TolakHttp } from '#platform/http'
import type { Db } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { dbUji } from '../../../test/support/db-uji.ts'
import { latih } from '../../latih/index.ts'
import { ruteWilayah } from './index.ts'
import { DaftarWilayah, HasilImporBatas, HasilImporWilayah, KumpulanBatas } from './wilayah.contract.ts'

const app = fastify({ logger: false }).withTypeProvider<ZodTypeProvider>()
const folder = mkdtempSync(join(tmpdir(), 'wilayah-'))
const pengelola: Penanya = { akunId: 'a', sesiId: 's', nama: 'Pengelola', pengelola: true }
let penanya: Penanya | undefined
let db: Db

beforeAll(async () => {
  db = await dbUji()
  await latih({ ke: folder, orang: 2000, benih: 3 })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((sebab, _, reply) => {
    if (sebab instanceof TolakHttp) return kirimGalat(reply, sebab.galat)
    return reply.code((sebab as { statusCode?: number }).statusCode ?? 500).send({ rusak: String(sebab) })
  })
  app.addHook('onRequest', async (req) => {
    if (penanya) req.penanya = penanya
  })
  await app.register(multipart)
  const s = { db, jam: jamTetap('2026-07-01T02:00:00Z') } as unknown as Sarana
  ruteWilayah(app, s, async () => '99.01' as KodeWilayah)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await db.tutup()
  rmSync(folder, { recursive: true })
})

function kirim(url: string, isi: Buffer) {
  const payload = Buffer.concat([
    Buffer.from('--b\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\n'),
    isi,
    Buffer.from('\r\n--b--\r\n'),
  ])
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  return app.inject({ method: 'POST', url, payload, headers })
}

test('tanpa masuk dan bukan pengelola ditolak', async () => {
  penanya = undefined
  expect((await app.inject('/api/wilayah')).statusCode).toBe(401)
  penanya = { ...pengelola, pengelola: false }
  expect((await app.inject('/api/wilayah')).json()).toEqual({ daftar: [] })
  expect((await kirim('/api/wilayah/impor', Buffer.from('x'))).statusCode).toBe(403)
  expect((await kirim('/api/wilayah/batas', Buffer.from('x'))).statusCode).toBe(403)
})

test('daftar dan batas kantor latihan masuk utuh lewat layar, lalu dapat dibaca', async () => {
  penanya = pengelola
  const csv = readFileSync(join(folder, 'wilayah.csv'))
  // Beyond the 1 MB that multipart allows unasked: regions of others, which the office's code cuts off.
  const lain = Array.from({ length: 60_000 }, (_, i) => `98.01.01.${1000 + (i % 9000)},Wilayah lain ${i}\n`)
  const impor = await kirim('/api/wilayah/impor', Buffer.concat([csv, Buffer.from(lain.join(''))]))
  const hasil = HasilImporWilayah.parse(impor.json())
  expect(hasil).toMatchObject({ diLuarKantor: 60_000, daftarTolak: [], peringatan: [] })
  const batas = await kirim('/api/wilayah/batas', readFileSync(join(folder, 'batas.geojson')))
  expect(HasilImporBatas.parse(batas.json())).toMatchObject({
    jumlah: hasil.jumlah - 1,
    diperbaiki: 0,
    daftarTolak: [],
    tanpaPoligon: [],
  })
  const { daftar } = DaftarWilayah.parse((await app.inject('/api/wilayah')).json())
  expect(daftar.slice(0, 3).map((w) => [w.kode, w.tingkat, w.adaBatas])).toEqual([
    ['99', 'provinsi', false],
    ['99.01', 'kabkota', true],
    ['99.01.01', 'kecamatan', true],
  ])
  const peta = await app.inject('/api/wilayah/batas?induk=99.01&tingkat=desa')
  expect(KumpulanBatas.parse(peta.json()).features).toHaveLength(
    daftar.filter((w) => w.tingkat === 'desa').length,
  )
})

test('kode induk dan file yang salah dijawab dengan kalimatnya', async () => {
  penanya = pengelola
  expect((await app.inject('/api/wilayah/batas?induk=x')).json().galat.kode).toBe('wilayah.kode-tak-sah')
  expect((await app.inject('/api/wilayah/batas?tingkat=rt')).statusCode).toBe(400)
  const buruk = await kirim(
    '/api/wilayah/impor',
    Buffer.from('99.01,Kabupaten Latihan\n99.01.02.2001,Yatim\n'),
  )
  expect(buruk.statusCode).toBe(422)
  expect(buruk.json().galat.rincian.daftarTolak).toEqual([
    { baris: 2, kode: '99.01.02.2001', sebab: expect.stringContaining('tidak berinduk') },
  ])
})
