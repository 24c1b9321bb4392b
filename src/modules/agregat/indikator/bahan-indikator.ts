import { daftarSnapshot } from '#dkb'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { daftarWilayah } from '#wilayah'
import { bahanDari, type SaranaAgregat } from '../bahan-kantor.ts'
import type { BahanAgregat } from '../susun/hitung-tabel.ts'
import type { SnapshotTabel } from '../susun/susun-tabel.ts'

export interface LuasWilayah {
  /** Decimal text, as it was entered: "16.46". */
  readonly km2: string
  /** Where the area comes from, with its date where it has one. */
  readonly sumber: string
}

export type JenisPeristiwa = 'lahir' | 'mati' | 'kawin' | 'cerai' | 'pindah' | 'datang'

/** Registered events of one kind, desa, sex and age; for births `umur` is the mother's. */
export interface CacahPeristiwa {
  readonly desa: KodeWilayah
  /** 1, 2, or 0 where the event has no one sex (a marriage). */
  readonly jk: number
  /** Whole years; absent where the file does not say. */
  readonly umur?: number | undefined
  /** Whole days, for those who did not live a year. */
  readonly hari?: number | undefined
  readonly jumlah: number
}

export interface SumberIndikator {
  /** All snapshots, newest first. */
  daftarSnapshot(): Promise<readonly SnapshotTabel[]>
  luas(): Promise<ReadonlyMap<string, LuasWilayah>>
  /** Events by day of the event, both days included; undefined where the daily files do not cover the whole period, with the reason. */
  peristiwa(
    jenis: JenisPeristiwa,
    dari: string,
    sampai: string,
  ): Promise<
    | { readonly isi: readonly CacahPeristiwa[]; readonly adaUmur: boolean; readonly adaHari: boolean }
    | { readonly tiada: string }
  >
}

export interface BahanIndikator extends BahanAgregat {
  readonly indikator: SumberIndikator
}

/** An office's own snapshots, areas and events. */
export function bahanIndikatorDari(s: SaranaAgregat): BahanIndikator {
  return {
    ...bahanDari(s),
    indikator: {
      daftarSnapshot: () => daftarSnapshot(s.db),
      async luas() {
        const luas = new Map<string, LuasWilayah>()
        for (const w of await daftarWilayah(s.db))
          if (w.luasKm2 !== undefined)
            luas.set(w.kode, { km2: String(w.luasKm2), sumber: 'daftar wilayah kantor' })
        return luas
      },
      async peristiwa() {
        return { tiada: 'Peristiwa harian belum dimuat di kantor ini.' }
      },
    },
  }
}
