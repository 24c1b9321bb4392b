import { describe, expect, test } from 'vitest'
import { buatSandiSementara, cocokSandi, hashSandi, periksaSandiBaru } from './sandi.ts'

describe('kata sandi baru', () => {
  test.each([
    ['terlalu pendek', 'kopi pagi'],
    ['yang pertama ditebak', '1234567890'],
    ['yang pertama ditebak dengan angka di belakang', 'Dukcapil2026'],
    ['yang pertama ditebak dengan tanda baca', 'Kata-Sandi-123'],
    ['hampir satu huruf saja', 'aaaaaaaaaaab'],
    ['hampir hanya nama akun', 'sandi siti.aminah'],
    ['kata sandi kantor latihan di kantor sungguhan', 'Belajar tertib bersama'],
    ['terlalu panjang', 'x y'.repeat(100)],
  ])('%s ditolak', (_nama, sandi) => {
    expect(periksaSandiBaru(sandi, 'siti.aminah', false)).toMatchObject({
      ok: false,
      galat: { kode: 'akun.sandi-lemah' },
    })
  })

  test.each(['kopi pahit pagi hari', 'tanpahurufbesar', 'ŋaɣiraŋ ɓulan'])(
    'tanpa aturan susunan: "%s" diterima',
    (sandi) => {
      expect(periksaSandiBaru(sandi, 'siti.aminah', false).ok).toBe(true)
    },
  )
})

test('hash argon2id dengan garam sendiri; hanya kata sandi yang sama yang cocok', async () => {
  const hash = await hashSandi('kopi pahit pagi hari')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(hash).not.toBe(await hashSandi('kopi pahit pagi hari'))
  expect(await cocokSandi(hash, 'kopi pahit pagi hari')).toBe(true)
  expect(await cocokSandi(hash, 'kopi pahit pagi hari ')).toBe(false)
  expect(await cocokSandi(undefined, 'tidak ada akun yang memakai ini')).toBe(false)
})

test('huruf yang sama dengan susunan Unicode berbeda tetap cocok', async () => {
  expect(await cocokSandi(await hashSandi('caf\u00e9 tengah malam'), 'cafe\u0301 tengah malam')).toBe(true)
})

test('kata sandi sementara tidak berulang dan tidak memuat huruf yang mudah tertukar', () => {
  const semua = new Set(Array.from({ length: 200 }, buatSandiSementara))
  expect(semua.size).toBe(200)
  for (const s of semua) expect(s).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/)
})
