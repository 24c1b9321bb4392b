import type { ModelLembarSop, TeksLembarSop } from '../model-lembar-sop.ts'
import { bagiLebar } from './lebar-kolom.ts'

/** Paper of a sheet: width and height in mm, lying. F4 is what Indonesian offices call folio. */
export const KERTAS = {
  a4: { judul: 'A4', lebar: 297, tinggi: 210 },
  f4: { judul: 'F4', lebar: 330, tinggi: 215 },
  legal: { judul: 'Legal', lebar: 355.6, tinggi: 215.9 },
} as const
export type Kertas = keyof typeof KERTAS

export const isKertas = (teks: string | undefined): teks is Kertas =>
  teks !== undefined && Object.hasOwn(KERTAS, teks)

const TEPI = 12
/** Below the text: number of the SOP and of the page. */
const KAKI = 8

/** Sizes of a sheet in mm, from the left edge of its table. */
export interface BidangLembar {
  readonly kertas: Kertas
  readonly tepi: number
  /** Height that text may fill on a page. */
  readonly tinggi: number
  /** Widths: No, Kegiatan, one an actor, Kelengkapan, Waktu, Output, Keterangan. */
  readonly kolom: readonly number[]
  readonly pelaksana: {
    /** Left edge of the first actor column. */
    readonly kiri: number
    readonly lebar: number
    readonly jumlah: number
  }
  readonly simbol: { readonly l: number; readonly t: number }
  /** The lowest a row may be. */
  readonly tinggiBaris: number
}

/** How far a sheet may give its arrows more room than it looks best with; see `susunLembar`. */
export const KELONGGARAN = [0, 1, 2, 3] as const
const MAKS_LEBAR = [23, 23, 34, 120] as const

export const bidangLembar = (m: ModelLembarSop, kertas: Kertas, kelonggaran = 0): BidangLembar => {
  const { lebar: lebarKertas, tinggi: tinggiKertas } = KERTAS[kertas]
  const isi = lebarKertas - 2 * TEPI
  const n = m.pelaksana.length
  // 14 mm hold a symbol of 8.4 mm and two lines on either side of a border; below 11 mm nothing can be drawn.
  const lebar = genap(Math.max(11, Math.min(MAKS_LEBAR[kelonggaran]!, (isi * 0.42) / n)))
  const teks = bagiLebar(
    [
      { min: 34, teks: m.kegiatan.map((k) => k.uraian) },
      { min: 20, teks: m.kegiatan.map((k) => k.kelengkapan) },
      { min: 18, teks: m.kegiatan.map((k) => k.output) },
      { min: 22, teks: m.kegiatan.map((k) => (k.keterangan ?? []).map(tulisKeterangan).join('\n')) },
    ],
    isi - NO - WAKTU - n * lebar,
  ).map(bulat) as [number, number, number, number]
  return {
    kertas,
    tepi: TEPI,
    tinggi: tinggiKertas - 2 * TEPI - KAKI,
    kolom: [
      NO,
      teks[0],
      ...Array.from({ length: n }, () => lebar),
      teks[1],
      WAKTU,
      teks[2],
      bulat(isi - NO - WAKTU - n * lebar - teks[0] - teks[1] - teks[2]),
    ],
    pelaksana: { kiri: NO + teks[0], lebar, jumlah: n },
    simbol: { l: genap(Math.min(14, lebar - 5.6 - 1.4 * kelonggaran)), t: 6.8 },
    tinggiBaris: 13.6 + 2.2 * kelonggaran,
  }
}

const NO = 8
const WAKTU = 16

// As the sheet prints it.
const tulisKeterangan = (t: TeksLembarSop) => (t.disimpulkan ? `${t.teks} (disimpulkan)` : t.teks)

const bulat = (mm: number): number => Math.round(mm * 100) / 100
/** Halves of it are still whole hundredths: middles fall on the same line however they are reckoned. */
const genap = (mm: number): number => Math.floor(mm * 50) / 50
