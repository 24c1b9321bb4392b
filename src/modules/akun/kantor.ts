import type { Zona } from '#kalender'
import type { KodeWilayah } from '#kernel/kode-wilayah'

/** The one office of a data folder. */
export interface Kantor {
  readonly kode: KodeWilayah
  /** Of the region, as on the letterhead: "Kota Mojokerto". */
  readonly nama: string
  readonly dinas: string
  readonly alamat: string
  readonly kontak: string
  readonly zona: Zona
  /** Lines of the letterhead, top to bottom. */
  readonly kop: readonly string[]
  /** A training office: every print is watermarked LATIHAN. Set once, never changed. */
  readonly latihan: boolean
  readonly logoHash?: string
  readonly tertibSejak: string
  readonly sesiDiamMenit: number
  readonly sesiMaksJam: number
  /** Where the public pages stand, as it is printed: "https://data.contoh.go.id", no slash at its end. Absent: not open. */
  readonly alamatPublik?: string
}

/** The zone of a province by the first two digits of its code; the pengelola may change it. */
export function zonaBawaan(kode: KodeWilayah): Zona {
  const provinsi = Number(kode.slice(0, 2))
  if ((provinsi >= 81 && provinsi <= 82) || (provinsi >= 91 && provinsi <= 96)) return 'WIT'
  if (
    (provinsi >= 51 && provinsi <= 53) ||
    (provinsi >= 63 && provinsi <= 65) ||
    (provinsi >= 71 && provinsi <= 76)
  )
    return 'WITA'
  return 'WIB'
}
