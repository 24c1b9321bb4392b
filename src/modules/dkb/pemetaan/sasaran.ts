import { KOLOM_SIAK, ratakan } from '../baca/kolom.ts'

/**
 * Where a source column may go: a column of SIAK, or one of these that the import works out: a whole region code, names
 * of regions, and OpenSID's status_dasar (1 hidup becomes FLAG_STATUS 0, every other stays not 0).
 */
export const SASARAN_TAMBAHAN = ['KODE_WILAYAH', 'NAMA_KAB', 'NAMA_KEC', 'NAMA_KEL', 'STATUS_DASAR'] as const
export type SasaranTambahan = (typeof SASARAN_TAMBAHAN)[number]

export const DAFTAR_SASARAN: readonly string[] = [...KOLOM_SIAK.map((k) => k.nama), ...SASARAN_TAMBAHAN]

const LAIN: Record<SasaranTambahan, readonly string[]> = {
  KODE_WILAYAH: ['KODE WILAYAH', 'KD WILAYAH', 'KODE DESA', 'KD DESA', 'KODE KELURAHAN', 'KODE DESA/KEL'],
  NAMA_KAB: ['KABUPATEN', 'KABUPATEN/KOTA', 'KAB/KOTA', 'NAMA KAB', 'NAMA KABUPATEN', 'KAB NAME'],
  NAMA_KEC: ['KECAMATAN', 'KEC', 'NAMA KEC', 'NAMA KECAMATAN', 'KEC NAME'],
  NAMA_KEL: [
    'DESA/KEL',
    'DESA/KELURAHAN',
    'KEL/DESA',
    'DESA',
    'KELURAHAN',
    'NAMA KEL',
    'NAMA DESA',
    'KEL NAME',
  ],
  STATUS_DASAR: ['STATUS DASAR'],
}

const PER_NAMA = new Map<string, string>([
  ...Object.entries(LAIN).flatMap(([s, n]) => [s, ...n].map((x) => [ratakan(x), s] as const)),
  ...KOLOM_SIAK.flatMap((k) => [k.nama, ...(k.lain ?? [])].map((n) => [ratakan(n), k.nama] as const)),
])

/** The target that a heading names, or undefined. */
export function sasaranBernama(judul: string): string | undefined {
  return PER_NAMA.get(ratakan(judul))
}

export function isSasaran(teks: string): boolean {
  return DAFTAR_SASARAN.includes(teks)
}

/** Columns of days, brought to dd-mm-yyyy on their way in. */
export const SASARAN_TANGGAL: ReadonlySet<string> = new Set([
  'TGL_LHR',
  'TGL_KWN',
  'TGL_CRAI',
  'TGL_AKH_PASPOR',
])

/** Without these nobody can be counted; the region comes from codes, names or a chosen desa. */
export const SASARAN_WAJIB = ['NIK', 'NO_KK', 'JENIS_KLMIN', 'TGL_LHR'] as const

export const KODE_WILAYAH_SIAK = ['NO_PROP', 'NO_KAB', 'NO_KEC', 'NO_KEL'] as const
