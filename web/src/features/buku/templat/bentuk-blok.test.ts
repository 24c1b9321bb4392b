import { expect, test } from 'vitest'
import { BLOK_BARU, idBaru, jenisBlok, pindah, type Templat } from './bentuk-blok.ts'

test('bab baru mendapat id yang belum dipakai bab atau subbab mana pun', () => {
  const bab = (id: string, subbab: string[]) => ({
    id,
    judul: id,
    isi: [],
    subbab: subbab.map((s) => ({ id: s, judul: s, isi: [] })),
  })
  const t = { bab: [bab('bab-1', ['bab-2']), bab('bab-4', [])] } as unknown as Templat
  expect(idBaru(t, 'bab')).toBe('bab-3')
  expect(idBaru(t, 'subbab')).toBe('subbab-1')
})

test('isi yang digeser bertukar tempat dengan tetangganya, dan tidak keluar dari ujungnya', () => {
  expect(pindah(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b'])
  expect(pindah(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
  expect(pindah(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c'])
})

test('setiap macam isi yang dapat ditambahkan dikenali lagi sebagai macamnya', () => {
  for (const [jenis, blok] of Object.entries(BLOK_BARU)) expect(jenisBlok(blok)).toBe(jenis)
})
