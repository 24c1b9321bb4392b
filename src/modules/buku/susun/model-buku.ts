import type { Tingkat } from '#kernel/kode-wilayah'
import type { DataBatang, DataPeta, DataPiramida } from '#platform/bagan'

export type JenisBuku = 'data-agregat' | 'profil' | 'laporan-bulanan' | 'laporan-harian'
export type TahapBuku = 'draf' | 'akhir'
export type EdisiBuku = 'internal' | 'publik'

/**
 * Everything a book says, as plain data (JSON in, JSON out): PDF, XLSX and DOCX are made from it and from nothing else,
 * and the same model gives the same bytes. No figure stands in a book that is not a cell of `tabel`.
 */
export interface ModelBuku {
  readonly format: 'tertib-buku-1'
  readonly jenis: JenisBuku
  readonly templat: { readonly id: string; readonly judul: string; readonly versi: number }
  readonly tahap: TahapBuku
  readonly edisi: EdisiBuku
  readonly judul: string
  /** `2026-1`; of a report over days: the semester that they lie in. */
  readonly semester: string
  /** "Semester I Tahun 2026", "Juni 2026", "30 Juni 2026": what stands on the cover. */
  readonly masa: string
  readonly basis: 'dkb' | 'lokal'
  /** The day whose state the figures show; also the date of the files, because the wall clock would change the bytes. */
  readonly tanggal: string
  readonly sumber: string
  readonly kantor: KantorBuku
  /** Absent in a report over days, which is counted from daily files. */
  readonly snapshot?: { readonly id: string; readonly jumlahBaris: number; readonly aturanVersi: string }
  readonly gerbang?: GerbangBuku
  /** Without it no QR is printed (contract 9 of RENCANA.md). */
  readonly alamatPublik: string | null
  readonly pengantar?: PengantarBuku
  readonly bab: readonly BabBuku[]
  readonly glosarium: readonly (readonly [istilah: string, arti: string])[]
  readonly kolofon: readonly string[]
  /** In the order of the book; every `tabel` of a block names one of them. */
  readonly tabel: readonly TabelBuku[]
  readonly gambar: readonly GambarBuku[]
}

export interface KantorBuku {
  readonly nama: string
  readonly dinas: string
  readonly alamat: string
  readonly kontak: string
  readonly kop: readonly string[]
  readonly latihan: boolean
  readonly logoHash?: string
}

export interface GerbangBuku {
  readonly jumlahTabel: number
  readonly jumlahPeriksa: number
  readonly catatan: readonly string[]
  readonly penjelasan: readonly string[]
}

/** Kata pengantar: bears the name of whoever heads the office, no signature. */
export interface PengantarBuku {
  readonly judul: string
  readonly paragraf: readonly ParagrafBuku[]
  readonly tempatTanggal: string
  readonly jabatan: string
  readonly nama: string
  readonly nip: string
}

/** `nomor`: "I" of a chapter, "3.2" of a part. The parts of a chapter follow its own blocks. */
export interface BabBuku {
  readonly id: string
  readonly nomor: string
  readonly judul: string
  readonly isi: readonly BlokBuku[]
  readonly subbab: readonly SubbabBuku[]
}
export interface SubbabBuku {
  readonly id: string
  readonly nomor: string
  readonly judul: string
  readonly isi: readonly BlokBuku[]
}

export type BlokBuku =
  | { readonly jenis: 'paragraf'; readonly paragraf: ParagrafBuku }
  | { readonly jenis: 'tabel'; readonly tabel: string }
  | { readonly jenis: 'gambar'; readonly gambar: string }
  /** Instead of what the template asked for: one sentence why it is not there. */
  | { readonly jenis: 'tanpa-data'; readonly kalimat: string }

/** `id` names the paragraph through all drafts of a book: remarks and the seal of its figures hang on it. */
export interface ParagrafBuku {
  readonly id: string
  readonly potongan: readonly (string | FigurBuku)[]
  /** 'putus': a person wrote over a figure; printed with a mark. */
  readonly segel?: 'utuh' | 'putus'
  /** Numbers that a person typed or wrote over: words that no cell vouches for. */
  readonly ketik?: readonly string[]
}
export interface FigurBuku {
  readonly sel: AlamatSel
  /** As it is printed. */
  readonly teks: string
}
/** `tabel`: id of the catalogue; `wilayah`: code, '' the total row; `kolom`: `5-9.jml`. */
export interface AlamatSel {
  readonly tabel: string
  readonly wilayah: string
  readonly kolom: string
}

/** Paragraphs for the block `narasi` of the chapter or part of this id. */
export interface BabNarasi {
  readonly bab: string
  readonly paragraf: readonly ParagrafBuku[]
}

/** One table of one book. `null`: not shown in the public edition (printed `x`). */
export interface TabelBuku {
  /** Unique in the book: `agama.kecamatan`. Also its place in `paspor/<snapshot>/<definisi>`. */
  readonly id: string
  /** Id in the catalogue; absent for tables that the book makes itself (overview of regions). */
  readonly definisi?: string
  /** "3.12" */
  readonly nomor: string
  readonly judul: string
  readonly judulPendek: string
  readonly satuan: string
  readonly sumber: string
  readonly tingkat: Tingkat
  /**
   * 'wilayah': a row a region. 'kategori': the one region of `total`, a row a category and LK, PR, JML beside it; for
   * crossings, which have more columns than paper.
   */
  readonly bentuk: 'wilayah' | 'kategori'
  readonly grup: readonly GrupTabelBuku[]
  readonly baris: readonly BarisTabelBuku[]
  readonly total: {
    readonly kode?: string | undefined
    readonly nama: string
    readonly nilai: readonly (number | null)[]
  }
  readonly dasar: readonly { readonly teks: string; readonly dikonfirmasi: boolean }[]
  readonly catatan: readonly string[]
  readonly digestDefinisi: string
  readonly digestWilayah: string
  readonly digest: string
}
export interface GrupTabelBuku {
  readonly kode: string
  readonly label: string
  readonly jenis: 'kategori' | 'lain' | 'subtotal' | 'total'
  readonly kolom: readonly KolomTabelBuku[]
  /** Of a crossing: one category a dimension, outermost first. */
  readonly jalur?: readonly { readonly kode: string; readonly label: string }[] | undefined
}
export interface KolomTabelBuku {
  readonly kunci: string
  readonly label: string
  /** Decimals as printed; absent: a whole number. */
  readonly desimal?: number
  /** What stands where there is no figure; absent: `x`, a cell that the public edition does not show. */
  readonly kosong?: string
}
export interface BarisTabelBuku {
  readonly kode: string
  readonly nama: string
  readonly tingkat: Tingkat
  readonly induk?: string | undefined
  /** Over the columns of all groups, left to right. */
  readonly nilai: readonly (number | null)[]
}

/** A chart or a map. `renderGambarBuku` makes its SVG. */
export interface GambarBuku {
  readonly id: string
  /** "3.1" */
  readonly nomor: string
  readonly judul: string
  /** What it shows, for those who hear the document. */
  readonly alt: string
  readonly catatan: string
  readonly sumber: string
  readonly data:
    | { readonly jenis: 'piramida'; readonly piramida: DataPiramida }
    | { readonly jenis: 'batang'; readonly batang: DataBatang }
    | {
        readonly jenis: 'peta'
        readonly peta: Omit<DataPeta, 'peta'>
        readonly batas: unknown
        readonly satuan: string
      }
}
