export type JenisDeret = 'keluar' | 'masuk' | 'register'

/** A run of numbers that restarts each year. */
export interface Deret {
  readonly kode: string
  readonly nama: string
  readonly jenis: JenisDeret
  readonly pola: string
  readonly klasifikasi: string
  readonly unit: string
  /** Keys of the positions that book in it, make a number void, and take blocks. */
  readonly pelaksana: readonly string[]
  /** Each classification is counted on its own, in a series that is made the first time it is used. */
  readonly perKlasifikasi: boolean
  /** Of such a series: the one it was made from. */
  readonly induk?: string
  readonly aktif: boolean
  /** Largest block a client may take; 0: none. */
  readonly blokMaks: number
  /** Calendar days after which a reservation that nobody used is listed. */
  readonly batasCadangan: number
  readonly tanggalTerakhir?: string
}

/** `mulai` is the first number of the year in Tertib, `berikut` the next to be given. */
export interface DeretTahun {
  readonly tahun: number
  readonly mulai: number
  readonly berikut: number
}

/** Kind of a document ('*' any) and head of its classification ('' any) -> the series that numbers it. */
export interface AturanDeret {
  readonly jenisNaskah: string
  readonly klasifikasi: string
  readonly deret: string
}

const BAWAAN = {
  klasifikasi: '400.12.4.3',
  unit: 'DUKCAPIL',
  pelaksana: ['adb', 'kasubbag-umum'],
  perKlasifikasi: false,
  aktif: true,
  blokMaks: 25,
  batasCadangan: 7,
} as const

export const DERET_UTAMA = 'agenda'
export const DERET_MASUK = 'masuk'

/**
 * What an office starts with. Classification: Permendagri 83/2022, 400.12.4.3 "pengelolaan data". The unit code is
 * the office's own; none was confirmed, so it is editable and begins as a word.
 */
export const DERET_BAWAAN: readonly Deret[] = [
  {
    ...BAWAAN,
    kode: DERET_UTAMA,
    nama: 'Agenda laporan dan surat',
    jenis: 'keluar',
    pola: '{klasifikasi}/{urut}/{unit}/{tahun}',
  },
  {
    ...BAWAAN,
    kode: DERET_MASUK,
    nama: 'Agenda surat masuk',
    jenis: 'masuk',
    pola: '{urut:4}/SM/{tahun}',
    blokMaks: 0,
  },
  {
    ...BAWAAN,
    kode: 'buku',
    nama: 'Register buku',
    jenis: 'register',
    pola: '{urut:3}/BUKU/{unit}/{tahun}',
    blokMaks: 0,
  },
]
