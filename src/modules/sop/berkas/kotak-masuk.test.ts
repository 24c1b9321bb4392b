import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from '#platform/sql'
import { bukaUji, type KantorUji, kantorUji, tuntas, wajib } from './kantor-uji.ts'
import { type Bagian, kueriHalaman } from './kotak-masuk.store.ts'
import { daftarKotakMasuk } from './kotak-masuk.ts'
import { semaiBerkas } from './semai-uji.ts'
import { tugaskanLangkah } from './tugaskan-langkah.ts'

let k: KantorUji
let contoh: string
beforeAll(async () => {
  k = await kantorUji()
  contoh = await bukaUji(k)
  await tuntas(k, contoh, 'adb', 'olah')
  await semaiBerkas(k.db, { contoh, terbuka: 2000, selesai: 1000 })
}, 120_000)
afterAll(() => k.tutup())

const masuk = (siapa: keyof KantorUji['orang'], saring = {}) =>
  daftarKotakMasuk(k.db, k.jam, k.orang[siapa].pegawaiId, saring)

test('kotak masuk di antara ribuan berkas terbuka memuat yang paling mendesak lebih dahulu', async () => {
  const kasi = await masuk('kasi')
  expect(kasi.jumlah).toBe(501)
  expect(kasi.baris).toHaveLength(200)
  const jatuh = kasi.baris.map((b) => b.tenggat.jatuh!)
  expect(jatuh).toEqual([...jatuh].sort())
  expect(kasi.baris.every((b) => b.langkah.pelaksana === 'Kasi')).toBe(true)
})

test('halaman-halaman kotak masuk bersama memuat setiap langkah tepat sekali', async () => {
  const semua: string[] = []
  for (let lewati = 0; lewati < 600; lewati += 200)
    semua.push(...(await masuk('kasi', { lewati })).baris.map((b) => b.berkasId))
  expect(semua).toHaveLength(501)
  expect(new Set(semua).size).toBe(501)
})

test('bidang memuat semua yang terbuka, kirim hanya yang menunggu orang lain', async () => {
  expect((await masuk('kasi', { pandang: 'bidang' })).jumlah).toBe(2001)
  const kirim = await masuk('adb', { pandang: 'kirim' })
  expect(kirim.jumlah).toBe(1501)
  expect(kirim.baris.every((b) => b.langkah.pelaksana !== 'ADB')).toBe(true)
})

test('yang terlambat dapat disaring, dan bidang menghitungnya per jabatan', async () => {
  k.jam.maju(300)
  const kasi = await masuk('kasi', { saring: 'lewat' })
  expect(kasi.jumlahLewat).toBeGreaterThan(0)
  expect(kasi.jumlahLewat).toBeLessThan(kasi.jumlah)
  expect(kasi.jumlahTersaring).toBe(kasi.jumlahLewat)
  expect(kasi.baris.every((b) => b.tenggat.keadaan === 'lewat')).toBe(true)
  const bidang = await masuk('kabid', { pandang: 'bidang' })
  expect(bidang.perJabatan.reduce((n, j) => n + j.jumlah, 0)).toBe(bidang.jumlah)
  expect(bidang.perJabatan.reduce((n, j) => n + j.lewat, 0)).toBe(bidang.jumlahLewat)
  const satu = bidang.perJabatan.find((j) => j.pelaksana === 'kasi')!
  expect(satu).toEqual({
    pelaksana: 'kasi',
    judul: 'Kepala Seksi Pengolahan dan Penyajian Data',
    jumlah: kasi.jumlah,
    lewat: kasi.jumlahLewat,
  })
  expect((await masuk('kabid', { pandang: 'bidang', pelaksana: 'kasi' })).jumlah).toBe(satu.jumlah)
})

test('yang diambil berkata siapa yang mengerjakannya, dan dapat disaring', async () => {
  wajib(await tugaskanLangkah(k, { berkasId: contoh, langkah: '2', jenis: 'ambil' }, k.orang.kasi))
  const milik = await masuk('kasi', { saring: 'milik' })
  expect(milik).toMatchObject({ jumlahMilik: 1, jumlahTersaring: 1 })
  expect(milik.baris).toMatchObject([{ berkasId: contoh, pengambil: { nama: 'Budi', sendiri: true } }])
})

test.each([
  ['satu jabatan', { pandang: 'saya', wewenang: [{ pelaksana: 'kasi' }] }, 'kotak_masuk'],
  [
    'dua jabatan',
    { pandang: 'saya', wewenang: [{ pelaksana: 'kasi' }, { pelaksana: 'adb' }] },
    'kotak_masuk',
  ],
  ['seluruh bidang', { pandang: 'bidang', wewenang: [] }, 'terbuka'],
] as const)(
  'halaman kotak masuk %s dibaca lewat indeks, tidak dengan menyisir semua',
  async (_, b, indeks) => {
    const bagian: Bagian = { ...b, pegawaiId: k.orang.kasi.pegawaiId, saat: k.jam.sekarang() }
    const rencana = await k.db.all<{ 'QUERY PLAN': string }>(sql`explain ${kueriHalaman(bagian, 0)}`)
    const teks = rencana.map((r) => r['QUERY PLAN']).join('\n')
    expect(teks).toMatch(new RegExp(`Index (Only )?Scan using berkas_tempat_${indeks}`))
    expect(teks).not.toMatch(/Seq Scan on berkas_tempat/)
  },
)
