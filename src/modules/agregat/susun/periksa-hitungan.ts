import { existsSync } from 'node:fs'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatAgregat } from '../agregat.galat.ts'
import { findHitungan } from '../agregat.store.ts'
import { daftarTabelBaris } from '../definisi/muat-definisi.ts'
import { hitungDasar } from '../hitung/hitung-dasar.ts'
import { kueriDasar } from '../hitung/kubus.ts'
import { digestHitungan, tulisHitungan } from '../hitung/tulis-hitungan.ts'
import { tulisKueri } from '../hitung/tulis-kueri.ts'
import { type BahanAgregat, dasarTersedia } from './siapkan-hitungan.ts'

export interface HasilPeriksaHitungan {
  /** 'hitungan-tersegel': the person rows are destroyed; what is sealed is whole, but cannot be counted again. */
  readonly cara: 'baris-kode' | 'hitungan-tersegel'
  readonly jumlahDasar: number
  /** The questions whose sealed answer is not what the coded rows say. */
  readonly berbeda: readonly string[]
}

/**
 * Counts the whole snapshot from its coded rows anew and holds it against what was sealed: what tables are made from
 * is then known to be what the rows say. Seals nothing and changes nothing.
 */
export async function periksaHitungan(
  b: BahanAgregat,
  snapshotId: string,
): Promise<Result<HasilPeriksaHitungan>> {
  const snapshot = await b.sumber.getSnapshot(snapshotId)
  if (!snapshot) return tolak(galatAgregat.snapshotTiada(snapshotId))
  const dasar = dasarTersedia(daftarTabelBaris(), snapshot.kolom)
  const tersegel = await findHitungan(b.db, snapshotId, [...dasar.keys()])
  const file = b.sumber.fileKode(snapshotId)
  if (!existsSync(file)) {
    if (tersegel.size === 0) return tolak(galatAgregat.barisKodeTiada(snapshotId))
    return ok({ cara: 'hitungan-tersegel', jumlahDasar: tersegel.size, berbeda: [] })
  }
  const kini = await hitungDasar(file, dasar)
  const berbeda = [...tersegel]
    .filter(([kunci, t]) => digestHitungan(tulisHitungan(kini.get(kunci)!)) !== t.digest)
    .map(([kunci]) => tulisKueri(kueriDasar(dasar.get(kunci)!)))
  return ok({ cara: 'baris-kode', jumlahDasar: tersegel.size, berbeda })
}
