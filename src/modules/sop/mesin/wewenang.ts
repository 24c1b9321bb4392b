import { ok, type Result, tolak } from '#kernel/hasil'
import { galatSop } from '../sop.galat.ts'
import type { PemangkuLangkah, Permintaan } from './keadaan.ts'

/**
 * Under which position this person may do the act: their own before a mandate for it, and of mandates one that covers the
 * act. Refuses also when another holder has taken the step; one who holds it no more is not waited for.
 */
export function periksaWewenang(
  { pemangku, pegawaiId, pengambil }: Pick<Permintaan, 'pemangku' | 'pegawaiId' | 'pengambil'>,
  minta: { readonly pelaksana: string; readonly tindakan: string; readonly label: string },
): Result<PemangkuLangkah> {
  if (pemangku.length === 0) return tolak(galatSop.tanpaPemangku(minta.pelaksana))
  const milik = pemangku.filter((p) => p.pegawaiId === pegawaiId)
  if (milik.length === 0) {
    const nama = [...new Set(pemangku.map((p) => p.nama))]
    return tolak(galatSop.bukanWewenang(minta.pelaksana, nama))
  }
  const cakup = milik.filter((p) => p.tindakan === undefined || p.tindakan.includes(minta.tindakan))
  const sebagai = cakup.find((p) => p.dasar === 'definitif') ?? cakup[0]
  if (!sebagai) return tolak(takTercakup(milik[0]!, minta.label))
  const lain = pengambil && pengambil.pegawaiId !== pegawaiId ? pengambil : undefined
  if (lain && pemangku.some((p) => p.pegawaiId === lain.pegawaiId))
    return tolak(galatSop.sudahDiambil(lain.nama))
  return ok(sebagai)
}

function takTercakup(p: PemangkuLangkah, label: string) {
  return p.dasar === 'limpahan'
    ? galatSop.limpahanTakMencakup(label)
    : galatSop.mandatTakMencakup(label, p.atasNama ?? p.jabatan)
}
