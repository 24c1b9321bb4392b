import { type Pecahan, pecahan } from './pecahan.ts'

// Thirty digits behind the point: a rate printed with two or three is right to its last digit, on every machine alike
// (Math.pow and Math.log may differ between processors).
const DIGIT = 30n
const SKALA = 10n ** DIGIT

/** x^(a/b) for x > 0 and small whole a, b; undefined for x <= 0. Exact to 30 digits. */
export function pangkat(x: Pecahan, e: Pecahan): Pecahan | undefined {
  if (x.p <= 0n) return undefined
  const n = e.p < 0n ? -e.p : e.p
  const dasar = e.p < 0n ? pecahan(x.q, x.p) : x
  // (p/q)^(n/m) scaled: the m-th root of p^n * S^m / q^n.
  const akar = akarBulat((dasar.p ** n * SKALA ** e.q) / dasar.q ** n, e.q)
  return pecahan(akar, SKALA)
}

/** Natural logarithm, undefined for x <= 0: 2 artanh((x-1)/(x+1)) after halving x into [1/2, 2]. */
export function ln(x: Pecahan): Pecahan | undefined {
  if (x.p <= 0n) return undefined
  let kali2 = 0n
  let { p, q } = x
  for (; p > 2n * q; kali2++) q *= 2n
  for (; 2n * p < q; kali2--) p *= 2n
  return pecahan(artanh2(p, q) + kali2 * artanh2(2n, 1n), SKALA)
}

function artanh2(p: bigint, q: bigint): bigint {
  const lebih = 10n ** 6n
  const z = ((p - q) * SKALA * lebih) / (p + q)
  const z2 = (z * z) / (SKALA * lebih)
  let suku = z
  let jumlah = 0n
  for (let k = 1n; suku !== 0n; k += 2n) {
    jumlah += suku / k
    suku = (suku * z2) / (SKALA * lebih)
  }
  return (2n * jumlah) / lebih
}

/** Floor of the m-th root, by Newton from above. */
function akarBulat(n: bigint, m: bigint): bigint {
  if (n < 2n) return n
  let x = 1n << (BigInt(n.toString(2).length) / m + 1n)
  for (;;) {
    const y = ((m - 1n) * x + n / x ** (m - 1n)) / m
    if (y >= x) return x
    x = y
  }
}
