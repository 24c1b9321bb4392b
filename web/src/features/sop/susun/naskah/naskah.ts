/** The SOP as the editor holds it: the form of a definition, every field there, blank where nothing was written yet. */
export interface Naskah {
  readonly id: string
  readonly asal: string
  readonly identitas: IdentitasNaskah
  readonly dasarHukum: readonly string[]
  readonly kualifikasi: readonly string[]
  readonly keterkaitan: readonly string[]
  readonly peralatan: readonly string[]
  readonly peringatan: readonly string[]
  readonly pencatatan: readonly string[]
  readonly catatan: readonly string[]
  readonly pelaksana: readonly PelaksanaNaskah[]
  readonly masukan: readonly MasukanNaskah[]
  readonly langkah: readonly LangkahNaskah[]
  /** Keys that this screen does not know, kept as they came. */
  readonly lain: Readonly<Record<string, unknown>>
}

export interface IdentitasNaskah {
  readonly nomor: string
  readonly nama: string
  readonly judulTampil: string
  /** `YYYY-MM-DD`, blank, or what was typed and is no date yet. */
  readonly tanggalPembuatan: string
  readonly tanggalRevisi: string
  readonly tanggalEfektif: string
  readonly disahkanOleh: { readonly pelaksana: string; readonly jabatan: string }
}

export interface PelaksanaNaskah {
  readonly id: string
  readonly judul: string
  /** Set for an authority outside of the office: who records its letter. */
  readonly dicatatOleh?: string
}

export interface MasukanNaskah {
  readonly nama: string
  readonly judul: string
  readonly jenis: string
  readonly wajib: boolean
  readonly kemudian: boolean
}

export const BENTUK = ['kapsul', 'kotak', 'belah-ketupat'] as const
export type Bentuk = (typeof BENTUK)[number]

export interface LangkahNaskah {
  /** Stable while the step lives; exits and cases name it. */
  readonly id: string
  readonly kegiatan: string
  readonly pelaksana: { readonly id: string; readonly disimpulkan: boolean }
  readonly simbol: { readonly bentuk: Bentuk | ''; readonly disimpulkan: boolean }
  readonly kelengkapan: string
  readonly waktu: string
  readonly output: string
  readonly keterangan: readonly string[]
  readonly tindakan: readonly TindakanNaskah[]
  readonly pengembalian: readonly PengembalianNaskah[]
  readonly penolakan?: PenolakanNaskah
  readonly lanjut?: string
  readonly bersama?: string
  readonly lain: Readonly<Record<string, unknown>>
}

export interface TindakanNaskah {
  readonly nama: string
  readonly label: string
  readonly kerja?: {
    readonly nama: string
    readonly uraian: string
    /** Which document, which template: what the work is told beside the case. */
    readonly dengan?: Readonly<Record<string, string>>
    readonly disimpulkan: boolean
  }
  /** Opens a case of another SOP; shown, and edited in the YAML. */
  readonly membuka?: {
    readonly sop: string
    readonly uraian: string
    readonly lain: Readonly<Record<string, unknown>>
  }
  /** SOP whose case the act waits for. */
  readonly menunggu?: string
  readonly mengubah?: {
    readonly masukan: readonly string[]
    readonly uraian: string
    readonly lengkap: boolean
    readonly disimpulkan: boolean
  }
  readonly lampiran: readonly LampiranNaskah[]
}

export interface LampiranNaskah {
  readonly nama: string
  readonly judul: string
  readonly wajib: boolean
  readonly disimpulkan: boolean
}

export interface PengembalianNaskah {
  readonly ke: string
  readonly uraian: string
  readonly disimpulkan: boolean
}

export interface PenolakanNaskah {
  readonly label: string
  readonly uraian: string
  readonly lampiran: readonly LampiranNaskah[]
  readonly disimpulkan: boolean
}

/** The lists of the identity page. */
export const DAFTAR_IDENTITAS = [
  'dasarHukum',
  'kualifikasi',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
] as const
export type DaftarIdentitas = (typeof DAFTAR_IDENTITAS)[number]

/** How sure the reader of a document was of a field; absent where a person confirmed or wrote it. */
export interface Keyakinan {
  readonly nilai: number
  readonly alasan: string
}

/** All that undo goes back over. `keyakinan` is keyed by `jalurLangkah(id, medan)` or by the field's own name. */
export interface Rancangan {
  readonly naskah: Naskah
  readonly keyakinan: Readonly<Record<string, Keyakinan>>
}

/** Key of a step's field that does not change when rows move: "langkah:3.pelaksana". */
export function jalurLangkah(id: string, medan: string): string {
  return `langkah:${id}.${medan}`
}

export function judulPelaksana(n: Naskah, id: string): string {
  return n.pelaksana.find((p) => p.id === id)?.judul ?? id
}
