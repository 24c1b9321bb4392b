/** Kinds of refusal. The HTTP number of each is decided once, in platform/http. */
export type JenisGalat = 'tak-ditemukan' | 'tak-sah' | 'ditolak' | 'bentrok'

/**
 * An expected refusal: a stable code, a kind, one Indonesian sentence the official can act on, and the facts.
 * Recognise it by `kode`, never by `pesan`.
 */
export interface Galat {
  readonly kode: string
  readonly jenis: JenisGalat
  readonly pesan: string
  readonly rincian?: Readonly<Record<string, unknown>>
}

/** Makes one refusal; every module lists its own in `<module>.galat.ts`, codes as `modul.sebab`. */
export function galat(
  kode: string,
  jenis: JenisGalat,
  pesan: string,
  rincian?: Readonly<Record<string, unknown>>,
): Galat {
  return rincian === undefined ? { kode, jenis, pesan } : { kode, jenis, pesan, rincian }
}
