import type { BerkasKeluaran } from '#kernel/kerja'
import type { Sarana } from '#platform/sarana'
import { insertDokumen } from './dokumen.store.ts'

/**
 * Keeps a file under its SHA-256 and answers with its address. The bytes are on disk before the row is: a crash
 * between the two leaves an unnamed file, never a name without content. What was done with it is recorded by the
 * act that asked (sop, ttd), not here.
 */
export async function simpanDokumen(
  s: Pick<Sarana, 'db' | 'jam' | 'simpanan'>,
  berkas: { nama: string; mime: string; isi: Uint8Array },
): Promise<BerkasKeluaran> {
  const { hash, ukuran } = await s.simpanan.simpan(berkas.isi)
  const dokumen: BerkasKeluaran = { nama: berkas.nama, hash, mime: berkas.mime, ukuran }
  await insertDokumen(s.db, dokumen, s.jam.sekarang())
  return dokumen
}
