import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kali as ulang } from '../../../../test/support/kali.ts'
import { ln, pangkat } from './pangkat.ts'
import { bacaPecahan, bulatkan, pecahan, tulisPecahan } from './pecahan.ts'
import { hitungRumus, type Nilai, tulisRumus, uraiRumus } from './rumus.ts'

test.each([
  [pecahan(2345, 1000), 2, '2.35'],
  [pecahan(-2345, 1000), 2, '-2.35'],
  [pecahan(1, 3), 2, '0.33'],
  [pecahan(2, 3), 0, '1'],
  [pecahan(1, 2), 0, '1'],
  [pecahan(-1, 1000), 2, '0.00'],
  // 1.005 is 1.00499... in binary: toFixed says 1.00.
  [pecahan(1005, 1000), 2, '1.01'],
  [pecahan(284_973_643n * 100n, 3n), 2, '9499121433.33'],
])('setengah dibulatkan menjauhi nol, dari pecahan tepat: %o', (x, desimal, hasil) => {
  expect(bulatkan(x, desimal)).toBe(hasil)
})

test('luas dibaca sebagaimana ditulis, bukan tetangga binernya', () => {
  expect(bacaPecahan('16.46')).toEqual(pecahan(823, 50))
  expect(bacaPecahan(String(1e-7))).toEqual(pecahan(1, 10_000_000))
  expect(bacaPecahan('dua')).toBeUndefined()
  expect(tulisPecahan(pecahan(25, 2))).toBe('12.5')
  expect(tulisPecahan(pecahan(1, 3))).toBe('1/3')
})

test('pangkat dan logaritma tepat sampai digit yang dicetak', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 }), (a, b) => {
      const x = pecahan(a, b)
      expect(Number(bulatkan(ln(x)!, 10))).toBeCloseTo(Math.log(a / b), 8)
      expect(Number(bulatkan(pangkat(x, pecahan(2, 3))!, 10)) / (a / b) ** (2 / 3)).toBeCloseTo(1, 4)
    }),
    { seed: 20_261_121, numRuns: ulang(1000, 60) },
  )
  expect(bulatkan(pangkat(pecahan(4, 9), pecahan(1, 2))!, 20)).toBe('0.66666666666666666667')
  expect(pangkat(pecahan(5, 4), pecahan(2))).toEqual(pecahan(25, 16))
  expect(bulatkan(ln(pecahan(2))!, 25)).toBe('0.6931471805599453094172321')
  expect(ln(pecahan(0))).toBeUndefined()
})

const isi = (nama: string): Nilai =>
  ({
    L: { jenis: 'ada', nilai: pecahan(20) } as const,
    P: { jenis: 'ada', nilai: pecahan(0) } as const,
    U: { jenis: 'deret', lebar: 5, isi: [4n, 3n, 3n, 4n, 4n, 3n, 19n] } as const,
    X: { jenis: 'tiada', alasan: 'Tidak ada data.' } as const,
  })[nama]!

test('rumus: urutan operasi, kurung, dan tulisannya', () => {
  const r = uraiRumus('100 * (L - 5 - 3) / (L / 2)')
  expect(hitungRumus(r, isi)).toMatchObject({ nilai: pecahan(120) })
  expect(tulisRumus(r)).toBe('100 × (L − 5 − 3) ÷ (L ÷ 2)')
  expect(tulisRumus(r, () => '20')).toBe('100 × (20 − 5 − 3) ÷ (20 ÷ 2)')
  expect(tulisRumus(uraiRumus('L - (P - L)'))).toBe('L − (P − L)')
})

test('penyebut nol dan data yang tidak ada memberi alasan, bukan angka', () => {
  expect(hitungRumus(uraiRumus('100 * L / P'), isi)).toEqual({
    jenis: 'tiada',
    alasan: 'Penyebut nol: P = 0.',
  })
  expect(hitungRumus(uraiRumus('L + X'), isi)).toMatchObject({ alasan: 'Tidak ada data.' })
  expect(hitungRumus(uraiRumus('ln(P)'), isi)).toMatchObject({ jenis: 'tiada' })
})

test('median: kelompok terbuka tidak punya median', () => {
  expect(hitungRumus(uraiRumus('median(U)'), isi)).toMatchObject({ nilai: pecahan(85, 3) })
  const terbuka = (): Nilai => ({ jenis: 'deret', lebar: 5, isi: [1n, 5n] })
  expect(hitungRumus(uraiRumus('median(U)'), terbuka)).toMatchObject({ jenis: 'tiada' })
})

test.each(['L +', '(L', 'L P', 'akar(L)', 'ln(L, P)', 'L $ P', ')'])(
  'rumus salah bentuk ditolak saat dimuat: %s',
  (teks) => {
    expect(() => uraiRumus(teks)).toThrow()
  },
)
