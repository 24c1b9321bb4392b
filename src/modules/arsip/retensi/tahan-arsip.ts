import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatArsip } from '../arsip.galat.ts'
import type { TahanArsip } from './retensi.contract.ts'
import { findTahan, insertTahan, kunciKeadaan, simpanLepas } from './tahan.store.ts'

/** A legal hold: until it is released nothing of the entry is destroyed or handed over, whatever was decided. */
export async function tahanArsip(
  s: Pick<Sarana, 'db' | 'jam'>,
  arsipId: string,
  p: TahanArsip,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx): Promise<Result<void>> => {
    const status = await kunciKeadaan(tx, arsipId)
    if (status === undefined) return tolak(galatArsip.takAda())
    if (status === 'musnah') return tolak(galatArsip.sudahMusnah())
    await insertTahan(tx, { ...p, arsipId, sejak: s.jam.sekarang(), oleh: pelaku })
    await catat(tx, s.jam, {
      tindakan: 'arsip.tahan',
      objek: `arsip/${arsipId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { alasan: p.alasan, sampai: p.sampai ?? null },
    })
    return ok()
  })
}

/** Releases one hold, with the reason. A hold does not end by itself: its day only reminds. */
export async function lepasTahan(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  alasan: string,
  pelaku: Pelaku,
): Promise<Result<string>> {
  return s.db.transaksi(async (tx): Promise<Result<string>> => {
    const t = await findTahan(tx, id)
    if (!t) return tolak(galatArsip.takAda())
    if (!(await simpanLepas(tx, id, { saat: s.jam.sekarang(), oleh: pelaku, alasan })))
      return tolak(galatArsip.sudahDilepas())
    await catat(tx, s.jam, {
      tindakan: 'arsip.lepas-tahan',
      objek: `arsip/${t.arsipId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { alasan, ditahanKarena: t.alasan },
    })
    return ok(t.arsipId)
  })
}
