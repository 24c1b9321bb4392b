import { tulisRentang } from '#kernel/rentang'
import { type BarisKisi, huruf } from '#platform/pdf'
import { type BagianKolom, LEBAR_HALAMAN } from './bagian-kolom.ts'
import type { TabelBuku } from './model-buku.ts'
import { tulisSel } from './tulis-sel.ts'

const PT = 72 / 25.4
// Beyond this many rows those that are zero altogether are counted under the table instead of being printed.
const BANYAK_BARIS = 30

// From this many rows on a table stands in two columns side by side, where its figures leave room for the names.
const DUA_KOLOM = 20
const NAMA_MIN = 34 * PT
/** Between two columns of one table. */
export const SELA_KOLOM = 6 * PT

/**
 * The columns of a table turned into rows, for the one region of its total: a crossing has thousands of columns, on
 * paper they go down the page. The sum of an outer category stands before its parts. `dua`: in two columns.
 */
export function barisKategori(t: TabelBuku): {
  bagian: BagianKolom
  sudut: string
  baris: BarisKisi[]
  takTercetak: number
  dua: boolean
} {
  let n = 0
  const semua = t.grup.map((g) => {
    const nilai = t.total.nilai.slice(n, n + g.kolom.length)
    n += g.kolom.length
    const silang = (g.jalur?.length ?? 1) > 1
    return {
      jenis:
        g.jenis === 'total'
          ? ('total' as const)
          : g.jenis === 'subtotal'
            ? ('subtotal' as const)
            : ('rincian' as const),
      takuk: silang ? 1 : 0,
      label:
        g.jenis === 'total'
          ? `JUMLAH ${t.total.nama.toUpperCase()}`
          : tulisRentang(
              silang
                ? g
                    .jalur!.slice(1)
                    .map((j) => j.label)
                    .join(' · ')
                : g.label,
            ),
      luar: g.jalur?.[0]?.kode ?? g.kode,
      nilai,
    }
  })
  const cetak = semua.filter(
    (b) => b.jenis !== 'rincian' || semua.length <= BANYAK_BARIS || b.nilai.some((x) => x !== 0),
  )
  // The sum of an outer category comes behind its parts in the table; on paper it is the head over them.
  const urut = [...cetak].sort(
    (a, b) =>
      semua.findIndex((x) => x.luar === a.luar) - semua.findIndex((x) => x.luar === b.luar) ||
      URUT[a.jenis] - URUT[b.jenis],
  )
  const baris = [...urut.filter((b) => b.jenis !== 'total'), ...urut.filter((b) => b.jenis === 'total')].map(
    (b) => ({
      jenis: b.jenis,
      takuk: b.takuk,
      sel: ['', b.label, ...b.nilai.map((x) => tulisSel(x))],
    }),
  )
  const perlu = (t.grup[0]?.kolom ?? []).map((_, k) =>
    Math.max(...baris.map((b) => huruf('hitam').lebar(b.sel[2 + k]!, 8) + 6.2)),
  )
  const sempit = perlu.map((l) => Math.max(11 * PT, l))
  const nama = (LEBAR_HALAMAN.tegak - SELA_KOLOM) / 2 - sempit.reduce((a, b) => a + b, 0)
  const dua = baris.length >= DUA_KOLOM && nama >= NAMA_MIN
  const lebar = dua ? [0, nama, ...sempit] : [0, 96 * PT, ...perlu.map((l) => Math.max(18 * PT, l))]
  return {
    bagian: { mendatar: false, grup: t.grup.map((_, i) => i), lebar },
    sudut: 'Kategori',
    baris,
    takTercetak: semua.length - cetak.length,
    dua,
  }
}

const URUT = { subtotal: 0, rincian: 1, total: 2 } as const
