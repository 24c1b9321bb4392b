import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jamTetap } from '#kernel/jam'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { bukaDuckdb } from '#platform/duckdb'
import type { Db } from '#platform/postgres'
import { dbUji } from '../../../../test/support/db-uji.ts'
import type { SnapshotTabel } from '../susun/susun-tabel.ts'
import { EMPAT_PULUH, snapshotUji, tulisKodeUji, WILAYAH_UJI } from '../uji/populasi-uji.ts'
import type { BahanIndikator } from './bahan-indikator.ts'
import { hitungIndikator } from './hitung-indikator.ts'
import { HasilIndikator as BentukHasil, type HasilIndikator, PasporIndikator } from './indikator.contract.ts'
import { pasporIndikator } from './paspor-indikator.ts'
import type { CacahPeristiwa, JenisCacah } from './sumber-indikator.ts'
import { tulisCsvIndikator } from './tulis-csv-indikator.ts'

const folder = mkdtempSync(join(tmpdir(), 'tertib-indikator-'))
const KINI = 'a'.repeat(64)
const SETENGAH = 'b'.repeat(64)
const SETAHUN = 'c'.repeat(64)
const LOKAL = 'd'.repeat(64)
// A year ago 32 of the forty, half a year ago 36; everybody of the last desa stands at the end of the list.
const SNAPSHOT: readonly SnapshotTabel[] = [
  snapshotUji(40, KINI),
  { ...snapshotUji(36, SETENGAH), semester: '2025-2', tanggal: '2025-12-31' },
  { ...snapshotUji(32, SETAHUN), semester: '2025-1', tanggal: '2025-06-30' },
  { ...snapshotUji(32, LOKAL), semester: '2025-1', tanggal: '2025-06-30', basis: 'lokal' },
]
const PERISTIWA: Partial<Record<JenisCacah, CacahPeristiwa[]>> = {
  lahir: [
    { desa: '99.01.01.1001' as KodeWilayah, jk: 1, umur: 22, jumlah: 2 },
    { desa: '99.01.02.1001' as KodeWilayah, jk: 2, umur: 37, jumlah: 1 },
  ],
  mati: [
    { desa: '99.01.01.1001' as KodeWilayah, jk: 1, umur: 0, bayi: 1, jumlah: 1 },
    { desa: '99.01.01.1001' as KodeWilayah, jk: 2, umur: 0, bayi: 2, jumlah: 1 },
    { desa: '99.01.01.1002' as KodeWilayah, jk: 2, umur: 80, jumlah: 1 },
  ],
  datang: [{ desa: '99.01.01.1001' as KodeWilayah, jk: 1, jumlah: 5 }],
  pindah: [{ desa: '99.01.01.1001' as KodeWilayah, jk: 1, jumlah: 2 }],
}
let db: Db
let snapshot = SNAPSHOT
let luas: Record<string, string> = {}

const bahan = (): BahanIndikator => ({
  db,
  jam: jamTetap('2026-07-01T02:00:00Z'),
  sumber: {
    getSnapshot: async (id) => snapshot.find((s) => s.id === id),
    fileKode: (id) => join(folder, `${id}.parquet`),
    daftarWilayah: async () => WILAYAH_UJI,
    isLatihan: async () => true,
  } as BahanIndikator['sumber'],
  indikator: {
    daftarSnapshot: async () => snapshot,
    luas: async () =>
      new Map(Object.entries(luas).map(([k, km2]) => [k, { km2, sumber: 'Perda 2/2020' }] as const)),
    peristiwa: async (jenis) =>
      PERISTIWA[jenis] ? { isi: PERISTIWA[jenis]! } : { tiada: `File ${jenis} belum ada.` },
  },
})

beforeAll(async () => {
  db = await dbUji()
  const duckdb = await bukaDuckdb({ utas: 1, memori: '256MB' })
  for (const s of SNAPSHOT)
    await tulisKodeUji(duckdb, join(folder, `${s.id}.parquet`), EMPAT_PULUH.slice(0, s.jumlahBaris))
  await duckdb.tutup()
})
afterAll(async () => {
  await db.tutup()
  rmSync(folder, { recursive: true })
})

async function hitung(tingkat: HasilIndikator['tingkat'] = 'desa', awalId?: string): Promise<HasilIndikator> {
  const h = await hitungIndikator(bahan(), { snapshotId: KINI, tingkat, awalId })
  if (!h.ok) throw new Error(h.galat.pesan)
  return BentukHasil.parse(h.value)
}
const letak = (h: HasilIndikator, id: string) => h.daftar.findIndex((d) => d.id === id)
const total = (h: HasilIndikator, id: string) => h.total.nilai[letak(h, id)]
const nilai = (h: HasilIndikator, kode: string, id: string) =>
  h.baris.find((r) => r.kode === kode)!.nilai[letak(h, id)]

