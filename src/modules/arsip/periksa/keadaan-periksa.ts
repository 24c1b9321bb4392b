import type { Sarana } from '#platform/sarana'
import type { KeadaanPeriksa } from './periksa.contract.ts'
import { daftarMasalah, getHariPeriksa, ringkasPeriksa } from './periksa.store.ts'

const HARI_MS = 86_400_000

/** What the scheduled check knows, for its page. */
export async function keadaanPeriksa(s: Pick<Sarana, 'db' | 'jam'>): Promise<KeadaanPeriksa> {
  const hari = await getHariPeriksa(s.db)
  const sebelum = new Date(s.jam.sekarang().getTime() - hari * HARI_MS)
  return { hari, ...(await ringkasPeriksa(s.db, sebelum)), masalah: await daftarMasalah(s.db) }
}
