/** An exact number p/q, q > 0, in lowest terms. Nothing is rounded before `bulatkan`. */
export interface Pecahan {
  readonly p: bigint
  readonly q: bigint
}

/** `q` must not be zero: whoever divides asks first, because a zero denominator is an answer ("-"), not a number. */
export function pecahan(p: bigint | number, q: bigint | number = 1n): Pecahan {
  const [a, b] = [BigInt(p), BigInt(q)]
  if (b === 0n) throw new RangeError('a fraction over zero')
  const f = fpb(a < 0n ? -a : a, b < 0n ? -b : b) || 1n
  const tanda = b < 0n ? -1n : 1n
  return { p: (tanda * a) / f, q: (tanda * b) / f }
}

/** "16.46" -> 823/50. Also the text of a JavaScript number, so that an area is what was typed and not its binary neighbour. */
export function bacaPecahan(teks: string): Pecahan | undefined {
  const m = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/i.exec(teks)
  if (!m) return undefined
  const [, tanda, bulat, desimal = '', pangkat = '0'] = m
  const n = BigInt(`${tanda}${bulat}${desimal}`)
  const geser = Number(pangkat) - desimal.length
  return geser >= 0 ? pecahan(n * 10n ** BigInt(geser)) : pecahan(n, 10n ** BigInt(-geser))
}

export const tambah = (a: Pecahan, b: Pecahan) => pecahan(a.p * b.q + b.p * a.q, a.q * b.q)
export const kurang = (a: Pecahan, b: Pecahan) => pecahan(a.p * b.q - b.p * a.q, a.q * b.q)
export const kali = (a: Pecahan, b: Pecahan) => pecahan(a.p * b.p, a.q * b.q)
/** Undefined where `b` is zero. */
export const bagi = (a: Pecahan, b: Pecahan) => (b.p === 0n ? undefined : pecahan(a.p * b.q, a.q * b.p))

export function banding(a: Pecahan, b: Pecahan): number {
  const d = a.p * b.q - b.p * a.q
  return d < 0n ? -1 : d > 0n ? 1 : 0
}

/** Half away from zero, as people round: 2.345 -> "2.35", -2.345 -> "-2.35". A decimal text with a point. */
export function bulatkan(x: Pecahan, desimal: number): string {
  const kali10 = 10n ** BigInt(desimal)
  const mutlak = x.p < 0n ? -x.p : x.p
  const n = (mutlak * kali10 * 2n + x.q) / (2n * x.q)
  const teks = String(n).padStart(desimal + 1, '0')
  const hasil = desimal === 0 ? teks : `${teks.slice(0, -desimal)}.${teks.slice(-desimal)}`
  return x.p < 0n && n !== 0n ? `-${hasil}` : hasil
}

/** As a decimal where it ends ("12345.5"), else as a fraction ("1/3"): nothing is lost. */
export function tulisPecahan(x: Pecahan): string {
  if (x.q === 1n) return String(x.p)
  for (let d = 1; d <= 12; d++) if (10n ** BigInt(d) % x.q === 0n) return bulatkan(x, d)
  return `${x.p}/${x.q}`
}

function fpb(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a
}
