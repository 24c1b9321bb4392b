import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { uraiHibrida } from './urai-hibrida.ts'

/** The plain way to write what the reader reads: one bit-packed run. */
function kemas(indeks: readonly number[], bit: number): Uint8Array {
  const kelompok = Math.ceil(indeks.length / 8)
  const b: number[] = []
  for (let n = kelompok * 2 + 1; ; n >>>= 7) {
    if (n < 128) {
      b.push(n)
      break
    }
    b.push((n & 127) | 128)
  }
  const mulai = b.length
  b.push(...new Array<number>(kelompok * bit).fill(0))
  indeks.forEach((v, i) => {
    for (let j = 0; j < bit; j++) {
      const letak = i * bit + j
      if ((v >> j) & 1) b[mulai + (letak >> 3)]! |= 1 << (letak & 7)
    }
  })
  return Uint8Array.from(b)
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16])('%i bit', (bit) => {
  test('yang dikemas terurai kembali, juga di ujung data', () => {
    const kamus = Int32Array.from({ length: Math.min(1 << bit, 256) }, (_, i) => (i * 7 + 3) % 251)
    fc.assert(
      fc.property(fc.array(fc.nat(kamus.length - 1), { maxLength: 70 }), fc.nat(5), (indeks, ke) => {
        const b = kemas(indeks, bit)
        for (const keluar of [new Uint8Array(80), new Uint16Array(80)]) {
          uraiHibrida(b, bit, indeks.length, kamus, keluar, ke)
          expect([...keluar.subarray(ke, ke + indeks.length)]).toEqual(indeks.map((i) => kamus[i]))
          expect(keluar.subarray(ke + indeks.length).every((v) => v === 0)).toBe(true)
        }
      }),
      { seed: bit, numRuns: 60 },
    )
  })
})

test('runtun dan kemasan bergantian', () => {
  // 5 x place 1, then eight packed places of two bits, then 3 x place 0.
  const b = Uint8Array.from([10, 1, 3, 0b11_10_01_00, 0b00_01_10_11, 6, 0])
  const keluar = new Uint8Array(16)
  uraiHibrida(b, 2, 16, Int32Array.of(10, 20, 30, 40), keluar, 0)
  expect([...keluar]).toEqual([20, 20, 20, 20, 20, 10, 20, 30, 40, 40, 30, 20, 10, 10, 10, 10])
})

test('data yang rusak dilempar, tidak pernah dibaca sebagai angka lain', () => {
  const kamus = Int32Array.of(1, 2, 3)
  const keluar = new Uint8Array(64)
  expect(() => uraiHibrida(kemas([0, 1, 2, 3, 0, 0, 0, 0], 2), 2, 8, kamus, keluar, 0)).toThrow(/dictionary/)
  expect(() => uraiHibrida(Uint8Array.of(8, 3), 2, 4, kamus, keluar, 0)).toThrow(/dictionary/)
  expect(() => uraiHibrida(kemas([0, 1, 2], 2), 2, 12, kamus, keluar, 0)).toThrow(/early/)
  expect(() => uraiHibrida(Uint8Array.of(3, 0), 2, 8, kamus, keluar, 0)).toThrow(/early/)
  expect(() => uraiHibrida(Uint8Array.of(255), 2, 8, kamus, keluar, 0)).toThrow(/early/)
})
