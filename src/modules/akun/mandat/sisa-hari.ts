/** How many days before the last one people are told. */
export const HARI_PERINGATAN = 14

/** Days until the last one (0: it is today) when they are few enough to warn, else null. */
export function sisaHari(sampai: string | undefined, hariIni: string): number | null {
  if (sampai === undefined) return null
  const hari = Math.round((Date.parse(sampai) - Date.parse(hariIni)) / 86_400_000)
  return hari >= 0 && hari <= HARI_PERINGATAN ? hari : null
}
