import { randomUUID } from 'node:crypto'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Pekerja } from '#platform/antrean'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from './dkb.galat.ts'
import { findSnapshot } from './dkb.store.ts'
import { periksaSnapshot } from './periksa-snapshot.ts'

export const PEKERJAAN_PERIKSA = 'dkb.periksa'

/** Puts a check of the sealed files in the queue. */
export async function mintaPeriksa(
  s: Sarana,
  snapshotId: string,
  pelaku: Pelaku,
): Promise<Result<{ pekerjaanId: string }>> {
  if (!(await findSnapshot(s.db, snapshotId))) return tolak(galatDkb.takDitemukan(snapshotId))
  const pekerjaanId = await s.db.transaksi((tx) =>
    s.antrean.kirim(
      tx,
      PEKERJAAN_PERIKSA,
      { snapshotId, pelaku },
      { kunci: `${PEKERJAAN_PERIKSA}/${randomUUID()}`, judul: 'Periksa cuplikan', pelaku },
    ),
  )
  return ok({ pekerjaanId })
}

/** The worker of `dkb.periksa`: what it found is its result, and is entered in jejak because it opened identities. */
export function pekerjaPeriksa(s: Sarana): Pekerja {
  return async (data, pengawas) => {
    const { snapshotId, pelaku } = data as { snapshotId: string; pelaku: Pelaku }
    const hasil = await periksaSnapshot(s, snapshotId, pengawas)
    if (!hasil.ok) return hasil
    const { utuh, selisih } = hasil.value
    await s.db.transaksi((tx) =>
      catat(tx, s.jam, {
        tindakan: 'dkb.periksa',
        objek: `snapshot/${snapshotId}`,
        hasil: 'dilakukan',
        pelaku,
        rincian: { utuh, selisih },
      }),
    )
    return ok(hasil.value)
  }
}
