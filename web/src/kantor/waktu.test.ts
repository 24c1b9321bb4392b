import { expect, test } from 'vitest'
import { aturZona, tulisSaat, tulisSaatPanjang, tulisTanggalPendek } from './waktu.ts'

test('waktu ditulis dalam zona kantor, bukan zona pembaca', () => {
  aturZona('WIB')
  expect(tulisSaatPanjang('2026-11-20T06:42:00Z')).toBe('Jumat, 20 Nov 2026 13.42 WIB')
  aturZona('WIT')
  expect(tulisSaatPanjang('2026-11-20T15:30:00Z')).toBe('Sabtu, 21 Nov 2026 00.30 WIT')
  aturZona('WIB')
  expect(tulisSaat('2026-11-20T06:42:00Z')).toBe('Jum 20 Nov 2026 13.42')
})

test('hari kalender tidak bergeser oleh zona', () => {
  expect(tulisTanggalPendek('2026-06-30')).toBe('30 Jun 2026')
})
