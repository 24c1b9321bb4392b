import { catat } from '#jejak'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { getHariPeriksa, simpanHariPeriksa } from './periksa.store.ts'

/** Within how many days every archived content is read again. */
export async function ubahPeriksa(
  s: Pick<Sarana, 'db' | 'jam'>,
  hari: number,
  pelaku: Pelaku,
): Promise<void> {
  await s.db.transaksi(async (tx) => {
    const lama = await getHariPeriksa(tx)
    await simpanHariPeriksa(tx, hari, s.jam.sekarang(), pelaku)
    await catat(tx, s.jam, {
      tindakan: 'arsip.ubah-periksa',
      objek: 'arsip',
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama, hari },
    })
  })
}
