import { randomUUID } from 'node:crypto'
import { catat } from '#jejak'
import { getZona, tanggalSetempat } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { tulisTanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from '../dkb.galat.ts'
import { findSnapshot } from '../dkb.store.ts'
import { findPemusnahan, getRetensi, simpanUsulan } from './musnah.store.ts'
import type { Pemusnahan } from './pemusnahan.ts'
import { isBolehMusnah, jatuhTempo } from './retensi.ts'

/** Proposes to destroy the person rows of a snapshot: past its time, or withdrawn. One proposal a snapshot stands. */
export async function usulkanPemusnahan(
  s: Pick<Sarana, 'db' | 'jam'>,
  minta: { snapshotId: string; alasan: string },
  pelaku: Pelaku,
): Promise<Result<Pemusnahan>> {
  return s.db.transaksi(async (tx): Promise<Result<Pemusnahan>> => {
    const snapshot = await findSnapshot(tx, minta.snapshotId)
    if (!snapshot) return tolak(galatDkb.takDitemukan(minta.snapshotId))
    if (snapshot.dimusnahkan) return tolak(galatDkb.sudahDimusnahkan(snapshot.id))
    const retensi = await getRetensi(tx, snapshot.basis)
    const hari = tanggalSetempat(await getZona(tx), s.jam.sekarang())
    if (!isBolehMusnah(snapshot, retensi, hari)) {
      return tolak(galatDkb.belumJatuhTempo(tulisTanggal(jatuhTempo(snapshot.tanggal, retensi.tahun))))
    }
    const id = randomUUID()
    const usulan = { id, ...minta, diusulkanPada: s.jam.sekarang(), diusulkanOleh: pelaku }
    if (!(await simpanUsulan(tx, usulan))) return tolak(galatDkb.sudahDiusulkan(snapshot.id))
    await catat(tx, s.jam, {
      tindakan: 'dkb.usul-musnah',
      objek: `snapshot/${snapshot.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { pemusnahan: id, alasan: minta.alasan, retensiTahun: retensi.tahun, dasar: retensi.dasar },
    })
    return ok((await findPemusnahan(tx, id))!)
  })
}
