import { expect, test } from 'vitest'
import { tulisNilai, tulisRumusAngka } from './tulis-nilai.ts'

test.each([
  ['1234567.50', '1.234.567,50'],
  ['-0.25', '−0,25'],
  ['100', '100'],
  ['1/3', '1/3'],
  [null, '–'],
])('nilai %s ditulis %s', (a, b) => {
  expect(tulisNilai(a)).toBe(b)
})

test('angka di dalam rumus ditulis seperti angka lain', () => {
  expect(tulisRumusAngka('1017 ÷ 1011.5 × 100')).toBe('1.017 ÷ 1.011,5 × 100')
})
