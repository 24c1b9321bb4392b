import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import type { BahanAgregat } from '../susun/siapkan-hitungan.ts'
import { galatPengamanan } from './pengamanan.galat.ts'
import { type EdisiTersimpan, findEdisi, findEdisiId, kunciSegel, tandaiSegel } from './pengamanan.store.ts'
import { periksaBeriring } from './periksa-beriring.ts'
import { rencanakan } from './susun-edisi.ts'

/** Seals a preview: from now on readers have it, and whatever is printed later of this snapshot is chosen beside it. */
export async function segelEdisi(
  s: Pick<Sarana, 'db' | 'jam'>,
  b: BahanAgregat,
  id: number,
  alasan: string,
  pelaku: Pelaku,
): Promise<Result<EdisiTersimpan>> {
  const edisi = await findEdisiId(s.db, id)
  if (!edisi) return tolak(galatPengamanan.edisiTiada(id))
  if (edisi.disegel) return tolak(galatPengamanan.sudahTersegel())
  if (edisi.pola.tanpaSaksi > 0) return tolak(galatPengamanan.tanpaSaksi(edisi.pola.tanpaSaksi))
  return await s.db.transaksi(async (tx) => {
    // Under the lock: of two patterns sealed at once the second was not chosen beside the first.
    await kunciSegel(tx)
    const kini = await rencanakan(b, edisi.snapshotId)
    if (!kini.ok) return kini
    const { kunci, tersegel, sesemester } = kini.value
    if ((await findEdisi(tx, edisi.snapshotId, kunci))?.id !== id)
      return tolak(galatPengamanan.tidakMutakhir())
    const bentrok = periksaBeriring(edisi, [...tersegel, ...sesemester])
    if (bentrok) return tolak(bentrok)
    if (!(await tandaiSegel(tx, id, { pada: s.jam.sekarang(), oleh: pelaku, alasan })))
      return tolak(galatPengamanan.sudahTersegel())
    await catat(tx, s.jam, {
      tindakan: 'agregat.segel-edisi',
      objek: `snapshot/${edisi.snapshotId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { edisi: id, digest: edisi.digest, ambang: edisi.pola.ambang, alasan },
    })
    return ok((await findEdisiId(tx, id))!)
  })
}
