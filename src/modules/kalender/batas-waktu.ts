import { isHariKerja, type Kalender } from './kalender.ts'
import { akhirJamKerja, tambahMenitKerja } from './menit-kerja.ts'
import { geserTanggal, saatSetempat, tanggalSetempat } from './zona.ts'

/** A declared time as a SOP or a PKS writes it: "20 menit", "2 minggu", "3x24 jam" (72 jam-kalender). */
export interface WaktuBaku {
  readonly jumlah: number
  readonly satuan: 'menit' | 'jam' | 'hari' | 'minggu' | 'hari-kalender' | 'jam-kalender'
}

/** Perpres 21/2023: 37 jam 30 menit seminggu, lima hari kerja. */
const MENIT_HARI = 450
const HARI_MINGGU = 5

/**
 * When a declared time runs out. Minutes and hours run inside working hours; "hari" are working days, the day it
 * begins not counted, to the end of that day's hours; "2 minggu" are ten working days. Only units that say
 * "kalender" run day and night. (domain.md 8.2, disimpulkan)
 */
export function batasWaktu(kalender: Kalender, dari: Date, waktu: WaktuBaku): Date {
  switch (waktu.satuan) {
    case 'menit':
      return tambahMenitKerja(kalender, dari, waktu.jumlah)
    case 'jam':
      return tambahMenitKerja(kalender, dari, waktu.jumlah * 60)
    case 'hari':
      return akhirHariKerjaKe(kalender, dari, waktu.jumlah)
    case 'minggu':
      return akhirHariKerjaKe(kalender, dari, waktu.jumlah * HARI_MINGGU)
    case 'jam-kalender':
      return new Date(dari.getTime() + waktu.jumlah * 3_600_000)
    case 'hari-kalender':
      return new Date(dari.getTime() + waktu.jumlah * 86_400_000)
  }
}

/** Declared time in working minutes, for adding up a sheet; undefined for calendar time. */
export function menitBaku(waktu: WaktuBaku): number | undefined {
  const menit = { menit: 1, jam: 60, hari: MENIT_HARI, minggu: MENIT_HARI * HARI_MINGGU }
  return waktu.satuan in menit ? waktu.jumlah * menit[waktu.satuan as keyof typeof menit] : undefined
}

function akhirHariKerjaKe(kalender: Kalender, dari: Date, hari: number): Date {
  if (!Number.isInteger(hari) || hari < 1)
    throw new Error(`working days must be a whole number from 1: ${hari}`)
  let tanggal = tanggalSetempat(kalender.zona, dari)
  for (let sisa = hari, kosong = 0; sisa > 0; ) {
    tanggal = geserTanggal(tanggal, 1)
    if (isHariKerja(kalender, tanggal)) {
      sisa--
      kosong = 0
    } else if (++kosong > 731) throw new Error('the calendar has no working hours')
  }
  return akhirJamKerja(kalender, saatSetempat(kalender.zona, tanggal, '00:00'))
}
