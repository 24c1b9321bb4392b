import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Tanggal } from '#kernel/tanggal'
import { isHariKerja, menitHari } from './kalender.ts'
import { kalenderContoh as kalender } from './kalender-contoh.ts'
import { akhirJamKerja, menitKerja, tambahMenitKerja } from './menit-kerja.ts'

/** "2026-08-12 10:00" on the office's wall clock (WIB). */
const wib = (teks: string) => new Date(`${teks.replace(' ', 'T')}:00+07:00`)

describe('menit kerja', () => {
  test.each([
    ['pagi hari dalam jam kerja', '2026-08-12 08:00', '2026-08-12 09:30', 90],
    ['istirahat tidak dihitung', '2026-08-12 11:30', '2026-08-12 13:30', 60],
    ['istirahat Jumat satu setengah jam', '2026-08-14 11:00', '2026-08-14 13:30', 60],
    ['sebelum kantor buka tidak dihitung', '2026-08-12 05:00', '2026-08-12 08:00', 30],
    ['malam hari tidak dihitung', '2026-08-12 15:30', '2026-08-13 08:00', 60],
    ['hari Senin penuh', '2026-08-10 00:00', '2026-08-11 00:00', 450],
    ['hari Jumat penuh', '2026-08-14 00:00', '2026-08-15 00:00', 450],
    ['sepekan 37 jam 30 menit (Perpres 21/2023)', '2026-08-03 00:00', '2026-08-10 00:00', 2250],
    ['sepekan Ramadan 32 jam 30 menit (Perpres 21/2023)', '2026-02-23 00:00', '2026-03-02 00:00', 1950],
    ['Sabtu dan Minggu tidak dihitung', '2026-08-15 08:00', '2026-08-16 17:00', 0],
    ['libur nasional tidak dihitung', '2026-08-17 08:00', '2026-08-17 15:00', 0],
    ['cuti bersama tidak dihitung', '2026-12-24 08:00', '2026-12-24 15:00', 0],
    ['Jumat sore sampai Selasa pagi melewati 17 Agustus', '2026-08-14 16:00', '2026-08-18 08:00', 60],
    ['akhir lebih dahulu daripada awal: bilangan negatif', '2026-08-12 09:30', '2026-08-12 08:00', -90],
  ])('%s', (_nama, dari, sampai, menit) => {
    expect(menitKerja(kalender, wib(dari), wib(sampai))).toBe(menit)
  })

  test('jam kantor mengikuti zona kantor, bukan zona mesin', () => {
    const saat = new Date('2026-08-12T00:00:00Z')
    const sejam = new Date('2026-08-12T01:00:00Z')
    expect(menitKerja({ ...kalender, zona: 'WIB' }, saat, sejam)).toBe(30)
    expect(menitKerja({ ...kalender, zona: 'WITA' }, saat, sejam)).toBe(60)
    expect(menitKerja({ ...kalender, zona: 'WIT' }, new Date('2026-08-11T22:00:00Z'), saat)).toBe(90)
  })
})

describe('tambah menit kerja', () => {
  test.each([
    ['20 menit di pagi hari', '2026-08-12 08:00', 20, '2026-08-12 08:20'],
    ['melewati istirahat', '2026-08-12 11:50', 20, '2026-08-12 13:10'],
    ['habis tepat saat kantor tutup, bukan besok paginya', '2026-08-12 15:00', 60, '2026-08-12 16:00'],
    ['diterima malam, dihitung sejak kantor buka', '2026-08-12 20:00', 20, '2026-08-13 07:50'],
    [
      'satu jam dari Jumat sore sampai Selasa, melewati 17 Agustus',
      '2026-08-14 16:00',
      60,
      '2026-08-18 08:00',
    ],
    ['nol menit adalah saat itu juga', '2026-08-16 12:00', 0, '2026-08-16 12:00'],
    ['140 menit waktu baku SOP agregat', '2026-08-12 10:00', 140, '2026-08-12 13:20'],
  ])('%s', (_nama, dari, menit, hasil) => {
    expect(tambahMenitKerja(kalender, wib(dari), menit)).toEqual(wib(hasil))
  })

  test('menit negatif dan kalender tanpa jam kerja adalah kesalahan program', () => {
    expect(() => tambahMenitKerja(kalender, wib('2026-08-12 08:00'), -1)).toThrow()
    expect(() =>
      tambahMenitKerja({ ...kalender, jamBiasa: [], jamRamadan: [] }, wib('2026-08-12 08:00'), 1),
    ).toThrow()
  })
})

