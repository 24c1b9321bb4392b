import Fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import type { App } from '#platform/http'
import { type KantorUji, kantorUji } from '../berkas/kantor-uji.ts'
import { konteksKantor } from './konteks-kantor.ts'
import type { DaftarPeraturanKirim } from './peraturan.contract.ts'
import { rutePeraturan } from './peraturan.routes.ts'
import { bacaNaskah, tinjauSop } from './tinjau-sop.ts'

let k: KantorUji
let app: App
let masuk = true

beforeAll(async () => {
  k = await kantorUji()
  app = Fastify() as unknown as App
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.addHook('onRequest', async (req) => {
    const { nama, pegawaiId } = k.orang.kasi
    req.penanya = { akunId: 'a', sesiId: 's', nama, pengelola: !masuk, ...(masuk && { pegawaiId }) }
  })
  rutePeraturan(app, k)
})
afterAll(async () => {
  await app.close()
  await k.tutup()
})

async function minta(method: 'GET' | 'PUT' | 'DELETE', payload?: object, cari = '') {
  const r = await app.inject({ method, url: `/api/sop/peraturan${cari}`, ...(payload && { payload }) })
  return r.json() as DaftarPeraturanKirim & { galat?: { kode: string } }
}
const temuan = async (dasarHukum: string) => {
  const t = tinjauSop(bacaNaskah({ langkah: [], dasarHukum: [dasarHukum] })!, await konteksKantor(k, k.db))
  return t.filter((x) => x.jalur === 'dasarHukum.0').map((x) => x.kalimat)
}
const PUT = { jenis: 'Permendagri', nomor: 95, tahun: 2019, keadaan: 'diganti', dikonfirmasi: true }

test('kata kantor tentang satu peraturan menggantikan daftar bawaan, tercatat siapa dan kapan, dan dapat ditarik', async () => {
  const awal = await minta('GET')
  expect(awal.peraturan.find((p) => p.nomor === 61)).toMatchObject({
    asal: 'bawaan',
    oleh: 'Permendagri 102/2019',
    diubah: null,
  })
  expect(await temuan('Permendagri 95/2019')).toEqual([])

  const baru = await minta('PUT', { ...PUT, oleh: 'Peraturan Menteri Dalam Negeri Nomor 7 Tahun 2026' })
  const p = baru.peraturan.find((p) => p.nomor === 95)!
  expect(p).toMatchObject({ asal: 'kantor', oleh: 'Permendagri 7/2026', diubah: { nama: 'Budi' } })
  expect(p.dikutip.map((d) => d.sop)).toContain('penyusunan-buku-data-agregat')
  expect(await temuan('Permendagri 95/2019')).toEqual([
    'Permendagri 95/2019 sudah diganti Permendagri 7/2026.',
  ])
  const [entri] = await findEntri(k.db, { objek: 'peraturan/Permendagri 95/2019', batas: 1 })
  expect(entri).toMatchObject({ tindakan: 'sop.peraturan-ubah', rincian: { oleh: 'Permendagri 7/2026' } })

  const ditarik = await minta('DELETE', undefined, '?jenis=Permendagri&nomor=95&tahun=2019')
  expect(ditarik.peraturan.some((p) => p.nomor === 95)).toBe(false)
  expect(ditarik.riwayat.map((r) => r.keadaan)).toEqual([null, 'diganti'])
  expect(await temuan('Permendagri 95/2019')).toEqual([])
})

test('entri bawaan yang keliru dapat dinyatakan berlaku, dan yang dicabut disebut dicabut', async () => {
  const isi = { jenis: 'PP', nomor: 37, tahun: 2007, oleh: null, dikonfirmasi: true }
  await minta('PUT', { ...isi, keadaan: 'berlaku' })
  expect(await temuan('PP 37/2007')).toEqual([])
  await minta('PUT', { ...isi, keadaan: 'dicabut', dikonfirmasi: false })
  expect(await temuan('PP 37/2007')).toEqual(['PP 37/2007 sudah dicabut (perlu dikonfirmasi).'])
})

test('pengganti harus satu peraturan yang terbaca dan bukan dirinya; yang bukan pelaksana SOP tidak mengubah', async () => {
  for (const oleh of [null, 'peraturan baru', 'UU 1/2020 dan UU 2/2021'])
    expect((await minta('PUT', { ...PUT, oleh })).galat?.kode).toBe('sop.peraturan-tanpa-pengganti')
  expect((await minta('PUT', { ...PUT, oleh: 'Permendagri 95/2019' })).galat?.kode).toBe(
    'sop.peraturan-pengganti-sendiri',
  )
  masuk = false
  expect((await minta('PUT', { ...PUT, oleh: 'UU 1/2020' })).galat?.kode).toBe('sop.bukan-penyusun')
  expect((await minta('GET')).bolehUbah).toBe(false)
  masuk = true
})
