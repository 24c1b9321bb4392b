import { huruf, lipat } from '#platform/pdf'
import type { TabelBuku } from './model-buku.ts'
import { tulisSel } from './tulis-sel.ts'

/** One stretch of columns that stands side by side on a page, widths in points. */
export interface BagianKolom {
  readonly mendatar: boolean
  /** Indices into `grup` of the table. */
  readonly grup: readonly number[]
  /** Code, name, then one width a number column. */
  readonly lebar: readonly number[]
}

const PT = 72 / 25.4
/** Between the margins of buku.typ: A4 less 22 mm on both sides upright, less 18 mm lying. */
export const LEBAR_HALAMAN = { tegak: 166 * PT, mendatar: 261 * PT } as const
const KODE = { provinsi: 8 * PT, kabkota: 12 * PT, kecamatan: 15 * PT, desa: 20.5 * PT } as const
const NAMA_MIN = 33 * PT
const NAMA_MAKS = 62 * PT
const ANGKA_MIN = 8.6 * PT
const SISIP = 6.2

/**
 * Splits a table into stretches of whole groups (LK, PR, JML never part). Upright when all fit, else lying, the groups
 * spread evenly over as few stretches as will hold them. Widths follow the widest figure that is printed.
 */
export function bagianKolom(t: TabelBuku, grup: readonly number[]): BagianKolom[] {
  const kode = KODE[t.tingkat]
  const lebar = grup.map((g) => lebarGrup(t, g))
  const muat = (halaman: number, l: readonly number[][]) =>
    l.flat().reduce((a, b) => a + b, 0) <= halaman - kode - NAMA_MIN
  const mendatar = !muat(LEBAR_HALAMAN.tegak, lebar)
  const halaman = mendatar ? LEBAR_HALAMAN.mendatar : LEBAR_HALAMAN.tegak
  for (let jumlah = 1; ; jumlah++) {
    const bagian = ratakan(grup.length, jumlah)
    if (jumlah < grup.length && !bagian.every(([a, b]) => muat(halaman, lebar.slice(a, b)))) continue
    return bagian.map(([a, b]) => {
      const angka = lebar.slice(a, b).flat()
      const terpakai = angka.reduce((x, y) => x + y, 0)
      const nama = Math.min(NAMA_MAKS, Math.max(NAMA_MIN, halaman - kode - terpakai))
      const lebih = Math.max(0, halaman - kode - nama - terpakai) / Math.max(1, angka.length)
      // A table of three columns does not stretch over the whole page: the eye would lose its row.
      const tambah = Math.min(lebih, 10 * PT)
      return { mendatar, grup: grup.slice(a, b), lebar: [kode, nama, ...angka.map((l) => l + tambah)] }
    })
  }
}

/** `jumlah` stretches whose sizes differ by one at most, the longer ones first. */
function ratakan(banyak: number, jumlah: number): [number, number][] {
  const kecil = Math.floor(banyak / jumlah)
  const besar = banyak % jumlah
  let mulai = 0
  return Array.from({ length: jumlah }, (_, i) => {
    const awal = mulai
    mulai += kecil + (i < besar ? 1 : 0)
    return [awal, mulai]
  })
}

function lebarGrup(t: TabelBuku, g: number): number[] {
  const mulai = t.grup.slice(0, g).reduce((n, x) => n + x.kolom.length, 0)
  const { label, kolom } = t.grup[g]!
  const angka = kolom.map((k, i) =>
    Math.max(
      ANGKA_MIN,
      huruf('hitam').lebar(terpanjang(t, mulai + i, k.desimal), 8) + SISIP,
      kataTerpanjang(k.label) + SISIP,
    ),
  )
  // A label of many words is folded; four lines are enough.
  const perlu = Math.max(kataTerpanjang(label), lebarEmpatBaris(label)) + SISIP
  const kurang = Math.max(0, perlu - angka.reduce((a, b) => a + b, 0)) / angka.length
  return angka.map((l) => l + kurang)
}

function terpanjang(t: TabelBuku, kolom: number, desimal: number | undefined): string {
  const total = t.total.nilai[kolom]!
  // Counts only grow towards the total; ratios do not, and a hidden total says nothing.
  const nilai =
    desimal === undefined && total !== null ? [total] : [total, ...t.baris.map((b) => b.nilai[kolom]!)]
  return nilai.map((n) => tulisSel(n, desimal)).reduce((a, b) => (b.length > a.length ? b : a))
}

function kataTerpanjang(label: string): number {
  return Math.max(0, ...label.split(/(?<=[/-])| /).map((k) => huruf('tebal').lebar(k, 7)))
}

function lebarEmpatBaris(label: string): number {
  const penuh = huruf('tebal').lebar(label, 7)
  for (let lebar = penuh / 4; lebar < penuh; lebar += 2)
    if (lipat(label, 'tebal', 7, lebar).length <= 4) return lebar
  return penuh
}
