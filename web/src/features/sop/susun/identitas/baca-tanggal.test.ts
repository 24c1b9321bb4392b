import { expect, test } from 'vitest'
import { bacaTanggal, tulisTanggalIsian } from './baca-tanggal.ts'

test.each([
  ['1 April 2019', '2019-04-01'],
  ['01-04-2019', '2019-04-01'],
  ['1/4/2019', '2019-04-01'],
  ['17 Agt 2026', '2026-08-17'],
  ['17 Xyz 2026', undefined],
  ['17 Agu 2026', '2026-08-17'],
  ['2019-04-01', '2019-04-01'],
  ['31 April 2019', undefined],
  ['April 2019', undefined],
  ['', undefined],
])('tanggal "%s" dibaca %s', (teks, harapan) => {
  expect(bacaTanggal(teks)).toBe(harapan)
})

test('tanggal ditulis seperti pada lembar, yang bukan tanggal dibiarkan', () => {
  expect(tulisTanggalIsian('2019-04-01')).toBe('1 April 2019')
  expect(tulisTanggalIsian('Januari 2018')).toBe('Januari 2018')
})
