import type { KodeWilayah } from '#kernel/kode-wilayah'

/**
 * How the numbers of a table of `sumber: peristiwa` come in: what #peristiwa counted over a period, named by the
 * columns of the definition (`FileTabel.kolom`). The layout (regions, sums, LK PR JML) is the catalogue's.
 */
export interface HitunganPeristiwa {
  readonly jumlah: readonly {
    /** `kode` of a column of the definition. */
    readonly kolom: string
    readonly desa: KodeWilayah
    /** 0 where sex is not told; it counts in JML only. */
    readonly jk: 0 | 1 | 2
    readonly jumlah: number
  }[]
  /** "Berkas harian peristiwa 1 Januari 2026 - 31 Januari 2026, 31 dari 31 hari". */
  readonly sumber: string
  /** Digest of the sealed files that were counted. */
  readonly digest: string
}
