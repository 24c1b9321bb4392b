/** The months before the one of `hari` (YYYY-MM-DD) and that one, the last full month first: a report is made when its month is over. */
export function bulanLalu(hari: string, banyak = 36): string[] {
  const kini = Number(hari.slice(0, 4)) * 12 + Number(hari.slice(5, 7)) - 1
  const tulis = (n: number) => `${Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`
  return [
    tulis(kini - 1),
    tulis(kini),
    ...Array.from({ length: Math.max(0, banyak - 2) }, (_, i) => tulis(kini - 2 - i)),
  ]
}
