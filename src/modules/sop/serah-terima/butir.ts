/** What becomes of one piece of work at a hand-over. */
export type Nasib =
  /** The receiver may do it: it is theirs from then on. */
  | 'beralih'
  /** The receiver holds no position for it: it waits, taken by nobody, for whoever holds the position. */
  | 'menunggu-pemangku'
  /** Goes with the position or needs a new letter; the minutes only name it. */
  | 'disebut'

/** One piece of open work that rests on a pegawai. */
export interface Butir {
  readonly jenis: 'langkah' | 'limpahan' | 'mandat' | 'rancangan'
  /** Of a step: taken by the pegawai, or theirs alone because nobody else holds the position. */
  readonly sebab: 'diambil' | 'satu-satunya' | 'dilimpahkan' | 'pemberi' | 'penerima' | 'penulis'
  readonly judul: string
  readonly rincian: string
  readonly nasib: Nasib
  readonly berkasId?: string
  readonly langkah?: string
  readonly tenggat?: string
}

export const SEBAB_SERAH_TERIMA = ['pindah-jabatan', 'berhenti', 'berhalangan'] as const
export type SebabSerahTerima = (typeof SEBAB_SERAH_TERIMA)[number]

/** Minutes that were signed off: what they listed then, and the document. */
export interface SerahTerima {
  readonly id: string
  readonly dariId: string
  readonly dari: string
  readonly kepadaId: string
  readonly kepada: string
  readonly sebab: SebabSerahTerima
  readonly nomor?: string
  readonly tanggal: string
  readonly butir: readonly Butir[]
  readonly dokumenHash: string
  readonly waktu: Date
}
