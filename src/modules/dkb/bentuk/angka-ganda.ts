/** As a double holds it: sixteen digits and more are never sure, so they come out in the form that shows it. */
export function angkaGanda(n: number): string {
  if (!Number.isFinite(n)) return ''
  return Math.abs(n) >= 1e15 ? n.toExponential(14).replace('e', 'E') : String(n)
}
