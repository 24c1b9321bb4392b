import { expect, test } from 'vitest'
import { bacaTabelHalaman, bandingSel } from './banding-sel.ts'
import type { TabelDataBuku } from './data-buku.ts'

const KOLOM = ['1.lk', '1.pr', '1.jml', 'total.lk', 'total.pr', 'total.jml']
const tabel: TabelDataBuku = {
  id: 'agama.desa',
  nomor: '1.2',
  judul: 'Agama',
  definisi: { id: 'agama', digest: 'd' },
  tingkat: 'desa',
  kolom: KOLOM,
  baris: [
    ['99.01.01', 1200, 944, 2144, null, 0, 1300],
    ['99.01', 1200, 944, 2144, null, 0, 1300],
  ],
  digest: 'x',
}
const halaman = [
  'DAFTAR TABEL\nTabel 1.2 Agama ............ 3',
  'Tabel 1.2 Agama\nKode Wilayah\n99.01.01 Latih Utara 1.200 944 2.144 x 0 1.300\nJUMLAH KABUPATEN\n99.01 1.200 944 2.144 x 0 1.300\nLATIHAN',
]
const banding = (isi: readonly string[]) => bandingSel(tabel, bacaTabelHalaman(isi))

test('setiap sel data dibandingkan dengan halaman, juga baris yang namanya terlipat dan sel yang tertutup', () => {
  expect(banding(halaman)).toEqual({ dibanding: 12, beda: [] })
})

test.each([
  ['angka lain', '944 2.144 x', '945 2.144 x', { kolom: '1.pr', diFile: '945', diKantor: '944' }],
  ['sel tertutup yang dibuka', '2.144 x 0', '2.144 2 0', { kolom: 'total.lk', diFile: '2', diKantor: 'x' }],
  ['angka yang ditutup', 'x 0 1.300', 'x 0 x', { kolom: 'total.jml', diFile: 'x', diKantor: '1.300' }],
])('%s di halaman ditemukan tepat di selnya', (_nama, dari, ke, harap) => {
  const { beda } = banding(halaman.map((h) => h.replace(dari, ke)))
  expect(beda).toEqual([{ baris: '99.01.01', ...harap }])
})

test('tabel yang turun halaman tanpa kode dicari kelompok demi kelompok pada tabelnya sendiri', () => {
  const turun = ['Tabel 1.2 Agama\nISLAM 1.200 944 2.144 JUMLAH x 0 1.300', 'Tabel 1.3 Lain\nISLAM 5 6 11']
  const satu = { ...tabel, baris: [tabel.baris[1]!] }
  expect(bandingSel(satu, bacaTabelHalaman(turun)).beda).toEqual([])
  const salah = bandingSel(satu, bacaTabelHalaman([turun[0]!.replace('944', '994'), turun[1]!]))
  expect(salah.beda.map((b) => b.kolom)).toEqual(['1.lk', '1.pr', '1.jml'])
})
