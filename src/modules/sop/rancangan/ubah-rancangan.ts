import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tx } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { orangDari } from '../berkas/berkas.ts'
import { galatRancangan } from './rancangan.galat.ts'
import { kunciRancangan, updateRancangan } from './rancangan.store.ts'
import type { KeadaanRancangan, Rancangan } from './rancangan.ts'

export interface PermintaanUbah {
  readonly id: string
  /** What the person read. */
  readonly versi: number
}

/** What an act makes of a draft, and what of it stands in jejak. */
export interface Perubahan {
  readonly menjadi: Partial<Rancangan>
  readonly rincian: Readonly<Record<string, unknown>>
}

/**
 * One change of a draft that stands in `keadaan` and is still what the person read: locked, changed, and entered into
 * jejak in one transaction. A version number that has moved on is refused.
 */
export async function ubahRancangan(
  s: Pick<Sarana, 'db' | 'jam'>,
  p: PermintaanUbah,
  a: {
    readonly tindakan: string
    readonly keadaan: KeadaanRancangan
    readonly pelaku: Pelaku
    ubah(r: Rancangan, tx: Tx): Promise<Result<Perubahan>>
  },
): Promise<Result<void>> {
  return s.db.transaksi(async (tx) => {
    const r = await kunciRancangan(tx, p.id)
    if (!r) return tolak(galatRancangan.takAda(p.id))
    if (r.keadaan !== a.keadaan)
      return tolak(a.keadaan === 'draf' ? galatRancangan.terkunci(r.keadaan) : galatRancangan.bukanDiajukan())
    if (r.versi !== p.versi) return tolak(galatRancangan.berubah(r.versi, orangDari(r.diubahOleh).nama))
    const hasil = await a.ubah(r, tx)
    if (!hasil.ok) return hasil
    const versi = r.versi + 1
    const baru = { ...r, ...hasil.value.menjadi, versi, diubah: s.jam.sekarang(), diubahOleh: a.pelaku }
    await updateRancangan(tx, baru)
    await catat(tx, s.jam, {
      tindakan: a.tindakan,
      objek: `sop-rancangan/${r.id}`,
      hasil: 'dilakukan',
      pelaku: a.pelaku,
      rincian: { sop: baru.sop, versi, digest: baru.digest, ...hasil.value.rincian },
    })
    return ok()
  })
}