describe('empat puluh orang yang dihitung dengan tangan', () => {
  let sekali: Promise<HasilIndikator> | undefined
  test.each([
    ['rasio-jenis-kelamin', '100.00'], // 20 / 20
    ['rasio-ketergantungan', '66.67'], // (10 + 6) / 24
    ['rasio-ketergantungan-muda', '41.67'],
    ['rasio-ketergantungan-tua', '25.00'],
    ['indeks-penuaan', '60.00'], // 6 / 10
    ['umur-median', '28.33'], // 25 + (20 - 18) / 3 x 5
    ['rata-anggota-keluarga', '3.33'], // 40 / 12
    ['rasio-anak-wanita', '333.33'], // 4 / 12
    ['persebaran', '100.00'],
    ['laju-aritmetik', '25.00'], // 40 / 32
    ['laju-geometrik', '25.00'],
    ['laju-eksponensial', '22.31'], // ln 1.25
    ['bagian-pendidikan-tinggi', '17.50'], // 7 / 40
    ['bagian-slta', '45.00'], // 18 / 40
    ['bagian-disabilitas', '15.00'], // 6 / 40
    ['kelahiran-kasar', '83.33'], // 3 / ((32 + 40) / 2)
    ['kematian-kasar', '83.33'],
    ['kematian-bayi', '666.67'], // 2 / 3
    ['kematian-neonatal', '333.33'],
    ['kematian-pascaneonatal', '333.33'],
    ['pertambahan-alami', '0'],
    ['pertambahan-total', '3'],
    ['migrasi-masuk', '138.89'], // 5 / 36
    ['migrasi-neto', '83.33'],
    ['migrasi-bruto', '194.44'],
  ])('%s seluruh wilayah %s', async (id, harap) => {
    sekali ??= hitung()
    expect(total(await sekali, id)).toBe(harap)
  })

  test('per wilayah dihitung dari cacah, tidak dirata-ratakan; wilayah tanpa penduduk tidak punya nilai', async () => {
    const h = await hitung()
    const rjk = h.baris.map((r) => [r.kode, r.nilai[letak(h, 'rasio-jenis-kelamin')]])
    expect(rjk).toEqual([
      ['99.01.01', '100.00'], // 15 / 15, the mean of its parts would be 101.79
      ['99.01.01.1001', '128.57'], // 9 / 7
      ['99.01.01.1002', '75.00'], // 6 / 8
      ['99.01.02', '100.00'],
      ['99.01.02.1001', '100.00'],
      ['99.01.02.2002', null],
    ])
    expect(nilai(h, '99.01.02', 'persebaran')).toBe('25.00')
    expect(nilai(h, '99.01.02.1001', 'laju-aritmetik')).toBe('400.00') // 10 / 2
  })

  test('SMAM (Hajnal) dari persilangan status kawin dan umur, dihitung ulang orang demi orang', async () => {
    const h = await hitung()
    for (const [id, jk] of [
      ['smam-laki-laki', 1],
      ['smam-perempuan', 2],
    ] as const) {
      const bagian = (dari: number) => {
        const orang = EMPAT_PULUH.filter((o) => o.jk === jk && o.umur >= dari && o.umur < dari + 5)
        return orang.length === 0 ? undefined : orang.filter((o) => o.stat_kwn === 1).length / orang.length
      }
      const s = [15, 20, 25, 30, 35, 40, 45, 50].map(bagian)
      const info = h.daftar[letak(h, id)]!
      // Some five-year group is empty among forty people: then there is no mean age.
      expect(s).toContain(undefined)
      expect(info.takDapat, info.takDapat).toBeUndefined()
      expect(total(h, id)).toBeNull()
    }
  })
})

test('laju tiga bentuk pada jarak setengah tahun berbeda satu dari yang lain', async () => {
  const h = await hitung('kecamatan', SETENGAH)
  expect(total(h, 'laju-aritmetik')).toBe('22.22') // 2 x (40/36 - 1)
  expect(total(h, 'laju-geometrik')).toBe('23.46') // (40/36)^2 - 1
  expect(total(h, 'laju-eksponensial')).toBe('21.07') // 2 ln(40/36)
})

test('basis tidak dicampur dan pembanding harus lebih dahulu', async () => {
  const coba = async (awalId: string) =>
    hitungIndikator(bahan(), { snapshotId: SETENGAH, tingkat: 'desa', awalId })
  expect(await coba(LOKAL)).toMatchObject({ galat: { kode: 'indikator.basis-lain' } })
  expect(await coba(KINI)).toMatchObject({ galat: { kode: 'indikator.awal-tidak-lebih-dahulu' } })
  expect(await coba('z')).toMatchObject({ galat: { kode: 'agregat.snapshot-tiada' } })
})

