import { tulisRentang } from '#kernel/rentang'
import { type BarisKisi, huruf } from '#platform/pdf'
import type { BagianKolom } from './bagian-kolom.ts'
import type { TabelBuku } from './model-buku.ts'
import { tulisSel } from './tulis-sel.ts'

const PT = 72 / 25.4
// Beyond this many rows those that are zero altogether are counted under the table instead of being printed.
const BANYAK_BARIS = 30

/**
 * The columns of a table turned into rows, for the one region of its total: a crossing has thousands of columns, on
 * paper they go down the page. The sum of an outer category stands before its parts.
 */
export function barisKategori(t: TabelBuku): {
  bagian: BagianKolom
  sudut: string
  baris: BarisKisi[]
  takTercetak: number
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
  const angka = (t.grup[0]?.kolom ?? []).map((_, k) =>
    Math.max(18 * PT, ...baris.map((b) => huruf('hitam').lebar(b.sel[2 + k]!, 8) + 6.2)),
  )
  return {
    bagian: { mendatar: false, grup: t.grup.map((_, i) => i), lebar: [0, 96 * PT, ...angka] },
    sudut: 'Kategori',
    baris,
    takTercetak: semua.length - cetak.length,
  }
}

const URUT = { subtotal: 0, rincian: 1, total: 2 } as const
