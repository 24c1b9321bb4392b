import type { HasilGerbang } from '#agregat'
import type { IsiMedan, NamaMedan } from '../templat-buku/medan.ts'
import type { TemplatBuku } from '../templat-buku/templat-buku.ts'
import type { MasaBuku } from './masa-buku.ts'
import type { EdisiBuku, ParagrafBuku, TahapBuku } from './model-buku.ts'

export interface MintaBuku {
  readonly templat: TemplatBuku
  readonly masa: MasaBuku
  readonly judul: string
  readonly tahap: TahapBuku
  readonly edisi: EdisiBuku
  /** The case that the book is made for: its analysis is taken up. '' of a preview. */
  readonly berkasId: string
  /** Asked once for both editions. */
  readonly gerbang?: HasilGerbang
  /** A preview of one chapter may be all text. */
  readonly bolehTanpaTabel?: boolean
}

/** Called with 0..1 and what is being done; throws when the work is to end. */
export type KabarSusun = (bagian: number, pesan: string) => void

/** Text with its fields filled, as the paragraph `id`. */
export type Pengisi = (id: string, teks: string) => ParagrafBuku

/** What each field says; one that is not known is absent. */
export type NilaiMedan = Readonly<Partial<Record<NamaMedan, IsiMedan>>>
