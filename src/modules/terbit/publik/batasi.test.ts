import { expect, test } from 'vitest'
import { buatPembatas } from './batasi.ts'

test('setelah jatah habis pembaca menunggu, dan pembaca lain tidak', () => {
  let kini = 0
  const batasi = buatPembatas({ banyak: 3, perMenit: 60 }, () => kini)
  expect([1, 2, 3].map(() => batasi('192.0.2.1'))).toEqual([0, 0, 0])
  expect(batasi('192.0.2.1')).toBe(1)
  expect(batasi('192.0.2.2')).toBe(0)
  kini = 1000
  expect(batasi('192.0.2.1')).toBe(0)
  expect(batasi('192.0.2.1')).toBe(1)
})

test('satu jaringan IPv6 /64 dihitung satu pembaca', () => {
  const batasi = buatPembatas({ banyak: 1, perMenit: 1 }, () => 0)
  expect(batasi('2001:db8:1:2:aaaa::1')).toBe(0)
  expect(batasi('2001:db8:1:2:bbbb::9')).toBe(60)
  expect(batasi('2001:db8:1:3::1')).toBe(0)
})
