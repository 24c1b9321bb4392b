import { expect, test } from 'vitest'
import { pilihDeret } from './pilih-deret.ts'

const aturan = [
  { jenisNaskah: '*', klasifikasi: '', deret: 'umum' },
  { jenisNaskah: '*', klasifikasi: '400.12', deret: 'capil' },
  { jenisNaskah: '*', klasifikasi: '400.12.4', deret: 'pengelolaan' },
  { jenisNaskah: 'nota-dinas', klasifikasi: '', deret: 'nota' },
]

test.each([
  ['surat-keluar', '800.1', 'umum', 'aturan umum'],
  ['surat-keluar', '400.12.4.3', 'pengelolaan', 'awalan terpanjang'],
  ['surat-keluar', '400.12', 'capil', 'tepat sama'],
  ['surat-keluar', '400.121', 'umum', 'awalan berhenti di titik'],
  ['nota-dinas', '400.12.4.3', 'nota', 'jenis naskah mendahului klasifikasi'],
])('%s %s masuk deret %s: %s', (jenis, klasifikasi, deret) => {
  expect(pilihDeret(aturan, jenis, klasifikasi)).toBe(deret)
  expect(pilihDeret([...aturan].reverse(), jenis, klasifikasi)).toBe(deret)
})

test('tanpa aturan semua naskah masuk deret agenda', () => {
  expect(pilihDeret([], 'surat-keluar', '400.12.4.3')).toBe('agenda')
})
