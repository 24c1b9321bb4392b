/**
 * The value below which the share `p` of the numbers lies, with straight lines between neighbours (Hyndman and Fan 1996,
 * type 7). `terurut` is ascending and not empty.
 */
export function persentil(terurut: readonly number[], p: number): number {
  const letak = (terurut.length - 1) * p
  const bawah = Math.floor(letak)
  const sisa = letak - bawah
  return terurut[bawah]! + (sisa === 0 ? 0 : sisa * (terurut[bawah + 1]! - terurut[bawah]!))
}

export function urut(angka: readonly number[]): number[] {
  return angka.toSorted((a, b) => a - b)
}
