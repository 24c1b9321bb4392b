import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Jam } from '#kernel/jam'
import type { Tx } from '#platform/postgres'
import { kunciMasuk } from '../masuk/masuk.store.ts'
import { galatDisposisi } from './disposisi.galat.ts'
import { findTujuan, tandaiDibaca } from './disposisi.store.ts'
import type { PelakuJabatan } from './kirim-disposisi.ts'

/** The holder has opened it: noted once, so that the sender sees where it lies unread. */
export async function bacaDisposisi(
  tx: Tx,
  jam: Jam,
  tujuanId: string,
  pelaku: PelakuJabatan,
): Promise<Result<void>> {
  const t = await findTujuan(tx, tujuanId)
  if (!t) return tolak(galatDisposisi.takAda())
  if (t.jabatanId !== pelaku.jabatanId) return tolak(galatDisposisi.bukanMejaAnda(t.jabatan))
  await kunciMasuk(tx, t.suratId)
  const baru = await tandaiDibaca(tx, tujuanId, jam.sekarang(), pelaku)
  if (baru)
    await catat(tx, jam, {
      tindakan: 'surat.baca-disposisi',
      objek: `surat-masuk/${t.suratId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { tujuan: tujuanId },
    })
  return ok()
}
