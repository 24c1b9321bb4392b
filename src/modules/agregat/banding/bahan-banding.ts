import { daftarSnapshot } from '#dkb'
import type { Tanggal } from '#kernel/tanggal'
import { getPeta, type PetaWilayah } from '#wilayah'
import { bahanDari, type SaranaAgregat } from '../bahan-kantor.ts'
import type { BahanAgregat } from '../susun/hitung-tabel.ts'
import type { SnapshotTabel } from '../susun/susun-tabel.ts'

export interface BahanBanding extends BahanAgregat {
  readonly banding: {
    /** All snapshots, newest first. */
    daftarSnapshot(): Promise<readonly SnapshotTabel[]>
    /** From the desa of that day to those of today. */
    peta(keadaan: Tanggal): Promise<PetaWilayah>
  }
}

export function bahanBandingDari(s: SaranaAgregat): BahanBanding {
  return {
    ...bahanDari(s),
    banding: { daftarSnapshot: () => daftarSnapshot(s.db), peta: (keadaan) => getPeta(s.db, keadaan) },
  }
}
