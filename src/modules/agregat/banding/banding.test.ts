import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jamTetap } from '#kernel/jam'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { bukaDuckdb } from '#platform/duckdb'
import type { Db } from '#platform/postgres'
import type { PetaWilayah } from '#wilayah'
import { dbUji } from '../../../../test/support/db-uji.ts'
import type { SnapshotTabel } from '../susun/susun-tabel.ts'
import { EMPAT_PULUH, snapshotUji, tulisKodeUji, WILAYAH_UJI } from '../uji/populasi-uji.ts'
import { aturanPencilan } from './aturan-pencilan.ts'
import type { BahanBanding } from './bahan-banding.ts'
import { HasilBanding, HasilDeret } from './banding.contract.ts'
import { bandingTabel } from './banding-tabel.ts'
import { cariPencilan, type RiwayatSel } from './cari-pencilan.ts'
import { deretTabel } from './deret-tabel.ts'

const folder = mkdtempSync(join(tmpdir(), 'tertib-banding-'))
const [KINI, LALU, LOKAL] = ['a', 'b', 'd'].map((h) => h.repeat(64)) as [string, string, string]
const SNAPSHOT: readonly SnapshotTabel[] = [
  snapshotUji(40, KINI),
  { ...snapshotUji(32, LALU), semester: '2025-2', tanggal: '2025-12-31' },
  { ...snapshotUji(32, LOKAL), semester: '2025-2', tanggal: '2025-12-31', basis: 'lokal' },
]
// In the old semester the people of 99.01.02.1001 stood under a code that has since been replaced.
const LAMA = '99.01.02.1009' as KodeWilayah
const BARU = '99.01.02.1001' as KodeWilayah
let db: Db

const peta: PetaWilayah = {
  kini: new Set(WILAYAH_UJI.map((w) => w.kode)),
  tujuan: (kode) => [{ kode: kode === LAMA ? BARU : kode, bagian: 100_000_000 }],
}
const bahan = (): BahanBanding => ({
  db,
  jam: jamTetap('2026-07-01T02:00:00Z'),
  sumber: {
    getSnapshot: async (id) => SNAPSHOT.find((s) => s.id === id),
    fileKode: (id) => join(folder, `${id}.parquet`),
    daftarWilayah: async () => WILAYAH_UJI,
    isLatihan: async () => true,
  },
  banding: { daftarSnapshot: async () => SNAPSHOT, peta: async () => peta },
})

beforeAll(async () => {
  db = await dbUji()
  const duckdb = await bukaDuckdb({ utas: 1, memori: '256MB' })
  for (const s of SNAPSHOT) {
    const orang = EMPAT_PULUH.slice(0, s.jumlahBaris)
    const lama = orang.map((o) => (o.desa === BARU ? { ...o, desa: LAMA } : o))
    await tulisKodeUji(duckdb, join(folder, `${s.id}.parquet`), s.id === KINI ? orang : lama)
  }
  await duckdb.tutup()
})
afterAll(async () => {
  await db.tutup()
  rmSync(folder, { recursive: true })
})

test('dua semester: tingkat, perubahan, persen; desa yang berganti kode dibaca pada wilayah sekarang', async () => {
  const h = await bandingTabel(bahan(), {
    tabel: 'penduduk-jenis-kelamin',
    awalId: LALU,
    akhirId: KINI,
    tingkat: 'desa',
  })
  if (!h.ok) throw new Error(h.galat.pesan)
  const v = HasilBanding.parse(h.value)
  expect(v.baris.map((r) => [r.kode, r.awal[2], r.akhir[2], r.persen[2]])).toEqual([
    ['99.01.01', 30, 30, '0.00'],
    ['99.01.01.1001', 16, 16, '0.00'],
    ['99.01.01.1002', 14, 14, '0.00'],
    ['99.01.02', 2, 10, '400.00'],
    ['99.01.02.1001', 2, 10, '400.00'],
    ['99.01.02.2002', 0, 0, null],
  ])
  expect([v.total.awal[2], v.total.akhir[2], v.total.persen[2]]).toEqual([32, 40, '25.00'])
  expect(v.wilayah).toMatchObject({ berpindah: [LAMA], perkiraan: [], takTerpetakan: [] })
  expect(v.wilayah.kalimat[0]).toMatch(/1 desa berganti kode/)
  // Eight more people in a desa of two: small numbers are not pointed at.
  expect(v.pencilan).toEqual([])
  expect(v.keteranganAturan.join(' ')).toMatch(/MAD/)
})

