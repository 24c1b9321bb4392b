/** A record longer than this is not a row of a person (the widest real export has rows under 2 KiB). */
export const BATAS_BARIS = 1024 * 1024

export const PERLU_LAGI = -2
export const RUSAK = -1

const LF = 10
const CR = 13
const KUTIP = 34

/**
 * Index of the quote that closes the one at `buka`. RUSAK when what follows it is neither separator nor line end, when
 * it is further away than `batas`, or (at the end of the file) missing: then the quote opened nothing, its physical
 * line is one reject and reading goes on at the next line, so that a stray quote never swallows other people's rows.
 */
export function tutupKutip(
  b: Uint8Array,
  buka: number,
  n: number,
  pemisah: number,
  habis: boolean,
  batas = BATAS_BARIS,
): number {
  const ujung = Math.min(n, buka + batas)
  let i = buka + 1
  for (; i < ujung; i++) {
    if (b[i] !== KUTIP) continue
    if (i + 1 >= n) return habis ? i : PERLU_LAGI
    const c = b[i + 1]
    if (c === KUTIP) {
      i++
      continue
    }
    return c === pemisah || c === LF || c === CR ? i : RUSAK
  }
  return i >= buka + batas || habis ? RUSAK : PERLU_LAGI
}

/** Index of the next line end at or after `i`, or -1. */
export function gantiBaris(b: Uint8Array, i: number, n: number): number {
  for (; i < n; i++) if (b[i] === LF || b[i] === CR) return i
  return -1
}
