import { catat } from '#jejak'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { Sarana } from '#platform/sarana'
import type { BuatPita } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import { insertPita } from './pita.store.ts'
import { idPita, type Pita } from './pita.ts'

/** Stores bands of the office's own; refuses bounds or a name that stand already. */
export async function buatPita(
  s: Pick<Sarana, 'db' | 'jam'>,
  m: BuatPita,
  pelaku: Pelaku,
): Promise<Result<Pita>> {
  const pita: Pita = {
    id: idPita(m.batas),
    nama: m.nama,
    batas: m.batas,
    dibuat: s.jam.sekarang(),
    oleh: pelaku,
  }
  return await s.db.transaksi(async (tx): Promise<Result<Pita>> => {
    if (!(await insertPita(tx, pita))) return tolak(galatAgregat.pitaSudahAda(m.nama))
    await catat(tx, s.jam, {
      tindakan: 'agregat.buat-pita',
      objek: `pita/${pita.id}`,
      hasil: 'dilakukan',
      pelaku,
      rincian: { nama: pita.nama, batas: [...pita.batas] },
    })
    return ok(pita)
  })
}
