export const MENIT = 60_000
/** Minutes to the next attempt, by the attempts made. Short at first (grey-listing answers after five), then hours. */
const JEDA = [1, 5, 15, 60, 120, 240, 480]
/** A mail that this one server refuses for now is asked so often: about fifteen hours. */
export const PERCOBAAN_MAKS = JEDA.length + 1
/** While the server itself is away nobody is at fault: a mail waits over a weekend, then its news is old. */
export const UMUR_MAKS = 3 * 24 * 60 * MENIT

export function sesudahJeda(kini: Date, percobaan: number): Date {
  return new Date(kini.getTime() + JEDA[Math.min(percobaan, JEDA.length) - 1]! * MENIT)
}
