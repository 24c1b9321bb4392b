import { expect, test } from 'vitest'
import type { BarisTabel } from '#contract/agregat/agregat'
import { daftarInduk, susunBaris } from './susun-baris.ts'

const baris = (kode: string, induk?: string): BarisTabel => ({
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
