/** The office's heading as it stands on paper. `logo` is a PNG, JPEG or SVG. */
export interface KopKantor {
  /** "PEMERINTAH KABUPATEN LATIHAN" */
  readonly pemerintah: string
  /** "DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL" */
  readonly dinas: string
  readonly bidang?: string
  readonly logo?: { readonly mime: string; readonly isi: Uint8Array }
  /** Prints LATIHAN across every page. */
  readonly latihan: boolean
}

/**
 * One SOP sheet (SOP AP, PermenPANRB 35/2012): identity block, then the flowchart table. Pure data: `sop` maps its
 * definition to this; a fact that the definition adds to the signed paper carries `disimpulkan`.
 */
export interface ModelLembarSop {
  readonly kop: KopKantor
  readonly identitas: {
    readonly nomor: string
    readonly nama: string
    /** Dates as they are to be read ("01 April 2019"); absent ones leave the box empty. */
    readonly tanggalPembuatan?: string
    readonly tanggalRevisi?: string
    readonly tanggalEfektif?: string
    readonly disahkanOleh: {
      readonly jabatan: string
      readonly nama?: string
      readonly nip?: string
      /** Under the name: that and when the sheet was signed, where this is a copy of it. */
      readonly keterangan?: string
    }
  }
  readonly dasarHukum: readonly string[]
  readonly kualifikasi: readonly string[]
  readonly keterkaitan: readonly string[]
  readonly peralatan: readonly string[]
  readonly peringatan: readonly string[]
  readonly pencatatan: readonly string[]
  /** The actor columns, left to right. */
  readonly pelaksana: readonly { readonly id: string; readonly judul: string }[]
  readonly kegiatan: readonly KegiatanLembarSop[]
  /** Printed under the identity block, each with its own line; what is inferred and why. */
  readonly catatan?: readonly string[]
  /** Standing of the sheet, printed beside its number and on every page: "Draf, divalidasi kantor". */
  readonly tanda?: string
}

export interface KegiatanLembarSop {
  readonly id: string
  /** "1" */
  readonly nomor: string
  readonly uraian: string
  /** `id` of the actor column that holds the symbol. */
  readonly pelaksana: string
  /** kapsul: first and last; kotak: execution; belah-ketupat: decision. Arrow and pentagon are drawn by the sheet. */
  readonly simbol: 'kapsul' | 'kotak' | 'belah-ketupat'
  readonly kelengkapan: string
  readonly waktu: string
  readonly output: string
  readonly keterangan?: readonly TeksLembarSop[]
  /** A way that ends the procedure here, drawn as an arrow to an end of its own. */
  readonly penolakan?: { readonly label: string; readonly disimpulkan?: boolean }
  /** Arrows that leave this symbol, forward or back. None at the end. */
  readonly panah: readonly PanahLembarSop[]
}

export interface TeksLembarSop {
  readonly teks: string
  /** Not on the signed paper; inferred so that the procedure can run. Printed with the mark "disimpulkan". */
  readonly disimpulkan?: boolean
}

export interface PanahLembarSop {
  /** `id` of a kegiatan. */
  readonly ke: string
  /** "Ya", "Tidak". */
  readonly label?: string
  /** Drawn dashed. */
  readonly disimpulkan?: boolean
}
