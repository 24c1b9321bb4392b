import { jabatanPegawai } from '#akun'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { Penanya } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { galatDkb } from './dkb.galat.ts'

/** Identity is for those who work on the data: the ADB, and the administrator who prepares a new office. */
export async function wajibPengolah(s: Sarana, penanya: Penanya): Promise<Result<void>> {
  if (penanya.pengelola) return ok()
  const jabatan = penanya.pegawaiId ? await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang()) : []
  return jabatan.some((j) => j.pelaksana === 'adb') ? ok() : tolak(galatDkb.bukanPengolah())
}
