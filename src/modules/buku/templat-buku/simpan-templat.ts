import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { periksaTemplat } from './periksa-templat.ts'
import { galatTemplat } from './templat-buku.galat.ts'
import { findVersiTerbaru, insertTemplat } from './templat-buku.store.ts'
import type { TemplatBuku } from './templat-buku.ts'

export interface MintaSimpan {
  readonly id: string
  readonly isi: unknown
  readonly alasan: string
  /** The version that was on the screen: somebody else's newer one is not overwritten unseen. */
  readonly versiDilihat: number
}

/** A new version of the office's own; older ones stay. Refuses a template with faults, each with its place. */
export async function simpanTemplat(
  s: Pick<Sarana, 'db' | 'jam'>,
  m: MintaSimpan,
  pelaku: Pelaku,
): Promise<Result<TemplatBuku>> {
  const periksa = periksaTemplat(m.isi)
  if (!periksa.ok) return periksa
  const isi = periksa.value
  if (isi.id !== m.id) return tolak(galatTemplat.idLain(m.id, isi.id))
  return s.db.transaksi(async (tx): Promise<Result<TemplatBuku>> => {
    const lama = await findVersiTerbaru(tx, m.id)
    const versi = (lama?.versi ?? 0) + 1
    if (m.versiDilihat !== versi - 1) return tolak(galatTemplat.versiLain(versi - 1))
    const baris = { id: m.id, versi, isi, alasan: m.alasan, dibuat: s.jam.sekarang(), oleh: pelaku }
    if (!(await insertTemplat(tx, baris))) return tolak(galatTemplat.versiLain(versi))
    await catat(tx, s.jam, {
      tindakan: 'buku.ubah-templat',
      objek: `templat-buku/${m.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { versi, alasan: m.alasan, bab: isi.bab.length },
    })
    return ok({ ...isi, versi })
  })
}
