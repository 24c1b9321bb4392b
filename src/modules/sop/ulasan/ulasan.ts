import type { Letak } from '#kernel/bagian'
import type { Pelaku } from '#kernel/pelaku'

/** How a remark ended: its place was recomputed or is gone, its author took it back, its addressee answered for it. */
export type Tutup = 'berubah' | 'hilang' | 'ditarik' | 'selesai'

/** A remark pinned to a place of a document of a case. */
export interface Ulasan {
  readonly id: string
  readonly nomor: number
  readonly putaran: number
  readonly dokumen: string
  readonly versi: number
  readonly letak: Letak
  /** The place in words, and what stood there when it was pinned. */
  readonly sebut: string
  readonly kutipan: string
  /** Where it is in the newest version that it was followed to. */
  readonly versiKini: number
  readonly letakKini: Letak
  readonly teks: string
  readonly pelaku: Pelaku
  readonly pegawaiId: string
  /** Key of the actor who is asked. */
  readonly kepada: string | null
  readonly waktu: Date
  readonly tutup: Tutup | null
  /** What stands there instead, or the word of who closed it. */
  readonly tutupTeks: string | null
  readonly tutupVersi: number | null
  readonly tutupPelaku: Pelaku | null
  readonly ditutup: Date | null
}

export interface JawabanUlasan {
  readonly ulasanId: string
  readonly teks: string
  readonly pelaku: Pelaku
  readonly waktu: Date
}
