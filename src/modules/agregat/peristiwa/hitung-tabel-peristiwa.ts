import { ok, type Result, tolak } from '#kernel/hasil'
import { parseKodeWilayah, type Tingkat, tingkatWilayah } from '#kernel/kode-wilayah'
import type { HasilTabelPeristiwa } from '../agregat.contract.ts'
import { galatAgregat } from '../agregat.galat.ts'
import { findTabel } from '../definisi/muat-definisi.ts'
import { digestWilayah, susunPohon, URUT_TINGKAT } from '../susun/pohon-wilayah.ts'
import type { BahanAgregat } from '../susun/siapkan-hitungan.ts'
import { susunPeristiwa } from './susun-peristiwa.ts'

export interface MintaHitungPeristiwa {
  readonly tabel: string
  /** Days, YYYY-MM-DD, both inclusive. */
  readonly dari: string
  readonly sampai: string
  readonly tingkat: Tingkat
  readonly induk?: string | undefined
}

/** One service-output table over a period. Refuses a table of rows, and whatever #peristiwa refuses. */
export async function hitungTabelPeristiwa(
  b: BahanAgregat,
  m: MintaHitungPeristiwa,
): Promise<Result<HasilTabelPeristiwa>> {
  const definisi = findTabel(m.tabel)
  if (!definisi) return tolak(galatAgregat.tabelTiada(m.tabel))
  if (definisi.sumber !== 'peristiwa' || !b.sumber.hitungPeristiwa)
    return tolak(galatAgregat.bukanTabelPeristiwa(m.tabel))
  const hitungan = await b.sumber.hitungPeristiwa(definisi, m)
  if (!hitungan.ok) return hitungan
  const daftar = await b.sumber.daftarWilayah()
  const pohon = susunPohon(
    daftar,
    hitungan.value.jumlah.map((j) => j.desa),
  )
  const induk = m.induk === undefined ? undefined : parseKodeWilayah(m.induk)
  if (m.induk !== undefined) {
    if (induk === undefined || !pohon.letak.has(induk)) return tolak(galatAgregat.wilayahTiada(m.induk))
    if (URUT_TINGKAT.indexOf(m.tingkat) < URUT_TINGKAT.indexOf(tingkatWilayah(induk)))
      return tolak(galatAgregat.tingkatDiAtasInduk(m.tingkat, m.induk))
  }
  const bahan = {
    definisi,
    hitungan: hitungan.value,
    pohon,
    digestWilayah: digestWilayah(daftar),
    periode: { dari: m.dari, sampai: m.sampai },
  }
  return ok(susunPeristiwa(bahan, m.tingkat, induk))
}
