import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { parseTanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { galatKalender } from './kalender.galat.ts'
import { findLibur, hapusBarisLibur, simpanLibur } from './kalender.store.ts'
import type { Libur } from './libur.ts'
import { isPengubahKalender } from './pengubah-kalender.ts'

/** Enters a day off, or gives one that is there its new name, kind and decision. The record keeps both. */
export async function ubahLibur(
  s: Pick<Sarana, 'db' | 'jam'>,
  libur: Libur,
  pelaku: Pelaku,
): Promise<Result<Libur>> {
  if (!isPengubahKalender(pelaku)) return tolak(galatKalender.bukanPengelola())
  if (!parseTanggal(libur.tanggal)) return tolak(galatKalender.tanggalTakSah(libur.tanggal))
  return s.db.transaksi(async (tx) => {
    const lama = await findLibur(tx, libur.tanggal)
    await simpanLibur(tx, libur)
    await catat(tx, s.jam, {
      tindakan: 'kalender.ubah-libur',
      objek: `libur/${libur.tanggal}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama: lama ?? null, baru: libur },
    })
    return ok(libur)
  })
}

/** Takes a day off out of the calendar; refuses when it is not there. */
export async function hapusLibur(
  s: Pick<Sarana, 'db' | 'jam'>,
  tanggal: string,
  pelaku: Pelaku,
): Promise<Result<void>> {
  if (!isPengubahKalender(pelaku)) return tolak(galatKalender.bukanPengelola())
  if (!parseTanggal(tanggal)) return tolak(galatKalender.tanggalTakSah(tanggal))
  return s.db.transaksi(async (tx) => {
    const lama = await findLibur(tx, tanggal)
    if (!lama) return tolak(galatKalender.liburTakAda(tanggal))
    await hapusBarisLibur(tx, tanggal)
    await catat(tx, s.jam, {
      tindakan: 'kalender.hapus-libur',
      objek: `libur/${tanggal}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { lama },
    })
    return ok()
  })
}
