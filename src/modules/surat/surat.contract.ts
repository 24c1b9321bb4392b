import { z } from 'zod'

/** One line of the agenda book. A void number stays, with its reason. */
export const Agenda = z.object({
  id: z.string(),
  deret: z.string(),
  tahun: z.int(),
  urut: z.int(),
  /** As written on paper: `400.12.4.3/7/DUKCAPIL/2026`. */
  nomor: z.string(),
  /** The day in the office's zone, YYYY-MM-DD. */
  tanggal: z.string(),
  waktu: z.iso.datetime(),
  klasifikasi: z.string(),
  perihal: z.string(),
  /** SHA-256 (hex) of the file that bears this number; absent on a number that was skipped. */
  hash: z.string().optional(),
  namaFile: z.string().optional(),
  berkasId: z.string().optional(),
  status: z.enum(['terpakai', 'batal']),
  oleh: z.string(),
  alasanBatal: z.string().optional(),
  dibatalkanOleh: z.string().optional(),
  dibatalkanPada: z.iso.datetime().optional(),
})
export type Agenda = z.infer<typeof Agenda>

/** `GET /api/agenda?tahun=2026&cari=agregat`: newest first, at most 500; `cari` looks in number, subject, file name and hash. */
export const CariAgenda = z.object({
  tahun: z.coerce.number().int().min(1900).max(2999).optional(),
  cari: z.string().max(200).optional(),
})
export const DaftarAgenda = z.object({
  daftar: z.array(Agenda),
  /** Years that have numbers, newest first. */
  tahun: z.array(z.int()),
  /** True when this person may make a number void. */
  bolehBatal: z.boolean(),
})
export type DaftarAgenda = z.infer<typeof DaftarAgenda>

/** `POST /api/agenda/:id/batal`: the number stays in the book as void; it is never given again. */
export const BatalAgenda = z.object({ alasan: z.string().trim().min(5).max(500) })

/** `GET /api/agenda/deret`: how the next number comes about. */
export const Deret = z.object({
  kode: z.string(),
  nama: z.string(),
  /** Words in braces: {klasifikasi} {urut} {urut:4} {unit} {bulan} {tahun}; {urut} and {tahun} must stand in it. */
  pola: z.string(),
  klasifikasi: z.string(),
  unit: z.string(),
  tahun: z.int(),
  /** First number of this year in Tertib; below it are the numbers of the paper book. */
  mulai: z.int(),
  berikut: z.int(),
  contohNomor: z.string(),
  sudahDipakai: z.boolean(),
  perubahan: z.array(
    z.object({ waktu: z.iso.datetime(), oleh: z.string(), alasan: z.string(), uraian: z.string() }),
  ),
})
export type Deret = z.infer<typeof Deret>
export const DaftarDeret = z.object({ daftar: z.array(Deret) })

/**
 * `PUT /api/agenda/deret`: pattern, default classification and unit for the numbers to come; `berikut` sets the next
 * number of this year. Before the year's first number any number may be set; afterwards only a higher one, and the
 * numbers in between are entered as void with `alasan`.
 */
export const UbahDeret = z.object({
  kode: z.string().default('agenda'),
  pola: z.string().max(100).optional(),
  klasifikasi: z.string().max(40).optional(),
  unit: z.string().max(40).optional(),
  berikut: z.int().min(1).max(999_999).optional(),
  alasan: z.string().trim().min(5).max(500),
})
export type UbahDeret = z.infer<typeof UbahDeret>
