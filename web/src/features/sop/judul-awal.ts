import { tulisSemester } from '#kernel/periode'
import { tulisBulan, tulisTanggal } from '#kernel/tanggal'

/** What a case is opened over, as far as it is chosen: the parts of it that the SOP asks. */
export interface MasaBerkas {
  /** 2026-1 */
  readonly semester?: string | undefined
  /** 2026-10 */
  readonly bulan?: string | undefined
  /** 2026-10-31 */
  readonly tanggal?: string | undefined
}

/**
 * The title offered for a case: what the SOP draws up, and of when. Empty for a SOP over no time, or before one is
 * chosen: its cases are told apart by what only the clerk knows.
 */
export function judulAwal(judulSop: string, masa: MasaBerkas): string {
  const kapan = masa.bulan
    ? tulisBulan(masa.bulan)
    : masa.tanggal
      ? tulisTanggal(masa.tanggal)
      : masa.semester
        ? tulisSemester(masa.semester)
        : ''
  if (kapan === '') return ''
  // "Penyusunan Buku Agregat Kependudukan Semester I" is said of one year's.
  const hasil = judulSop.replace(/^Penyusunan /, '').replace(/ Semester I{1,2}$/, '')
  return `${hasil} ${kapan}`
}
