import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { SnapshotTabel } from '../susun/susun-tabel.ts'

export interface LuasWilayah {
  /** Decimal text, as it was entered: "16.46". */
  readonly km2: string
  /** Where the area comes from, with its date where it has one. */
  readonly sumber: string
}

/** `orang-kawin` and `orang-cerai` count the two people of a couple, with their ages. */
export type JenisCacah =
  | 'lahir'
  | 'mati'
  | 'kawin'
  | 'cerai'
  | 'pindah'
  | 'datang'
  | 'orang-kawin'
  | 'orang-cerai'

/** Registered events of one kind, desa, sex and age; for births `umur` is the mother's. */
export interface CacahPeristiwa {
  readonly desa: KodeWilayah
  /** 1, 2, or 0 where the event has no one sex (a marriage). */
  readonly jk: number
  /** Whole years; absent where the file does not say. */
  readonly umur?: number | undefined
  /** Deaths under one year: 1 at 0-28 days, 2 at 29 days and more. */
  readonly bayi?: 1 | 2 | undefined
  readonly jumlah: number
}

/** What indicators ask for beside the table of a snapshot: earlier snapshots, areas, events. */
export interface SumberIndikator {
  /** All snapshots, newest first. */
  daftarSnapshot(): Promise<readonly SnapshotTabel[]>
  luas(): Promise<ReadonlyMap<string, LuasWilayah>>
  /** Events of both days and all between, by day of the event; or the reason why they are not known. */
  peristiwa(
    jenis: JenisCacah,
    dari: string,
    sampai: string,
  ): Promise<
    | {
        readonly isi: readonly CacahPeristiwa[]
        /** What is to be said beside the figures. */
        readonly catatan?: string
      }
    | { readonly tiada: string }
  >
}
