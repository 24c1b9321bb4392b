import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { orangDari } from '../berkas/berkas.ts'
import { galatRancangan } from './rancangan.galat.ts'
import { deleteRancangan, kunciRancangan } from './rancangan.store.ts'
import type { PermintaanUbah } from './ubah-rancangan.ts'

/** Throws a draft away; what was submitted or decided stays. */
export function hapusRancangan(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PermintaanUbah,
  pelaku: Pelaku,
): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    const r = await kunciRancangan(tx, p.id)
    if (!r) return tolak(galatRancangan.takAda(p.id))
    if (r.keadaan !== 'draf') return tolak(galatRancangan.terkunci(r.keadaan))
    if (r.versi !== p.versi) return tolak(galatRancangan.berubah(r.versi, orangDari(r.diubahOleh).nama))
    await deleteRancangan(tx, r.id)
    await catat(tx, s.jam, {
      tindakan: 'sop.rancangan-hapus',
      objek: `sop-rancangan/${r.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { sop: r.sop, judul: r.judul, versi: r.versi },
    })
    return ok()
  })
}
