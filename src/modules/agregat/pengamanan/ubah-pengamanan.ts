import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { findTabel } from '../definisi/muat-definisi.ts'
import type { UbahPengamanan } from './pengamanan.contract.ts'
import { galatPengamanan } from './pengamanan.galat.ts'
import { daftarPengamanan, insertPengamanan, type PengamananTersimpan } from './pengamanan.store.ts'

/** A new version; older ones stay. Sealed editions are not touched by it. */
export async function ubahPengamanan(
  s: Pick<Sarana, 'db' | 'jam'>,
  m: UbahPengamanan,
  pelaku: Pelaku,
): Promise<Result<PengamananTersimpan>> {
  const asing = Object.keys(m.tabel).find((id) => !findTabel(id))
  if (asing !== undefined) return tolak(galatPengamanan.tabelTakDikenal(asing))
  const { berlaku, alasan, versiDilihat, ...isi } = m
  return await s.db.transaksi(async (tx) => {
    const terakhir = (await daftarPengamanan(tx))[0]?.versi ?? 0
    if (terakhir !== versiDilihat) return tolak(galatPengamanan.versiLain())
    const baru: PengamananTersimpan = {
      versi: terakhir + 1,
      isi,
      berlaku,
      alasan,
      oleh: pelaku,
      dibuat: s.jam.sekarang(),
    }
    if (!(await insertPengamanan(tx, baru))) return tolak(galatPengamanan.versiLain())
    await catat(tx, s.jam, {
      tindakan: 'agregat.ubah-pengamanan',
      objek: `pengamanan/${baru.versi}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { ambang: isi.ambang, tabel: Object.keys(isi.tabel), berlaku, alasan },
    })
    return ok(baru)
  })
}
