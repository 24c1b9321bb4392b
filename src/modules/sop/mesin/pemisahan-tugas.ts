import type { Galat } from '#kernel/galat'
import { type DefinisiSop, getLangkah, type LangkahSop, urutanLangkah } from '../definisi/definisi-sop.ts'
import { kelompokLangkah } from '../definisi/kelompok.ts'
import { type NamaTindakan, VERBA } from '../definisi/verba.ts'
import { galatSop } from '../sop.galat.ts'
import type { Keadaan } from './keadaan.ts'

/**
 * Four eyes. Whoever made content that stands on the case cannot check, approve or sign it; two checking steps that follow
 * each other are done by two persons, and so are two that stand beside each other. Work that the system has begun for a
 * person counts as theirs. Returns the refusal, or undefined when the person may.
 */
export function larangPeriksa(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  langkah: string,
  tindakan: NamaTindakan,
  pegawaiId: string,
): Galat | undefined {
  if (VERBA[tindakan].peran !== 'pemeriksaan') return undefined
  const miliknya = [...keadaan.berlaku, ...keadaan.tempat.flatMap((t) => t.ditunggu ?? [])].filter(
    (t) => t.pegawaiId === pegawaiId,
  )
  // A return to a later step does not make the content anew: the one who made it stays its maker in every round.
  if (miliknya.some((t) => VERBA[t.tindakan].peran === 'karya')) return galatSop.karyaSendiri(tindakan)
  const lain = pemeriksaanLain(definisi, getLangkah(definisi, langkah)).map((l) => l.id)
  const sudah = miliknya.find((t) => lain.includes(t.langkah) && VERBA[t.tindakan].peran === 'pemeriksaan')
  return sudah && galatSop.periksaBerturut(urutanLangkah(definisi, sudah.langkah) + 1)
}

/** Steps that somebody else has to do: those beside it, and the last before it on which anything is checked. */
function pemeriksaanLain(definisi: DefinisiSop, l: LangkahSop): readonly LangkahSop[] {
  const tetangga = kelompokLangkah(definisi, l)
  const sebelum = definisi.langkah
    .slice(0, urutanLangkah(definisi, tetangga[0]!.id))
    .findLast((x) => kelompokLangkah(definisi, x).some(isMemeriksa))
  return [...tetangga.filter((x) => x !== l), ...(sebelum ? kelompokLangkah(definisi, sebelum) : [])]
}

function isMemeriksa(l: LangkahSop): boolean {
  return l.tindakan.some((t) => VERBA[t.nama].peran === 'pemeriksaan')
}
