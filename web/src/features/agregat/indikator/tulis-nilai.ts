/** "1234.50" -> "1.234,50"; "1/3" stays; null is "–". Text in, text out: nothing is rounded again. */
export function tulisNilai(teks: string | null | undefined): string {
  if (teks === null || teks === undefined) return '–'
  const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(teks)
  if (!m) return teks
  const bulat = (m[2] ?? '').replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  return `${m[1] ? '−' : ''}${bulat}${m[3] ? `,${m[3]}` : ''}`
}

/** "1017 ÷ 1011.5 × 100" -> "1.017 ÷ 1.011,5 × 100". */
export function tulisRumusAngka(rumus: string): string {
  return rumus.replace(/\d+(\.\d+)?/g, (n) => tulisNilai(n))
}
