import type { Tanggal } from '#kernel/tanggal'
import { type Kalender, type Selang, selangKerja } from './kalender.ts'
import { geserTanggal, tanggalSetempat } from './zona.ts'

/** Two years without one worked day: the calendar is broken, and searching on would never end. */
const HARI_CARI_MAKS = 731

/** Working minutes from `dari` to `sampai`, breaks and days off left out; negative when `sampai` comes first. */
export function menitKerja(kalender: Kalender, dari: Date, sampai: Date): number {
  if (sampai < dari) return -menitKerja(kalender, sampai, dari)
  const akhir = tanggalSetempat(kalender.zona, sampai)
  let ms = 0
  for (let hari = tanggalSetempat(kalender.zona, dari); hari <= akhir; hari = geserTanggal(hari, 1)) {
    for (const [mulai, selesai] of selangKerja(kalender, hari)) {
      ms += Math.max(0, Math.min(selesai, sampai.getTime()) - Math.max(mulai, dari.getTime()))
    }
  }
  return ms / 60_000
}

/**
 * The earliest instant at which `menit` working minutes have passed since `dari`: the end of a day rather than the
 * start of the next. Zero minutes give `dari` itself. Throws for a negative number.
 */
export function tambahMenitKerja(kalender: Kalender, dari: Date, menit: number): Date {
  if (!(menit >= 0)) throw new Error(`minutes to add must not be negative: ${menit}`)
  if (menit === 0) return new Date(dari)
  let sisa = Math.round(menit * 60_000)
  for (const [mulai, selesai] of selangMulai(kalender, tanggalSetempat(kalender.zona, dari))) {
    const awal = Math.max(mulai, dari.getTime())
    if (selesai <= awal) continue
    if (sisa <= selesai - awal) return new Date(awal + sisa)
    sisa -= selesai - awal
  }
  throw new Error('the calendar has no working hours')
}

/** When work ends on the day of `saat`; when it is over then, or the day is not worked, on the next working day. */
export function akhirJamKerja(kalender: Kalender, saat: Date): Date {
  let akhirHari: number | undefined
  let hariIni: Tanggal | undefined
  for (const [, selesai] of selangMulai(kalender, tanggalSetempat(kalender.zona, saat))) {
    if (selesai <= saat.getTime()) continue
    const hari = tanggalSetempat(kalender.zona, new Date(selesai - 1))
    if (hariIni !== undefined && hari !== hariIni) break
    hariIni = hari
    akhirHari = selesai
  }
  if (akhirHari === undefined) throw new Error('the calendar has no working hours')
  return new Date(akhirHari)
}

function* selangMulai(kalender: Kalender, dari: Tanggal): Generator<Selang> {
  let kosong = 0
  for (let hari = dari; kosong < HARI_CARI_MAKS; hari = geserTanggal(hari, 1)) {
    const selang = selangKerja(kalender, hari)
    kosong = selang.length === 0 ? kosong + 1 : 0
    yield* selang
  }
}
