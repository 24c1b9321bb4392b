import multipart from '@fastify/multipart'
import fastify from 'fastify'
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { kirimGalat, type Penanya, TolakHttp } from '#platform/http'
import type { SaranaUji } from '../../../test/support/sarana-uji.ts'
import { rutePeristiwa } from './index.ts'
import {
  BerkasPeristiwa,
  DaftarBerkasPeristiwa,
  DaftarHari,
  DaftarJumlah,
  DaftarKlasifikasi,
  DaftarTolakPeristiwa,
} from './peristiwa.contract.ts'
import { DESA, kantorPeristiwa, nikUji } from './uji/kantor-peristiwa.ts'

const app = fastify({ logger: false }).withTypeProvider<ZodTypeProvider>()
const pengelola: Penanya = { akunId: 'a', sesiId: 's', nama: 'Pengelola', pengelola: true }
let penanya: Penanya | undefined
let s: SaranaUji

beforeAll(async () => {
  s = await kantorPeristiwa()
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
  rutePeristiwa(app, s)
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await s.tutup()
})

function kirim(medan: Record<string, string>, isi: string) {
  const bagian = Object.entries(medan).map(
    ([k, v]) => `--b\r\ncontent-disposition: form-data; name="${k}"\r\n\r\n${v}\r\n`,
  )
  const payload = `${bagian.join('')}--b\r\ncontent-disposition: form-data; name="file"; filename="3-agustus.csv"\r\n\r\n${isi}\r\n--b--\r\n`
  const headers = { 'content-type': 'multipart/form-data; boundary=b' }
  return app.inject({ method: 'POST', url: '/api/peristiwa', payload, headers })
}

const ISI = `TGL_MATI,KODE_DESA,NIK,JK,UMUR\n2026-08-01,${DESA.a},${nikUji(1)},L,70\n2026-08-01,${DESA.a},x,L,70\n`
const MASA = 'dari=2026-08-01&sampai=2026-08-31'

test('tanpa masuk ditolak; yang bukan pengolah boleh melihat jumlah, tidak mengubah dan tidak melihat baris', async () => {
  penanya = undefined
  expect((await app.inject(`/api/peristiwa/hari?${MASA}`)).statusCode).toBe(401)
  expect((await kirim({ dari: '2026-08-03' }, ISI)).statusCode).toBe(401)
  penanya = { ...pengelola, pengelola: false }
  expect((await app.inject(`/api/peristiwa/hari?${MASA}`)).statusCode).toBe(200)
  expect((await kirim({ dari: '2026-08-03' }, ISI)).statusCode).toBe(403)
  const id = '00000000-0000-4000-8000-000000000000'
  expect((await app.inject(`/api/peristiwa/${id}/tolak`)).statusCode).toBe(403)
  const tarik = {
    method: 'POST',
    url: `/api/peristiwa/${id}/tarik`,
    payload: { alasan: 'uji coba' },
  } as const
  expect((await app.inject(tarik)).statusCode).toBe(403)
  const klasifikasi = { method: 'PUT', url: '/api/peristiwa/klasifikasi', payload: { daftar: [] } } as const
  expect((await app.inject(klasifikasi)).statusCode).toBe(400)
})

test('unggah, kalender, jumlah, daftar tolak, dan penarikan lewat kontraknya', async () => {
  penanya = pengelola
  const jawab = await kirim({ dari: '2026-08-03', jenis: 'mati' }, ISI)
  const berkas = BerkasPeristiwa.parse(jawab.json())
  expect(berkas).toMatchObject({ jumlahMasuk: 2, jumlahBaris: 1, jumlahDitolak: 1, jenis: ['mati'] })
  const { daftar } = DaftarBerkasPeristiwa.parse((await app.inject(`/api/peristiwa?${MASA}`)).json())
  expect(daftar.map((b) => b.id)).toEqual([berkas.id])
  const hari = DaftarHari.parse((await app.inject(`/api/peristiwa/hari?${MASA}`)).json()).daftar
  expect(hari.find((h) => h.tanggal === '2026-08-03')).toEqual({
    tanggal: '2026-08-03',
    keadaan: 'sebagian',
    ada: ['mati'],
    jumlah: 1,
  })
  const per = async (p: string) =>
    DaftarJumlah.parse((await app.inject(`/api/peristiwa/jumlah?${MASA}&per=${p}`)).json()).daftar
  expect(await per('bulan')).toEqual([{ periode: '2026-08', jenis: 'mati', lk: 1, pr: 0, jml: 1 }])
  expect((await per('hari'))[0]?.periode).toBe('2026-08-03')
  const tolak = await app.inject(`/api/peristiwa/${berkas.id}/tolak`)
  expect(DaftarTolakPeristiwa.parse(tolak.json()).daftar).toHaveLength(1)
  const tarik = await app.inject({
    method: 'POST',
    url: `/api/peristiwa/${berkas.id}/tarik`,
    payload: { alasan: 'file hari lain' },
  })
  expect(BerkasPeristiwa.parse(tarik.json())).toMatchObject({
    status: 'ditarik',
    berakhir: { alasan: 'file hari lain', oleh: 'Pengelola' },
  })
})

test('masukan yang salah dijawab dengan kalimatnya, bukan dengan gangguan', async () => {
  penanya = pengelola
  const kode = async (medan: Record<string, string>) =>
    ((await kirim(medan, ISI)).json() as { galat: { kode: string } }).galat.kode
  expect(await kode({})).toBe('peristiwa.masukan-tak-sah')
  expect(await kode({ dari: '2026-08-03', jenis: 'terbang' })).toBe('peristiwa.jenis-tak-dikenal')
  expect(await kode({ dari: '2026-08-03' })).toBe('peristiwa.jenis-harus-satu')
  const panjang = await app.inject('/api/peristiwa/hari?dari=2020-01-01&sampai=2026-01-01')
  expect(panjang.json()).toMatchObject({ galat: { kode: 'peristiwa.rentang-tak-sah' } })
  const tanpaFile = await app.inject({ method: 'POST', url: '/api/peristiwa', payload: {} })
  expect(tanpaFile.json()).toMatchObject({ galat: { kode: 'peristiwa.tanpa-file' } })
})

test('arti klasifikasi pindah dapat diubah kantor, dan tercatat', async () => {
  penanya = pengelola
  const lama = DaftarKlasifikasi.parse((await app.inject('/api/peristiwa/klasifikasi')).json()).daftar
  expect(lama.map((k) => [k.kode, k.dikonfirmasi])).toEqual([
    [1, false],
    [2, false],
    [3, false],
    [4, false],
    [5, false],
  ])
  const daftar = lama.map((k) => ({ ...k, dikonfirmasi: true }))
  const ubah = (d: unknown) =>
    app.inject({ method: 'PUT', url: '/api/peristiwa/klasifikasi', payload: { daftar: d as object } })
  expect(DaftarKlasifikasi.parse((await ubah(daftar)).json()).daftar).toEqual(daftar)
  expect((await ubah([daftar[0], daftar[0]])).statusCode).toBe(422)
  expect(await findEntri(s.db, { tindakan: 'peristiwa.ubah-klasifikasi', batas: 5 })).toHaveLength(1)
})
