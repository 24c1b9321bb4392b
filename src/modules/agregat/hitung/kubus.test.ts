import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bukaDuckdb, type Duckdb } from '#platform/duckdb'
import { daftarTabelBaris as daftarTabel, findTabel } from '../definisi/muat-definisi.ts'
import { EMPAT_PULUH, tulisKodeUji } from '../uji/populasi-uji.ts'
import { antara, atau, dan, kolom } from './ast-kueri.ts'
import { daftarDasar, dasarTabel, kueriDasar, kueriSel, kunciDasar } from './kubus.ts'
import { tulisKueri } from './tulis-kueri.ts'

const folder = mkdtempSync(join(tmpdir(), 'tertib-kubus-'))
const file = join(folder, 'kode.parquet')
let duckdb: Duckdb
beforeAll(async () => {
  duckdb = await bukaDuckdb({ utas: 1, memori: '256MB', folder: [folder] })
  await tulisKodeUji(duckdb, file, EMPAT_PULUH)
})
afterAll(async () => {
  await duckdb.tutup()
  rmSync(folder, { recursive: true })
})

const teksDasar = (id: string) => tulisKueri(kueriDasar(dasarTabel(findTabel(id)!)))

test.each([
  [
    'penduduk-jenis-kelamin',
    'select prop, kab, kec, kel, jk, 0 as kode, count(*)::uinteger as jumlah\nfrom read_parquet($1)\ngroup by prop, kab, kec, kel, jk, kode',
  ],
  [
    'agama',
    'select prop, kab, kec, kel, jk, agama as kode, count(*)::uinteger as jumlah\nfrom read_parquet($1)\ngroup by prop, kab, kec, kel, jk, kode',
  ],
  [
    'kepala-keluarga',
    'select prop, kab, kec, kel, jk, 0 as kode, count(*)::uinteger as jumlah\nfrom read_parquet($1)\nwhere stat_hbkel = 1\ngroup by prop, kab, kec, kel, jk, kode',
  ],
  [
    'wajib-ktp',
    'select prop, kab, kec, kel, jk, case when umur between 17 and 120 or stat_kwn between 2 and 4 then 1 else 0 end as kode, count(*)::uinteger as jumlah\nfrom read_parquet($1)\ngroup by prop, kab, kec, kel, jk, kode',
  ],
])('teks SQL hitungan dasar: %s', (id, teks) => {
  expect(teksDasar(id)).toBe(teks)
})

/** People of each semesta among the forty, counted by hand. */
const ORANG: Record<string, number> = {
  penduduk: 40,
  'kepala-keluarga': 12,
  'usia-sekolah': 13,
  'penyandang-disabilitas': 6,
  'penyandang-usia-sekolah': 1,
  'wajib-akta-lahir': 13,
  'wajib-akta-lahir-0-1': 2,
  'wajib-akta-lahir-0-4': 4,
  'wajib-akta-lahir-0-5': 5,
  'wajib-akta-kawin': 15,
  'wajib-akta-cerai': 3,
  'anak-kia': 11,
  'wajib-ktp': 29,
}

test('SQL hitungan dasar setiap tabel, huruf demi huruf', async () => {
  const teks = daftarTabel().map((t) => `-- ${t.nomor} ${t.id}\n${teksDasar(t.id)};\n`)
  await expect(teks.join('\n')).toMatchFileSnapshot('./kueri-dasar.sql')
})

test('setiap SQL hitungan dasar diterima DuckDB dan menghitung orang yang ada', async () => {
  for (const t of daftarTabel()) {
    const { kolom: k } = await duckdb.tanyaKolom(teksDasar(t.id), [file])
    const jumlah = [...k.jumlah!].reduce((a, b) => a + b, 0)
    expect(jumlah, t.id).toBe(ORANG[t.semesta.id])
  }
})

test('kelompok umur dan umur tunggal berbagi satu hitungan dasar', () => {
  const sama = (...id: string[]) => new Set(id.map((x) => kunciDasar(dasarTabel(findTabel(x)!)))).size
  expect(sama('kelompok-umur', 'umur-tunggal', 'usia-produktif')).toBe(1)
  expect(sama('status-kawin-kelompok-umur', 'status-kawin-umur-tunggal')).toBe(1)
  expect(sama('kk-umur-tunggal', 'umur-tunggal')).toBe(2)
  expect(daftarDasar(daftarTabel()).size).toBe(42)
})

