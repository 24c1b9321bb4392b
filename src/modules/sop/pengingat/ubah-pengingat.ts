import { catat } from '#jejak'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { getSetelanPengingat, simpanSetelanPengingat } from './setelan-pengingat.store.ts'
import type { SetelanPengingat } from './tahap-pengingat.ts'

/** Changes when people are reminded; the contract has checked the numbers. */
export async function ubahPengingat(
  s: Pick<Sarana, 'db' | 'jam'>,
  baru: SetelanPengingat,
  pelaku: Pelaku,
): Promise<SetelanPengingat> {
  return s.db.transaksi(async (tx) => {
    const lama = await getSetelanPengingat(tx)
    await simpanSetelanPengingat(tx, baru)
    await catat(tx, s.jam, {
      tindakan: 'sop.ubah-pengingat',
      objek: 'sop/pengingat',
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama, baru },
    })
    return baru
  })
}
