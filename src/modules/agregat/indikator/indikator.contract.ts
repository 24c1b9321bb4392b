import { z } from 'zod'
import { SnapshotTabel, TingkatTabel } from '../agregat.contract.ts'

/** An exact value rounded once, half away from zero, as decimal text ("101.25"); null where there is none. */
export const AngkaIndikator = z.string().nullable()

export const InfoIndikator = z.object({
  id: z.string(),
  nomor: z.int(),
  judul: z.string(),
  judulPendek: z.string(),
  kelompok: z.string(),
  /** C confirmed; C1 (one unofficial source) and K are shown as "perlu dikonfirmasi". */
  kepastian: z.enum(['C', 'C1', 'K']),
  dasar: z.string(),
  catatan: z.array(z.string()),
  satuan: z.string(),
  desimal: z.int(),
  /** "L ÷ Pr × 100"; absent where it cannot be computed at all. */
  rumus: z.string().optional(),
  /** Why there is no value in any region: data that are missing. */
  takDapat: z.string().optional(),
})
export type InfoIndikator = z.infer<typeof InfoIndikator>

export const BarisIndikator = z.object({
  kode: z.string(),
  nama: z.string(),
  tingkat: TingkatTabel,
  induk: z.string().optional(),
  /** In the order of `daftar`. */
  nilai: z.array(AngkaIndikator),
})
export type BarisIndikator = z.infer<typeof BarisIndikator>

/** `GET /api/indikator?snapshot=…&tingkat=kecamatan&awal=…`: every indicator by region; `awal` is the snapshot growth is measured from. */
export const MintaIndikator = z.object({
  snapshot: z.string().min(1).max(200),
  awal: z.string().min(1).max(200).optional(),
  tingkat: TingkatTabel.default('kecamatan'),
})

/** Where the population of a twelve-month period comes from. */
export const CaraTengah = z.enum(['rata-dua-cuplikan', 'cuplikan-tengah', 'tidak-ada'])

export const HasilIndikator = z.object({
  snapshot: SnapshotTabel,
  /** What growth is measured from; absent where the office has no earlier snapshot of this basis. */
  awal: SnapshotTabel.optional(),
  sumber: z.string(),
  /** Twelve months over which events are counted, and how their population was found, as a sentence. */
  periode: z.object({ dari: z.string(), sampai: z.string(), cara: CaraTengah, kalimat: z.string() }),
  tingkat: TingkatTabel,
  pembulatan: z.string(),
  daftar: z.array(InfoIndikator),
  baris: z.array(BarisIndikator),
  total: z.object({ kode: z.string().optional(), nama: z.string(), nilai: z.array(AngkaIndikator) }),
})
export type HasilIndikator = z.infer<typeof HasilIndikator>

/** `GET /api/indikator/unduh`: one line a region (`bentuk=lebar`), or one a region and indicator with its quantities (`bentuk=rinci`). */
export const MintaUnduhIndikator = MintaIndikator.extend({
  bentuk: z.enum(['lebar', 'rinci']).default('lebar'),
  format: z.enum(['csv', 'json']).default('csv'),
})

/** `GET /api/indikator/:id?snapshot=…&wilayah=99.01.01`: one value with everything it was made from; `wilayah` absent is the whole office. */
export const MintaPasporIndikator = z.object({
  snapshot: z.string().min(1).max(200),
  awal: z.string().min(1).max(200).optional(),
  wilayah: z.string().max(13).optional(),
})

/** One quantity of the formula: exact, with its day and where it was read. */
export const BesaranIndikator = z.object({
  nama: z.string(),
  judul: z.string(),
  /** Exact: "12345.5", "1/3"; null where there is none. */
  nilai: z.string().nullable(),
  alasan: z.string().optional(),
  /** "keadaan 30 Juni 2026", "1 Juli 2025 sampai 30 Juni 2026". */
  per: z.string(),
  snapshotId: z.array(z.string()),
  /** Cells of one table that it sums, in that snapshot: each has its own passport. */
  sel: z.object({ tabel: z.string(), kolom: z.array(z.string()) }).optional(),
})
export type BesaranIndikator = z.infer<typeof BesaranIndikator>

export const PasporIndikator = z.object({
  indikator: InfoIndikator,
  wilayah: z.object({ kode: z.string().optional(), nama: z.string() }),
  nilai: AngkaIndikator,
  /** Why there is no value. */
  alasan: z.string().optional(),
  /** Band of the value, where the indicator has bands. */
  kelas: z.string().optional(),
  /** Present for a ratio: exact text. */
  pembilang: z.string().nullable().optional(),
  penyebut: z.string().nullable().optional(),
  /** The formula with the numbers in: "20 ÷ 20 × 100". */
  rumusAngka: z.string().optional(),
  besaran: z.array(BesaranIndikator),
  pembulatan: z.string(),
  digestDefinisi: z.string(),
})
export type PasporIndikator = z.infer<typeof PasporIndikator>
