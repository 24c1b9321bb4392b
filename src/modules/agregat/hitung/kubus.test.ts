import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bukaDuckdb, type Duckdb } from '#platform/duckdb'
import { daftarTabel, findTabel } from '../definisi/muat-definisi.ts'
import { EMPAT_PULUH, tulisKodeUji } from '../uji/populasi-uji.ts'
import { antara, atau, dan, kolom } from './ast-kueri.ts'
import { daftarDasar, dasarTabel, kueriDasar, kueriSel } from './kubus.ts'
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

test('setiap SQL hitungan dasar diterima DuckDB dan menghitung orang yang ada', async () => {
  for (const t of daftarTabel()) {
    const { kolom: k } = await duckdb.tanyaKolom(teksDasar(t.id), [file])
    const jumlah = [...k.jumlah!].reduce((a, b) => a + b, 0)
    expect(jumlah, t.id).toBe(t.semesta.id === 'kepala-keluarga' ? 12 : 40)
  }
})

test('kelompok umur dan umur tunggal berbagi satu hitungan dasar', () => {
  // Twelve tables, eleven questions; the first table is also what the tree of regions grows from.
  expect(daftarDasar(daftarTabel()).size).toBe(11)
})

test('teks SQL satu angka, dengan wilayah, kategori dan jenis kelamin', async () => {
  const t = findTabel('kelompok-umur')!
  const kategori = t.dimensi!.kategori.find((k) => k.kode === '75+')!
  const sel = { wilayah: '99.01.02' as never, kategori, kolom: 'lk' } as const
  expect(tulisKueri(kueriSel(t, sel, { file: 'kode.parquet' }))).toBe(
    "select count(*)::uinteger as nilai\nfrom read_parquet('kode.parquet')\nwhere umur between 75 and 120 and jk = 1 and prop = 99 and kab = 1 and kec = 2",
  )
  expect(await duckdb.tanya(tulisKueri(kueriSel(t, sel, { ikat: true })), [file])).toEqual([{ nilai: 1 }])
})

test('satu angka: kategori yang memuat dua kode, pilihan, dan semesta', async () => {
  const tanya = async (tabel: string, kode: string | undefined) => {
    const t = findTabel(tabel)!
    const kategori = t.dimensi?.kategori.find((k) => k.kode === kode)
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
