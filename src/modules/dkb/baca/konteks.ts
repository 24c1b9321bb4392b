/** What every worker must know before the first row. Plain values: it is posted to threads. */
export interface KonteksBaca {
  readonly pemisah: number
  readonly jumlahKolom: number
  readonly kolom: readonly number[]
  /** Reference day as yyyymmdd. */
  readonly acuan: number
  /** The office's desa in code order, as pp*1e8 + kk*1e6 + cc*1e4 + dddd; the position is the desa's number. */
  readonly desa: Float64Array
  /** Ranges of desa that are sealed one at a time. */
  readonly jumlahBagian: number
  readonly folder: string
  readonly batasBaris: number
  /** Kecamatan that the office ever had, as pp*1e4 + kk*100 + cc: where its NIKs were issued. */
  readonly kecamatanPernah: Uint32Array
  /** The office's own labels: column, then label (`ratakanLabel`), to code. */
  readonly label?: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** A spelling that neither the built-in list nor the office's knows, and on how many rows. */
export interface EjaanTakDikenal {
  readonly kolom: string
  readonly ejaan: string
  readonly jumlah: number
}

/** The range a desa belongs to: ranges follow code order, so range after range is the order of the snapshot. */
export function bagianDesa(desa: number, jumlahDesa: number, jumlahBagian: number): number {
  return Math.floor((desa * jumlahBagian) / jumlahDesa)
}

/** What reading one chunk of whole lines gave. Row arrays hold the rows that may be kept, in file order. */
export interface HasilBaca {
  readonly jumlahMasuk: number
  readonly jumlahTidakAktif: number
  readonly jumlahDitolak: number
  /** Physical lines in the chunk: the next chunk's lines are counted from there. */
  readonly jumlahBarisFisik: number
  readonly nikHi: Uint32Array
  readonly nikLo: Uint32Array
  readonly kkHi: Uint32Array
  readonly kkLo: Uint32Array
  readonly baris: Uint32Array
  /** As in SeluruhBaris. */
  readonly diri: Uint32Array
  readonly desa: Uint32Array
  readonly sidikNama: Uint32Array
  readonly sidikIbu: Uint32Array
  /** Rows of this chunk that may be kept and have something in the column, per KOLOM_SIAK. */
  readonly isiKolom: Uint32Array
  /** Lines `baris \t aturan \t kolom \t nik \t nilai \t desa \n` (desa's number or -1); line numbers count from 0 in the chunk. */
  readonly tolak: Uint8Array
  /** Lines `baris \t nik \t kk \t flag \n`. */
  readonly tidakAktif: Uint8Array
  /** Rows kept out per rule, and the first lines of each. Warnings are counted when the rows are sealed. */
  readonly hitung: Uint32Array
  readonly contoh: readonly (readonly [aturan: number, baris: readonly number[]])[]
  readonly nikAkhirNol: number
  readonly penyandian: 'ascii' | 'utf-8' | 'lain'
}
