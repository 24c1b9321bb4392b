import type { Galat } from '#kernel/galat'

/** Classic export of the program `exp`, or Data Pump of `expdp`. */
export type JenisDmp = 'exp' | 'data-pump'

export interface KolomDmp {
  readonly nama: string
  /** Oracle's internal type number: 1 VARCHAR2, 2 NUMBER, 12 DATE, 96 CHAR, 112 CLOB, 113 BLOB, 180 TIMESTAMP ... */
  readonly jenis: number
  /** Declared length in bytes. */
  readonly panjang: number
  /** Character set id and form (1 database, 2 national), for text only. */
  readonly charset?: number
  readonly bentuk?: number
}

/** A file under the name people know it by; uploads lie under other names. */
export interface FileDmp {
  readonly nama: string
  readonly jalur: string
}

/** A stretch of one file, bytes `[awal, akhir)`. */
export interface Ruas {
  readonly file: FileDmp
  readonly awal: number
  readonly akhir: number
}

/** Where rows of a table stand: an exp section or a Data Pump stream; a partitioned table has several. */
export interface BagianTabel {
  readonly ruas: readonly Ruas[]
  readonly jumlahMenurutOracle?: number
}

export interface TabelDmp {
  readonly pemilik: string
  readonly nama: string
  readonly kolom: readonly KolomDmp[]
  /** Rows as counted by reading to the end marker; exp only, where listing passes over every row anyway. */
  readonly jumlahBaris?: number
  /** COMPLETED_ROWS, the count that Oracle itself wrote; Data Pump only. */
  readonly jumlahMenurutOracle?: number
  /** Set where the rows cannot be had; `barisDmp` refuses with it. */
  readonly sebabTakTerbaca?: Galat
  readonly bagian: readonly BagianTabel[]
}

export interface Dmp {
  readonly jenis: JenisDmp
  /** Of the exporting program (`V11.02.00`), or of the Data Pump file (`4.1 (Oracle 12.1)`). */
  readonly versi: string
  /** Of the database; for exp also that of the exporting client, in which names stand. */
  readonly charset: number
  readonly charsetKlien?: number
  /** As the file says it: exp in the words of the client's language, Data Pump as yyyy-mm-dd hh:mm:ss. */
  readonly dibuat: string
  /** The exporting user and mode (exp), or the job (Data Pump). */
  readonly pengekspor: string
  readonly file: readonly FileDmp[]
  readonly tabel: readonly TabelDmp[]
  /** An exp file without its closing EXIT lines: something after the last table may be missing. */
  readonly terpotong: boolean
  /** What an official should know and what is no reason to refuse; sentences. */
  readonly catatan: readonly string[]
}

export type SebabSel = 'huruf' | 'kendali' | 'tanggal' | 'angka' | 'panjang-nol'

/** A cell that could not be read as it should: it stands empty in the row (`kendali`: as it is). Row from 1. */
export interface TemuanSel {
  readonly baris: number
  readonly kolom: string
  readonly sebab: SebabSel
}

/** One row in the order of the columns asked for; NULL is null, everything else text. */
export type Baris = (string | null)[]

/** Where the cells of a row stand, for a test that must know which bytes belong to which cell. */
export type LetakBaris = (
  baris: number,
  awal: Int32Array,
  panjang: Int32Array,
  letak: (p: number) => { file: string; offset: number },
) => void

/** Limits on what an untrusted file may ask for. */
export const BATAS = {
  kolom: 1000,
  xml: 16 * 1024 * 1024,
  /** One statement line of exp, and one row with everything in it. */
  pernyataan: 4 * 1024 * 1024,
  baris: 64 * 1024 * 1024,
  tabel: 20_000,
} as const

export const CHAR = 96
export const VARCHAR = 1
export const CLOB = 112
export const BLOB = 113

export const isLob = (jenis: number): boolean => jenis === CLOB || jenis === BLOB
