import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BarisUkur, bagiBaris } from './bagi-baris.ts'

const ruang = { biasa: 140, pertama: 118, kaki: 9 }

/** Regions as a book has them: a subtotal, its rows, the next; then the total. */
const buku = fc
  .array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 30 })
  .map((kecamatan): BarisUkur[] => [
    ...kecamatan.flatMap((desa) => [
      { jenis: 'subtotal' as const, tinggi: 4.4 },
      ...Array.from({ length: desa }, (_, i) => ({
        jenis: 'rincian' as const,
        tinggi: i % 9 === 4 ? 7 : 4.4,
      })),
    ]),
    { jenis: 'total', tinggi: 4.4 },
  ])

test('setiap baris tercetak sekali, tidak ada halaman yang kepenuhan, subtotal tidak ditinggal di kaki halaman', () => {
  fc.assert(
    fc.property(buku, (baris) => {
      const halaman = bagiBaris(baris, ruang)
      expect(halaman.flatMap(([a, b]) => baris.slice(a, b))).toEqual(baris)
      halaman.forEach(([a, b], i) => {
        const tinggi =
          baris.slice(a, b).reduce((n, r) => n + r.tinggi, 0) + (b === baris.length ? ruang.kaki : 0)
        expect(tinggi).toBeLessThanOrEqual((i === 0 ? ruang.pertama : ruang.biasa) + 0.02)
        if (b < baris.length) expect(baris[b - 1]!.jenis).not.toBe('subtotal')
      })
    }),
    { seed: 20261121, numRuns: 300 },
  )
})

test('halaman terisi kira-kira sama, bukan penuh lalu sisa tiga baris', () => {
  const baris: BarisUkur[] = Array.from({ length: 66 }, () => ({ jenis: 'rincian', tinggi: 4.4 }))
  const jumlah = bagiBaris(baris, { biasa: 140, pertama: 140, kaki: 9 }).map(([a, b]) => b - a)
  expect(Math.max(...jumlah) - Math.min(...jumlah)).toBeLessThanOrEqual(3)
})
