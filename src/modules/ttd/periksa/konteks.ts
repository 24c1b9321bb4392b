import type { X509Certificate } from 'node:crypto'
import type { CrlDibaca } from '../cabut/crl.ts'
import type { OcspDibaca } from '../cabut/ocsp.ts'
import type { TokenDiperiksa } from '../cap-waktu/periksa-token.ts'
import { type AkarTepercaya, berlakuPada, susunRantai } from '../sertifikat/rantai-sertifikat.ts'
import type { TandaTanganDiperiksa } from '../ttd.contract.ts'
import type { CmsDiperiksa } from './periksa-cms.ts'
import type { RuangTandaTangan } from './ruang-tanda-tangan.ts'

/** What a signature is judged by beside its own bytes. */
export interface Konteks {
  readonly akar: readonly AkarTepercaya[]
  readonly sertifikat: readonly X509Certificate[]
  readonly crl: readonly CrlDibaca[]
  readonly ocsp: readonly OcspDibaca[]
}

/** A mark as it stands in the file, with what could be read of it. */
export interface Tanda {
  readonly ruang: RuangTandaTangan
  readonly cms?: CmsDiperiksa
  /** The time-stamp over this signature, or, of a document time-stamp, itself. */
  readonly token?: TokenDiperiksa
  readonly perubahan: TandaTanganDiperiksa['perubahan']
}

export function isCapTepercaya(t: TokenDiperiksa, k: Konteks): boolean {
  const rantai = susunRantai(t.penanda, t.lain, k.akar, k.sertifikat)
  return t.cocok && rantai.tepercaya && berlakuPada(rantai.sertifikat, t.waktu)
}
