import { tulisBulat, tulisDesimal } from '#kernel/angka'

/** Text of a cell as every paper prints it: `1.234`, `12,50`, and `x` (or what the column says) where there is none. */
export function tulisSel(nilai: number | null, desimal = 0, kosong = 'x'): string {
  if (nilai === null) return kosong
  return desimal === 0 ? tulisBulat(Math.round(nilai)) : tulisDesimal(nilai, desimal)
}
