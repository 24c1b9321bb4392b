import { jabatanPegawai, type Pemangku } from '#akun'
import type { Kueri } from '#platform/postgres'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'

/** The positions of this SOP that the pegawai holds at that moment, highest first: with one of them they may write remarks. */
export async function jabatanDalamSop(
  db: Kueri,
  definisi: DefinisiSop,
  pegawaiId: string | undefined,
  saat: Date,
): Promise<Pemangku[]> {
  if (pegawaiId === undefined) return []
  const kunci = new Set(definisi.pelaksana.flatMap((p) => (p.dicatatOleh ? [p.dicatatOleh] : [p.id])))
  const jabatan = await jabatanPegawai(db, pegawaiId, saat)
  return jabatan.filter((j) => j.pelaksana !== undefined && kunci.has(j.pelaksana))
}
