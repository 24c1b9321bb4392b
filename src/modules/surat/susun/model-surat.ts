import type { Bentuk, Kertas } from '../templat/templat-surat.ts'

export type BagianSurat =
  | { readonly jenis: 'paragraf'; readonly teks: string }
  | { readonly jenis: 'butir'; readonly daftar: readonly string[] }
  | { readonly jenis: 'rincian'; readonly baris: readonly (readonly [label: string, isi: string])[] }
  | { readonly jenis: 'lampiran'; readonly daftar: readonly LampiranSurat[] }

export interface LampiranSurat {
  readonly nama: string
  readonly hash: string
  readonly mime: string
  readonly ukuran: number
  /** Absent where the file has no pages that can be counted. */
  readonly halaman?: number
  readonly eksemplar: number
}

export interface PenandaSurat {
  /** The lines above the name: "Plh. KEPALA DINAS,". */
  readonly blok: readonly string[]
  readonly nama: string
  readonly nip: string | null
}

/** One letter as text only: PDF, DOCX and the preview on screen are drawn from this and nothing else. */
export interface ModelSurat {
  readonly bentuk: Bentuk
  readonly kertas: Kertas
  readonly judul: string
  readonly latihan: boolean
  readonly kop: { readonly baris: readonly string[]; readonly alamat: string }
  readonly dinas: string
  /** Where the letter is dated: "Mojokerto". */
  readonly tempat: string
  /** "21 November 2026"; null in a concept: the line stays free. */
  readonly tanggal: string | null
  readonly nomor: string | null
  readonly sifat: string
  /** "-", or "2 (dua) berkas". */
  readonly lampiran: string
  readonly hal: string
  readonly kepada: readonly string[]
  readonly isi: readonly BagianSurat[]
  readonly tembusan: readonly string[]
  readonly penanda: PenandaSurat
  readonly paraf: readonly string[]
  readonly cap: boolean
}
