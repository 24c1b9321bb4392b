import { type DefinisiSop, findLangkahBerikut, getLangkah, urutanLangkah } from '../definisi/definisi-sop.ts'
import { kelompokLangkah } from '../definisi/kelompok.ts'
import type { Keadaan, Langkah, Tempat } from './keadaan.ts'
import { masukTahap } from './masuk-tahap.ts'

export function findTempat(keadaan: Pick<Keadaan, 'tempat'>, langkah: string): Tempat | undefined {
  return keadaan.tempat.find((t) => t.langkah === langkah)
}

/** Opens a step, and with it those that stand beside it. */
export function bukaTahap(definisi: DefinisiSop, langkah: string): Tempat[] {
  return kelompokLangkah(definisi, getLangkah(definisi, langkah)).map((l) => tempatBaru(l.id))
}

export function tempatBaru(langkah: string, urutan = 0): Tempat {
  return { langkah, urutan, status: 'terbuka' }
}

/** `tempat` with this one in its place, in the order of the sheet. */
export function taruhTempat(definisi: DefinisiSop, tempat: readonly Tempat[], baru: Tempat): Tempat[] {
  return [...tempat.filter((t) => t.langkah !== baru.langkah), baru].sort(
    (a, b) => urutanLangkah(definisi, a.langkah) - urutanLangkah(definisi, b.langkah),
  )
}

/**
 * The case after an act of this step is complete and stands: its next act, or the step is done. What follows opens when no
 * step beside it is open. An act that still stands, since a neighbour's change or since a return, is not asked again.
 */
export function maju(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: string,
): Pick<Langkah, 'keadaan' | 'ditinggal' | 'gugur'> {
  const l = getLangkah(definisi, langkah)
  const { urutan } = findTempat(keadaan, langkah)!
  const berdiri = keadaan.berlaku.filter((t) => t.langkah === langkah).map((t) => t.tindakan)
  const sisa = l.tindakan.findIndex((t, i) => i > urutan && !berdiri.includes(t.nama))
  if (sisa >= 0) {
    const tempat = taruhTempat(definisi, keadaan.tempat, tempatBaru(langkah, sisa))
    return { keadaan: { ...keadaan, tempat }, ditinggal: [], gugur: [] }
  }
  const ditinggal = [{ langkah, sebab: 'selesai' as const }]
  const tempat = keadaan.tempat.filter((t) => t.langkah !== langkah)
  if (tempat.length > 0) return { keadaan: { ...keadaan, tempat }, ditinggal, gugur: [] }
  return { ...masukTahap(definisi, { ...keadaan, tempat }, findLangkahBerikut(definisi, l)), ditinggal }
}

/** Every open step is left: this one for its own reason, those beside it because of that. */
export function tutupSemua(
  keadaan: Keadaan,
  langkah: string,
  sebab: 'dikembalikan' | 'ditolak',
): Langkah['ditinggal'] {
  const lain = keadaan.tempat.filter((t) => t.langkah !== langkah)
  return [{ langkah, sebab }, ...lain.map((t) => ({ langkah: t.langkah, sebab: 'ditutup' as const }))]
}
