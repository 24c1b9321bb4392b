import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ATURAN_AKUN, ATURAN_ALAMAT, hitungPercobaan, type Percobaan } from './percobaan.ts'

const AWAL = Date.parse('2026-08-12T01:00:00Z')
const pada = (menit: number) => new Date(AWAL + menit * 60_000)

/** Tries again the moment each lock ends; gives the minutes of each lock. */
function lamaKunci(percobaan: number, aturan = ATURAN_AKUN): number[] {
  let keadaan: Percobaan | undefined
  let kini = pada(0)
  return Array.from({ length: percobaan }, () => {
    const { boleh, baru } = hitungPercobaan(keadaan, kini, aturan)
    expect(boleh).toBe(true)
    keadaan = baru
    const menit = baru.terkunciSampai ? (baru.terkunciSampai.getTime() - kini.getTime()) / 60_000 : 0
    kini = new Date(kini.getTime() + menit * 60_000)
    return menit
  })
}

describe('percobaan masuk yang gagal', () => {
  test('empat kekeliruan bebas, lalu 1, 2, 4 ... menit, paling lama satu jam', () => {
    expect(lamaKunci(13)).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60])
  })

  test('satu alamat dipakai banyak orang, jadi lebih lambat ditutup', () => {
    expect(lamaKunci(31, ATURAN_ALAMAT).slice(28)).toEqual([0, 1, 2])
  })

  test('selama terkunci kata sandi tidak dibaca dan kunci tidak diperpanjang', () => {
    const terkunci: Percobaan = { gagal: 5, terakhir: pada(0), terkunciSampai: pada(1), tertahan: 0 }
    const { boleh, baru } = hitungPercobaan(terkunci, pada(0.5), ATURAN_AKUN)
    expect(boleh).toBe(false)
    expect(baru).toEqual({ ...terkunci, tertahan: 1 })
  })

  test('sehari tanpa kegagalan melupakan semuanya', () => {
    const lama: Percobaan = { gagal: 9, terakhir: pada(0), terkunciSampai: pada(16), tertahan: 0 }
    expect(hitungPercobaan(lama, pada(24 * 60), ATURAN_AKUN).baru).toMatchObject({ gagal: 1 })
  })

  test('dalam satu jam tidak lebih dari sepuluh tebakan yang dibaca, bagaimanapun jaraknya', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3_600_000 }), { maxLength: 200 }), (saat) => {
        let keadaan: Percobaan | undefined
        let dibaca = 0
        for (const ms of saat.sort((a, b) => a - b)) {
          const { boleh, baru } = hitungPercobaan(keadaan, new Date(AWAL + ms), ATURAN_AKUN)
          keadaan = baru
          if (boleh) dibaca++
        }
        expect(dibaca).toBeLessThanOrEqual(10)
      }),
      { numRuns: 100, seed: 4 },
    )
  })
})
