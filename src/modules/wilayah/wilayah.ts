import { type KodeWilayah, type Tingkat, tingkatWilayah } from '#kernel/kode-wilayah'

export interface Wilayah {
  readonly kode: KodeWilayah
  readonly nama: string
  readonly tingkat: Tingkat
  readonly luasKm2?: number
}

export function wilayah(kode: KodeWilayah, nama: string, luasKm2?: number | null): Wilayah {
  const tingkat = tingkatWilayah(kode)
  return luasKm2 == null ? { kode, nama, tingkat } : { kode, nama, tingkat, luasKm2 }
}

/** Is `kode` the region itself or below it? `35.76` holds `35.76.01.1001`, not `35.7`. */
export function isDalam(kode: string, induk: string): boolean {
  return kode === induk || kode.startsWith(`${induk}.`)
}

/** An office keeps what lies in its region, and the regions above it for their names. */
export function isMilikKantor(kode: string, kantor: string): boolean {
  return isDalam(kode, kantor) || isDalam(kantor, kode)
}
