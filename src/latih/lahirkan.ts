import type { Acak } from './acak.ts'
import type { BentukKawin } from './bentuk-kawin.ts'
import type { Warga } from './warga.ts'

/** Fills `w` with people of the given ages and sexes (index `umur * 2 + jk`): birth day and marital status, no families yet. */
export function lahirkan(
  w: Warga,
  jumlah: Int32Array,
  batas: Int32Array,
  kawin: BentukKawin,
  acak: Acak,
): void {
  let i = 0
  for (let k = 0; k < jumlah.length; k++) {
    const umur = k >> 1
    const [akhir, rentang] = [batas[umur]!, batas[umur]! - batas[umur + 1]!]
    for (let j = jumlah[k]!; j > 0; j--, i++) {
      w.umur[i] = umur
      w.jk[i] = k & 1
      w.lahir[i] = akhir - acak.bulat(rentang)
      w.statKwn[i] = kawin.ambil(acak, k & 1, umur)
    }
  }
  w.n = i
  w.ibu.fill(-1, 0, i)
  w.ayah.fill(-1, 0, i)
  w.pasangan.fill(-1, 0, i)
  w.keluarga.fill(-1, 0, i)
  w.namaIbu.fill(0, 0, i)
  w.namaAyah.fill(0, 0, i)
  w.tglKawin.fill(0, 0, i)
}