const TERSEGEL = [
  ['penduduk-jenis-kelamin', '68309b8ea37e35ea'],
  ['kelompok-umur', '91c98cd181a2b7fd'],
  ['umur-tunggal', '91c98cd181a2b7fd'],
  ['agama', '640462d2960ac901'],
  ['status-kawin', 'e7f9b68ff48df33f'],
  ['pendidikan', 'ee8810b4ae20819d'],
  ['pekerjaan', '90861f64e8d81d65'],
  ['golongan-darah', '9f2d6d3e11b1984a'],
  ['shdk', 'e57604bda654472a'],
  ['kepala-keluarga', '7ab84e3f732a6eac'],
  ['wajib-ktp', '62efe63121c8b08d'],
  ['disabilitas', '77bf086391ccacb9'],
] as const

// Sealed counts are found by it: another key, and an office whose rows are destroyed loses its figures.
test('kunci hitungan dasar yang sudah tersegel di kantor tidak berubah', () => {
  const kunci = (id: string) => kunciDasar(dasarTabel(findTabel(id)!)).slice(0, 16)
  expect(Object.fromEntries(TERSEGEL.map(([id]) => [id, kunci(id)]))).toEqual(Object.fromEntries(TERSEGEL))
})

test('teks SQL satu angka, dengan wilayah, kategori dan jenis kelamin', async () => {
  const t = findTabel('kelompok-umur')!
  const kategori = t.dimensi[0]!.kategori.filter((k) => k.kode === '75+')
  const sel = { wilayah: '99.01.02' as never, kategori, kolom: 'lk' } as const
  expect(tulisKueri(kueriSel(t, sel, { file: 'kode.parquet' }))).toBe(
    "select count(*)::uinteger as nilai\nfrom read_parquet('kode.parquet')\nwhere umur between 75 and 120 and jk = 1 and prop = 99 and kab = 1 and kec = 2",
  )
  expect(await duckdb.tanya(tulisKueri(kueriSel(t, sel, { ikat: true })), [file])).toEqual([{ nilai: 1 }])
})

test('satu angka: kategori yang memuat dua kode, pilihan, dan semesta', async () => {
  const tanya = async (tabel: string, kode: string | undefined) => {
    const t = findTabel(tabel)!
    const kategori = t.dimensi.flatMap((d) => d.kategori.filter((k) => k.kode === kode))
    const teks = tulisKueri(kueriSel(t, { kategori, kolom: 'jml' }, { ikat: true }))
    return { teks, hasil: await duckdb.tanya(teks, [file]) }
  }
  const lainnya = await tanya('pekerjaan', '89')
  expect(lainnya.teks).toContain('where jenis_pkrjn = 89 or jenis_pkrjn = 255')
  expect(lainnya.hasil).toEqual([{ nilai: 2 }])
  expect((await tanya('wajib-ktp', 'wajib')).hasil).toEqual([{ nilai: 29 }])
  expect((await tanya('wajib-ktp', 'belum')).hasil).toEqual([{ nilai: 11 }])
  expect((await tanya('kepala-keluarga', undefined)).hasil).toEqual([{ nilai: 12 }])
})

test('kurung hanya di tempat artinya berubah tanpanya', () => {
  const a = antara(kolom('umur'), 1, 2)
  const b = antara(kolom('agama'), 3, 3)
  const q = (syarat: ReturnType<typeof dan>) =>
    tulisKueri({
      pilih: [{ nilai: { jenis: 'hitung' }, sebagai: 'n' }],
      dari: { ikat: true },
      syarat,
      kelompok: [],
    })
  expect(q(dan(atau(a, b), b))).toContain('where (umur between 1 and 2 or agama = 3) and agama = 3')
  expect(q(atau(dan(a, b), b))).toContain('where (umur between 1 and 2 and agama = 3) or agama = 3')
  expect(q(dan(a, dan(b, b)))).toContain('where umur between 1 and 2 and agama = 3 and agama = 3')
})
