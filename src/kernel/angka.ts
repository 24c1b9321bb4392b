/** Thousands with a point: 246130 -> "246.130". Not Intl: the same text on every machine, forever. */
export function tulisBulat(n: number): string {
  const tanda = n < 0 ? '-' : ''
  return tanda + String(Math.abs(Math.trunc(n))).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}

/** Decimals with a comma: 100.789 -> "100,79". `undefined` (a zero denominator) is written "-". */
export function tulisDesimal(n: number | undefined, desimal = 2): string {
  if (n === undefined || !Number.isFinite(n)) return '-'
  const [bulat, pecahan] = Math.abs(n).toFixed(desimal).split('.')
  const tanda = n < 0 && Number(Math.abs(n).toFixed(desimal)) !== 0 ? '-' : ''
  return `${tanda}${tulisBulat(Number(bulat))}${pecahan ? `,${pecahan}` : ''}`
}
