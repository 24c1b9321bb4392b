import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hariSejak1970, LAHIR_BENTUK, LAHIR_KOSONG, LAHIR_TAK_NYATA, tanggalAngka } from './sel.ts'

const baca = (teks: string) => tanggalAngka(Buffer.from(teks), 0, teks.length)

test('tiap hari dari 1850 sampai 2100 terbaca dalam tiga bentuk, dan nomor harinya seperti kalender', () => {
  for (let t = Date.UTC(1850, 0, 1); t < Date.UTC(2100, 0, 1); t += 86_400_000) {
    const [y, m, d] = new Date(t).toISOString().slice(0, 10).split('-') as [string, string, string]
    const harap = Number(y + m + d)
    expect(baca(`${d}-${m}-${y}`)).toBe(harap)
    expect(baca(`${d}/${m}/${y}`)).toBe(harap)
    expect(baca(`${y}-${m}-${d}`)).toBe(harap)
    expect(hariSejak1970(Number(y), Number(m), Number(d))).toBe(t / 86_400_000)
  }
})

test('apa pun isinya, tanggal yang terbaca ada di kalender', () => {
  const potong = fc.constantFrom('0', '1', '2', '3', '9', '-', '/', ' ', 'x', 'T')
  fc.assert(
    fc.property(fc.array(potong, { maxLength: 20 }), (isi) => {
      const n = baca(isi.join(''))
      if ([LAHIR_KOSONG, LAHIR_BENTUK, LAHIR_TAK_NYATA].includes(n)) return
      const [y, m, d] = [Math.floor(n / 10_000), Math.floor(n / 100) % 100, n % 100]
      const hari = new Date(0)
      hari.setUTCFullYear(y, m - 1, d)
      expect([hari.getUTCMonth() + 1, hari.getUTCDate()]).toEqual([m, d])
    }),
    { numRuns: 2000 },
  )
})
