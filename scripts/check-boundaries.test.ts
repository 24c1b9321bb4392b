import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  daftarModul,
  lingkaranRumah,
  periksaImpor,
  periksaSemua,
  temukanLingkaran,
} from './check-boundaries.ts'

const modul = daftarModul(readFileSync(join(import.meta.dirname, '../ARCHITECTURE.md'), 'utf8'))

test('daftar modul dibaca dari ARCHITECTURE.md, yang terendah lebih dahulu', () => {
  expect(modul[0]).toBe('jejak')
  expect(modul.indexOf('akun')).toBeLessThan(modul.indexOf('sop'))
})

test('modul hanya mengimpor yang di bawahnya, dan lewat pintu', () => {
  expect(periksaImpor(modul, 'src/modules/sop/sop.ts', '#akun')).toBeUndefined()
  expect(periksaImpor(modul, 'src/modules/akun/akun.ts', '#sop')).toContain('di bawah')
  expect(periksaImpor(modul, 'src/modules/sop/sop.ts', '../akun/akun.store.ts')).toContain('pintu')
})

test('kernel dan platform tidak mengenal modul, layar hanya kontrak', () => {
  expect(periksaImpor(modul, 'src/kernel/nik.ts', '#jejak')).toBeDefined()
  expect(periksaImpor(modul, 'src/platform/pdf/pdf.ts', '#sop')).toBeDefined()
  expect(periksaImpor(modul, 'web/src/kantor/a.tsx', '../../../src/modules/sop/sop.store.ts')).toBeDefined()
  expect(
    periksaImpor(modul, 'web/src/kantor/a.tsx', '../../../src/modules/sop/sop.contract.ts'),
  ).toBeUndefined()
})

test('modul tidak mengenal tepi, dan bahan uji hanya dipakai oleh uji', () => {
  const tepi = '../../http/jaga.ts'
  expect(periksaImpor(modul, 'src/modules/sop/sop.ts', tepi)).toContain('tepi')
  expect(periksaImpor(modul, 'src/modules/sop/sop.test.ts', tepi)).toBeUndefined()
  const bahan = '../../../../test/support/sarana-uji.ts'
  expect(periksaImpor(modul, 'src/modules/sop/berkas/berkas.ts', bahan)).toContain('uji')
  expect(periksaImpor(modul, 'src/modules/sop/berkas/kantor-uji.ts', bahan)).toBeUndefined()
})

test('tidak ada pelanggaran di seluruh rumah', () => {
  expect(periksaSemua()).toEqual([])
})

test('tidak ada file yang saling mengimpor', () => {
  const impor = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', ['e']],
    ['e', []],
  ])
  expect(temukanLingkaran(impor)).toEqual([['a', 'b', 'c']])
  expect(lingkaranRumah()).toEqual([])
})
