import type { Acak } from './acak.ts'
import { UMUR_MAKS } from './bentuk-umur.ts'

/** STAT_KWN of SIAK. */
export const KAWIN = { belum: 1, kawin: 2, ceraiHidup: 3, ceraiMati: 4 } as const

/**
 * [belum, kawin, cerai hidup, cerai mati] in thousands, bands 15-19 ... 55-59. Belum kawin and kawin as published
 * (data/terbitan/sp2022_nasional_kawin_umur_jk.csv, Sensus Penduduk 2022). The two columns of cerai look
 * interchanged between the sexes below 55 (data/README.md) and are taken crosswise there.
 */
const TERBIT: readonly [number[][], number[][]] = [
  [
    [11260, 168, 6, 2],
    [10121, 1390, 35, 5],
    [6175, 5141, 55, 10],
    [2680, 8221, 62, 15],
    [1259, 9110, 56, 20],
    [664, 9124, 60, 37],
    [375, 8547, 59, 67],
    [211, 7530, 54, 132],
    [120, 6291, 135, 399],
  ],
  [
    [10234, 488, 4, 1],
    [7158, 3740, 36, 6],
    [2614, 8300, 149, 20],
    [788, 9987, 263, 51],
    [360, 10068, 296, 78],
    [238, 9754, 290, 129],
    [200, 9022, 255, 201],
    [167, 7906, 195, 305],
    [127, 4919, 222, 1749],
  ],
]
// Bands 60-64 ... 75+ in per mille: an assumption, the page ends at 59. Widows outlive their husbands.
const PERKIRAAN: readonly [number[][], number[][]] = [
  [
    [15, 880, 20, 85],
    [13, 840, 20, 127],
    [12, 770, 18, 200],
    [10, 640, 15, 335],
  ],
  [
    [18, 640, 35, 307],
    [17, 520, 33, 430],
    [16, 380, 30, 574],
    [15, 200, 25, 760],
  ],
]
/**
 * Nobody below is married here. UU 16/2019: "Perkawinan hanya diizinkan apabila pria dan wanita sudah mencapai
 * umur 19 (sembilan belas) tahun"; the registers hold older marriages and dispensations, so 18 and 17.
 */
export const UMUR_KAWIN_MIN: readonly [number, number] = [18, 17]
// How the band's marriages below 20 spread over 17, 18, 19; the band's mean stays as published.
const TUMBUH: readonly [number[], number[]] = [
  [0, 1, 4],
  [0.7, 1.6, 2.7],
]

/** Draws STAT_KWN; `jk` 0 men, 1 women. */
export class BentukKawin {
  private readonly ambang = [this.susun(0), this.susun(1)] as const

  ambil(acak: Acak, jk: number, umur: number): number {
    if (umur < UMUR_KAWIN_MIN[jk as 0 | 1]) return KAWIN.belum
    const a = this.ambang[jk as 0 | 1]
    const u = acak.satuan()
    const k = umur * 3
    return u < a[k]! ? KAWIN.belum : u < a[k + 1]! ? KAWIN.kawin : u < a[k + 2]! ? 3 : 4
  }

  private susun(jk: 0 | 1): Float64Array {
    const ambang = new Float64Array((UMUR_MAKS + 1) * 3)
    for (let umur = 15; umur <= UMUR_MAKS; umur++) {
      const k = Math.min(12, Math.floor(umur / 5) - 3)
      const baris = k < 9 ? TERBIT[jk][k]! : PERKIRAAN[jk][k - 9]!
      const jumlah = baris.reduce((a, b) => a + b, 0)
      const bagian = baris.map((b) => b / jumlah)
      if (umur < 20) {
        const pernah = (1 - bagian[0]!) * 5 * ((TUMBUH[jk][umur - 17] ?? 0) / 5)
        ambang.set([1 - pernah, 1, 1], umur * 3)
      } else {
        ambang.set([bagian[0]!, bagian[0]! + bagian[1]!, 1 - bagian[3]!], umur * 3)
      }
    }
    return ambang
  }
}
