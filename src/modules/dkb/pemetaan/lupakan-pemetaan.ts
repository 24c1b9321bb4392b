import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from '../dkb.galat.ts'
import { hapusPemetaan } from './pemetaan.store.ts'

/** Forgets a remembered mapping: the next file with that header is proposed and confirmed anew. */
export async function lupakanPemetaan(
  s: Pick<Sarana, 'db' | 'jam'>,
  sidik: string,
  pelaku: Pelaku,
): Promise<Result<{ sidik: string }>> {
  return s.db.transaksi(async (tx): Promise<Result<{ sidik: string }>> => {
    if (!(await hapusPemetaan(tx, sidik))) return tolak(galatDkb.pemetaanTiada())
    await catat(tx, s.jam, {
      tindakan: 'dkb.lupakan-pemetaan',
      objek: `pemetaan/${sidik}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: {},
    })
    return ok({ sidik })
  })
}
