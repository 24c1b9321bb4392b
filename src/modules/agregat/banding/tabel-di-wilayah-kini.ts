import { ok, type Result } from '#kernel/hasil'
import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import type { Tanggal } from '#kernel/tanggal'
import { type CatatanPetakan, catatanPetakan, petakanHitungan } from '#wilayah'
import type { HasilTabel } from '../agregat.contract.ts'
import { siapkanTabel } from '../susun/hitung-tabel.ts'
import { susunPohon } from '../susun/pohon-wilayah.ts'
import { hitunganTabel } from '../susun/siapkan-hitungan.ts'
import { susunTabel } from '../susun/susun-tabel.ts'
import type { BahanBanding } from './bahan-banding.ts'

export interface TabelDiWilayahKini {
  readonly tabel: HasilTabel
  readonly catatan: CatatanPetakan
}

/** A table of an old semester on today's regions: by whole desa exactly, by shares as an estimate that says so. */
export async function tabelDiWilayahKini(
  b: BahanBanding,
  m: { tabel: string; snapshotId: string; tingkat: Tingkat; bagian?: string | undefined },
): Promise<Result<TabelDiWilayahKini>> {
  const siap = await siapkanTabel(b, m)
  if (!siap.ok) return siap
  const { dasar, definisi } = siap.value
  const asal = hitunganTabel(dasar, definisi)
  const peta = await b.banding.peta(dasar.snapshot.tanggal as Tanggal)
  const catatan = catatanPetakan(asal.desa as KodeWilayah[], peta)
  const tetap = catatan.berpindah.length === 0 && catatan.perkiraan.length === 0
  const { hitungan } = tetap ? { hitungan: asal } : petakanHitungan(asal, peta)
  const pohon = tetap ? dasar.pohon : susunPohon(await b.sumber.daftarWilayah(), hitungan.desa)
  return ok({
    tabel: susunTabel({ ...dasar, definisi, hitungan, pohon, bagian: m.bagian }, m.tingkat),
    catatan,
  })
}
