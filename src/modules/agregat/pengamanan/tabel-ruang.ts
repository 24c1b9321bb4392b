import type { HasilTabel } from '../agregat.contract.ts'
import type { DaftarKode } from '../definisi/daftar-kode.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import type { Syarat } from '../definisi/syarat.ts'
import type { TabelPadat } from '../susun/susun-tabel.ts'

/** What protection needs of one table: its cells down to the lowest region, and which people each cell holds. */
export interface TabelRuang {
  readonly id: string
  readonly semesta?: Syarat | undefined
  readonly dimensi: readonly DaftarKode[]
  /** Codes of the categories that are printed, a list a dimension. */
  readonly kategori: readonly (readonly string[])[]
  /** A category's place a dimension; absent places are "all": a subtotal has the first alone, the total none. */
  readonly grup: readonly (readonly number[])[]
  /** The total first, then the rows in official order. */
  readonly baris: readonly {
    readonly kode: string
    readonly induk?: string | undefined
    readonly tingkat: HasilTabel['tingkat']
  }[]
  /** Rows × columns, row after row. */
  readonly nilai: Int32Array
  /** `kunci` of each column. */
  readonly kolom: readonly string[]
  /** Lowest level that the edition prints; absent: not printed, but what it knows bounds what can be. */
  readonly terbit?: HasilTabel['tingkat'] | undefined
  /** Specially protected: a group that lies wholly in one category is as telling as a small cell. */
  readonly peka: boolean
  /** Printed with noise: its own small cells are not looked for, but what others hide is hidden here as well. */
  readonly tanpaUtama?: boolean
}

export interface Aturan {
  readonly terbit: HasilTabel['tingkat'] | undefined
  readonly peka: boolean
  readonly tanpaUtama?: boolean
}

export function keTabelRuang(
  h: HasilTabel | TabelPadat,
  definisi: DefinisiTabel,
  aturan: Aturan,
): TabelRuang {
  const { dimensi } = definisi
  const jalur = h.grup.map((g) => (g.jenis === 'total' ? [] : (g.jalur?.map((j) => j.kode) ?? [g.kode])))
  const kategori = dimensi.map((d, i) => {
    const tampil = new Set(jalur.map((j) => j[i]))
    return d.kategori.map((k) => k.kode).filter((k) => tampil.has(k))
  })
  const baris = [
    { kode: h.total.kode ?? '', tingkat: tingkatTotal(h), nilai: h.total.nilai },
    ...h.baris.filter((b) => b.kode !== h.total.kode),
  ]
  const lebar = h.grup.length * 3
  const nilai = new Int32Array(baris.length * lebar)
  for (const [i, b] of baris.entries()) nilai.set(b.nilai, i * lebar)
  return {
    id: h.tabel.id,
    semesta: definisi.semesta.syarat,
    dimensi,
    kategori,
    grup: jalur.map((j) => j.map((kode, i) => kategori[i]!.indexOf(kode))),
    baris: baris.map(({ nilai: _, ...b }) => b),
    nilai,
    kolom: h.grup.flatMap((g) => g.kolom.map((k) => k.kunci)),
    ...aturan,
  }
}

// Without one region on top the total stands above them all, as a province's does.
function tingkatTotal(h: { readonly total: { readonly kode?: string | undefined } }): HasilTabel['tingkat'] {
  return h.total.kode?.length === 5 ? 'kabkota' : h.total.kode?.length === 8 ? 'kecamatan' : 'provinsi'
}
