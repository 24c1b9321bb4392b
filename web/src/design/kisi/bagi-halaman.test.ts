import { expect, test } from 'vitest'
import { bagiHalaman } from './bagi-halaman.ts'
import type { IsiKisi } from './bentuk-kisi.ts'

const isi = (kategori: number): IsiKisi => ({
  nama: '',
  sudut: '',
  kepala: [
    [{ label: 'Semua', dari: 0, rentang: kategori * 3 }],
    Array.from({ length: kategori }, (_, i) => ({ label: `K${i}`, dari: i * 3, rentang: 3 })),
  ],
  kolom: Array.from({ length: kategori * 3 }, (_, i) => ({
    kunci: `${i}`,
    label: ['LK', 'PR', 'JML'][i % 3]!,
  })),
  baris: [],
  total: undefined,
})

test('setiap kolom tercetak tepat sekali, berurutan, dan tidak melebihi kertas', () => {
  const lebar = Array.from({ length: 267 }, (_, i) => 40 + (i % 7) * 3)
  const bagian = bagiHalaman(isi(89), lebar, 900)
  expect(bagian.flatMap((b) => b.kolom.map((k) => k.kunci))).toEqual(lebar.map((_, i) => `${i}`))
  for (const b of bagian) {
    expect(b.lebar.reduce((a, n) => a + n, 0)).toBeLessThanOrEqual(900)
    expect(b.kolom.length % 3, 'LK, PR, JML tidak terpisah').toBe(0)
    expect(b.kepala[0]).toEqual([{ label: 'Semua', dari: b.dari, rentang: b.kolom.length }])
  }
})

test('tabel yang muat tetap satu bagian', () => {
  expect(bagiHalaman(isi(2), [50, 50, 50, 50, 50, 50], 900)).toHaveLength(1)
})

test('kelompok yang lebih lebar dari kertas dipecah antarkolom, bukan hilang', () => {
  const satu: IsiKisi = { ...isi(1), kepala: [[{ label: 'Lebar', dari: 0, rentang: 3 }]] }
  const bagian = bagiHalaman(satu, [400, 400, 400], 900)
  expect(bagian.map((b) => b.kolom.length)).toEqual([2, 1])
})
