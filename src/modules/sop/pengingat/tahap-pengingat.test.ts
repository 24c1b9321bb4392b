import { describe, expect, test } from 'vitest'
import type { Kalender } from '#kalender'
import { type SetelanPengingat, TAHAP, tahapPengingat } from './tahap-pengingat.ts'

const hari = { mulai: '07:30', selesai: '16:00', istirahatMulai: '12:00', istirahatSelesai: '13:00' }
/** Perpres 21/2023, with the days off of August 2026. */
const kalender: Kalender = {
  zona: 'WIB',
  jamBiasa: [
    ...[1, 2, 3, 4].map((h) => ({ hari: h, ...hari })),
    { hari: 5, mulai: '07:30', selesai: '16:30', istirahatMulai: '11:30', istirahatSelesai: '13:00' },
  ],
  jamRamadan: [],
  masaRamadan: [],
  libur: { '2026-08-17': 'Proklamasi Kemerdekaan', '2026-08-25': 'Maulid Nabi Muhammad SAW' },
}
const setelan: SetelanPengingat = {
  sebelumMenit: 225,
  sebelumBagian: 0.5,
  naikMenit: 450,
  ulangMenit: 2250,
  dasar: '',
  perluDikonfirmasi: true,
}
/** Wall clock of WIB. */
const wib = (teks: string) => new Date(`${teks.replace(' ', 'T')}:00+07:00`)
const tahap = (sejak: string, tenggat: string, saat: string, s = setelan) =>
  tahapPengingat(kalender, s, { sejak: wib(sejak), tenggat: wib(tenggat) }, wib(saat))

describe('langkah dua hari, masuk Rabu 12 Agustus 2026 pukul 08.00, tenggat Jumat pukul 16.30', () => {
  const langkah = ['2026-08-12 08:00', '2026-08-14 16:30'] as const
  test.each([
    ['Rabu siang: belum', '2026-08-12 13:30', TAHAP.tiada, '2026-08-14 11:15'],
    ['Jumat 11.14: belum', '2026-08-14 11:14', TAHAP.tiada, '2026-08-14 11:15'],
    [
      'Jumat 11.15, setengah hari kerja sebelumnya: mendekati',
      '2026-08-14 11:15',
      TAHAP.menjelang,
      '2026-08-14 16:30',
    ],
    ['tepat pada tenggatnya: belum lewat', '2026-08-14 16:30', TAHAP.menjelang, '2026-08-14 16:30'],
    ['Selasa sesudah libur 17 Agustus: lewat', '2026-08-18 07:30', TAHAP.lewat, '2026-08-18 16:00'],
    ['Selasa sore, sehari kerja lewat: naik', '2026-08-18 16:00', TAHAP.menaik, '2026-08-26 16:00'],
    ['lima hari kerja kemudian: ulangan pertama', '2026-08-26 16:00', TAHAP.menaik + 1, '2026-09-02 16:00'],
    [
      'dua bulan kemudian: satu tahap saja, yang terjauh',
      '2026-10-14 10:00',
      TAHAP.menaik + 7,
      '2026-10-14 16:00',
    ],
  ])('%s', (_nama, saat, ke, berikutnya) => {
    expect(tahap(...langkah, saat)).toEqual({ tahap: ke, berikutnya: wib(berikutnya) })
  })
})

test('langkah dua puluh menit diingatkan pada separuh waktunya, bukan sejak menit pertama', () => {
  const langkah = ['2026-08-12 08:00', '2026-08-12 08:20'] as const
  expect(tahap(...langkah, '2026-08-12 08:09')).toMatchObject({ tahap: TAHAP.tiada })
  expect(tahap(...langkah, '2026-08-12 08:10')).toMatchObject({ tahap: TAHAP.menjelang })
})

test('nol mematikan tahapnya', () => {
  const langkah = ['2026-08-12 08:00', '2026-08-12 10:00'] as const
  const tanpa = (s: Partial<SetelanPengingat>, saat: string) => tahap(...langkah, saat, { ...setelan, ...s })
  expect(tanpa({ sebelumMenit: 0 }, '2026-08-12 09:59')).toMatchObject({ tahap: TAHAP.tiada })
  expect(tanpa({ naikMenit: 0 }, '2026-08-20 10:00')).toEqual({ tahap: TAHAP.lewat, berikutnya: null })
  expect(tanpa({ ulangMenit: 0 }, '2026-10-20 10:00')).toEqual({ tahap: TAHAP.menaik, berikutnya: null })
})

test('saat berikutnya adalah saat tahap itu benar-benar tiba, dan tidak semenit lebih awal', () => {
  const langkah = { sejak: wib('2026-08-12 08:00'), tenggat: wib('2026-08-20 10:45') }
  let saat = langkah.sejak
  for (let ke = 0; ke < 6; ke++) {
    const kini = tahapPengingat(kalender, setelan, langkah, saat)
    const berikut = kini.berikutnya!
    const tepat = kini.tahap === TAHAP.menjelang ? 1 : 0
    const sesudah = tahapPengingat(kalender, setelan, langkah, new Date(berikut.getTime() + tepat))
    const sebelum = tahapPengingat(kalender, setelan, langkah, new Date(berikut.getTime() - 60_000))
    expect([sebelum.tahap, sesudah.tahap]).toEqual([kini.tahap, kini.tahap + 1])
    saat = new Date(berikut.getTime() + tepat)
  }
})
