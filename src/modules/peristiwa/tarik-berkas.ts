import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import { galatPeristiwa } from './peristiwa.galat.ts'
import { akhiriBerkas, findBerkas, kunciPeristiwa } from './peristiwa.store.ts'
import type { BerkasPeristiwa } from './peristiwa.ts'

/** Withdraws a wrong file: what was sealed stays, its counts count no more, its days are open again. */
export async function tarikBerkas(
  s: Pick<Sarana, 'db' | 'jam'>,
  id: string,
  alasan: string,
  pelaku: Pelaku,
): Promise<Result<BerkasPeristiwa>> {
  const sebab = alasan.trim()
  if (sebab.length < 5) return tolak(galatPeristiwa.alasanKosong())
  return s.db.transaksi(async (tx): Promise<Result<BerkasPeristiwa>> => {
    await kunciPeristiwa(tx)
    if (!(await findBerkas(tx, id))) return tolak(galatPeristiwa.takDitemukan(id))
    if (!(await akhiriBerkas(tx, id, { pada: s.jam.sekarang(), oleh: pelaku, alasan: sebab })))
      return tolak(galatPeristiwa.sudahBerakhir(id))
    await catat(tx, s.jam, {
      tindakan: 'peristiwa.tarik',
      objek: `peristiwa/${id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { alasan: sebab },
    })
    return ok((await findBerkas(tx, id))!)
  })
}
