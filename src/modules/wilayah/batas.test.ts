import { expect, test } from 'vitest'
import { luasBertanda, rapikanBatas } from './batas.ts'

const LUAR = [
  [107, -6],
  [108, -6],
  [108, -5],
  [107, -5],
  [107, -6],
]
const LUBANG = [
  [107.2, -5.8],
  [107.2, -5.2],
  [107.8, -5.2],
  [107.8, -5.8],
  [107.2, -5.8],
]
const poligon = (...c: number[][][]) => ({ type: 'Polygon', coordinates: c })

test('poligon yang sudah benar dibiarkan', () => {
  expect(rapikanBatas(poligon(LUAR, LUBANG))).toEqual({ geometri: poligon(LUAR, LUBANG), diperbaiki: 0 })
})

test('arah cincin yang terbalik dan cincin yang terbuka diperbaiki', () => {
  const h = rapikanBatas(poligon([...LUAR].reverse().slice(0, -1), [...LUBANG].reverse()))
  if ('sebab' in h || h.geometri.type !== 'Polygon') throw new Error('refused')
  expect(h.diperbaiki).toBe(2)
  expect(h.geometri.coordinates.map((c) => luasBertanda(c) > 0)).toEqual([true, false])
  expect(h.geometri.coordinates[0]!.at(0)).toEqual(h.geometri.coordinates[0]!.at(-1))
})

test('MultiPolygon dirapikan bagian demi bagian', () => {
  const h = rapikanBatas({ type: 'MultiPolygon', coordinates: [[LUAR], [[...LUAR].reverse()]] })
  expect(h).toMatchObject({ diperbaiki: 1, geometri: { coordinates: [[LUAR], [LUAR]] } })
})

test.each([
  ['titik', { type: 'Point', coordinates: [107, -6] }, 'Bukan poligon'],
  ['tanpa geometri', null, 'Bukan poligon'],
  ['tanpa koordinat', { type: 'Polygon', coordinates: [] }, 'tanpa koordinat'],
  ['koordinat teks', poligon([['a', 'b']] as never), 'bukan angka'],
  ['dua titik saja', poligon(LUAR.slice(0, 2)), 'kurang dari tiga titik'],
  ['bujur dan lintang tertukar', poligon(LUAR.map(([x, y]) => [y!, x!])), 'tertukar'],
  [
    'UTM',
    poligon([
      [660000, 9300000],
      [661000, 9300000],
      [661000, 9301000],
      [660000, 9300000],
    ]),
    'UTM',
  ],
  ['di Eropa', poligon(LUAR.map(([x, y]) => [x! - 100, y! + 50])), 'di luar Indonesia'],
])('%s ditolak dengan sebabnya', (_, geometri, sebab) => {
  expect(rapikanBatas(geometri)).toEqual({ sebab: expect.stringContaining(sebab) })
})
