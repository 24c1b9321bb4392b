import fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, kirimGalat, TolakHttp } from '#platform/http'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import { DaftarPita, Pita } from '../agregat.contract.ts'
import { rutePita } from './pita.routes.ts'

let s: SaranaUji
let app: App
let pengelola = true

beforeAll(async () => {
  s = await saranaUji()
  app = fastify().withTypeProvider<ZodTypeProvider>() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((sebab, _req, reply) =>
    sebab instanceof TolakHttp ? kirimGalat(reply, sebab.galat) : reply.code(400).send(String(sebab)),
  )
  app.addHook('onRequest', async (req) => {
    req.penanya = { akunId: '1', sesiId: '1', nama: 'Adi', pengelola }
  })
  rutePita(app, s)
})
afterAll(async () => {
  await app.close()
  await s.tutup()
})

const buat = (isi: unknown) =>
  app.inject({ method: 'POST', url: '/api/pita', payload: isi as Record<string, unknown> })

test('pita dibuat oleh yang berwenang, terdaftar dengan labelnya, dan tidak dua kali', async () => {
  const dibuat = await buat({ nama: 'Muda dan tua', batas: [0, 15, 65] })
  expect(Pita.parse(dibuat.json())).toMatchObject({ label: ['0-14', '15-64', '>=65'], oleh: 'Adi' })
  const daftar = DaftarPita.parse((await app.inject({ url: '/api/pita' })).json())
  expect(daftar.daftar.map((p) => p.nama)).toEqual(['Muda dan tua'])
  const lagi = await buat({ nama: 'Muda dan tua', batas: [0, 20] })
  expect([lagi.statusCode, lagi.json().galat.kode]).toEqual([409, 'agregat.pita-sudah-ada'])
})

test('yang bukan pengolah data ditolak', async () => {
  pengelola = false
  const hasil = await buat({ nama: 'Lain', batas: [0, 10] })
  pengelola = true
  expect(hasil.json().galat.kode).toBe('agregat.bukan-pengolah')
  expect((await app.inject({ url: '/api/pita' })).json().daftar).toHaveLength(1)
})

test.each([[[0]], [[5, 10]], [[0, 10, 10]], [[0, 20, 10]], [[0, 130]], [[0, 1.5]]])(
  'batas %j bukan pita umur',
  async (batas) => {
    expect((await buat({ nama: 'Salah', batas })).statusCode).toBe(400)
  },
)
