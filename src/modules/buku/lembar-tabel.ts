import { tulisBulat } from '#kernel/angka'
import { tulisRentang } from '#kernel/rentang'
import { bagiBaris } from './bagi-baris.ts'
import { type BagianTabel, bagiKolom } from './bagi-kolom.ts'
import type { BarisLaporan, TabelLaporan } from './model-laporan.ts'

/** A table as laporan.typ sets it: text only, cut into parts that fit a page's width and pages that fit its height. */
export interface LembarTabel {
  readonly nomor: number
  readonly judul: string
  readonly satuan: string
  readonly perluKonfirmasi: boolean
  readonly bagian: readonly BagianLembar[]
  readonly catatan: readonly string[]
}

export interface BagianLembar {
  readonly mendatar: boolean
  readonly lebar: readonly number[]
  readonly grup: readonly { readonly label: string; readonly kolom: readonly string[] }[]
  /** Number of the first number column, counted through the whole table: (1) is the code, (2) the name. */
  readonly nomorKolom: number
  /** "bagian 2 dari 5: TRANSPORTASI sampai TUKANG JAHIT" */
  readonly keterangan: string
  readonly halaman: readonly HalamanTabel[]
}

export interface HalamanTabel {
  /** The region whose rows go on from the page before; "" when the page begins with one. */
  readonly sambungan: string
  readonly baris: readonly BarisLembar[]
}

export interface BarisLembar {
  readonly jenis: 'rincian' | 'subtotal' | 'total'
  readonly takuk: number
  readonly sel: readonly string[]
}

// Beyond this many categories a column that is empty everywhere is named under the table instead of being printed.
const BANYAK_KATEGORI = 30

// Heights as laporan.typ comes out, in millimetres; a row that turns out taller only moves on to a page of its own.
const TINGGI = {
  tegak: 252,
  mendatar: 170,
  judul: 10.5,
  kepala: 11.5,
  barisKepala: 2.7,
  baris: 4.4,
  barisLipat: 7,
  kaki: 3,
  bab: 22,
}
// Average advance of Source Sans 3: 8 pt mixed case for names, 7 pt capitals for heads.
const LEBAR_HURUF = { nama: 1.42, kepala: 1.52 }

// Typst takes about 13 KB of memory a cell: 230,000 cells are 3 GB, the most that a machine of 8 GB should be asked
// for. All twelve tables hold that for some 330 desa.
const SEL_MAKS = 230_000

/** All tables of a report. Where they would be too many cells, the widest stop one level above: XLSX has the rest. */
export function susunDaftarLembar(daftar: readonly TabelLaporan[]): LembarTabel[] {
  const terlalu = isTerlaluBanyakSel(daftar)
  return daftar.map((t, i) =>
    susunLembarTabel(t, { didahuluiBab: i === 0, diringkas: terlalu && bisaDiringkas(t) }),
  )
}

/** The tables with the rows that are printed of them. */
export function daftarTabelTercetak(daftar: readonly TabelLaporan[]): TabelLaporan[] {
  const terlalu = isTerlaluBanyakSel(daftar)
  return daftar.map((t) => (terlalu && bisaDiringkas(t) ? ringkas(t) : t))
}

function isTerlaluBanyakSel(daftar: readonly TabelLaporan[]): boolean {
  return daftar.reduce((n, t) => n + t.baris.length * t.total.nilai.length, 0) > SEL_MAKS
}

function bisaDiringkas(t: TabelLaporan): boolean {
  return t.grup.length > BANYAK_KATEGORI && t.baris.some((b) => b.tingkat !== t.tingkat)
}

/** `didahuluiBab`: the first part stands under the title of its chapter. `diringkas`: without the lowest level. */
export function susunLembarTabel(
  lengkap: TabelLaporan,
  cara: { didahuluiBab?: boolean; diringkas?: boolean } = {},
): LembarTabel {
  const tabel = cara.diringkas ? ringkas(lengkap) : lengkap
  const kosong = grupKosong(tabel)
  const tercetak = tabel.grup.map((_, i) => i).filter((i) => !kosong.has(i))
  const bagian = bagiKolom(tabel, tercetak)
  const catatan = susunCatatan(tabel, kosong)
  if (tabel !== lengkap)
    catatan.push(
      `Rincian ${SEBUTAN[lengkap.tingkat]} terlalu panjang untuk dicetak dan ada pada laporan.xlsx.`,
    )
  let nomorKolom = 3
  return {
    nomor: tabel.tabel.nomor,
    judul: tabel.tabel.judul,
    satuan: tabel.tabel.semesta === 'kepala-keluarga' ? 'kepala keluarga' : 'jiwa',
    perluKonfirmasi: tabel.tabel.dasar.some((d) => !d.dikonfirmasi),
    catatan,
    bagian: bagian.map((b, i) => {
      const kolom = b.grup.flatMap((g) => tabel.grup[g]!.kolom.map((_, k) => g * 3 + k))
      const mulai = nomorKolom
      nomorKolom += kolom.length
      const grup = b.grup.map((g) => ({ ...tabel.grup[g]!, label: tulisRentang(tabel.grup[g]!.label) }))
      return {
        mendatar: b.mendatar,
        lebar: [b.lebarKode, b.lebarNama, ...b.lebarAngka],
        grup: grup.map((g) => ({ label: g.label, kolom: g.kolom.map((k) => k.label) })),
        nomorKolom: mulai,
        keterangan:
          bagian.length > 1
            ? `bagian ${i + 1} dari ${bagian.length}: ${rentangGrup(grup[0]!.label, grup.at(-1)!.label)}`
            : '',
        halaman: susunHalaman(
          tabel,
          b,
          kolom,
          i === bagian.length - 1 ? catatan : [],
          cara.didahuluiBab === true && i === 0,
        ),
      }
    }),
  }
}

