import { expect, test } from 'vitest'
import { ikatAngka, keKirim, rapikan, samaPotongan } from './potongan-dom.ts'

const tautan = { acuan: 'sel agama . 1.jml', teks: '1.200', sel: null, sebut: 'Tabel 2', indikator: null }

test('yang dikirim hanya kata dan tautan, tanpa angkanya; yang ditimpa ikut', () => {
  expect(keKirim(['Ada ', tautan, ' orang'])).toEqual(['Ada ', { acuan: tautan.acuan }, ' orang'])
  expect(keKirim([{ ...tautan, timpa: '9' }])).toEqual([{ acuan: tautan.acuan, timpa: '9' }])
})

test('kata yang bersebelahan sama dengan kata yang satu', () => {
  expect(rapikan(['a', '', 'b', { acuan: 'x' }, ''])).toEqual(['ab', { acuan: 'x' }])
  expect(samaPotongan(['a', 'b'], ['ab'])).toBe(true)
  expect(samaPotongan(['a', { acuan: 'x' }], ['a', { acuan: 'y' }])).toBe(false)
})

test('angka yang diketik diganti tautan tepat di tempatnya', () => {
  expect(ikatAngka(['Ada 1.200 orang'], { potongan: 0, dari: 4, sampai: 9 }, 'sel agama . 1.jml')).toEqual([
    'Ada ',
    { acuan: 'sel agama . 1.jml' },
    ' orang',
  ])
  expect(ikatAngka([{ acuan: 'a' }, '5'], { potongan: 1, dari: 0, sampai: 1 }, 'b')).toEqual([
    { acuan: 'a' },
    { acuan: 'b' },
  ])
})
