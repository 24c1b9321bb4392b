import type { HasilTabel } from '#agregat'

/**
 * The tables of the report of SOP "Agregat Data Kependudukan" in the order of its pages. The report numbers them itself:
 * what the catalogue gains or how it counts its tables changes no page.
 */
export const TABEL_LAPORAN = [
  'penduduk-jenis-kelamin',
  'kelompok-umur',
  'umur-tunggal',
  'agama',
  'status-kawin',
  'pendidikan',
  'pekerjaan',
  'golongan-darah',
  'shdk',
  'kepala-keluarga',
  'wajib-ktp',
  'disabilitas',
] as const

export function bernomor(tabel: HasilTabel, nomor: number): HasilTabel {
  return { ...tabel, tabel: { ...tabel.tabel, nomor } }
}
