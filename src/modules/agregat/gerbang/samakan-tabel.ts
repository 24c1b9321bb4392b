import {
  type CatatSelisih,
  daftarTempat,
  LAJUR,
  letakWilayah,
  type TabelGerbang,
  type Tempat,
} from './tabel-gerbang.ts'

/** A group of one table, and the groups of the other that it must be the sum of. Places are first columns; negative ones count from the end. */
export interface Pasangan {
  /** Code of the group that a difference is named by. */
  readonly kolom: string
  /** None: the table does not have it, and everything in the other is too much. */
  readonly letak: number | undefined
  readonly lawan: readonly number[]
}

/** Holds figures of `h` against sums of columns of `lawan`, in every region and sex. */
export function samakanTabel(
  aturan: 'satu-semesta' | 'relasi-semesta' | 'ukuran-semesta' | 'marginal',
  h: TabelGerbang,
  lawan: TabelGerbang,
  pasangan: readonly Pasangan[],
  catat: CatatSelisih,
): void {
  const sendiri = new Map(daftarTempat(h).map((t) => [t.kode, t]))
  const diLawan = new Map(daftarTempat(lawan).map((t) => [t.kode, t]))
  // A row that only one of the two has counts as zero in the other.
  const tempat = [...new Set([...sendiri.keys(), ...diLawan.keys()])].map(
    (kode) => [sendiri.get(kode), diLawan.get(kode)] as const,
  )
  for (const p of pasangan) {
    for (const [j, lajur] of LAJUR.entries()) {
      for (const [t, l] of tempat) {
        let seharusnya = 0
        if (l) for (const letak of p.lawan) seharusnya += sel(l, letak, j)
        const didapat = t && p.letak !== undefined ? sel(t, p.letak, j) : 0
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
