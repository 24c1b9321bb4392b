import { ok, type Result, tolak } from '#kernel/hasil'
import { type NamaTindakan, VERBA } from '../definisi/verba.ts'
import { galatSop } from '../sop.galat.ts'
import { gabungIsi, type IsiDokumen, namaBerubah } from './isi-berkas.ts'
import type { Keadaan, TindakanBerlaku } from './keadaan.ts'

export interface IsiBaru {
  readonly isi: readonly IsiDokumen[]
  readonly berlaku: readonly TindakanBerlaku[]
  /** Acts that covered what changed. */
  readonly gugur: readonly TindakanBerlaku[]
}

/**
 * The case's content after an act brought documents. A document that changed drops exactly the acts that covered it;
 * only an act that makes content (`olah`) may do that to someone else's, so a signature never replaces what was approved.
 */
export function terimaIsi(
  keadaan: Pick<Keadaan, 'isi' | 'berlaku'>,
  oleh: NamaTindakan,
  baru: readonly IsiDokumen[],
): Result<IsiBaru> {
  const isi = gabungIsi(keadaan.isi, baru)
  const berubah = namaBerubah(keadaan.isi, isi)
  // Who made an earlier version has a hand in the new one: a maker stays a maker, also of what was rewritten.
  const gugur = keadaan.berlaku.filter(
    (t) => VERBA[t.tindakan].peran !== 'karya' && t.isi.some((d) => berubah.includes(d.nama)),
  )
  if (gugur.length > 0 && VERBA[oleh].peran !== 'karya')
    return tolak(galatSop.kerjaMenggantiIsi(berubah.join(', ')))
  return ok({ isi, berlaku: keadaan.berlaku.filter((t) => !gugur.includes(t)), gugur })
}
