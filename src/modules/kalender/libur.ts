import type { Zona } from './zona.ts'

export type JenisLibur = 'libur-nasional' | 'cuti-bersama' | 'libur-daerah' | 'hari-pemungutan-suara'

/** A day off with the decision it rests on. Public lists differ, so the number of the SKB always stands with it. */
export interface Libur {
  readonly tanggal: string
  readonly nama: string
  readonly jenis: JenisLibur
  readonly dasar: string
  readonly perluDikonfirmasi: boolean
}

/** The days of one Ramadan, both ends included. */
export interface MasaRamadan {
  readonly dari: string
  readonly sampai: string
  readonly dasar: string
  readonly perluDikonfirmasi: boolean
}

export interface SetelanKalender {
  readonly zona: Zona
  readonly dasar: string
  readonly perluDikonfirmasi: boolean
}
