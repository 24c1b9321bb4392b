/** mulberry32: whole numbers below `maks`, the same for the same seed. */
export function pengacak(benih: number): (maks: number) => number {
  let a = benih
  return (maks) => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * maks)
  }
}
