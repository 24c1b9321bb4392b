import type { Tanggal } from '#kernel/tanggal'
import { geserZona, HARI_MS, type Zona } from './zona.ts'

/** Hours of one weekday (1 Senin ... 7 Minggu), wall clock of the office's zone, "07:30". */
export interface JamHari {
  readonly hari: number
  readonly mulai: string
  readonly selesai: string
  readonly istirahatMulai?: string
  readonly istirahatSelesai?: string
}

/**
 * The working calendar as one plain value: everything that deadline arithmetic needs, and no way to ask for more.
 * A weekday without hours is not worked.
 */
export interface Kalender {
  readonly zona: Zona
  readonly jamBiasa: readonly JamHari[]
  readonly jamRamadan: readonly JamHari[]
  readonly masaRamadan: readonly { readonly dari: string; readonly sampai: string }[]
  /** Day -> name, libur nasional and cuti bersama alike: neither is worked. */
  readonly libur: Readonly<Record<string, string>>
}

/** Milliseconds since the epoch, end excluded. */
export type Selang = readonly [mulai: number, selesai: number]

/** True where any hour is worked on that day; `tanggal` is a day of the office. */
export function isHariKerja(kalender: Kalender, tanggal: Tanggal): boolean {
  return jamPada(kalender, tanggal) !== undefined
}

/** The stretches that are worked on a day, in order, breaks taken out; none on a day off. */
export function selangKerja(kalender: Kalender, tanggal: Tanggal): Selang[] {
  const jam = jamPada(kalender, tanggal)
  if (!jam) return []
  const awal = Date.parse(tanggal) - geserZona(kalender.zona)
  const pada = (pukul: string) => awal + menitPukul(pukul) * 60_000
  if (!jam.istirahatMulai || !jam.istirahatSelesai) return [[pada(jam.mulai), pada(jam.selesai)]]
  return [
    [pada(jam.mulai), pada(jam.istirahatMulai)],
    [pada(jam.istirahatSelesai), pada(jam.selesai)],
  ]
}

/** Working minutes of one day by its hours alone. */
export function menitHari(jam: JamHari): number {
  const istirahat =
    jam.istirahatMulai && jam.istirahatSelesai
      ? menitPukul(jam.istirahatSelesai) - menitPukul(jam.istirahatMulai)
      : 0
  return menitPukul(jam.selesai) - menitPukul(jam.mulai) - istirahat
}

export function menitPukul(pukul: string): number {
  return Number(pukul.slice(0, 2)) * 60 + Number(pukul.slice(3, 5))
}

function jamPada(kalender: Kalender, tanggal: Tanggal): JamHari | undefined {
  if (Object.hasOwn(kalender.libur, tanggal)) return undefined
  const ramadan = kalender.masaRamadan.some((m) => m.dari <= tanggal && tanggal <= m.sampai)
  const hari = hariPekan(tanggal)
  return (ramadan ? kalender.jamRamadan : kalender.jamBiasa).find((j) => j.hari === hari)
}

// 1 January 1970 was a Thursday.
function hariPekan(tanggal: Tanggal): number {
  return ((((Date.parse(tanggal) / HARI_MS + 3) % 7) + 7) % 7) + 1
}
