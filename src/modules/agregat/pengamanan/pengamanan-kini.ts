import type { BahanAgregat } from '../susun/siapkan-hitungan.ts'
import { BAWAAN } from './aturan-tabel.ts'
import type { IsiPengamanan } from './pengamanan.contract.ts'
import { daftarPengamanan, type PengamananTersimpan } from './pengamanan.store.ts'

/** What the office decided and is in force today; before any decision, what comes with the program. */
export async function pengamananKini(b: Pick<BahanAgregat, 'db' | 'jam'>): Promise<IsiPengamanan> {
  return pilihBerlaku(await daftarPengamanan(b.db), b.jam.sekarang())?.isi ?? BAWAAN
}

/** Newest first in, the newest that has begun out. */
export function pilihBerlaku(
  riwayat: readonly PengamananTersimpan[],
  saat: Date,
): PengamananTersimpan | undefined {
  const hari = saat.toISOString().slice(0, 10)
  return riwayat.find((p) => p.berlaku <= hari)
}
