import type { Galat } from '#kernel/galat'
import { type DefinisiSop, urutanLangkah } from '../definisi/definisi-sop.ts'
import { type NamaTindakan, VERBA } from '../definisi/verba.ts'
import { galatSop } from '../sop.galat.ts'
import type { Keadaan } from './keadaan.ts'

/**
 * Four eyes. Whoever made content that stands on the case cannot check, approve or sign it; and two checking steps
 * that follow each other are done by two persons. Returns the refusal, or undefined when the person may.
 */
export function larangPeriksa(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: string,
  tindakan: NamaTindakan,
  pegawaiId: string,
): Galat | undefined {
  if (VERBA[tindakan].peran !== 'pemeriksaan') return undefined
  // A return to a later step does not make the content anew: the one who made it stays its maker in every round.
  if (keadaan.berlaku.some((t) => t.pegawaiId === pegawaiId && VERBA[t.tindakan].peran === 'karya'))
    return galatSop.karyaSendiri(tindakan)
  const sebelum = definisi.langkah
    .slice(0, urutanLangkah(definisi, langkah))
    .findLast((l) => l.tindakan.some((t) => VERBA[t.nama].peran === 'pemeriksaan'))
  const memeriksa = keadaan.berlaku.some(
    (t) =>
      t.langkah === sebelum?.id && t.pegawaiId === pegawaiId && VERBA[t.tindakan].peran === 'pemeriksaan',
  )
  return sebelum && memeriksa ? galatSop.periksaBerturut(urutanLangkah(definisi, sebelum.id) + 1) : undefined
}
