const DUA = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))
const HARI = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * Oracle DATE, seven bytes, as `yyyy-mm-dd hh:mm:ss`; undefined where no such moment exists, and for years before
 * Christ. JavaScript's Date is kept out of it: it takes year 1 for 1901.
 */
export function uraiDate(b: Uint8Array, p: number): string | undefined {
  const abad = b[p]! - 100
  const tahunAbad = b[p + 1]! - 100
  const bulan = b[p + 2]!
  const hari = b[p + 3]!
  const jam = b[p + 4]! - 1
  const menit = b[p + 5]! - 1
  const detik = b[p + 6]! - 1
  if (abad < 0 || abad > 99 || tahunAbad < 0 || tahunAbad > 99 || bulan < 1 || bulan > 12) return undefined
  if (
    hari < 1 ||
    hari > HARI[bulan - 1]! ||
    (bulan === 2 && hari === 29 && !isKabisat(abad * 100 + tahunAbad))
  )
    return undefined
  if (jam < 0 || jam > 23 || menit < 0 || menit > 59 || detik < 0 || detik > 59) return undefined
  if (abad + tahunAbad === 0) return undefined
  return `${DUA[abad]}${DUA[tahunAbad]}-${DUA[bulan]}-${DUA[hari]} ${DUA[jam]}:${DUA[menit]}:${DUA[detik]}`
}

/** TIMESTAMP: DATE, then nanoseconds where there are any (11 bytes). */
export function uraiTimestamp(b: Uint8Array, p: number, n: number): string | undefined {
  const tanggal = uraiDate(b, p)
  if (tanggal === undefined || n === 7) return tanggal
  const nano = b[p + 7]! * 0x1000000 + (b[p + 8]! << 16) + (b[p + 9]! << 8) + b[p + 10]!
  return nano > 999_999_999 ? undefined : `${tanggal}.${String(nano).padStart(9, '0')}`
}

// Oracle keeps the Julian calendar before October 1582.
function isKabisat(tahun: number): boolean {
  return tahun % 4 === 0 && (tahun < 1582 || tahun % 100 !== 0 || tahun % 400 === 0)
}
