import { expect, test } from 'vitest'
import { daftarMenu } from './menu.ts'

test('setiap halaman menu punya hurufnya sendiri', () => {
  const huruf = daftarMenu.flatMap((k) => k.entri.map((e) => e.huruf))
  expect(huruf.filter((h, i) => huruf.indexOf(h) !== i)).toEqual([])
})
