/** A calendar day as `YYYY-MM-DD`; no zone, no time. */
export type Tanggal = string & { readonly __tanggal: never }

/** Parses `YYYY-MM-DD`; refuses days that the calendar does not have (30 February). Returns undefined then. */
export function parseTanggal(teks: string): Tanggal | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(teks)
  if (!m) return undefined
  return isHariNyata(Number(m[1]), Number(m[2]), Number(m[3])) ? (teks as Tanggal) : undefined
}

export function isHariNyata(tahun: number, bulan: number, hari: number): boolean {
  return bulan >= 1 && bulan <= 12 && hari >= 1 && hari <= hariDalamBulan(tahun, bulan)
}

export function hariDalamBulan(tahun: number, bulan: number): number {
  if (bulan === 2) return tahun % 4 === 0 && (tahun % 100 !== 0 || tahun % 400 === 0) ? 29 : 28
  return bulan === 4 || bulan === 6 || bulan === 9 || bulan === 11 ? 30 : 31
}

const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

/** A month as `2026-06`. */
export type Bulan = string & { readonly __bulan: never }

export function parseBulan(teks: string): Bulan | undefined {
  return /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(teks) ? (teks as Bulan) : undefined
}

/** "Juni 2026". */
export function tulisBulan(bulan: string): string {
  const [tahun, ke] = bulan.split('-')
  return `${BULAN[Number(ke) - 1]} ${tahun}`
}

/** "30 Juni 2026". */
export function tulisTanggal(tanggal: string): string {
  const [tahun, bulan, hari] = tanggal.split('-')
  return `${Number(hari)} ${BULAN[Number(bulan) - 1]} ${tahun}`
}
