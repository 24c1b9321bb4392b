/** Reading of single cells as bytes `b[awal, akhir)`; no strings are made on the way that every row takes. */

export const LAHIR_KOSONG = 0x7fff_fff0
export const LAHIR_BENTUK = 0x7fff_fff1
export const LAHIR_TAK_NYATA = 0x7fff_fff2

/** Eight digits as a number, or -1. */
export function delapanAngka(b: Uint8Array, i: number): number {
  let n = 0
  for (const ujung = i + 8; i < ujung; i++) {
    const d = b[i]! - 48
    if (d < 0 || d > 9) return -1
    n = n * 10 + d
  }
  return n
}

/**
 * Moves the digits of a dirty number together, in place: blanks, control characters, quotes, apostrophes and everything
 * outside ASCII (NBSP, zero-width space, BOM, in UTF-8 or windows-1252) go. Returns the new end.
 */
export function bersihkanNomor(b: Uint8Array, awal: number, akhir: number): number {
  let t = awal
  for (let i = awal; i < akhir; i++) {
    const c = b[i]!
    if (c <= 0x20 || c >= 0x7f || c === 0x22 || c === 0x27 || c === 0x60) continue
    b[t++] = c
  }
  return t
}

/** A whole number of at most nine digits, blanks around it allowed; -1 for anything else, also for nothing. */
export function bulat(b: Uint8Array, awal: number, akhir: number): number {
  while (awal < akhir && b[awal]! <= 0x20) awal++
  while (akhir > awal && b[akhir - 1]! <= 0x20) akhir--
  if (awal === akhir || akhir - awal > 9) return -1
  let n = 0
  for (; awal < akhir; awal++) {
    const d = b[awal]! - 48
    if (d < 0 || d > 9) return -1
    n = n * 10 + d
  }
  return n
}

export function isKosong(b: Uint8Array, awal: number, akhir: number): boolean {
  if (awal === akhir) return true
  for (let i = awal; i < akhir; i++) if (b[i]! > 0x20) return akhir - awal === 1 && b[awal] === 0x2d
  return true
}

/**
 * dd-mm-yyyy, dd/mm/yyyy, yyyy-mm-dd (a time of day after it does not count) as yyyymmdd, or one of the LAHIR_ marks.
 * The calendar is checked, the year is not.
 */
export function tanggalAngka(b: Uint8Array, awal: number, akhir: number): number {
  while (awal < akhir && b[awal]! <= 0x20) awal++
  while (akhir > awal && b[akhir - 1]! <= 0x20) akhir--
  const panjang = akhir - awal
  if (panjang === 0) return LAHIR_KOSONG
  if (panjang !== 10 && !(panjang > 10 && (b[awal + 10] === 0x20 || b[awal + 10] === 0x54))) {
    return panjang === 1 && b[awal] === 0x2d ? LAHIR_KOSONG : LAHIR_BENTUK
  }
  let tahun: number
  let bulan: number
  let hari: number
  const c2 = b[awal + 2]
  if ((c2 === 0x2d || c2 === 0x2f) && b[awal + 5] === c2) {
    hari = dua(b, awal)
    bulan = dua(b, awal + 3)
    tahun = dua(b, awal + 6) * 100 + dua(b, awal + 8)
  } else if (b[awal + 4] === 0x2d && b[awal + 7] === 0x2d) {
    tahun = dua(b, awal) * 100 + dua(b, awal + 2)
    bulan = dua(b, awal + 5)
    hari = dua(b, awal + 8)
  } else return LAHIR_BENTUK
  if (!(tahun >= 0 && bulan >= 0 && hari >= 0)) return LAHIR_BENTUK
  if (bulan < 1 || bulan > 12 || hari < 1 || hari > hariBulan(tahun, bulan)) return LAHIR_TAK_NYATA
  return tahun * 10_000 + bulan * 100 + hari
}

// Not a digit: far below zero, so that any sum with it stays negative.
function dua(b: Uint8Array, i: number): number {
  const p = b[i]! - 48
  const d = b[i + 1]! - 48
  return p >= 0 && p <= 9 && d >= 0 && d <= 9 ? p * 10 + d : -1_000_000
}

function hariBulan(tahun: number, bulan: number): number {
  if (bulan === 2) return tahun % 4 === 0 && (tahun % 100 !== 0 || tahun % 400 === 0) ? 29 : 28
  return bulan === 4 || bulan === 6 || bulan === 9 || bulan === 11 ? 30 : 31
}

/** Days since 1970-01-01 of a calendar day (Howard Hinnant's days_from_civil; years from 0 on). */
export function hariSejak1970(tahun: number, bulan: number, hari: number): number {
  const y = bulan <= 2 ? tahun - 1 : tahun
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (bulan + (bulan > 2 ? -3 : 9)) + 2) / 5) + hari - 1
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy
  return era * 146_097 + doe - 719_468
}

export function isAngka(c: number): boolean {
  return c >= 48 && c <= 57
}
