import { expect, test } from 'vitest'
import { sisaPekerjaan } from './sisa-pekerjaan.ts'

const mulai = '2026-11-20T06:00:00Z'
const setelah = (detik: number) => Date.parse(mulai) + detik * 1000

test('sisa waktu dari yang sudah lewat', () => {
  expect(sisaPekerjaan(0.5, mulai, setelah(40))).toBe('kira-kira 40 detik lagi')
  expect(sisaPekerjaan(0.1, mulai, setelah(60))).toBe('kira-kira 9 menit lagi')
})

test('diam selama belum dapat diketahui', () => {
  expect(sisaPekerjaan(0.02, mulai, setelah(60))).toBeUndefined()
  expect(sisaPekerjaan(0.5, mulai, setelah(1))).toBeUndefined()
  expect(sisaPekerjaan(0.5, undefined, setelah(60))).toBeUndefined()
})
