import type { Acak } from './acak.ts'
import { KAWIN } from './bentuk-kawin.ts'
import { Undian } from './undian.ts'

const [TIDAK, RUMAH_TANGGA, PELAJAR, PENSIUN, BURUH_HARIAN, WIRASWASTA] = [1, 2, 3, 4, 19, 88]

/**
 * [JENIS_PKRJN, people] of two villages, Tegalsambi (Jepara) and Baturan (Klaten) 2025 semester II, together
 * (data/terbitan/desa_pekerjaan.csv); without the codes that age and sex decide here (1 to 4).
 */
const TERBIT: readonly (readonly [number, number])[] = [
  [88, 1467], [19, 797], [15, 456], [27, 205], [65, 67], [8, 59], [9, 41], [20, 39], [5, 38], [84, 31],
  [11, 14], [18, 13], [81, 12], [85, 8], [30, 6], [89, 5], [16, 4], [64, 4], [35, 3], [23, 3], [45, 3],
  [26, 2], [74, 2], [6, 2], [7, 1], [17, 1], [24, 1], [32, 1], [73, 1], [75, 1], [77, 1], [79, 1], [29, 1],
  [36, 1], [86, 1],
] // biome-ignore format: a table
/** Occupations the two villages happen not to have: an assumption, so that every column of a table is exercised. */
const JARANG = [
  10, 12, 13, 14, 21, 22, 25, 28, 31, 33, 34, 37, 38, 39, 40, 41, 42, 43, 44, 46, 47, 66, 67, 68, 69, 70, 71,
  72, 76, 78, 80, 82, 83, 87,
]
/** Least PDDK_AKH without which nobody holds the occupation. */
const SYARAT = new Map([
  [5, 5], [6, 5], [7, 5], [16, 5], [64, 9], [65, 7], [66, 6], [67, 8], [68, 9], [69, 8], [70, 8], [71, 8],
  [72, 8], [73, 7], [74, 7], [75, 8], [76, 8], [80, 8],
]) // biome-ignore format: a table

// Held by hardly any woman in the two villages' trades: an assumption.
const LELAKI = new Set([6, 7, 14, 25, 26, 27, 29, 35, 79, 81])

/** Draws JENIS_PKRJN that age, sex, education and marriage allow; `jk` 0 men, 1 women. */
export class BentukPekerjaan {
  private readonly kode = [...TERBIT.map(([k]) => k), ...JARANG]
  private readonly undian = new Undian([...TERBIT.map(([, n]) => n), ...JARANG.map(() => 0.6)])
  private readonly sarjana = new Undian([30, 22, 20, 12, 4, 4, 3, 2, 3])
  private readonly kodeSarjana = [15, 65, 5, 88, 74, 73, 16, 72, 18]

  ambil(acak: Acak, umur: number, jk: number, pendidikan: number, statKwn: number): number {
    if (umur < 6) return TIDAK
    if (umur < 19) return umur > 16 && acak.mungkin(0.12) ? TIDAK : PELAJAR
    if (umur < 25 && statKwn === KAWIN.belum && acak.mungkin(umur < 23 ? 0.55 : 0.25)) return PELAJAR
    if (jk === 1 && statKwn !== KAWIN.belum && acak.mungkin(0.52)) return RUMAH_TANGGA
    if (umur >= 60) {
      if (pendidikan >= 5 && acak.mungkin(0.45)) return PENSIUN
      if (acak.mungkin(0.25)) return TIDAK
    } else if (acak.mungkin(umur < 30 ? 0.16 : 0.05)) return TIDAK
    const kode =
      pendidikan >= 7 && acak.mungkin(0.7)
        ? this.kodeSarjana[this.sarjana.ambil(acak)]!
        : this.kode[this.undian.ambil(acak)]!
    if (pendidikan < (SYARAT.get(kode) ?? 0)) return acak.mungkin(0.5) ? BURUH_HARIAN : WIRASWASTA
    if ((kode === 73 || kode === 87 || kode === 38) && jk === 0) return WIRASWASTA
    if (jk === 1 && LELAKI.has(kode) && acak.mungkin(0.95))
      return acak.mungkin(0.4) ? BURUH_HARIAN : WIRASWASTA
    if ((kode === 41 || kode === 43) && jk === 1) return WIRASWASTA
    return kode
  }
}
