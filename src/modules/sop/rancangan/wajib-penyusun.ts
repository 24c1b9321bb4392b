import { jabatanPegawai } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type Penanya, pelakuDari } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { galatRancangan } from './rancangan.galat.ts'

/**
 * SOPs come from the people who do the work (domain.md 5.3): whoever holds a position that SOPs name may write drafts.
 * Answers the person with the highest of those positions.
 */
export async function wajibPenyusun(
  s: Pick<Sarana, 'db' | 'jam'>,
  penanya: Penanya,
): Promise<Result<Pelaku>> {
  const pelaku = pelakuDari(penanya)
  const dipangku = penanya.pegawaiId ? await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang()) : []
  const sebagai = dipangku.find((j) => j.pelaksana !== undefined)
  if (!sebagai || pelaku.jenis !== 'pegawai') return tolak(galatRancangan.bukanPenyusun())
  const { jabatanId, jabatan, dasar } = sebagai
  return ok({ ...pelaku, jabatanId, jabatan, dasar })
}
