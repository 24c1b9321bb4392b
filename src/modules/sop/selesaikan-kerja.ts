import { ok, type Result, tolak } from '#kernel/hasil'
import type { DefinisiSop } from './definisi-sop.ts'
import { gabungIsi, type IsiDokumen, namaBerubah } from './isi-berkas.ts'
import type { Keadaan, Langkah } from './keadaan.ts'
import { galatSop } from './sop.galat.ts'
import { maju } from './transition.ts'
import { VERBA } from './verba.ts'

/**
 * The kerja that the case waited for has ended well with these documents: the act stands and the case moves on.
 * A document that changed drops exactly the acts that covered it; only an act that makes content (`olah`) may do
 * that to someone else's, so a signature never replaces what was approved.
 */
export function selesaikanKerja(
  definisi: DefinisiSop,
  keadaan: Keadaan,
  hasil: readonly IsiDokumen[],
): Result<Langkah> {
  const tindakan = keadaan.ditunggu
  if (!tindakan) throw new Error('the case waits for no kerja')
  const isi = gabungIsi(keadaan.isi, hasil)
  const berubah = namaBerubah(keadaan.isi, isi)
  // Who made an earlier version has a hand in the new one: a maker stays a maker, also of what was rewritten.
  const gugur = keadaan.berlaku.filter(
    (t) => VERBA[t.tindakan].peran !== 'karya' && t.isi.some((d) => berubah.includes(d.nama)),
  )
  if (gugur.length > 0 && VERBA[tindakan.tindakan].peran !== 'karya')
    return tolak(galatSop.kerjaMenggantiIsi(berubah.join(', ')))
  const berlaku = [...keadaan.berlaku.filter((t) => !gugur.includes(t)), tindakan]
  return ok({ ...maju(definisi, { ...keadaan, isi, masukan: tindakan.masukan, berlaku }), gugur })
}

/** The kerja was refused, failed or cancelled: the step is open again for the same official, nothing else changed. */
export function bukaKembali(keadaan: Keadaan): Keadaan {
  const { ditunggu: _, ...tetap } = keadaan
  return { ...tetap, status: 'berjalan' }
}
