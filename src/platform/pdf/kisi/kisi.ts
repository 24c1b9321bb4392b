import { lipat } from './lipat.ts'

/**
 * One table of figures on one page: heads, rows, their text. Lengths in points. It is drawn straight into the page
 * that Typst left free for it: a cell of a Typst table costs 13 KB of memory and 20 times the time.
 */
export interface Kisi {
  /** Stands in the document as `kisi("<kunci>", ...)` (tertib-kisi.typ). */
  readonly kunci: string
  /** What the table is about, for those who hear the document. */
  readonly ringkasan: string
  /** Code and name first, then one width a number column. */
  readonly lebar: readonly number[]
  readonly grup: readonly { readonly label: string; readonly kolom: readonly string[] }[]
  /** "Kode", "Wilayah"; the first may be empty in a table of categories. */
  readonly kepala: readonly [string, string]
  /** Number printed under the first number column. */
  readonly nomorKolom: number
  /** The region whose rows go on from the page before; "" when there is none. */
  readonly sambungan: string
  readonly baris: readonly BarisKisi[]
}
export interface BarisKisi {
  readonly jenis: 'rincian' | 'subtotal' | 'total'
  /** How far the name is moved in, in steps. */
  readonly takuk: number
  readonly sel: readonly string[]
}

export const UKURAN = { isi: 8, kode: 7, kepala: 7, nomor: 5.5 } as const
export const SISIP = 3.1
export const TAKUK = 6.2
const BARIS = 12.5
export const LANJUT = 9.2
export const KEPALA_BARIS = 8.4

/** Height of a row: its name may take several lines. */
export function tinggiBaris(b: BarisKisi, lebarNama: number): number {
  return BARIS + (barisNama(b, lebarNama).length - 1) * LANJUT
}

export function barisNama(b: BarisKisi, lebarNama: number): string[] {
  return lipat(
    b.sel[1]!,
    b.jenis === 'rincian' ? 'biasa' : b.jenis === 'total' ? 'hitam' : 'tebal',
    UKURAN.isi,
    lebarNama - 2 * SISIP - b.takuk * TAKUK,
  )
}

export interface UkuranKepala {
  /** Lines of each group's label. */
  readonly label: readonly (readonly string[])[]
  readonly tinggiLabel: number
  readonly tinggiKolom: number
  readonly tinggiNomor: number
  readonly tinggi: number
}

/** Heads: group labels, folded into their columns; the columns; their numbers. Without labels the first line is left out. */
export function ukurKepala(k: Pick<Kisi, 'lebar' | 'grup'>): UkuranKepala {
  let x = 2
  const label = k.grup.map((g) => {
    const lebar = k.lebar.slice(x, x + g.kolom.length).reduce((a, b) => a + b, 0)
    x += g.kolom.length
    return g.label === '' ? [] : lipat(g.label, 'tebal', UKURAN.kepala, lebar - 2 * SISIP)
  })
  const banyak = Math.max(0, ...label.map((l) => l.length))
  const tinggiLabel = banyak === 0 ? 0 : 4.6 + banyak * KEPALA_BARIS
  x = 2
  const kolom = k.grup.flatMap((g) =>
    g.kolom.map((t) => lipat(t, 'tebal', UKURAN.kepala, k.lebar[x++]! - 2 * SISIP).length),
  )
  const tinggiKolom = 4 + Math.max(1, ...kolom) * KEPALA_BARIS
  return { label, tinggiLabel, tinggiKolom, tinggiNomor: 8, tinggi: tinggiLabel + tinggiKolom + 8 }
}

export const TINGGI_SAMBUNGAN = 11.5
