import { catat } from '#jejak'
import { geserTanggal } from '#kalender'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import type { Sarana } from '#platform/sarana'
import { galatAkun } from '../akun.galat.ts'
import { isPengelola } from '../wewenang.ts'
import { galatMandat } from './mandat.galat.ts'
import { findMandat, kunciSusunan, simpanSampaiMandat } from './mandat.store.ts'
import type { Mandat } from './mandat.ts'

/**
 * Sets an earlier last day (UU 30/2014 pasal 14 ayat (6): the giver may take a mandate back); the day before its first
 * voids it. What a u.b. rests on takes the u.b. with it. Longer than the letter said is refused: that needs a new letter.
 */
export async function akhiriMandat(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  sampai: string,
  pelaku: Pelaku,
): Promise<Result<Mandat>> {
  if (!isPengelola(pelaku)) return tolak(galatAkun.bukanPengelola())
  return s.db.transaksi(async (tx) => {
    await kunciSusunan(tx)
    const lama = await findMandat(tx, id)
    if (!lama) return tolak(galatMandat.takAda())
    if (sampai < geserTanggal(lama.sejak as Tanggal, -1)) return tolak(galatMandat.masaTerbalik())
    if (lama.sampai !== undefined && sampai > lama.sampai) return tolak(galatMandat.perpanjangan())
    await simpanSampaiMandat(tx, id, sampai)
    const rincian = { lama: lama.sampai ?? null, baru: sampai, batal: sampai < lama.sejak }
    await catat(tx, s.jam, {
      tindakan: 'akun.akhiri-mandat',
      objek: `mandat/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian,
    })
    return ok({ ...lama, sampai })
  })
}
