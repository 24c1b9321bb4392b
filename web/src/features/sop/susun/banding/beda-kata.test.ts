import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kali } from '../../../../../../test/support/kali.ts'
import { bedaKata } from './beda-kata.ts'

const gabung = (p: ReturnType<typeof bedaKata>, tanpa: 'hapus' | 'tambah') =>
  p
    .filter((x) => x.jenis !== tanpa)
    .map((x) => x.teks)
    .join('')

test('hanya kata yang berganti yang ditandai', () => {
  expect(bedaKata('20 menit kerja', '35 menit kerja')).toEqual([
    { teks: '20', jenis: 'hapus' },
    { teks: '35', jenis: 'tambah' },
    { teks: ' menit kerja', jenis: 'sama' },
  ])
  expect(bedaKata('', 'baru')).toEqual([{ teks: 'baru', jenis: 'tambah' }])
  expect(bedaKata('sama', 'sama')).toEqual([{ teks: 'sama', jenis: 'sama' }])
})

test('kedua teks selalu dapat dibaca kembali dari bedanya', () => {
  const teks = fc.array(fc.constantFrom('a', 'b', 'c', ' ', '\n'), { maxLength: 25 }).map((x) => x.join(''))
  fc.assert(
    fc.property(teks, teks, (a, b) => {
      const p = bedaKata(a, b)
      expect([gabung(p, 'tambah'), gabung(p, 'hapus')]).toEqual([a, b])
    }),
    { seed: 3, numRuns: kali(2000, 200) },
  )
})