describe('akhir jam kerja', () => {
  test.each([
    ['hari biasa', '2026-08-12 10:00', '2026-08-12 16:00'],
    ['saat istirahat', '2026-08-12 12:30', '2026-08-12 16:00'],
    ['Jumat', '2026-08-14 08:00', '2026-08-14 16:30'],
    ['sesudah tutup: hari kerja berikutnya', '2026-08-14 16:30', '2026-08-18 16:00'],
    ['Ramadan', '2026-02-23 09:00', '2026-02-23 15:00'],
  ])('%s', (_nama, saat, akhir) => {
    expect(akhirJamKerja(kalender, wib(saat))).toEqual(wib(akhir))
  })
})

test('hari kerja adalah Senin sampai Jumat yang bukan libur dan bukan cuti bersama', () => {
  const hari = [
    '2026-08-14',
    '2026-08-15',
    '2026-08-16',
    '2026-08-17',
    '2026-08-18',
    '2026-12-24',
  ] as Tanggal[]
  expect(hari.map((h) => isHariKerja(kalender, h))).toEqual([true, false, false, false, true, false])
})

test('lima hari menurut jam kalender berjumlah 37 jam 30 menit; Ramadan 32 jam 30 menit', () => {
  const jumlah = (jam: typeof kalender.jamBiasa) => jam.reduce((n, j) => n + menitHari(j), 0)
  expect(jumlah(kalender.jamBiasa)).toBe(2250)
  expect(jumlah(kalender.jamRamadan)).toBe(1950)
})

describe('sifat', () => {
  const saat = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  const menit = fc.integer({ min: 0, max: 20_000 })

  test('menit yang ditambahkan kembali sama bila dihitung', () => {
    fc.assert(
      fc.property(saat, menit, (dari, n) => {
        expect(menitKerja(kalender, dari, tambahMenitKerja(kalender, dari, n))).toBeCloseTo(n, 6)
      }),
      { numRuns: 300, seed: 8 },
    )
  })

  test('menambah lebih banyak tidak pernah berakhir lebih awal', () => {
    fc.assert(
      fc.property(saat, menit, menit, (dari, a, b) => {
        const [kecil, besar] = a < b ? [a, b] : [b, a]
        expect(+tambahMenitKerja(kalender, dari, kecil)).toBeLessThanOrEqual(
          +tambahMenitKerja(kalender, dari, besar),
        )
      }),
      { numRuns: 200, seed: 8 },
    )
  })

  test('dua penggal waktu berjumlah sama dengan keseluruhannya, dan tidak melebihi waktu jam dinding', () => {
    fc.assert(
      fc.property(saat, saat, saat, (x, y, z) => {
        const [a, b, c] = [x, y, z].sort((p, q) => +p - +q) as [Date, Date, Date]
        const semua = menitKerja(kalender, a, c)
        expect(menitKerja(kalender, a, b) + menitKerja(kalender, b, c)).toBeCloseTo(semua, 6)
        expect(semua).toBeLessThanOrEqual((+c - +a) / 60_000 + 1e-9)
        expect(menitKerja(kalender, c, a)).toBeCloseTo(-semua, 6)
      }),
      { numRuns: 200, seed: 8 },
    )
  })
})
