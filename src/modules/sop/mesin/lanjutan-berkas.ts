/** A case that an act of this one opened, and where it stands at this moment. */
export interface LanjutanBerkas {
  readonly id: string
  readonly nomor: string
  readonly sop: string
  /** As officials read it: "Surat Keluar". */
  readonly judulSop: string
  /** The act that opened it. */
  readonly tindakanId: string
  /** How it ended; null while it runs. */
  readonly hasil: 'tuntas' | 'ditolak' | 'dibatalkan' | null
  /** "langkah 2, Kasi"; how it ended when it has. */
  readonly di: string
}
