import { describe, expect, test } from 'vitest'
import { tulisNomorSurat } from '#kernel/nomor-surat'
import { dapatKembar, periksaPola } from './pola-nomor.ts'

const bagian = { klasifikasi: '400.12.4.3', urut: 7, unit: '402.410.02', tanggal: '2026-11-21' }

test.each([
  ['{klasifikasi}/{urut}/{unit}/{tahun}', '400.12.4.3/7/402.410.02/2026'],
  ['061 / {urut:4} / 14.01 / {tahun}', '061 / 0007 / 14.01 / 2026'],
  ['{urut}/{bulan}/{tahun}', '7/XI/2026'],
])('pola %s menulis %s', (pola, nomor) => {
  expect(periksaPola(pola).ok).toBe(true)
  expect(tulisNomorSurat(pola, bagian)).toBe(nomor)
})

describe('pola yang dapat melahirkan nomor kembar ditolak', () => {
  test.each([
    ['{klasifikasi}/{urut}/{unit}', 'tanpa tahun'],
    ['{klasifikasi}/{tahun}', 'tanpa nomor urut'],
    ['{urut}/{urut}/{tahun}', 'dua nomor urut'],
    ['{urut}{tahun}', 'tanpa pemisah'],
    ['{urut}/{tahun}/{desa}', 'kata yang tidak dikenal'],
    ['{urut}/{tahun}/{', 'kurung tidak berpasangan'],
  ])('%s: %s', (pola) => {
    expect(periksaPola(pola)).toMatchObject({ ok: false, galat: { kode: 'surat.pola-salah' } })
  })
})

describe('dua deret yang dapat menulis nomor yang sama dikenali', () => {
  const a = { pola: '{klasifikasi}/{urut}/{unit}/{tahun}', unit: 'A', klasifikasi: '400.12' }
  test.each([
    ['pola dan unit sama', a, { ...a }, true],
    ['lebar nomor urut saja yang beda', a, { ...a, pola: '{klasifikasi}/{urut:4}/{unit}/{tahun}' }, true],
    ['unit beda', a, { ...a, unit: 'B' }, false],
    ['unit tertulis dalam pola', a, { ...a, pola: '{klasifikasi}/{urut}/A/{tahun}' }, true],
    ['satu klasifikasi beda', { ...a, induk: 'x' }, { ...a, induk: 'x', klasifikasi: '800' }, false],
    ['satu klasifikasi, yang lain semua', { ...a, induk: 'x' }, { ...a, klasifikasi: '800' }, true],
  ])('%s', (_sebab, kiri, kanan, kembar) => {
    expect(dapatKembar(kiri, kanan)).toBe(kembar)
    expect(dapatKembar(kanan, kiri)).toBe(kembar)
  })
})
