import type { KelasKeamanan } from '../arsip.contract.ts'

/** Positions that may open a class, beside those who took part in the case. `biasa` is open to everyone in the office. */
export interface AturanAkses {
  readonly keamanan: Exclude<KelasKeamanan, 'biasa'>
  readonly pelaksana: readonly string[]
}

/** Until the office writes its own. No source names these positions: to be confirmed. */
export const ATURAN_BAWAAN: readonly AturanAkses[] = [
  { keamanan: 'terbatas', pelaksana: ['adb', 'kabid', 'kadis', 'kasi', 'kasubbag-umum', 'sekretaris'] },
  { keamanan: 'rahasia', pelaksana: ['kabid', 'kadis', 'kasubbag-umum', 'sekretaris'] },
  { keamanan: 'sangat-rahasia', pelaksana: ['kadis', 'sekretaris'] },
]

/** One who reads the archive: the classes that the position opens, and who it is, for the cases he took part in. */
export interface PembacaArsip {
  readonly kelas: readonly KelasKeamanan[]
  readonly pegawaiId?: string
}

/** For the office itself: tests, the operator at the machine, the scheduled work. */
export const PEMBACA_PENUH: PembacaArsip = { kelas: ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'] }

export function bolehBuka(p: PembacaArsip, a: { keamanan: KelasKeamanan; peserta: boolean }): boolean {
  return a.peserta || p.kelas.includes(a.keamanan)
}
