/** One class of a choropleth: regions from `dari` to `sampai`, both as they are rounded for the legend. */
export interface KelasPeta {
  readonly dari: number
  readonly sampai: number
  /** How many regions fall in it. */
  readonly jumlah: number
}

/**
 * Up to `banyak` classes with about as many regions in each (quantiles), so that one outlier does not leave the rest
 * of the map in one colour. Values are rounded to `desimal` first: what the legend says is what decides, equal values
 * are never in two classes, and between two classes stands no value. Empty without values.
 */
export function kelasPeta(nilai: readonly number[], desimal: number, banyak = 5): KelasPeta[] {
  const bulat = nilai.map((n) => bulatkan(n, desimal)).sort((a, b) => a - b)
  const kelas: { dari: number; sampai: number; jumlah: number }[] = []
  let mulai = 0
  for (let k = 1; k <= banyak && mulai < bulat.length; k++) {
    let akhir = Math.max(mulai, Math.round((k * bulat.length) / banyak) - 1)
    if (k === banyak) akhir = bulat.length - 1
    while (akhir + 1 < bulat.length && bulat[akhir + 1] === bulat[akhir]) akhir++
    kelas.push({ dari: bulat[mulai]!, sampai: bulat[akhir]!, jumlah: akhir - mulai + 1 })
    mulai = akhir + 1
  }
  return kelas
}

/** Place of a value among the classes, -1 outside of all. */
export function kelasDari(kelas: readonly KelasPeta[], nilai: number, desimal: number): number {
  const n = bulatkan(nilai, desimal)
  return kelas.findIndex((k) => k.dari <= n && n <= k.sampai)
}

/** The colour of each of `banyak` classes, from low to high. */
export function warnaKelas(rendah: string, tinggi: string, banyak: number): string[] {
  const [a, b] = [rgb(rendah), rgb(tinggi)]
  return Array.from({ length: banyak }, (_, i) => {
    const t = banyak === 1 ? 0.6 : i / (banyak - 1)
    return `#${a
      .map((x, j) =>
        Math.round(x + (b[j]! - x) * t)
          .toString(16)
          .padStart(2, '0'),
      )
      .join('')}`
  })
}

function bulatkan(n: number, desimal: number): number {
  return Number(n.toFixed(desimal))
}

function rgb(warna: string): number[] {
  return [1, 3, 5].map((i) => Number.parseInt(warna.slice(i, i + 2), 16))
}
