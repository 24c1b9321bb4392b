import { catat } from '#jejak'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { daftarRetensi, simpanRetensi } from './musnah.store.ts'
import type { Retensi } from './retensi.ts'

/** Sets how long the rows of one basis are kept; what was decided before the change stays decided. */
export async function ubahRetensi(
  s: Pick<Sarana, 'db' | 'jam'>,
  r: Retensi,
  pelaku: Pelaku,
): Promise<Retensi[]> {
  return s.db.transaksi(async (tx) => {
    const lama = (await daftarRetensi(tx)).find((x) => x.basis === r.basis)
    await simpanRetensi(tx, r, s.jam.sekarang(), pelaku)
    await catat(tx, s.jam, {
      tindakan: 'dkb.ubah-retensi',
      objek: `retensi/${r.basis}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama, baru: r },
    })
    return daftarRetensi(tx)
  })
}