const SEBUTAN = {
  provinsi: 'provinsi',
  kabkota: 'kabupaten/kota',
  kecamatan: 'kecamatan',
  desa: 'desa/kelurahan',
} as const

function ringkas(t: TabelLaporan): TabelLaporan {
  const baris = t.baris.filter((b) => b.tingkat !== t.tingkat)
  const urut = ['provinsi', 'kabkota', 'kecamatan', 'desa'] as const
  const tingkat = urut[Math.max(...baris.map((b) => urut.indexOf(b.tingkat)))]!
  return { ...t, tingkat, baris }
}

function susunHalaman(
  tabel: TabelLaporan,
  b: BagianTabel,
  kolom: readonly number[],
  catatan: readonly string[],
  didahuluiBab: boolean,
): HalamanTabel[] {
  const baris = [...tabel.baris.map((r) => tulisBaris(r, tabel, kolom)), barisTotal(tabel, kolom)]
  const lipatKepala = Math.max(
    ...b.grup.map((g, i) => {
      const lebar = b.lebarAngka.slice(i * 3, i * 3 + 3).reduce((x, y) => x + y, 0) - 2
      return Math.ceil((tabel.grup[g]!.label.length * LEBAR_HURUF.kepala) / lebar)
    }),
  )
  const penuh = b.mendatar ? TINGGI.mendatar : TINGGI.tegak
  const biasa = penuh - TINGGI.judul - TINGGI.kepala - (lipatKepala - 1) * TINGGI.barisKepala - TINGGI.baris
  const lebarHalaman = b.lebarKode + b.lebarNama + b.lebarAngka.reduce((x, y) => x + y, 0)
  const kaki = catatan.reduce((n, c) => n + Math.ceil((c.length * 1.3) / lebarHalaman) * TINGGI.kaki, 2.4)
  const terukur = baris.map((r) => ({
    ...r,
    tinggi:
      r.sel[1]!.length * LEBAR_HURUF.nama > b.lebarNama - r.takuk * 2.2 - 2
        ? TINGGI.barisLipat
        : TINGGI.baris,
  }))
  return bagiBaris(terukur, { biasa, pertama: didahuluiBab ? biasa - TINGGI.bab : biasa, kaki }).map(
    ([dari, sampai]) => ({
      sambungan:
        baris[dari]!.jenis === 'rincian'
          ? (baris.slice(0, dari).findLast((r) => r.jenis === 'subtotal')?.sel[1] ?? '')
          : '',
      baris: baris.slice(dari, sampai),
    }),
  )
}

function barisTotal(tabel: TabelLaporan, kolom: readonly number[]): BarisLembar {
  return {
    jenis: 'total',
    takuk: 0,
    sel: [tabel.total.kode ?? '', namaTotal(tabel), ...kolom.map((k) => tulisBulat(tabel.total.nilai[k]!))],
  }
}

/** "JUMLAH KABUPATEN LATIHAN": the total row must be told apart from the regions above it also without its rule. */
export function namaTotal(tabel: TabelLaporan): string {
  const nama = tabel.total.nama.toUpperCase()
  return nama.startsWith('JUMLAH') ? nama : `JUMLAH ${nama}`
}

function rentangGrup(awal: string, akhir: string): string {
  return awal === akhir ? awal : `${awal} sampai ${akhir}`
}

function tulisBaris(r: BarisLaporan, tabel: TabelLaporan, kolom: readonly number[]): BarisLembar {
  const teratas = tabel.baris[0]!.kode.length
  return {
    jenis: r.tingkat === tabel.tingkat ? 'rincian' : 'subtotal',
    takuk: [2, 5, 8, 13].indexOf(r.kode.length) - [2, 5, 8, 13].indexOf(teratas),
    sel: [r.kode, r.nama, ...kolom.map((k) => tulisBulat(r.nilai[k]!))],
  }
}

function grupKosong(tabel: TabelLaporan): Set<number> {
  if (tabel.grup.length <= BANYAK_KATEGORI) return new Set()
  return new Set(
    tabel.grup.flatMap((g, i) =>
      g.jenis !== 'total' && g.kolom.every((_, k) => tabel.total.nilai[i * 3 + k] === 0) ? [i] : [],
    ),
  )
}

function susunCatatan(tabel: TabelLaporan, kosong: ReadonlySet<number>): string[] {
  const { dasar, catatan } = tabel.tabel
  const labelKosong = [...kosong].map((i) => tabel.grup[i]!.label)
  return [
    `Sumber: ${tabel.sumber}.`,
    `Dasar: ${dasar.map((d) => d.teks + (d.dikonfirmasi ? '' : ' (perlu dikonfirmasi)')).join('; ')}.`,
    ...catatan.map((c) => `Catatan: ${c}`),
    ...(labelKosong.length > 0
      ? [
          `Tidak dicetak karena 0 di seluruh wilayah (${labelKosong.length} kolom): ${labelKosong.join(', ')}.`,
        ]
      : []),
  ]
}
