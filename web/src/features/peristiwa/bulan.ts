import { hariDalamBulan } from '#kernel/tanggal'

const NAMA = [
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

/** `2026-07`; anything else is not taken. */
export function parseBulan(teks: string | undefined): string | undefined {
  return teks !== undefined && /^(19|20)\d{2}-(0[1-9]|1[0-2])$/.test(teks) ? teks : undefined
}

export function rentangBulan(bulan: string): { dari: string; sampai: string } {
  const [y, m] = bulan.split('-').map(Number) as [number, number]
  return { dari: `${bulan}-01`, sampai: `${bulan}-${hariDalamBulan(y, m)}` }
}

export function geserBulan(bulan: string, n: number): string {
  const [y, m] = bulan.split('-').map(Number) as [number, number]
  const ke = y * 12 + m - 1 + n
  return `${Math.floor(ke / 12)}-${String((ke % 12) + 1).padStart(2, '0')}`
}

/** "Juli 2026". */
export function tulisBulan(bulan: string): string {
  const [y, m] = bulan.split('-')
  return `${NAMA[Number(m) - 1]} ${y}`
}

/** Monday 0 ... Sunday 6. */
export function hariPekan(tanggal: string): number {
  return (new Date(`${tanggal}T00:00:00Z`).getUTCDay() + 6) % 7
}
