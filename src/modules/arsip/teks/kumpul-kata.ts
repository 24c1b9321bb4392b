/** Enough for every region and column of a large book; an index of every figure would help nobody. */
const KATA_MAKS = 20_000

/**
 * The different words of a text, for search: at least three letters. Numbers stay out: they would let the search be
 * asked for a NIK.
 */
export function kumpulKata(teks: string): string {
  const kata = new Set<string>()
  for (const [k] of teks.matchAll(/\p{L}{3,40}/gu)) {
    kata.add(k.toLowerCase())
    if (kata.size >= KATA_MAKS) break
  }
  return [...kata].join(' ')
}
