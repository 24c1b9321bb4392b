import { timbangHak } from '#dokumen'
import type { Penanya } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import type { KelasKeamanan } from '../arsip.contract.ts'
import { findPemilikBerkas } from './akses.store.ts'
import { pembacaArsip } from './pembaca-arsip.ts'
import { timbangEntri } from './timbang-entri.ts'

const URUT: readonly KelasKeamanan[] = ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia']

/** Of these cases those that an entry of the archive closes to this person, with the highest class that does. */
export async function daftarBerkasTertutup(
  s: Pick<Sarana, 'db' | 'jam'>,
  berkasId: readonly string[],
  penanya: Pick<Penanya, 'pegawaiId'>,
): Promise<Map<string, KelasKeamanan>> {
  if (berkasId.length === 0) return new Map()
  const entri = await findPemilikBerkas(s.db, berkasId, penanya.pegawaiId)
  if (entri.length === 0) return new Map()
  const pembaca = await pembacaArsip(s, penanya)
  const tertutup = new Map<string, KelasKeamanan>()
  for (const [id, milik] of Map.groupBy(entri, (e) => e.berkasId)) {
    const hak = milik.map((e) => ({ hak: timbangEntri(pembaca, e), keamanan: e.keamanan }))
    if (timbangHak(hak)) continue
    const kelas = hak.filter((h) => h.hak === 'tutup').map((h) => URUT.indexOf(h.keamanan))
    tertutup.set(id, URUT[Math.max(...kelas)]!)
  }
  return tertutup
}
