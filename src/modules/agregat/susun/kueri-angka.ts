import { parseKodeWilayah } from '#kernel/kode-wilayah'
import { findTabel } from '../definisi/muat-definisi.ts'
import { kueriSel } from '../hitung/kubus.ts'
import { tulisKueri } from '../hitung/tulis-kueri.ts'

export interface MintaKueri {
  readonly tabel: string
  /** Digest of the definition that the figure was printed under. */
  readonly digestDefinisi: string
  /** Absent: all regions. */
  readonly wilayah?: string | undefined
  /** One category code a dimension, outermost first; none for the total. */
  readonly jalur: readonly string[]
  readonly jk: 'lk' | 'pr' | 'jml'
}

/** The question that one printed figure answers, without asking it; undefined where the definition has changed since. */
export function kueriAngka(m: MintaKueri): string | undefined {
  const d = findTabel(m.tabel)
  if (!d || d.digest !== m.digestDefinisi) return undefined
  const kategori = m.jalur.map((kode, i) => d.dimensi[i]?.kategori.find((k) => k.kode === kode))
  if (kategori.includes(undefined)) return undefined
  const wilayah = m.wilayah === undefined ? undefined : parseKodeWilayah(m.wilayah)
  return tulisKueri(
    kueriSel(d, { wilayah, kategori: kategori as never, kolom: m.jk }, { file: 'kode.parquet' }),
  )
}
