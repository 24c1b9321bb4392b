import type { GrupKolom, HasilTabel, Selisih } from '../agregat.contract.ts'

/** A table as the gate sees it: a printed one, or one whose cells still lie in one array. */
export interface TabelGerbang {
  readonly tabel: HasilTabel['tabel']
  readonly snapshot: HasilTabel['snapshot']
  readonly grup: readonly GrupKolom[]
  readonly baris: readonly {
    readonly kode: string
    readonly nama: string
    readonly induk?: string | undefined
    readonly nilai: ArrayLike<number>
  }[]
  readonly total: {
    readonly kode?: string | undefined
    readonly nama: string
    readonly nilai: ArrayLike<number>
  }
}

/** One row of it. */
export interface Tempat {
  readonly kode: string | undefined
  readonly nama: string
  readonly induk: string | undefined
  readonly nilai: ArrayLike<number>
}

/** What was compared, said only when it is asked for. */
export type IsiSelisih = Omit<Selisih, 'kunci' | 'kalimat' | 'seharusnya' | 'didapat'>
export type CatatSelisih = (seharusnya: number, didapat: number, isi: () => IsiSelisih) => void

export const LAJUR = ['lk', 'pr', 'jml'] as const

/** The total row first, then the rows. */
export function daftarTempat(h: TabelGerbang): Tempat[] {
  const total = { kode: h.total.kode, nama: h.total.nama, induk: undefined, nilai: h.total.nilai }
  return [total, ...h.baris.map((b) => ({ kode: b.kode, nama: b.nama, induk: b.induk, nilai: b.nilai }))]
}

/** First column of a group, by its code. */
export function letakKolom(h: TabelGerbang, grup: string): number {
  const i = h.grup.findIndex((g) => g.kode === grup)
  if (i < 0) throw new Error(`table ${h.tabel.id} has no column ${grup}`)
  return i * 3
}

/** First column of every category, by its code; no subtotals, no total. */
export function letakKategori(h: TabelGerbang): Map<string, number> {
  return new Map(
    h.grup.flatMap((g, i) =>
      g.jenis === 'kategori' || g.jenis === 'lain' ? [[g.kode, i * 3] as const] : [],
    ),
  )
}

export function letakWilayah(t: Tempat): { kodeWilayah?: string; namaWilayah: string } {
  return t.kode === undefined ? { namaWilayah: t.nama } : { kodeWilayah: t.kode, namaWilayah: t.nama }
}