test('penduduk tengah periode: cuplikan di tengah bila yang setahun lalu tidak ada, dan tanpa keduanya tidak ada angka', async () => {
  snapshot = SNAPSHOT.filter((s) => s.id !== SETAHUN)
  const h = await hitung()
  expect(h.periode).toMatchObject({ cara: 'cuplikan-tengah', dari: '2025-07-01', sampai: '2026-06-30' })
  expect(total(h, 'migrasi-masuk')).toBe('138.89') // 5 / 36
  snapshot = SNAPSHOT.slice(0, 1)
  const sendiri = await hitung()
  snapshot = SNAPSHOT
  expect(sendiri.awal).toBeUndefined()
  expect(total(sendiri, 'kelahiran-kasar')).toBeNull()
  expect(total(sendiri, 'laju-geometrik')).toBeNull()
  expect(total(sendiri, 'rasio-jenis-kelamin')).toBe('100.00')
  expect(sendiri.daftar[letak(sendiri, 'kelahiran-kasar')]!.takDapat).toMatch(
    /Penduduk tengah periode tidak ada/,
  )
})

test('kepadatan dengan luas sendiri, atau jumlah luas bagiannya bila semua ada', async () => {
  expect(total(await hitung(), 'kepadatan')).toBeNull()
  luas = { '99.01.01.1001': '1.5', '99.01.01.1002': '0.1', '99.01.02': '0.3' }
  const h = await hitung()
  expect(nilai(h, '99.01.01.1001', 'kepadatan')).toBe('10.67')
  expect(nilai(h, '99.01.01', 'kepadatan')).toBe('18.75') // 30 / 1.6
  expect(nilai(h, '99.01.02.1001', 'kepadatan')).toBeNull()
  expect(total(h, 'kepadatan')).toBe('21.05') // 40 / 1.9
  const p = await paspor('kepadatan')
  luas = {}
  expect(p.besaran[1]).toMatchObject({ nama: 'A', nilai: '1.9', per: 'menurut Perda 2/2020' })
})

test('yang datanya tidak ada disebut dengan alasannya', async () => {
  const h = await hitung()
  const alasan = Object.fromEntries(h.daftar.filter((d) => d.takDapat).map((d) => [d.id, d.takDapat]))
  expect(alasan['kematian-ibu']).toMatch(/Perlu sebab kematian ibu/)
  expect(alasan['perkawinan-kasar']).toBe('File kawin belum ada.')
  expect(alasan['rasio-jenis-kelamin']).toBeUndefined()
  expect(alasan['urbanisasi']).toMatch(/perkotaan/)
})

async function paspor(id: string, wilayah?: string) {
  const p = await pasporIndikator(bahan(), { id, snapshotId: KINI, wilayah })
  if (!p.ok) throw new Error(p.galat.pesan)
  return PasporIndikator.parse(p.value)
}

test('paspor: rumus dengan angkanya, tanggal dan cuplikan setiap besaran', async () => {
  const p = await paspor('rasio-jenis-kelamin', '99.01.01.1001')
  expect(p).toMatchObject({
    nilai: '128.57',
    pembilang: '9',
    penyebut: '7',
    rumusAngka: '9 ÷ 7 × 100',
    wilayah: { kode: '99.01.01.1001', nama: 'SUKALATIH' },
  })
  expect(p.besaran[0]).toEqual({
    nama: 'L',
    judul: 'Penduduk laki-laki',
    nilai: '9',
    per: 'keadaan 30 Juni 2026',
    snapshotId: [KINI],
    sel: { tabel: 'penduduk-jenis-kelamin', kolom: ['total.lk'] },
  })
  const cdr = await paspor('kematian-kasar')
  expect(cdr).toMatchObject({ kelas: 'tinggi', pembilang: '3', penyebut: '36' })
  expect(cdr.besaran[1]).toMatchObject({
    per: 'rata-rata keadaan 30 Juni 2025 dan keadaan 30 Juni 2026',
    snapshotId: [SETAHUN, KINI],
  })
  expect(await paspor('rasio-jenis-kelamin', '99.01.02.2002')).toMatchObject({
    nilai: null,
    alasan: 'Penyebut nol: Pr = 0.',
  })
})

test('CSV: koma desimal, strip untuk yang tidak ada, dan yang tidak dihitung disebut', async () => {
  const csv = tulisCsvIndikator(await hitung(), { bentuk: 'lebar', latihan: true })
  expect(csv.startsWith('\uFEFF# Indikator kependudukan\r\n')).toBe(true)
  expect(csv).toContain('\r\n99.01.01.1001;SUKALATIH;desa;128,57;')
  expect(csv).toContain('\r\n99.01.02.2002;UJUNG DATA;desa;-;')
  expect(csv).toMatch(/# Angka kematian ibu \(MMR\): tidak dihitung\. Perlu/)
  const rinci = tulisCsvIndikator(await hitung('kecamatan'), { bentuk: 'rinci', latihan: true })
  expect(rinci).toContain(
    '99.01;JUMLAH KABUPATEN LATIH;total;Rasio ketergantungan;66,67;per 100 penduduk 15-64 tahun',
  )
})
