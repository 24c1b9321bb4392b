import { catat } from '#jejak'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { kabarkanPermintaan } from './kabarkan-layanan.ts'
import type { IsiPermintaan, Permintaan } from './layanan.contract.ts'
import { simpanPermintaan, simpanPetugas } from './layanan.store.ts'

/** Takes a request into the register of the desk. Who asks is not named in jejak: the register has it. */
export async function catatPermintaan(
  s: Pick<Sarana, 'db' | 'jam'>,
  isi: IsiPermintaan,
  pelaku: Pelaku,
): Promise<Permintaan> {
  return s.db.transaksi(async (tx) => {
    const saat = s.jam.sekarang()
    const p = await simpanPermintaan(tx, isi, saat)
    if (pelaku.jenis === 'pegawai') await simpanPetugas(tx, p.id, pelaku.pegawaiId)
    else await kabarkanPermintaan(tx, p, saat)
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
