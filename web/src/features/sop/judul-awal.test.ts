import { expect, test } from 'vitest'
import { judulAwal } from './judul-awal.ts'

test.each([
  ['Agregat Data Kependudukan', { semester: '2026-1' }, 'Agregat Data Kependudukan Semester I Tahun 2026'],
  ['Penyusunan Buku Data Agregat', { semester: '2025-2' }, 'Buku Data Agregat Semester II Tahun 2025'],
  [
    'Penyusunan Buku Agregat Kependudukan Semester I',
    { semester: '2026-1' },
    'Buku Agregat Kependudukan Semester I Tahun 2026',
  ],
  [
    'Penyusunan Laporan Bulanan Data Kependudukan',
    { bulan: '2026-10' },
    'Laporan Bulanan Data Kependudukan Oktober 2026',
  ],
  [
    'Penyusunan Laporan Harian Data Kependudukan',
    { tanggal: '2026-11-20' },
    'Laporan Harian Data Kependudukan 20 November 2026',
  ],
])('judul yang ditawarkan untuk %s menyebut SOP dan masanya', (sop, masa, judul) => {
  expect(judulAwal(sop, masa)).toBe(judul)
})

test('SOP tanpa masa, atau yang masanya belum dipilih, tidak menawarkan judul', () => {
  expect(judulAwal('Surat Keluar', {})).toBe('')
  expect(judulAwal('Penyusunan Laporan Harian Data Kependudukan', { tanggal: '' })).toBe('')
})
