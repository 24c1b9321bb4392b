/**
 * Days of a spreadsheet. 1900: day 1 is 1 January 1900 and day 60 a 29 February that never was (Lotus counted it, Excel
 * keeps it), so from 61 on it is one less. 1904: day 0 is 1 January 1904.
 */
export type Seri = '1900' | '1904'

const SEHARI = 86_400_000
const MAKS = 2_958_465

/** A day number as yyyy-mm-dd; '1900-02-29' for the day that never was; undefined outside 1900-9999. */
export function tanggalSeri(n: number, seri: Seri): string | undefined {
  const hari = Math.floor(n)
  if (!(hari >= (seri === '1900' ? 1 : 0)) || hari > MAKS) return undefined
  if (seri === '1904') return tulis(Date.UTC(1904, 0, 1) + hari * SEHARI)
  if (hari === 60) return '1900-02-29'
  return tulis(Date.UTC(1899, 11, hari < 60 ? 31 : 30) + hari * SEHARI)
}

function tulis(saat: number): string | undefined {
  const teks = new Date(saat).toISOString()
  return /^\d{4}-/.test(teks) ? teks.slice(0, 10) : undefined
}