test('kolom yang hanya ada pada satu semester bernilai tidak ada, bukan nol', async () => {
  const h = await bandingTabel(bahan(), { tabel: 'agama', awalId: LALU, akhirId: KINI, tingkat: 'kecamatan' })
  if (!h.ok) throw new Error(h.galat.pesan)
  const i = h.value.grup.findIndex((g) => g.kode === 'kosong') * 3 + 2
  expect(i).toBeGreaterThan(0)
  expect([h.value.total.awal[i], h.value.total.akhir[i], h.value.total.persen[i]]).toEqual([null, 1, null])
})

test('basis tidak dicampur, semester harus berurutan', async () => {
  const coba = async (awalId: string, akhirId: string) => {
    const h = await bandingTabel(bahan(), { tabel: 'agama', awalId, akhirId, tingkat: 'desa' })
    return h.ok ? 'ok' : h.galat.kode
  }
  expect(await coba(LOKAL, KINI)).toBe('banding.basis-lain')
  expect(await coba(KINI, LALU)).toBe('banding.semester-sama')
  expect(await coba('x', KINI)).toBe('agregat.snapshot-tiada')
})

test('deret satu angka atas semua semester satu basis', async () => {
  const h = await deretTabel(bahan(), {
    tabel: 'penduduk-jenis-kelamin',
    wilayah: BARU,
    kolom: 'total.jml',
    basis: 'dkb',
  })
  if (!h.ok) throw new Error(h.galat.pesan)
  expect(HasilDeret.parse(h.value).titik.map((t) => [t.semester, t.nilai])).toEqual([
    ['2025-2', 2],
    ['2026-1', 10],
  ])
  const tiada = await deretTabel(bahan(), { tabel: 'penduduk-jenis-kelamin', kolom: 'x.jml', basis: 'dkb' })
  expect(tiada).toMatchObject({ galat: { kode: 'banding.kolom-tiada' } })
})

describe('pencilan', () => {
  const aturan = aturanPencilan()
  const sel = (kode: string, nilai: (number | null)[], induk = '99.01'): RiwayatSel => ({
    kode,
    nama: kode,
    induk,
    tingkat: 'kecamatan',
    kolom: 'total.jml',
    nilai,
  })
  const aturanKena = (isi: RiwayatSel[]) => cariPencilan(isi, aturan).map((p) => [p.aturan, p.kode])

  test('terhadap masa lalu sendiri: butuh tiga semester sebelumnya, lompatan ditandai, yang biasa tidak', () => {
    expect(aturanKena([sel('a', [1000, 1010, 1020, 1030])])).toEqual([])
    expect(aturanKena([sel('a', [1000, 1010, 1020, 1200])])).toEqual([['masa-lalu', 'a']])
    // Two earlier semesters only.
    expect(aturanKena([sel('a', [1010, 1020, 1200])])).toEqual([])
    // An earlier jump does not make this one usual.
    expect(aturanKena([sel('a', [1000, 1010, 1300, 1313, 1326, 1500])])).toEqual([['masa-lalu', 'a']])
  })

  test('terhadap tetangga: sekurangnya lima, dan hanya yang menyimpang', () => {
    const biasa = ['b', 'c', 'd', 'e', 'f'].map((k, i) => sel(k, [2000 + i, 2010 + i * 2]))
    expect(aturanKena([sel('a', [1000, 1100]), ...biasa])).toEqual([['tetangga', 'a']])
    expect(aturanKena([sel('a', [1000, 1006]), ...biasa])).toEqual([])
    expect(aturanKena([sel('a', [1000, 1100]), ...biasa.slice(0, 4)])).toEqual([])
    // Another parent is no neighbour.
    expect(aturanKena([sel('a', [1000, 1100], '99.02'), ...biasa])).toEqual([])
  })

  test('angka kecil dan selisih kecil tidak ditandai', () => {
    expect(aturanKena([sel('a', [10, 10, 10, 29])])).toEqual([])
    expect(aturanKena([sel('a', [100, 100, 100, 109])])).toEqual([])
    expect(aturanKena([sel('a', [100, 100, 100, 110])])).toEqual([['masa-lalu', 'a']])
  })
})
