import { daftarSnapshot } from '#dkb'
import { type Tanggal, tulisTanggal } from '#kernel/tanggal'
import { type LuasTerpakai, luasTerpakai } from '#wilayah'
import { bahanDari, type SaranaAgregat } from '../bahan-kantor.ts'
import type { BahanAgregat } from '../susun/hitung-tabel.ts'
import { cacahPeristiwa } from './cacah-peristiwa.ts'
import type { SumberIndikator } from './sumber-indikator.ts'

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
        const semua = await luasTerpakai(s.db)
        const sumber = (l: LuasTerpakai) => (l.tanggal ? `${l.sumber}, ${tulisTanggal(l.tanggal)}` : l.sumber)
        return new Map(semua.map((l) => [l.kode, { km2: String(l.luasKm2), sumber: sumber(l) }] as const))
      },
      peristiwa: (jenis, dari, sampai) => cacahPeristiwa(s.db, jenis, dari as Tanggal, sampai as Tanggal),
    },
  }
}
