/** Lower bounds as typed ("0, 15, 65"): whole numbers rising from 0, at least two; else undefined. */
export function bacaBatasPita(teks: string): number[] | undefined {
  const bagian = teks.split(/[\s,;]+/).filter(Boolean)
  if (bagian.length < 2 || !bagian.every((b) => /^\d{1,3}$/.test(b))) return undefined
  const angka = bagian.map(Number)
  const naik = angka.every((n, i) => (i === 0 ? n === 0 : n > angka[i - 1]! && n <= 119))
  return naik ? angka : undefined
}

/** What the bounds mean: 0–14, 15–64, ≥65. */
export function labelPita(batas: readonly number[]): string[] {
  return batas.map((b, i) => {
    const berikut = batas[i + 1]
    return berikut === undefined ? `≥${b}` : berikut === b + 1 ? String(b) : `${b}–${berikut - 1}`
  })
}
