import { tulisSemester } from '#kernel/periode'

/** What DKB is, for a reader who meets it first. */
export const ASAL_DKB =
  'DKB terbit dua kali setahun, untuk keadaan 30 Juni dan 31 Desember, setelah data pelayanan dibersihkan dari data ganda dan anomali.'

/** UU 24/2013 Pasal 58 ayat (4): it speaks of the ministry's data only. */
export const GUNA_DKB =
  'Menurut Pasal 58 ayat (4) Undang-Undang Nomor 24 Tahun 2013, data kependudukan dari Kementerian dipakai untuk pelayanan publik, perencanaan pembangunan, alokasi anggaran, pembangunan demokrasi, serta penegakan hukum dan pencegahan kriminal.'

/** For figures of a semester that stand before its DKB: whoever quotes them is told what they are not. */
export function bukanDkb(semester: string): string {
  return `Data ini bukan Data Konsolidasi Bersih (DKB) Ditjen Dukcapil Kemendagri ${tulisSemester(semester)} dan tidak dikutip sebagai angka DKB; angkanya dapat berubah setelah konsolidasi.`
}

/** What the source of a book's figures is worth; `hari` are the daily files of service. */
export function jelaskanSumber(basis: 'dkb' | 'lokal' | 'hari', semester: string): string {
  if (basis === 'dkb') return `${ASAL_DKB} ${GUNA_DKB}`
  if (basis === 'lokal') return bukanDkb(semester)
  return 'Angka dari berkas pelayanan harian bersifat sementara dan dapat berubah bila berkas diperbaiki.'
}
