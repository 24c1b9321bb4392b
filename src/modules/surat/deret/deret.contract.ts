import { z } from 'zod'

/** `GET /api/agenda/deret`: how the next number comes about. */
export const Deret = z.object({
  kode: z.string(),
  nama: z.string(),
  jenis: z.enum(['keluar', 'masuk', 'register']),
  /** Words in braces: {klasifikasi} {urut} {urut:4} {unit} {bulan} {tahun}; {urut} and {tahun} must stand in it. */
  pola: z.string(),
  klasifikasi: z.string(),
  unit: z.string(),
  /** Keys of positions that book in it. */
  pelaksana: z.array(z.string()),
  /** Each classification is counted on its own. */
  perKlasifikasi: z.boolean(),
  /** The series this one counts one classification of. */
  induk: z.string().optional(),
  aktif: z.boolean(),
  blokMaks: z.int(),
  batasCadangan: z.int(),
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

/** Kind of a document ('*' any) and head of its classification ('' any) -> the series that numbers it. */
export const AturanDeret = z.object({
  jenisNaskah: z.string().regex(/^(\*|[a-z][a-z0-9-]{0,39})$/),
  klasifikasi: z.string().trim().max(40),
  deret: z.string(),
})
export type AturanDeret = z.infer<typeof AturanDeret>
export const DaftarDeret = z.object({ daftar: z.array(Deret), aturan: z.array(AturanDeret) })
export type DaftarDeret = z.infer<typeof DaftarDeret>

const alasan = z.string().trim().min(5).max(500)
const pelaksana = z
  .array(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/))
  .min(1)
  .max(10)

/**
 * `PUT /api/agenda/deret`: pattern, default classification and unit for the numbers to come; `berikut` sets the next
 * number of this year. Before the year's first number any number may be set (the paper book ended there); afterwards only
 * a higher one, and the numbers in between are entered as void with `alasan`. `perKlasifikasi` changes only before the
 * year's first number.
 */
export const UbahDeret = z.object({
  kode: z.string().default('agenda'),
  nama: z.string().trim().min(3).max(100).optional(),
  pola: z.string().max(100).optional(),
  klasifikasi: z.string().trim().max(40).optional(),
  unit: z.string().trim().max(40).optional(),
  pelaksana: pelaksana.optional(),
  perKlasifikasi: z.boolean().optional(),
  aktif: z.boolean().optional(),
  blokMaks: z.int().min(0).max(500).optional(),
  batasCadangan: z.int().min(1).max(365).optional(),
  berikut: z.int().min(1).max(999_999).optional(),
  alasan,
})
export type UbahDeret = z.infer<typeof UbahDeret>

/**
 * `POST /api/agenda/deret/coba`: what the next numbers would be with these settings, and why they would be refused. A
 * `kode` that is not there yet is a new series. Nothing is changed.
 */
export const CobaDeret = z.object({
  kode: z.string().max(100),
  pola: z.string().max(100),
  klasifikasi: z.string().trim().max(40),
  unit: z.string().trim().max(40),
  perKlasifikasi: z.boolean(),
  aktif: z.boolean().default(true),
  berikut: z.int().min(1).max(999_999).optional(),
})
export type CobaDeret = z.infer<typeof CobaDeret>
export const HasilCoba = z.object({
  /** The next two; empty where these settings are refused. */
  contoh: z.array(z.string()),
  tolak: z.object({ kode: z.string(), pesan: z.string() }).nullable(),
  /** Numbers that would be entered as void because `berikut` jumps over them. */
  dilewati: z.int(),
})
export type HasilCoba = z.infer<typeof HasilCoba>

/** `POST /api/agenda/deret`: one more series. */
export const DeretBaru = z.object({
  kode: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, 'Kode deret: huruf kecil, angka, dan tanda hubung.'),
  nama: z.string().trim().min(3).max(100),
  jenis: z.enum(['keluar', 'register']),
  pola: z.string().max(100),
  klasifikasi: z.string().trim().min(1).max(40),
  unit: z.string().trim().min(1).max(40),
  pelaksana,
  perKlasifikasi: z.boolean(),
  alasan,
})
export type DeretBaru = z.infer<typeof DeretBaru>

/** `PUT /api/agenda/deret/aturan`: all rules at once. */
export const UbahAturan = z.object({ aturan: z.array(AturanDeret).max(200), alasan })
export type UbahAturan = z.infer<typeof UbahAturan>
