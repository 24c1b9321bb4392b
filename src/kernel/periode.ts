import type { Tanggal } from './tanggal.ts'

/** A semester as `2026-1` (state of 30 June) or `2026-2` (state of 31 December). */
export type Semester = string & { readonly __semester: never }

export function parseSemester(teks: string): Semester | undefined {
  return /^(19|20)\d{2}-[12]$/.test(teks) ? (teks as Semester) : undefined
}

/** The day whose state the semester's DKB shows. */
export function tanggalAcuan(semester: Semester): Tanggal {
  const tahun = semester.slice(0, 4)
  return (semester.endsWith('1') ? `${tahun}-06-30` : `${tahun}-12-31`) as Tanggal
}

/** "Semester I Tahun 2026". */
export function tulisSemester(semester: string): string {
  return `Semester ${semester.endsWith('1') ? 'I' : 'II'} Tahun ${semester.slice(0, 4)}`
}
