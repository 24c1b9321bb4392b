import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from '../dkb.galat.ts'
import { findPemusnahan, simpanKeputusan } from './musnah.store.ts'
import { isOrangSama, type Pemusnahan } from './pemusnahan.ts'

export type MintaKeputusan =
  | { readonly setuju: true; readonly nomorBeritaAcara: string; readonly catatan?: string | undefined }
  | { readonly setuju: false; readonly catatan: string }

/**
 * Seals what must outlive the rows and says whether it is whole: the base counts of all tables. Handed in by the
 * composition root, because the counts stand in a higher module.
 */
export type SiapMusnah = (snapshotId: string) => Promise<Result<void>>

export const PEKERJAAN_MUSNAH = 'dkb.musnah'

/** Someone else than the proposer decides. Approved, the job that destroys is in the queue with the same commit. */
export async function putuskanPemusnahan(
  s: Pick<Sarana, 'db' | 'jam' | 'antrean'>,
  id: string,
  k: MintaKeputusan,
  pelaku: Pelaku,
  siapMusnah: SiapMusnah,
): Promise<Result<Pemusnahan>> {
  const p = await findPemusnahan(s.db, id)
  if (!p) return tolak(galatDkb.pemusnahanTakDitemukan(id))
  if (p.status !== 'diusulkan') return tolak(galatDkb.sudahDiputus(id))
  if (isOrangSama(p.diusulkanOleh, pelaku)) return tolak(galatDkb.musnahDuaOrang())
  if (k.setuju) {
    const siap = await siapMusnah(p.snapshotId)
    if (!siap.ok) return siap
  }
  return s.db.transaksi(async (tx): Promise<Result<Pemusnahan>> => {
    const berhasil = await simpanKeputusan(tx, id, {
      status: k.setuju ? 'disetujui' : 'ditolak',
      pada: s.jam.sekarang(),
      oleh: pelaku,
      ...(k.setuju && { nomorBeritaAcara: k.nomorBeritaAcara }),
      ...(k.catatan !== undefined && { catatan: k.catatan }),
    })
    if (!berhasil) return tolak(galatDkb.sudahDiputus(id))
    if (k.setuju) {
      await s.antrean.kirim(
        tx,
        PEKERJAAN_MUSNAH,
        { pemusnahanId: id, pelaku },
        { kunci: `${PEKERJAAN_MUSNAH}/${id}`, judul: 'Musnahkan data perorangan', pelaku },
      )
    }
    await catat(tx, s.jam, {
      tindakan: k.setuju ? 'dkb.setuju-musnah' : 'dkb.tolak-musnah',
      objek: `snapshot/${p.snapshotId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { pemusnahan: id, ...k },
    })
    return ok((await findPemusnahan(tx, id))!)
  })
}
