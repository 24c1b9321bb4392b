import { pesanPekerjaan } from './pekerjaan.pesan.ts'

/**
 * How long still, from how long it took so far. Silent below 5 percent and before 3 seconds: what could be said then
 * would be wrong by far, and a person remembers the first number.
 */
export function sisaPekerjaan(bagian: number, mulai: string | undefined, kini: number): string | undefined {
  if (!mulai || bagian < 0.05 || bagian >= 1) return undefined
  const lewat = (kini - Date.parse(mulai)) / 1000
  if (!(lewat >= 3)) return undefined
  const sisa = (lewat * (1 - bagian)) / bagian
  const teks =
    sisa < 90
      ? pesanPekerjaan.detik(Math.max(1, Math.round(sisa / 5) * 5))
      : pesanPekerjaan.menit(Math.round(sisa / 60))
  return pesanPekerjaan.sisa(teks)
}
