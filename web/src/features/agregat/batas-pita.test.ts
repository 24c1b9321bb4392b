import { expect, test } from 'vitest'
import { bacaBatasPita, labelPita } from './batas-pita.ts'

test('batas pita dibaca dari tulisan bebas', () => {
  expect(bacaBatasPita('0, 15; 65')).toEqual([0, 15, 65])
  expect(labelPita([0, 1, 5, 65])).toEqual(['0', '1–4', '5–64', '≥65'])
})

test.each(['', '0', '5, 10', '0, 10, 10', '0, 20, 15', '0, lima', '0, 120', '0, -3'])(
  'batas "%s" bukan pita',
  (teks) => expect(bacaBatasPita(teks)).toBeUndefined(),
)
