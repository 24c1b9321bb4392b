import { parseTanggal } from '#kernel/tanggal'
import { KELAS_KEAMANAN, type KelasKeamanan } from '../arsip.contract.ts'
import type { BarisDaftar } from './baca-daftar.ts'
import type { BarisImpor } from './impor.contract.ts'

export interface AcuanNilai {
  /** Codes in force, and old codes with what they are called now. */
  readonly kode: ReadonlySet<string>
  readonly kodeLama: ReadonlyMap<string, string | undefined>
  /** Files that came, by path; a list may leave out the folder or the case of letters. */
  readonly file: ReadonlyMap<string, string>
  readonly hariIni: string
}

/** One line of the list as it would be archived, or what is wrong with it: all faults of the line in one sentence. */
export function nilaiBaris(b: BarisDaftar, acuan: AcuanNilai, terpakai: Map<string, number>): BarisImpor {
  const cacat: string[] = []
  const catatan: string[] = []
  const judul = b.judul ?? ''
  if (judul === '') cacat.push('judul kosong')
  else if (judul.length > 500) cacat.push('judul lebih dari 500 huruf')
  // Sixteen digits are a NIK or a No. KK: a title is shown, searched, and printed on a label.
  if (/(?<!\d)\d(?:[ .-]?\d){15}(?!\d)/.test(`${judul} ${b.nomor ?? ''}`))
    cacat.push('judul atau nomor memuat 16 angka seperti NIK')
  const tanggal = bacaTanggal(b.tanggal ?? '')
  if (!tanggal) cacat.push(b.tanggal ? `tanggal "${b.tanggal}" tidak dikenal` : 'tanggal kosong')
  else if (tanggal > acuan.hariIni) cacat.push(`tanggal ${tanggal} belum tiba`)
  else if (tanggal < '1945-08-17') cacat.push(`tanggal ${tanggal} terlalu lama`)
  const kode = bacaKode(b.kode, acuan, cacat, catatan)
  const file = bacaFile(b, acuan, terpakai, cacat)
  const keamanan = bacaKeamanan(b.keamanan, cacat)
  return {
    baris: b.baris,
    ...(b.nomor && { nomor: b.nomor.slice(0, 120) }),
    ...(tanggal && { tanggal }),
    ...(judul && { judul: judul.slice(0, 500) }),
    ...(kode && { kode }),
    ...(file && { file }),
    ...(keamanan && { keamanan }),
    status: cacat.length > 0 ? 'cacat' : 'siap',
    ...(cacat.length + catatan.length > 0 && { sebab: [...cacat, ...catatan].join('; ') }),
  }
}

function bacaKode(
  tulisan: string | undefined,
  acuan: AcuanNilai,
  cacat: string[],
  catatan: string[],
): string | undefined {
  if (!tulisan) {
    cacat.push('kode klasifikasi kosong')
    return undefined
  }
  if (acuan.kode.has(tulisan)) return tulisan
  const baru = acuan.kodeLama.get(tulisan)
  if (baru) {
    catatan.push(`kode lama ${tulisan} menjadi ${baru}`)
    return baru
  }
  cacat.push(`kode klasifikasi ${tulisan} tidak dikenal`)
  return undefined
}

function bacaFile(
  b: BarisDaftar,
  acuan: AcuanNilai,
  terpakai: Map<string, number>,
  cacat: string[],
): string | undefined {
  const file = b.file && acuan.file.get(b.file.replaceAll('\\', '/').toLowerCase())
  if (!file) {
    cacat.push(b.file ? `file ${b.file} tidak ada` : 'nama file kosong')
    return undefined
  }
  const lain = terpakai.get(file)
  if (lain !== undefined) cacat.push(`file ${b.file} sudah dipakai baris ${lain}`)
  else terpakai.set(file, b.baris)
  return file
}

function bacaKeamanan(tulisan: string | undefined, cacat: string[]): KelasKeamanan | undefined {
  if (!tulisan) return undefined
  const kelas = tulisan.toLowerCase().replaceAll(' ', '-')
  const ada = KELAS_KEAMANAN.find((k) => k === kelas)
  if (!ada) cacat.push(`kelas keamanan "${tulisan}" tidak dikenal`)
  return ada
}

/** `2019-03-31`, `31/03/2019`, `31-3-2019`; undefined for days that the calendar does not have. */
export function bacaTanggal(teks: string): string | undefined {
  const m = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(teks)
  return parseTanggal(m ? `${m[3]}-${m[2]!.padStart(2, '0')}-${m[1]!.padStart(2, '0')}` : teks.slice(0, 10))
}
