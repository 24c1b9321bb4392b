import { type Kalender, menitKerja, tambahMenitKerja } from '#kalender'

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

/**
 * The furthest stage that is due at `saat`, however many lie before it: who was away for days is told once. Pure; says
 * nothing of working hours.
 */
export function tahapPengingat(
  kalender: Kalender,
  s: SetelanPengingat,
  { sejak, tenggat }: { readonly sejak: Date; readonly tenggat: Date },
  saat: Date,
): TahapPengingat {
  if (saat <= tenggat) {
    const total = menitKerja(kalender, sejak, tenggat)
    const jarak = Math.min(s.sebelumMenit, s.sebelumBagian * total)
    if (jarak <= 0) return { tahap: TAHAP.tiada, berikutnya: tenggat }
    return menitKerja(kalender, saat, tenggat) <= jarak
      ? { tahap: TAHAP.menjelang, berikutnya: tenggat }
      : { tahap: TAHAP.tiada, berikutnya: tambahMenitKerja(kalender, sejak, total - jarak) }
  }
  const sesudah = (menit: number) => tambahMenitKerja(kalender, tenggat, menit)
  const lewat = menitKerja(kalender, tenggat, saat)
  if (s.naikMenit === 0) return { tahap: TAHAP.lewat, berikutnya: null }
  if (lewat < s.naikMenit) return { tahap: TAHAP.lewat, berikutnya: sesudah(s.naikMenit) }
  if (s.ulangMenit === 0) return { tahap: TAHAP.menaik, berikutnya: null }
  const ulang = Math.floor((lewat - s.naikMenit) / s.ulangMenit)
  return {
    tahap: TAHAP.menaik + ulang,
    berikutnya: sesudah(s.naikMenit + (ulang + 1) * s.ulangMenit),
  }
}
