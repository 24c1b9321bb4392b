import { expect, test } from 'vitest'
import { geserBulan, hariPekan, parseBulan, rentangBulan, tulisBulan } from './bulan.ts'

test('bulan bergeser melewati tahun dan berakhir pada hari terakhirnya', () => {
  expect([geserBulan('2026-01', -1), geserBulan('2026-12', 1), geserBulan('2026-06', 0)]).toEqual([
    '2025-12',
    '2027-01',
    '2026-06',
  ])
  expect(rentangBulan('2024-02')).toEqual({ dari: '2024-02-01', sampai: '2024-02-29' })
  expect(tulisBulan('2026-07')).toBe('Juli 2026')
})

test('pekan dimulai hari Senin, dan alamat yang salah tidak dipakai', () => {
  expect([hariPekan('2026-08-03'), hariPekan('2026-08-09')]).toEqual([0, 6])
  expect([parseBulan('2026-13'), parseBulan(undefined), parseBulan('2026-08')]).toEqual([
    undefined,
    undefined,
    '2026-08',
  ])
})
