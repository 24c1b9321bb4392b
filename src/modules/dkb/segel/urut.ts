const BIT = 11
const EMBER = 1 << BIT

/** A key to sort by, with the bits its values use at most. */
export interface KunciUrut {
  readonly nilai: Uint32Array
  readonly bit: number
}

/** Positions 0..n-1 ordered by the keys, the first key the heaviest. Stable radix sort: equal keys keep their order. */
export function urutkan(n: number, kunci: readonly KunciUrut[]): Uint32Array {
  let dari = new Uint32Array(n)
  for (let i = 0; i < n; i++) dari[i] = i
  let ke = new Uint32Array(n)
  const mulai = new Uint32Array(EMBER)
  for (const { nilai, bit } of kunci.toReversed()) {
    for (let geser = 0; geser < bit; geser += BIT) {
      mulai.fill(0)
      for (let i = 0; i < n; i++) mulai[(nilai[i]! >>> geser) & (EMBER - 1)]!++
      let jumlah = 0
      for (let e = 0; e < EMBER; e++) {
        const banyak = mulai[e]!
        mulai[e] = jumlah
        jumlah += banyak
      }
      for (let i = 0; i < n; i++) {
        const x = dari[i]!
        const e = (nilai[x]! >>> geser) & (EMBER - 1)
        ke[mulai[e]!++] = x
      }
      ;[dari, ke] = [ke, dari]
    }
  }
  return dari
}
