import { isHariNyata } from '#kernel/tanggal'

const BULAN = 'jan feb mar apr mei jun jul agu sep okt nov des'.split(' ')

/**
 * A date as sheets write it ("01 April 2019", "1 Okt. 2021", "1/4/2019", "01-04-2019", "2019-04-01") as YYYY-MM-DD.
 * Undefined for anything else, also for a day that no calendar has and a month without a day.
 */
export function bacaTanggal(teks: string): string | undefined {
  const t = teks.toLowerCase().replace(/\s+/g, ' ').trim()
  const huruf = /^(\d{1,2})[ .-]+([a-z]+)\.?[ .-]+(\d{4})$/.exec(t)
  if (huruf) return susun(huruf[3]!, bulanDari(huruf[2]!), huruf[1]!)
  const angka = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(t)
  if (angka) return susun(angka[3]!, Number(angka[2]), angka[1]!)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(t)
  return iso ? susun(iso[1]!, Number(iso[2]), iso[3]!) : undefined
}

/** "Januari 2018": a month of a year, which some sheets write in place of a date. */
export function isBulanTahun(teks: string): boolean {
  const m = /^([a-z]+)\.? (\d{4})$/.exec(teks.toLowerCase().trim())
  return m !== null && bulanDari(m[1]!) > 0
}

function bulanDari(kata: string): number {
  const k = kata
    .slice(0, 3)
    .replace('ags', 'agu')
    .replace('agt', 'agu')
    .replace('nop', 'nov')
    .replace('peb', 'feb')
  return BULAN.indexOf(k) + 1
}

function susun(tahun: string, bulan: number, hari: string): string | undefined {
  if (!isHariNyata(Number(tahun), bulan, Number(hari))) return undefined
  return `${tahun}-${String(bulan).padStart(2, '0')}-${hari.padStart(2, '0')}`
}
