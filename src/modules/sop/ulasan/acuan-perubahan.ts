import { ok, type Result, tolak } from '#kernel/hasil'
import type { TindakanBerkas } from '../berkas/berkas.ts'
import type { VersiDokumen } from './dokumen-ulasan.store.ts'
import { galatUlasan } from './ulasan.galat.ts'

/** What is compared with: an act, and the version of each document that stood on the case when it was complete. */
export interface Acuan {
  readonly tindakan: TindakanBerkas
  readonly versi: ReadonlyMap<string, VersiDokumen>
}

/**
 * The act that a person's changes are counted from: the one asked for, else their last on the case, else the last return
 * (what came back is what changed since). Undefined on a case where neither has been.
 */
export function pilihAcuan(
  tindakan: readonly TindakanBerkas[],
  versi: readonly VersiDokumen[],
  p: { readonly sejak?: string | undefined; readonly pegawaiId?: string | undefined },
): Result<Acuan | undefined> {
  const sah = tindakan.filter((t) => t.status !== 'batal')
  const asal = p.sejak
    ? sah.find((t) => t.id === p.sejak)
    : (sah.findLast((t) => t.pegawaiId === p.pegawaiId) ?? sah.findLast((t) => t.tindakan === 'kembalikan'))
  if (p.sejak && !asal) return tolak(galatUlasan.acuanTakAda())
  return ok(asal && { tindakan: asal, versi: versiPada(asal, versi) })
}

/** What it was done on, and what it brought itself. */
function versiPada(t: TindakanBerkas, versi: readonly VersiDokumen[]): Map<string, VersiDokumen> {
  const peta = new Map<string, VersiDokumen>()
  for (const d of t.isi) {
    const v = versi.findLast(
      (x) => x.nama === d.nama && x.hash === d.hash && x.waktu <= (t.selesai ?? t.waktu),
    )
    if (v) peta.set(d.nama, v)
  }
  for (const v of versi) if (v.tindakanId === t.id) peta.set(v.nama, v)
  return peta
}
