import type { Zona } from '#kalender'
import type { daftarUlasan, getBerkas } from '#sop'
import type { Agenda, RiwayatSuratMasuk, TandaTerimaSurat } from '#surat'
import type { HasilPeriksaTtd } from '#ttd'
import type { daftarArsipBerkas } from '../arsip.store.ts'

export type BerkasPaket = Extract<Awaited<ReturnType<typeof getBerkas>>, { ok: true }>['value']

/** One version of a document as it lies in the pack; `file` is absent where its content was destroyed or is damaged. */
export interface DokumenPaket {
  readonly nama: string
  readonly versi: number
  readonly hash: string
  readonly mime: string
  readonly ukuran: number
  readonly sejak: string
  readonly terbaru: boolean
  readonly file?: string
  /** Closed to the one who had the pack made: named, not enclosed. */
  readonly tertutup?: true
  readonly ttd?: HasilPeriksaTtd
}

export interface EntriPaket {
  readonly indeks: number
  readonly file: string
  readonly isi: {
    readonly waktu: string
    readonly tindakan: string
    readonly objek: string
    readonly hasil: string
    readonly pelaku: { readonly nama: string; readonly jabatan?: string }
  }
}

/** All that the page of a pack is drawn from. */
export interface ModelPaket {
  readonly kantor: { readonly dinas: string; readonly kop: readonly string[]; readonly latihan: boolean }
  readonly dibuat: Date
  readonly zona: Zona
  readonly berkas: BerkasPaket
  readonly ulasan: Extract<Awaited<ReturnType<typeof daftarUlasan>>, { ok: true }>['value']['ulasan']
  readonly arsip: Awaited<ReturnType<typeof daftarArsipBerkas>>
  readonly agenda: readonly Agenda[]
  readonly suratMasuk: readonly RiwayatSuratMasuk[]
  readonly tandaTerima: readonly TandaTerimaSurat[]
  readonly dokumen: readonly DokumenPaket[]
  readonly entri: readonly EntriPaket[]
  readonly titik: { readonly ukuran: number; readonly akar: string; readonly waktu: Date }
}
