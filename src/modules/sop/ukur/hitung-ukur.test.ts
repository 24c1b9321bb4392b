import { describe, expect, test } from 'vitest'
import type { Kalender } from '#kalender'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { hitungUkur, type SinggahTerukur, ukurSinggah } from './hitung-ukur.ts'
import { persentil } from './persentil.ts'
import { usulWaktu } from './usul-waktu.ts'

const D = findDefinisi('agregat-data-kependudukan')!
const BIASA = { mulai: '07:30', selesai: '16:00', istirahatMulai: '12:00', istirahatSelesai: '13:00' }
const KALENDER: Kalender = {
  zona: 'WIB',
  jamBiasa: [
    ...[1, 2, 3, 4].map((hari) => ({ hari, ...BIASA })),
    { hari: 5, mulai: '07:30', selesai: '16:30', istirahatMulai: '11:30', istirahatSelesai: '13:00' },
  ],
  jamRamadan: [],
  masaRamadan: [],
  libur: { '2026-08-17': 'Proklamasi Kemerdekaan' },
}
const MASA = { dari: '2026-01-01', sampai: '2026-06-30' }
const singgah = (langkah: string, lain: Partial<SinggahTerukur> = {}): SinggahTerukur => ({
  berkasId: 'b',
  langkah,
  tunggu: 10,
  kerja: 5,
  hasil: 'selesai',
  ke: null,
  terlambat: false,
  ...lain,
})

describe('waktu terukur', () => {
  test('menunggu sampai tindakan pertama, bekerja dari sana, dalam menit kerja kantor', () => {
    const saat = (jam: string) => new Date(`${jam}:00+07:00`)
    const s = {
      berkasId: 'b',
      langkah: '2',
      // Friday afternoon to Tuesday; Monday 17 August 2026 is a day off.
      masuk: saat('2026-08-14T16:00'),
      mulai: saat('2026-08-18T08:00'),
      keluar: saat('2026-08-18T08:20'),
      tenggat: saat('2026-08-18T07:50'),
      hasil: 'selesai',
      ke: null,
    }
    expect(ukurSinggah(KALENDER, s)).toMatchObject({ tunggu: 60, kerja: 20, terlambat: true })
    expect(ukurSinggah(KALENDER, { ...s, mulai: null, tenggat: null })).toMatchObject({
      tunggu: 80,
      kerja: 0,
      terlambat: null,
    })
  })

  test('jumlah, median, p90, keterlambatan, dan pengembalian menurut tujuannya', () => {
    const hasil = hitungUkur(
      D,
      [
        ...[10, 20, 30, 40].map((tunggu) => singgah('2', { tunggu, kerja: 0, terlambat: tunggu > 25 })),
        singgah('2', { hasil: 'dikembalikan', ke: '1', terlambat: null }),
        singgah('3', { hasil: 'dikembalikan', ke: '2' }),
        singgah('3', { hasil: 'dikembalikan', ke: '1' }),
        singgah('3', { hasil: 'dikembalikan', ke: '1' }),
      ],
      MASA,
    )
    expect(hasil.map((l) => l.jumlah)).toEqual([0, 5, 3, 0, 0])
    expect(hasil[0]!.seluruh).toBeNull()
    expect(hasil[1]).toMatchObject({ tunggu: { median: 20, p90: 36 }, bertenggat: 4, terlambat: 2 })
    expect(hasil[1]!.pengembalian).toEqual([{ ke: '1', nomor: 1, jumlah: 1 }])
    expect(hasil[2]!.pengembalian).toEqual([
      { ke: '1', nomor: 1, jumlah: 2 },
      { ke: '2', nomor: 2, jumlah: 1 },
    ])
    expect(hasil.every((l) => l.usul === null)).toBe(true)
  })

  test('usul waktu menyebut buktinya, dan baru ada setelah sepuluh kali', () => {
    const banyak = (n: number) =>
      Array.from({ length: n }, (_, i) => singgah('2', { tunggu: 30 + i, kerja: 0 }))
    expect(hitungUkur(D, banyak(9), MASA)[1]!.usul).toBeNull()
    expect(hitungUkur(D, banyak(11), MASA)[1]!.usul).toEqual({
      waktu: '40 menit',
      menit: 40,
      bukti:
        '80 persen dari 11 kali langkah ini selesai dalam 38 menit kerja (1 Januari 2026 sampai 30 Juni 2026).',
    })
  })
})

test.each([
  ['20 menit', 38, '40 menit'],
  ['20 menit', 22, undefined],
  ['20 menit', 300, '5 jam'],
  ['1 Jam', 130, '3 jam'],
  ['3 Hari', 2_000, '5 hari'],
  ['tentatif', 50, '50 menit'],
  ['', 9_000, '20 hari'],
  ['', 12_000, '6 minggu'],
  ['3 x 24 jam', 50, undefined],
])('waktu yang ditulis "%s" dan terukur %d menit diusulkan %s', (tertulis, menit, usul) => {
  expect(usulWaktu(tertulis, menit)?.waktu).toBe(usul)
})

test('persentil menurut garis lurus di antara tetangga', () => {
  expect([0, 0.5, 0.9, 1].map((p) => persentil([1, 2, 3, 4], p))).toEqual([1, 2.5, 3.7, 4])
  expect(persentil([7], 0.9)).toBe(7)
})
