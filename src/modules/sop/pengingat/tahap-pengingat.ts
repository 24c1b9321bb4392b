import {
  geserTanggal,
  type Kalender,
  menitKerja,
  saatSetempat,
  tambahMenitKerja,
  tanggalSetempat,
} from '#kalender'

/** When people are reminded: thresholds in working minutes. Data of the office; 0 turns one off. */
export interface SetelanPengingat {
  readonly sebelumMenit: number
  /** A short step is not reminded from its first minute: at most this share of its time before the deadline. */
  readonly sebelumBagian: number
  readonly naikMenit: number
  readonly ulangMenit: number
  readonly dasar: string
  readonly perluDikonfirmasi: boolean
}

/** How far a stay at a step has come. From MENAIK on it counts the repetitions. */
export const TAHAP = { tiada: 0, menjelang: 1, lewat: 2, menaik: 3 } as const

export interface TahapPengingat {
  readonly tahap: number
  /** When the next stage is due; null when there is none. */
  readonly berikutnya: Date | null
}

/** Working minutes from a moment before `saat` to `saat`. */
export type MenitSampai = (dari: Date) => number

/**
 * Counts each day once, however many moments are asked: of ten thousand late steps hundreds became late on the same
 * day. (Two stretches add up to the whole: `menit-kerja.test.ts`.)
 */
export function menitSampai(kalender: Kalender, saat: Date): MenitSampai {
  const sejakHari = new Map<string, number>()
  return (dari) => {
    const hari = geserTanggal(tanggalSetempat(kalender.zona, dari), 1)
    const batas = saatSetempat(kalender.zona, hari, '00:00')
    if (batas >= saat) return menitKerja(kalender, dari, saat)
    const sisa = sejakHari.get(hari) ?? menitKerja(kalender, batas, saat)
    sejakHari.set(hari, sisa)
    return menitKerja(kalender, dari, batas) + sisa
  }
}

/**
 * The furthest stage that is due at `saat`, however many lie before it: who was away for days is told once. Pure; says
 * nothing of working hours.
 */
export function tahapPengingat(
  kalender: Kalender,
  s: SetelanPengingat,
  { sejak, tenggat }: { readonly sejak: Date; readonly tenggat: Date },
  saat: Date,
  menit: MenitSampai = menitSampai(kalender, saat),
): TahapPengingat {
  if (saat <= tenggat) {
    const total = menitKerja(kalender, sejak, tenggat)
    const jarak = Math.min(s.sebelumMenit, s.sebelumBagian * total)
    if (jarak <= 0) return { tahap: TAHAP.tiada, berikutnya: tenggat }
    return menitKerja(kalender, saat, tenggat) <= jarak
      ? { tahap: TAHAP.menjelang, berikutnya: tenggat }
      : { tahap: TAHAP.tiada, berikutnya: tambahMenitKerja(kalender, sejak, total - jarak) }
  }
  const lewat = menit(tenggat)
  const pada = (ambang: number) => tambahMenitKerja(kalender, saat, ambang - lewat)
  if (s.naikMenit === 0) return { tahap: TAHAP.lewat, berikutnya: null }
  if (lewat < s.naikMenit) return { tahap: TAHAP.lewat, berikutnya: pada(s.naikMenit) }
  if (s.ulangMenit === 0) return { tahap: TAHAP.menaik, berikutnya: null }
  const ulang = Math.floor((lewat - s.naikMenit) / s.ulangMenit)
  return { tahap: TAHAP.menaik + ulang, berikutnya: pada(s.naikMenit + (ulang + 1) * s.ulangMenit) }
}
