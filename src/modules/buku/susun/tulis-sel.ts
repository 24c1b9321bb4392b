import { tulisBulat, tulisDesimal } from '#kernel/angka'

/** Text of a cell as every paper prints it: `1.234`, `12,50`, and `x` where the public edition shows none. */
export function tulisSel(nilai: number | null, desimal = 0): string {
  if (nilai === null) return 'x'
  return desimal === 0 ? tulisBulat(nilai) : tulisDesimal(nilai, desimal)
}
