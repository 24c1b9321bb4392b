import type { Acak } from './acak.ts'
import { bobotUmur, UMUR_MAKS } from './bentuk-umur.ts'
import { Undian } from './undian.ts'

/** PDDK_AKH 1...10, national 2023 (data/terbitan/nasional_pendidikan_2023.csv), in thousands. */
export const PENDIDIKAN_NASIONAL = [67400, 30110, 63920, 40440, 60100, 1100, 3630, 13030, 925, 66]

/**
 * What is possible and likely at an age: first age of the band, then weights of PDDK_AKH 1...10. An assumption;
 * registers lag behind school, so that some pupils still stand as "belum sekolah". Raked below until the whole
 * population shows the national shares.
 */
const DUGAAN: readonly (readonly [number, readonly number[]])[] = [
  [0, [100, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
  [6, [70, 30, 0, 0, 0, 0, 0, 0, 0, 0]],
  [8, [30, 70, 0, 0, 0, 0, 0, 0, 0, 0]],
  [12, [6, 54, 40, 0, 0, 0, 0, 0, 0, 0]],
  [15, [4, 8, 48, 40, 0, 0, 0, 0, 0, 0]],
  [18, [2, 3, 14, 31, 50, 0, 0, 0, 0, 0]],
  [23, [2, 3, 14, 20, 45, 0.7, 2.5, 12.5, 0.2, 0]],
  [35, [3, 5, 25, 19, 34, 0.8, 2.5, 9.5, 0.9, 0.05]],
  [50, [5, 10, 42, 14, 20, 0.8, 1.8, 5.5, 0.7, 0.06]],
  [65, [16, 22, 42, 8, 8, 0.4, 0.9, 2.4, 0.3, 0.04]],
]

/** Draws PDDK_AKH by age. */
export class BentukPendidikan {
  private readonly perUmur: Undian[]

  constructor() {
    const undian = rakit().map((b) => new Undian([0, ...b]))
    this.perUmur = Array.from({ length: UMUR_MAKS + 1 }, (_, umur) => undian[pita(umur)]!)
  }

  ambil(acak: Acak, umur: number): number {
    return this.perUmur[umur]!.ambil(acak)
  }
}

function pita(umur: number): number {
  let k = 0
  while (k + 1 < DUGAAN.length && DUGAAN[k + 1]![0] <= umur) k++
  return k
}

// Iterative proportional fitting: rows sum to the people of the band, columns to the national shares.
function rakit(): number[][] {
  const orang = DUGAAN.map(() => 0)
  bobotUmur().forEach((b, k) => {
    orang[pita(k >> 1)]! += b
  })
  const jumlahOrang = orang.reduce((a, b) => a + b, 0)
  const jumlahTerbit = PENDIDIKAN_NASIONAL.reduce((a, b) => a + b, 0)
  const sel = DUGAAN.map(([, b]) => [...b])
  for (let putaran = 0; putaran < 60; putaran++) {
    for (let k = 0; k < 10; k++) {
      const ada = sel.reduce((a, b) => a + b[k]!, 0)
      const harus = (PENDIDIKAN_NASIONAL[k]! / jumlahTerbit) * jumlahOrang
      for (const b of sel) b[k]! *= harus / ada
    }
    sel.forEach((b, i) => {
      const ada = b.reduce((x, y) => x + y, 0)
      for (let k = 0; k < 10; k++) b[k]! *= orang[i]! / ada
    })
  }
  return sel
}
