import { catat } from '#jejak'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import type { IsiPermintaan, Permintaan } from './layanan.contract.ts'
import { simpanPermintaan } from './layanan.store.ts'

/** Takes a request into the register of the desk. Who asks is not named in jejak: the register has it. */
export async function catatPermintaan(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: IsiPermintaan,
  pelaku: Pelaku,
): Promise<Permintaan> {
  return s.db.transaksi(async (tx) => {
    const p = await simpanPermintaan(tx, isi, s.jam.sekarang())
    await catat(tx, s.jam, {
      tindakan: 'layanan.catat',
      objek: `layanan/${p.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nomor: p.nomor, saluran: p.saluran },
    })
    return p
  })
}
