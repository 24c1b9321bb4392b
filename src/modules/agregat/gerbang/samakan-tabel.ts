import {
  type CatatSelisih,
  daftarTempat,
  LAJUR,
  letakWilayah,
  type TabelGerbang,
  type Tempat,
} from './tabel-gerbang.ts'

/** Figures of one table, row by row: a group of its own (`letak`), or sums that are handed in by code of region. */
export interface JumlahDiharap {
  /** Code of the group that a difference is named by. */
  readonly kolom: string
  /** First column of the group; negative counts from the end. */
  readonly letak?: number
  /** LK, PR, JML of each row, by code of region (`''` for a total without one). */
  readonly nilai?: ReadonlyMap<string, ArrayLike<number>>
}

/** Holds figures of `h` against the sum of columns of `lawan` (negative places count from the end), in every region and sex. */
export function samakanTabel(
  aturan: 'satu-semesta' | 'relasi-semesta' | 'ukuran-semesta' | 'marginal',
  h: TabelGerbang,
  lawan: TabelGerbang,
  pasangan: readonly (JumlahDiharap & { readonly lawan: readonly number[] })[],
  catat: CatatSelisih,
): void {
  const sendiri = new Map(daftarTempat(h).map((t) => [t.kode, t]))
  const diLawan = new Map(daftarTempat(lawan).map((t) => [t.kode, t]))
  for (const p of pasangan) {
    for (const [j, lajur] of LAJUR.entries()) {
      // A row that only one of the two has counts as zero in the other.
      for (const kode of new Set([...sendiri.keys(), ...diLawan.keys()])) {
        const [t, l] = [sendiri.get(kode), diLawan.get(kode)]
        const seharusnya = l ? p.lawan.reduce((n, letak) => n + sel(l, letak, j), 0) : 0
        const didapat = p.nilai ? (p.nilai.get(kode ?? '')?.[j] ?? 0) : t ? sel(t, p.letak!, j) : 0
        catat(seharusnya, didapat, () => ({
          aturan,
          tabel: h.tabel.id,
          lawan: lawan.tabel.id,
          ...letakWilayah((t ?? l)!),
          kolom: `${p.kolom}.${lajur}`,
        }))
      }
    }
  }
}

function sel(t: Tempat, letak: number, lajur: number): number {
  return t.nilai[(letak < 0 ? t.nilai.length + letak : letak) + lajur]!
}
