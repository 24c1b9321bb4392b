import { expect, test } from 'vitest'
import { tulisRentang } from './rentang.ts'

test.each([
  ['5-9', '5–9'],
  ['>=75', '≥75'],
  ['5-9, JML', '5–9, JML'],
  ['>= 75, LK', '≥75, LK'],
  ['TIDAK/BELUM SEKOLAH', 'TIDAK/BELUM SEKOLAH'],
  ['2026-1-1', '2026-1-1'],
])('rentang %s ditulis %s', (label, tulis) => expect(tulisRentang(label)).toBe(tulis))
