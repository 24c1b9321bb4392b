import { expect, test } from 'vitest'
import { barisPeta, barisTerinci } from './baris-gambar.ts'

const baris = [
  { kode: '99.01.01', nama: 'Utara', tingkat: 'kecamatan', nilai: [5] },
  { kode: '99.01.01.1001', nama: 'Kranggan', tingkat: 'desa', nilai: [2] },
  { kode: '99.01.01.1002', nama: 'Meri', tingkat: 'desa', nilai: [3] },
  { kode: '99.01.02', nama: 'Selatan', tingkat: 'kecamatan', nilai: [4] },
  { kode: '99.01.02.1001', nama: 'Sooko', tingkat: 'desa', nilai: [4] },
]

test('batang digambar dari satu tingkat saja, yang paling rinci: induk tidak berdiri di samping bagiannya', () => {
  expect(barisTerinci(baris).map((b) => b.nama)).toEqual(['Kranggan', 'Meri', 'Sooko'])
  expect(barisTerinci(baris.filter((b) => b.tingkat === 'kecamatan')).length).toBe(2)
  expect(barisTerinci([])).toEqual([])
})

test('peta menghitung yang tanpa angka dari tingkat yang dipetakan, bukan dari semua baris', () => {
  expect(barisPeta(baris, new Set(['99.01.01'])).map((b) => b.nama)).toEqual(['Utara', 'Selatan'])
})
