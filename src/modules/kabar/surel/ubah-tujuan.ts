import { findPegawai } from '#akun'
import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatKabar } from '../kabar.galat.ts'
import { getTujuan, simpanTujuan, type TujuanSurel } from './tujuan.store.ts'

/** Sets where mail of a pegawai goes and how often; by themselves or by the pengelola. */
export async function ubahTujuan(
  s: Pick<Sarana, 'db' | 'jam'>,
  t: TujuanSurel,
  pelaku: Pelaku,
): Promise<Result<TujuanSurel>> {
  return s.db.transaksi(async (tx) => {
    if (!(await findPegawai(tx, t.pegawaiId))) return tolak(galatKabar.pegawaiTakAda(t.pegawaiId))
    const lama = await getTujuan(tx, t.pegawaiId)
    const baru = { ...t, surel: t.surel || null }
    await simpanTujuan(tx, baru, s.jam.sekarang())
    await catat(tx, s.jam, {
      tindakan: 'kabar.ubah-tujuan',
      objek: `pegawai/${t.pegawaiId}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama: { surel: lama.surel, cara: lama.cara }, baru: { surel: baru.surel, cara: baru.cara } },
    })
    return ok(baru)
  })
}
