/** One line that came, went, or was written anew; `ke` is its place in the new list. */
export interface BedaBaris {
  readonly semula: string | null
  readonly menjadi: string | null
  readonly ke: number | null
}

/**
 * Lines of two lists against each other by their longest common part; a line that went beside one that came counts as
 * written anew.
 */
export function bedaBaris(lama: readonly string[], baru: readonly string[]): BedaBaris[] {
  const sama = samaTerpanjang(lama, baru)
  const hasil: BedaBaris[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...sama, [lama.length, baru.length] as const]) {
    for (; i < a && j < b; i++, j++) hasil.push({ semula: lama[i]!, menjadi: baru[j]!, ke: j })
    for (; i < a; i++) hasil.push({ semula: lama[i]!, menjadi: null, ke: null })
    for (; j < b; j++) hasil.push({ semula: null, menjadi: baru[j]!, ke: j })
    ;[i, j] = [a + 1, b + 1]
  }
  return hasil
}

/** Names that stand in both lists and were moved; as few as can be. */
export function pindahan(lama: readonly string[], baru: readonly string[]): ReadonlySet<string> {
  const tetap = new Set(samaTerpanjang(lama, baru).map(([i]) => lama[i]!))
  return new Set(lama.filter((x) => baru.includes(x) && !tetap.has(x)))
}

/** Longest common subsequence, as pairs of places. Lists of a SOP are short. */
function samaTerpanjang(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const panjang = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      panjang[i]![j] =
        a[i] === b[j] ? panjang[i + 1]![j + 1]! + 1 : Math.max(panjang[i + 1]![j]!, panjang[i]![j + 1]!)
  const pasangan: (readonly [number, number])[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pasangan.push([i++, j++])
    else if (panjang[i + 1]![j]! >= panjang[i]![j + 1]!) i++
    else j++
  }
  return pasangan
}
