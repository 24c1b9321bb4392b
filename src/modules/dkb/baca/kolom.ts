/**
 * Columns of BIODATA_WNI as SIAK names them, with the names under which other exports carry them (SIAK spreadsheet,
 * BIP, OpenSID, web service). A header is compared after `ratakan`, so case, blanks, dots and underscores do not count.
 */
export interface KolomSiak {
  readonly nama: string
  readonly lain?: readonly string[]
  readonly wajib?: true
  /** Stands in `identitas` in this order; the others become codes. */
  readonly identitas?: true
}

const k = (nama: string, ...lain: string[]): KolomSiak => ({ nama, lain })
const wajib = (nama: string, ...lain: string[]): KolomSiak => ({ nama, lain, wajib: true })
const diri = (nama: string, ...lain: string[]): KolomSiak => ({ nama, lain, identitas: true })

export const KOLOM_SIAK: readonly KolomSiak[] = [
  { ...wajib('NIK'), identitas: true },
  { ...wajib('NO_KK', 'NOMOR KK', 'NO KARTU KELUARGA', 'NOMOR KARTU KELUARGA'), identitas: true },
  diri('NAMA_LGKP', 'NAMA', 'NAMA LENGKAP', 'NAMA PENDUDUK'),
  diri('TMPT_LHR', 'TEMPAT LAHIR'),
  diri('NIK_IBU', 'IBU NIK'),
  diri('NAMA_LGKP_IBU', 'NAMA IBU', 'IBU'),
  diri('NIK_AYAH', 'AYAH NIK'),
  diri('NAMA_LGKP_AYAH', 'NAMA AYAH', 'AYAH'),
  diri('NO_AKTA_LHR', 'NOMOR AKTA LAHIR', 'NO AKTA LAHIR', 'AKTA LAHIR'),
  diri('NO_AKTA_KWN', 'NOMOR AKTA KAWIN', 'NO AKTA KAWIN', 'AKTA PERKAWINAN'),
  diri('TGL_KWN', 'TANGGAL KWN', 'TANGGAL PERKAWINAN'),
  diri('NO_AKTA_CRAI', 'NOMOR AKTA CERAI', 'NO AKTA CERAI', 'AKTA PERCERAIAN'),
  diri('TGL_CRAI', 'TANGGAL PERCERAIAN'),
  diri('NO_PASPOR', 'NOMOR PASPOR', 'DOKUMEN PASPORT'),
  diri('TGL_AKH_PASPOR', 'TANGGAL AKHIR PASPOR'),
  diri('TMPT_SBL'),
  diri('ALAMAT'),
  diri('NO_RT', 'RT'),
  diri('NO_RW', 'RW'),
  diri('DUSUN'),
  diri('KODE_POS'),
  diri('TELP'),
  wajib('JENIS_KLMIN', 'JENIS KELAMIN', 'KELAMIN', 'JK', 'SEX'),
  wajib('TGL_LHR', 'TANGGAL LAHIR', 'TGL LAHIR', 'TGL BLN TH', 'TGL BLN THN'),
  wajib('AGAMA', 'AGAMA ID'),
  wajib('STAT_KWN', 'STATUS KAWIN', 'STATUS KAWIN ID'),
  wajib('STAT_HBKEL', 'SHDK', 'KK LEVEL', 'HUB KELUARGA', 'HUBUNGAN KELUARGA', 'STATUS HUBUNGAN KELUARGA'),
  wajib('PDDK_AKH', 'PENDIDIKAN', 'PENDIDIKAN TERAKHIR', 'PENDIDIKAN KK ID'),
  wajib('JENIS_PKRJN', 'PEKERJAAN', 'JENIS PEKERJAAN', 'PEKERJAAN ID'),
  wajib('GOL_DRH', 'GOL DARAH', 'GOLONGAN DARAH', 'GOLONGAN DARAH ID'),
  wajib('PNYDNG_CCT', 'CACAT', 'CACAT ID'),
  k('KLAIN_FSK'),
  k('AKTA_LHR'),
  k('AKTA_KWN'),
  k('AKTA_CRAI'),
  // Status of enrolment and of the cards; SIAK keeps them outside BIODATA_WNI, exports join them on.
  k(
    'KTP_EL',
    'KTP ELEKTRONIK',
    'STATUS KTP',
    'STATUS KTP EL',
    'EKTP STATUS',
    'STATUS EKTP',
    'STATUS REKAM',
    'STAT RKM',
    'STAT REKAM',
  ),
  k('KIA', 'STATUS KIA', 'CETAK KIA', 'KEPEMILIKAN KIA'),
  k('KK', 'STATUS KK', 'CETAK KK', 'KK CETAK', 'KEPEMILIKAN KK'),
  wajib('NO_PROP'),
  wajib('NO_KAB'),
  wajib('NO_KEC'),
  wajib('NO_KEL'),
  k('FLAG_STATUS'),
]

/** Upper case, letters and digits only: "No. KK" and "no_kk" are one name. */
export function ratakan(teks: string): string {
  return teks.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

const PER_NAMA = new Map(
  KOLOM_SIAK.flatMap((kolom, i) => [kolom.nama, ...(kolom.lain ?? [])].map((n) => [ratakan(n), i] as const)),
)

/** Index in KOLOM_SIAK, or -1 for a column that is not ours. */
export function indeksKolom(judul: string): number {
  return PER_NAMA.get(ratakan(judul)) ?? -1
}

/** Index of a column that the code names itself. */
export function kolomKe(nama: string): number {
  const i = KOLOM_SIAK.findIndex((kolom) => kolom.nama === nama)
  if (i < 0) throw new Error(`no such column: ${nama}`)
  return i
}

/** Columns of `identitas`, in its order. */
export const KOLOM_IDENTITAS: readonly number[] = KOLOM_SIAK.flatMap((kolom, i) =>
  kolom.identitas ? [i] : [],
)
