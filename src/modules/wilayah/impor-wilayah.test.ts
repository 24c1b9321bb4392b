import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { jamTetap } from '#kernel/jam'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { operatorMesin } from '#kernel/pelaku'
import type { Db } from '#platform/postgres'
import { dbUji } from '../../../test/support/db-uji.ts'
import { daftarKodePernah, daftarWilayah, getBatas, imporBatas, imporWilayah } from './index.ts'

const NASIONAL = '/work/shared/data/wilayah/wilayah_kemendagri_2025.csv'
const jam = jamTetap('2026-07-01T02:00:00Z')
let db: Db
beforeAll(async () => {
  db = await dbUji()
})
afterAll(() => db.tutup())

const impor = (csv: string, kantor?: string) =>
  imporWilayah({ db, jam }, Buffer.from(csv), operatorMesin, kantor as KodeWilayah)
const KOTA = `99.71,Kota Coba,12
99.71.01,Coba Barat,
99.71.01.1001,Ujian,
99.71.01.1002,Contoh,
`
const kotak = (x: number) => [
  [x, -6],
  [x + 0.01, -6],
  [x + 0.01, -5.99],
  [x, -5.99],
  [x, -6],
]
const fitur = (kode: string, cincin: number[][]) => ({
  type: 'Feature',
  properties: { kode },
  geometry: { type: 'Polygon', coordinates: [cincin] },
})
const geojson = (...f: unknown[]) => Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: f }))

test('batas ditolak selama daftar wilayah kosong', async () => {
  const h = await imporBatas({ db, jam }, geojson(fitur('99.71.01', kotak(107))), operatorMesin)
  expect(h.ok ? 'ok' : h.galat.kode).toBe('wilayah.daftar-kosong')
})

test('daftar pertama, daftar yang sama, lalu daftar yang berubah; yang lama tetap dapat ditanya', async () => {
  expect(await impor(KOTA)).toMatchObject({
    value: { jumlah: 4, baru: 4, berubah: 0, berakhir: 0, perTingkat: { kabkota: 1, kecamatan: 1, desa: 2 } },
  })
  const sebelum = jam.sekarang()
  jam.maju(60)
  expect(await impor(KOTA)).toMatchObject({ value: { baru: 0, berubah: 0, berakhir: 0 } })
  expect(
    await impor(KOTA.replace('Contoh', 'Teladan').replace('99.71.01.1001', '99.71.01.1003')),
  ).toMatchObject({ value: { jumlah: 4, baru: 1, berubah: 1, berakhir: 1 } })
  expect((await daftarWilayah(db)).map((w) => w.nama)).toEqual([
    'Kota Coba',
    'Coba Barat',
    'Teladan',
    'Ujian',
  ])
  expect((await daftarWilayah(db, sebelum)).map((w) => w.nama)).toEqual([
    'Kota Coba',
    'Coba Barat',
    'Ujian',
    'Contoh',
  ])
  expect([...(await daftarKodePernah(db))]).toContain('99.71.01.1001')
})

test('file dengan baris bermasalah tidak mengubah apa pun', async () => {
  const dulu = await daftarWilayah(db)
  expect((await impor(`${KOTA}99.71.02.1001,Yatim,\n`)).ok).toBe(false)
  expect(await daftarWilayah(db)).toEqual(dulu)
})

test('dua daftar pada saat yang sama: yang terakhir berlaku', async () => {
  await Promise.all([impor(KOTA), impor(KOTA.replace('Ujian', 'Uji Satu')), impor(KOTA)])
  const nama = (await daftarWilayah(db)).map((w) => w.nama)
  expect(nama).toHaveLength(4)
})

test('setiap impor tercatat di jejak', async () => {
  const entri = await findEntri(db, { tindakan: 'wilayah.impor', batas: 10 })
  expect(entri.length).toBeGreaterThanOrEqual(3)
  expect(entri[0]).toMatchObject({ pelaku: { nama: 'operator mesin' }, rincian: { jumlah: 4 } })
})

test('batas: yang dipakai, yang ditolak, dan wilayah yang belum berpoligon', async () => {
  await impor(KOTA)
  const h = await imporBatas(
    { db, jam },
    geojson(
      fitur('99.71.01', kotak(107)),
      fitur('9971011001', [...kotak(107.02)].reverse()),
      fitur('99.71.09', kotak(107)),
      fitur('99.71.01', kotak(107.05)),
      fitur('', kotak(107)),
    ),
    operatorMesin,
  )
  expect(h).toMatchObject({
    value: {
      jumlah: 2,
      diperbaiki: 1,
      daftarTolak: [{ urut: 3 }, { urut: 4 }, { urut: 5 }],
      tanpaPoligon: [{ kode: '99.71.01.1002', nama: 'Contoh' }],
    },
  })
  const kode = async (...a: [string?, 'desa'?]) =>
    (await getBatas(db, a[0] as KodeWilayah, a[1])).features.map((f) => f.properties.kode)
  expect(await kode()).toEqual(['99.71.01', '99.71.01.1001'])
  expect(await kode('99.71')).toEqual(['99.71.01'])
  expect(await kode('99.71', 'desa')).toEqual(['99.71.01.1001'])
  expect(await kode('99.71.01.1001')).toEqual([])
})

test.each([
  ['bukan JSON', 'halo', 'wilayah.bukan-geojson'],
  ['bukan FeatureCollection', '{"type":"Feature"}', 'wilayah.bukan-geojson'],
  ['kosong', '{"type":"FeatureCollection","features":[]}', 'wilayah.batas-tak-terpakai'],
])('file batas %s ditolak', async (_, isi, kode) => {
  const h = await imporBatas({ db, jam }, Buffer.from(isi), operatorMesin)
  expect(h.ok ? 'ok' : h.galat.kode).toBe(kode)
})

test.skipIf(!existsSync(NASIONAL))(
  'daftar nasional diberikan apa adanya kepada kantor kota dan provinsi',
  async () => {
    const isi = readFileSync(NASIONAL, 'utf8')
    expect(await impor(isi, '35.76')).toMatchObject({
      value: { jumlah: 23, perTingkat: { provinsi: 1, kabkota: 1, kecamatan: 3, desa: 18 } },
    })
    expect(await impor(isi, '13')).toMatchObject({ value: { perTingkat: { provinsi: 1, kabkota: 19 } } })
    const satu = isi
      .split('\n')
      .filter((b) => b.startsWith('35.76'))
      .join('\n')
    expect(await impor(satu)).toMatchObject({ value: { jumlah: 22, berakhir: expect.any(Number) } })
  },
)
