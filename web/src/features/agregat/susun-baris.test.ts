import { expect, test } from 'vitest'
import type { BarisLembar } from './lembar.ts'
import { daftarInduk, indukDari, susunBaris } from './susun-baris.ts'

const baris = (kode: string, induk?: string): BarisLembar => ({
  kode,
  nama: kode,
  tingkat: 'desa',
  nilai: [],
  ...(induk ? { induk } : {}),
})
// The office's own row (99.01) is the total: the kecamatan have no parent among the rows.
const SEMUA = [
  baris('99.01.01', '99.01'),
  baris('99.01.01.2001', '99.01.01'),
  baris('99.01.01.2002', '99.01.01'),
  baris('99.01.02'),
  baris('99.01.02.2001', '99.01.02'),
]
const tampak = (terbuka: string[]) =>
  susunBaris(SEMUA, new Set(terbuka)).map((b) => [b.baris.kode, b.tingkat])

test('tertutup: hanya kecamatan', () => {
  expect(tampak([])).toEqual([
    ['99.01.01', 1],
    ['99.01.02', 1],
  ])
})

test('membuka satu kecamatan menampilkan desanya saja', () => {
  expect(tampak(['99.01.02'])).toEqual([
    ['99.01.01', 1],
    ['99.01.02', 1],
    ['99.01.02.2001', 2],
  ])
})

test('provinsi: desa tampak hanya bila kabupaten dan kecamatannya terbuka', () => {
  const prov = [baris('99.01'), baris('99.01.01', '99.01'), baris('99.01.01.2001', '99.01.01')]
  expect(susunBaris(prov, new Set(['99.01.01'])).map((b) => b.baris.kode)).toEqual(['99.01'])
  expect(susunBaris(prov, new Set(['99.01', '99.01.01'])).map((b) => b.tingkat)).toEqual([1, 2, 3])
})

test('buka semua membuka setiap wilayah yang punya bagian', () => {
  expect([...daftarInduk(SEMUA)]).toEqual(['99.01.01', '99.01.02'])
  expect(susunBaris(SEMUA, daftarInduk(SEMUA))).toHaveLength(5)
})

test('urutan menurut kolom: saudara diurutkan, bagian tetap di bawah induknya, nilai sama memakai urutan resmi', () => {
  const isi = (kode: string, n: number, induk?: string): BarisLembar => ({
    ...baris(kode, induk),
    nilai: [n],
  })
  const semua = [
    isi('01', 5),
    isi('01.1', 2, '01'),
    isi('01.2', 3, '01'),
    isi('02', 9),
    isi('02.1', 9, '02'),
    isi('03', 5),
  ]
  const kode = (arah: 'naik' | 'turun') =>
    susunBaris(semua, new Set(['01', '02']), { kolom: 0, arah }).map((b) => b.baris.kode)
  expect(kode('turun')).toEqual(['02', '02.1', '01', '01.2', '01.1', '03'])
  expect(kode('naik')).toEqual(['01', '01.1', '01.2', '03', '02', '02.1'])
})

test('induk sebuah desa disebut dari yang terdekat', () => {
  const prov = [baris('99.01'), baris('99.01.01', '99.01'), baris('99.01.01.2001', '99.01.01')]
  expect(indukDari(prov, '99.01.01.2001')).toEqual(['99.01.01', '99.01'])
  expect(indukDari(prov, undefined)).toEqual([])
})
