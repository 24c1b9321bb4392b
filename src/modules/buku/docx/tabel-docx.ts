import { tulisRentang } from '#kernel/rentang'
import { bagianKolom } from '../susun/bagian-kolom.ts'
import type { TabelBuku } from '../susun/model-buku.ts'
import { tulisSel } from '../susun/tulis-sel.ts'
import { alinea, kata } from './kata-docx.ts'

// Word takes minutes over more cells than this in one table, and nobody edits them one by one.
const SEL_MAKS = 12_000

export interface TabelDocx {
  readonly mendatar: boolean
  readonly catatan: readonly string[]
  /** One Word table for each stretch of columns that fits the paper. */
  isi(): Generator<string>
}

/** A table as Word tables whose heads repeat; LK, PR, JML of one group never part. */
export function tulisTabelDocx(lengkap: TabelBuku): TabelDocx {
  const t = ringkas(lengkap)
  const catatan = [
    `Sumber: ${t.sumber}.`,
    ...t.catatan.map((c) => `Catatan: ${c}`),
    ...(t === lengkap ? [] : ['Rincian wilayah terbawah ada pada buku kerja XLSX.']),
  ]
  if (t.bentuk === 'kategori') return { mendatar: false, catatan, isi: () => tulisKategori(t) }
  const bagian = bagianKolom(
    t,
    t.grup.map((_, i) => i),
  )
  return {
    mendatar: bagian[0]?.mendatar ?? false,
    catatan,
    *isi() {
      for (const [i, b] of bagian.entries()) {
        if (bagian.length > 1)
          yield alinea('CatatanTabel', kata(`Tabel ${t.nomor}, bagian ${i + 1} dari ${bagian.length}`))
        yield* tulisWilayah(t, b.grup, b.lebar)
      }
    },
  }
}

function ringkas(t: TabelBuku): TabelBuku {
  if (t.bentuk === 'kategori' || t.baris.length * t.total.nilai.length <= SEL_MAKS) return t
  const baris = t.baris.filter((b) => b.tingkat !== t.tingkat)
  return { ...t, baris }
}

const lebarSel = (pt: number) => Math.round(pt * 20)

function* tulisWilayah(t: TabelBuku, grup: readonly number[], lebar: readonly number[]): Generator<string> {
  const mulai = t.grup.map((_, i) => t.grup.slice(0, i).reduce((n, g) => n + g.kolom.length, 0))
  const kolom = grup.flatMap((g) => t.grup[g]!.kolom.map((k, i) => ({ k, di: mulai[g]! + i })))
  yield buka(lebar)
  yield baris(
    [
      sel('Kode', 'KepalaTabel', lebar[0]!, '<w:vMerge w:val="restart"/>'),
      sel('Wilayah', 'KepalaTabel', lebar[1]!, '<w:vMerge w:val="restart"/>'),
      ...grup.map((g) =>
        sel(sebutGrup(t.grup[g]!), 'KepalaTabel', 0, `<w:gridSpan w:val="${t.grup[g]!.kolom.length}"/>`),
      ),
    ],
    true,
  )
  yield baris(
    [
      sel('', 'KepalaTabel', lebar[0]!, '<w:vMerge/>'),
      sel('', 'KepalaTabel', lebar[1]!, '<w:vMerge/>'),
      ...kolom.map(({ k }, i) => sel(k.label, 'KepalaTabel', lebar[i + 2]!)),
    ],
    true,
  )
  const isi = (kode: string, nama: string, nilai: readonly (number | null)[]) =>
    baris([
      sel(kode, 'SelTabel', lebar[0]!),
      sel(nama, 'SelTabel', lebar[1]!),
      ...kolom.map(({ k, di }, i) => sel(tulisNilai(nilai[di]!, k), 'AngkaTabel', lebar[i + 2]!)),
    ])
  for (const b of t.baris) yield isi(b.kode, b.nama, b.nilai)
  yield isi(t.total.kode ?? '', t.total.nama.toUpperCase(), t.total.nilai)
  yield '</w:tbl>'
}

/** One region: a row a category. */
function* tulisKategori(t: TabelBuku): Generator<string> {
  const banyak = Math.max(...t.grup.map((g) => g.kolom.length))
  const kepala = t.grup.find((g) => g.kolom.length === banyak)!
  const lebar = [250, ...kepala.kolom.map(() => 70)]
  yield buka(lebar)
  yield baris(
    [sel('Kategori', 'KepalaTabel', lebar[0]!), ...kepala.kolom.map((k) => sel(k.label, 'KepalaTabel', 70))],
    true,
  )
  let di = 0
  for (const g of t.grup) {
    const nilai = t.total.nilai.slice(di, di + g.kolom.length)
    di += g.kolom.length
    yield baris([
      sel(sebutGrup(g), 'SelTabel', lebar[0]!),
      ...g.kolom.map((k, i) => sel(tulisNilai(nilai[i]!, k), 'AngkaTabel', 70)),
    ])
  }
  yield '</w:tbl>'
}

function sebutGrup(g: TabelBuku['grup'][number]): string {
  const label = g.jalur?.map((j) => tulisRentang(j.label)).join(' / ') ?? tulisRentang(g.label)
  return g.jenis === 'subtotal' ? `${label} / JUMLAH` : label
}

function tulisNilai(n: number | null, k: TabelBuku['grup'][number]['kolom'][number]): string {
  return tulisSel(n, k.desimal, k.kosong)
}

function buka(lebar: readonly number[]): string {
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TabelBuku"/><w:tblW w:w="${lebarSel(lebar.reduce((a, b) => a + b, 0))}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${lebar.map((l) => `<w:gridCol w:w="${lebarSel(l)}"/>`).join('')}</w:tblGrid>`
}

function baris(isi: readonly string[], kepala = false): string {
  return `<w:tr><w:trPr><w:cantSplit/>${kepala ? '<w:tblHeader/>' : ''}</w:trPr>${isi.join('')}</w:tr>`
}

function sel(teks: string, gaya: string, lebar: number, sifat = ''): string {
  const w = lebar > 0 ? `<w:tcW w:w="${lebarSel(lebar)}" w:type="dxa"/>` : ''
  return `<w:tc><w:tcPr>${w}${sifat}</w:tcPr>${alinea(gaya, teks === '' ? '' : kata(teks))}</w:tc>`
}
