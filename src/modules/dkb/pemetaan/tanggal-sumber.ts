import { type Seri, tanggalSeri } from '../bentuk/xlsx/seri.ts'
import type { TetapanPemetaan } from './pemetaan.contract.ts'

const BULAN: Record<string, number> = {
  JAN: 1,
  PEB: 2,
  FEB: 2,
  MAR: 3,
  APR: 4,
  MEI: 5,
  MAY: 5,
  JUN: 6,
  JUL: 7,
  AGU: 8,
  AGS: 8,
  AUG: 8,
  SEP: 9,
  OKT: 10,
  OCT: 10,
  NOP: 11,
  NOV: 11,
  DES: 12,
  DEC: 12,
}

/**
 * A day as an export writes it, as dd-mm-yyyy; what is no day in any form read here comes back as it stands, so that the
 * rules reject it with its own value. Two-digit years are never guessed.
 */
export function tanggalSumber(teks: string, t: Pick<TetapanPemetaan, 'urutanTanggal' | 'seri'>): string {
  const s = teks.trim()
  if (s === '') return ''
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(s)
  if (iso) return susun(iso[3]!, iso[2]!, iso[1]!)
  const tiga = /^(\d{1,2})\s*[-/.,]\s*(\d{1,2})\s*[-/.,]\s*(\d{4})(?:[T ].*)?$/.exec(s)
  if (tiga) {
    const [a, b] = t.urutanTanggal === 'bulan-dulu' ? [tiga[2]!, tiga[1]!] : [tiga[1]!, tiga[2]!]
    return susun(a, b, tiga[3]!)
  }
  const nama = /^(\d{1,2})[\s-]+([A-Za-z]{3,9})\.?[\s-]+(\d{4})$/.exec(s)
  const bulan = nama && BULAN[nama[2]!.slice(0, 3).toUpperCase()]
  if (nama && bulan) return susun(nama[1]!, String(bulan), nama[3]!)
  if (t.seri && /^\d{1,6}(\.\d+)?$/.test(s)) return dariSeri(Number(s), t.seri) ?? s
  return s
}

function dariSeri(n: number, seri: Seri): string | undefined {
  const m = tanggalSeri(n, seri)?.split('-')
  return m && susun(m[2]!, m[1]!, m[0]!)
}

function susun(hari: string, bulan: string, tahun: string): string {
  return `${hari.padStart(2, '0')}-${bulan.padStart(2, '0')}-${tahun}`
}

/** Day, month, two-digit year as a NIK holds them (women's day less 40), or undefined. */
export function tanggalNik(nik: string): string | undefined {
  if (!/^\d{16}$/.test(nik)) return undefined
  const hari = Number(nik.slice(6, 8))
  return `${String(hari > 40 ? hari - 40 : hari).padStart(2, '0')}${nik.slice(8, 12)}`
}
