import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { kabarkanDataDitarik } from '#sop'
import { galatDkb } from './dkb.galat.ts'
import { findSnapshot, tandaiDitarik } from './dkb.store.ts'
import type { Snapshot } from './snapshot.ts'

/** Withdraws a wrong import: its files stay, new cases cannot use it, the same file may be imported again. */
export async function tarikSnapshot(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  alasan: string,
  pelaku: Pelaku,
): Promise<Result<Snapshot>> {
  const sebab = alasan.trim()
  if (sebab.length < 5) return tolak(galatDkb.alasanKosong())
  return s.db.transaksi(async (tx): Promise<Result<Snapshot>> => {
    if (!(await findSnapshot(tx, id))) return tolak(galatDkb.takDitemukan(id))
    const saat = s.jam.sekarang()
    if (!(await tandaiDitarik(tx, id, { pada: saat, oleh: pelaku, alasan: sebab }))) {
      return tolak(galatDkb.sudahDitarik(id))
    }
    const kecuali = pelaku.jenis === 'pegawai' ? { kecuali: pelaku.pegawaiId } : {}
    await kabarkanDataDitarik(tx, { nama: 'snapshotId', data: id, ...kecuali, saat })
    await catat(tx, s.jam, {
      tindakan: 'dkb.tarik',
      objek: `snapshot/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { alasan: sebab },
    })
    return ok((await findSnapshot(tx, id))!)
  })
}
