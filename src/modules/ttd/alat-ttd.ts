import type { Result } from '#kernel/hasil'
import type { Pelaku } from '#kernel/pelaku'
import type { IsiBlok } from './bubuh/isi-blok.ts'
import type { TempatTtd } from './bubuh/tempat-ttd.ts'
import type { NamaAlat, PeranTtd } from './nama-alat.ts'
import type { Penandatangan } from './sertifikat/terbitkan-sertifikat.ts'

export interface PermintaanBubuh {
  /** Idempotency key of the kerja: an instrument that asks a service sends the same thing under it. */
  readonly kunci: string
  readonly berkasId: string
  readonly peran: PeranTtd
  /** Absent for a seal: it belongs to the office. */
  readonly pemilik?: Penandatangan
  /** The instrument adds `tanda`: only it knows what its certificate is worth. */
  readonly blok: Omit<IsiBlok, 'tanda'>
  /** Absent: invisible. */
  readonly tempat?: TempatTtd
  readonly waktu: Date
  readonly alasan: string
  readonly lokasi: string
  readonly pelaku: Pelaku
  readonly signal: AbortSignal
}

export interface HasilBubuh {
  readonly isi: Buffer
  /** SHA-256 (hex) over the bytes that the new signature covers. */
  readonly sidikIsi: string
  /** Of `ttd_sertifikat`. */
  readonly nomorSeri: string
  readonly tempat?: TempatTtd
  readonly tingkat: 'B-B' | 'B-T' | 'B-LTA'
  /** What the time-stamp authority said. */
  readonly capWaktu?: Date
  /** A time-stamp was wanted and not to be had, and the office goes on without. */
  readonly tanpaCap: boolean
}

/** An instrument to sign with. M2 adds `bsre` behind this. */
export interface AlatTtd {
  readonly nama: NamaAlat
  /**
   * Whether it signs a file that already bears a signature, and leaves its bytes alone. Where the signer's does not, the
   * paraf before it are acts in jejak, named in the block (`#ttd` kerja `ttd.paraf`).
   */
  readonly bertumpuk: boolean
  /** Asked in the act's request, so it must be quick: key there, unlocked, certificate valid. */
  siap(p: Pick<PermintaanBubuh, 'peran' | 'pemilik' | 'pelaku'>): Promise<Result<void>>
  /** Gives the file back with one signature more; `pdf` stays in front, byte by byte, where the instrument is `bertumpuk`. */
  bubuhkan(pdf: Buffer, p: PermintaanBubuh): Promise<Result<HasilBubuh>>
}
