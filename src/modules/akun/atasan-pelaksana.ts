import { getZona, tanggalSetempat } from '#kalender'
import type { Kueri } from '#platform/postgres'
import { daftarJabatan, daftarPemangku } from './organisasi.store.ts'
import type { Pemangku } from './pemangku.ts'

/**
 * Who stands above the holders of `pelaksana` at that moment: the holders of the superior position, or of the next one
 * above that has any. A seat held only by the very people below it is climbed past, so that nobody is answered as their
 * own superior. Empty at the top, and where no superior is recorded.
 */
export async function atasanPelaksana(db: Kueri, pelaksana: string, saat: Date): Promise<Pemangku[]> {
  const jabatan = new Map((await daftarJabatan(db)).map((j) => [j.id, j]))
  const semua = await daftarPemangku(db, tanggalSetempat(await getZona(db), saat), {})
  const bawahan = new Set(semua.filter((p) => p.pelaksana === pelaksana).map((p) => p.pegawaiId))
  const hasil: Pemangku[] = []
  for (const j of [...jabatan.values()].filter((j) => j.pelaksana === pelaksana)) {
    for (let id = j.atasanId; id !== undefined; id = jabatan.get(id)!.atasanId) {
      const atasan = semua.filter((p) => p.jabatanId === id && !bawahan.has(p.pegawaiId))
      hasil.push(...atasan.filter((p) => !hasil.includes(p)))
      if (atasan.length > 0) break
    }
  }
  return hasil
}
