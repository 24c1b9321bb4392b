/** What a notice is about; the screen shows an icon word for each and a person may filter by it. */
export const JENIS_KABAR = [
  'tiba',
  'dikembalikan',
  'diserahkan',
  'diambil',
  'gugur',
  'ulasan',
  'kerja-gagal',
  'data-ditarik',
  'arsip-rusak',
  'disposisi',
  'rilis-menunggu',
  'data-menunggu',
  'surat-surel',
  'nomor-menunggu',
  'jabatan-kosong',
  'mandat-berakhir',
  'mendekati-tenggat',
  'lewat-tenggat',
  'eskalasi',
  'sop-berlaku',
  'selesai',
  'ditolak',
  'dibatalkan',
] as const
export type JenisKabar = (typeof JENIS_KABAR)[number]

/** A notice as the module that has the news words it. No names of residents: number of the case, title, step, deadline. */
export interface KabarBaru {
  /** Who is told; a pegawai named twice is told once. */
  readonly kepada: readonly string[]
  readonly jenis: JenisKabar
  /** One line, the subject of the mail. */
  readonly judul: string
  readonly isi: string
  /** A page of the office: "/berkas/…". */
  readonly tautan: string
  /** Names the event: the same person is told once for a key, also when asked again. */
  readonly kunci: string
}

export interface Kabar {
  readonly id: string
  readonly jenis: JenisKabar
  readonly judul: string
  readonly isi: string
  readonly tautan: string
  readonly dibuat: Date
  readonly dibaca: Date | null
}

/** `seketika` at once, `harian` once on a working day, `mati` no mail. Notices in the app always come. */
export type CaraSurel = 'seketika' | 'harian' | 'mati'

const JUDUL_MAKS = 200
const ISI_MAKS = 2000

/** One line without control characters, so that a title cannot write headers of a mail. */
export function rapikanJudul(teks: string): string {
  return potong(
    sensor(teks)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
    JUDUL_MAKS,
  )
}

export function rapikanIsi(teks: string): string {
  const baris = sensor(teks)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
  return potong(baris.trim(), ISI_MAKS)
}

/**
 * Sixteen digits, also in groups, are a NIK or a No. KK: a case's title is typed by people, and mail leaves the
 * office.
 */
function sensor(teks: string): string {
  return teks.replace(/(?<!\d)\d(?:[ .\-\u00a0]?\d){15}(?!\d)/g, '[nomor disembunyikan]')
}

function potong(teks: string, maks: number): string {
  const huruf = [...teks]
  return huruf.length <= maks ? teks : `${huruf.slice(0, maks - 1).join('')}…`
}
