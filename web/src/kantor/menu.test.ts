import { expect, test } from 'vitest'
import { daftarMenu, entriUntuk, halamanBerhuruf } from './menu.ts'

test('setiap halaman punya hurufnya sendiri', () => {
  const huruf = halamanBerhuruf.map((h) => h.huruf)
  expect(huruf.length).toBeGreaterThan(20)
  expect(huruf.filter((h, i) => huruf.indexOf(h) !== i)).toEqual([])
})

test('setiap tab mengenal entrinya, juga halaman di bawahnya', () => {
  for (const e of daftarMenu.flatMap((k) => k.entri))
    for (const h of [e, ...(e.tab ?? [])]) expect(entriUntuk(h.ke), h.ke).toBe(e)
  expect(entriUntuk('/banding/01J')?.nama).toBe('Impor & Cuplikan')
  expect(entriUntuk('/banding-semester')?.nama).toBe('Banding Semester')
  expect(entriUntuk('/paspor/a')).toBeUndefined()
})
