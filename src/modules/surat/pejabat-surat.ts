import { jabatanPegawai, pelakuSebagai } from '#akun'
import type { Pelaku } from '#kernel/pelaku'
import { type Penanya, pelakuDari } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { daftarDeret, findDeret } from './deret/deret.store.ts'

/** This person under the position that books in this series; undefined when none of these positions is held now. */
export async function findPejabatSurat(
  s: Pick<Sarana, 'db' | 'jam'>,
  penanya: Penanya,
  kode: string,
): Promise<Pelaku | undefined> {
  if (!penanya.pegawaiId) return undefined
  const deret = await findDeret(s.db, kode)
  const jabatan = await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang())
  const j = jabatan.find((m) => m.pelaksana !== undefined && deret?.pelaksana.includes(m.pelaksana))
  return j && pelakuSebagai(pelakuDari(penanya), j)
}

/** The series in which this person books. */
export async function daftarDeretPejabat(s: Pick<Sarana, 'db' | 'jam'>, penanya: Penanya): Promise<string[]> {
  if (!penanya.pegawaiId) return []
  const jabatan = await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang())
  const kunci = new Set(jabatan.map((j) => j.pelaksana))
  return (await daftarDeret(s.db)).filter((d) => d.pelaksana.some((p) => kunci.has(p))).map((d) => d.kode)
}
