import { jabatanPegawai, pelakuSebagai } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import { type Penanya, pelakuDari } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { galatTemplat } from './templat.galat.ts'

const PENGURUS = new Set(['sekretaris', 'kasubbag-umum'])

/** Who keeps the office's forms: the pengelola, and under their position the Sekretaris and the Kasubbag Umum. */
export async function wajibPengurusTemplat(
  s: Pick<Sarana, 'db' | 'jam'>,
  penanya: Penanya,
): Promise<Result<Pelaku>> {
  if (penanya.pengelola) return ok(pelakuDari(penanya))
  const jabatan = penanya.pegawaiId ? await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang()) : []
  const j = jabatan.find((m) => m.pelaksana !== undefined && PENGURUS.has(m.pelaksana))
  return j ? ok(pelakuSebagai(pelakuDari(penanya), j)) : tolak(galatTemplat.bukanWewenang())
}
