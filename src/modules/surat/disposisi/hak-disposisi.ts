import { daftarJabatan, jabatanPegawai, pelakuSebagai } from '#akun'
import { type Penanya, pelakuDari } from '#platform/http'
import type { Sarana } from '#platform/sarana'
import { findDeret } from '../deret/deret.store.ts'
import { DERET_MASUK } from '../deret/deret.ts'
import type { Pohon } from './disposisi.ts'
import type { PelakuJabatan } from './kirim-disposisi.ts'

/** The actor under each position that they hold now. */
export async function daftarPelaku(
  s: Pick<Sarana, 'db' | 'jam'>,
  penanya: Penanya,
): Promise<PelakuJabatan[]> {
  if (!penanya.pegawaiId) return []
  const jabatan = await jabatanPegawai(s.db, penanya.pegawaiId, s.jam.sekarang())
  return jabatan.map((j) => pelakuSebagai(pelakuDari(penanya), j) as PelakuJabatan)
}

/** Keys of positions that put a letter on its first desk: those of the agenda in, and who stands above all. */
export async function daftarPemula(s: Pick<Sarana, 'db'>): Promise<Set<string>> {
  const deret = await findDeret(s.db, DERET_MASUK)
  const jabatan = await daftarJabatan(s.db)
  return new Set(
    jabatan
      .filter((j) => j.atasanId === undefined || (j.pelaksana && deret?.pelaksana.includes(j.pelaksana)))
      .map((j) => j.id),
  )
}

/** Positions that may end it: who sent a first sheet, and the head of the office. */
export function jabatanPenutup(pohon: Pohon, pemula: ReadonlySet<string>): Set<string> {
  const awal = pohon.lembar.filter((d) => d.induk === null)
  const meja = pohon.tujuan.filter((t) => awal.some((d) => d.id === t.disposisiId))
  // The head gets it from the agenda and ends it; the agenda ends what it sent itself.
  return new Set([
    ...awal.map((d) => d.jabatanId),
    ...meja.map((t) => t.jabatanId).filter((j) => pemula.has(j)),
  ])
}
