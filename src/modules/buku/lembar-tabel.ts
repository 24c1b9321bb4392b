import { tulisBulat } from '#kernel/angka'
import { bagiKolom } from './bagi-kolom.ts'
import type { BarisLaporan, TabelLaporan } from './model-laporan.ts'

/** A table as laporan.typ sets it: text only, cut into parts that fit a page's width. */
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
  readonly baris: readonly BarisLembar[]
  /** Kept on one page: it is short enough. */
  readonly utuh: boolean
  /** "bagian 2 dari 5: TRANSPORTASI sampai TUKANG JAHIT" */
  readonly keterangan: string
}

export interface BarisLembar {
  readonly jenis: 'rincian' | 'subtotal' | 'total'
  readonly takuk: number
  readonly sel: readonly string[]
}

// Beyond this many categories a column that is empty everywhere is named under the table instead of being printed.
const BANYAK_KATEGORI = 30
// Rows of 4.6 mm under a head of about 25 mm that a page holds.
const BARIS_UTUH = { tegak: 44, mendatar: 28 }

export function susunLembarTabel(tabel: TabelLaporan): LembarTabel {
  const kosong = grupKosong(tabel)
  const tercetak = tabel.grup.map((_, i) => i).filter((i) => !kosong.has(i))
  const bagian = bagiKolom(tabel, tercetak)
  let nomorKolom = 3
  return {
    nomor: tabel.tabel.nomor,
    judul: tabel.tabel.judul,
    satuan: tabel.tabel.semesta === 'kepala-keluarga' ? 'kepala keluarga' : 'jiwa',
    perluKonfirmasi: tabel.tabel.dasar.some((d) => !d.dikonfirmasi),
    bagian: bagian.map((b, i) => {
      const kolom = b.grup.flatMap((g) => tabel.grup[g]!.kolom.map((_, k) => g * 3 + k))
      const mulai = nomorKolom
      nomorKolom += kolom.length
      const grup = b.grup.map((g) => tabel.grup[g]!)
      return {
        mendatar: b.mendatar,
        lebar: [b.lebarKode, b.lebarNama, ...b.lebarAngka],
        grup: grup.map((g) => ({ label: g.label, kolom: g.kolom.map((k) => k.label) })),
        nomorKolom: mulai,
        baris: [
          ...tabel.baris.map((r) => tulisBaris(r, tabel, kolom)),
          {
            jenis: 'total',
            takuk: 0,
            sel: [
              tabel.total.kode ?? '',
              namaTotal(tabel),
              ...kolom.map((k) => tulisBulat(tabel.total.nilai[k]!)),
            ],
          },
        ],
        utuh: tabel.baris.length + 1 <= (b.mendatar ? BARIS_UTUH.mendatar : BARIS_UTUH.tegak),
        keterangan:
          bagian.length > 1
            ? `bagian ${i + 1} dari ${bagian.length}: ${rentangGrup(grup[0]!.label, grup.at(-1)!.label)}`
            : '',
      }
    }),
    catatan: susunCatatan(tabel, kosong),
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
