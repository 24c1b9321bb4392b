import { z } from 'zod'
import { TingkatTabel } from '../agregat.contract.ts'

/** What can be wrong in a table that somebody else made. */
export const AturanAsing = z.enum([
  'lk-pr-jml',
  'jumlah-baris',
  'jumlah-kategori',
  'memiliki-belum-wajib',
  'total-rasio-dijumlah',
  'total-rasio-dirata',
  'urutan-baris-lain',
  'persen-dari-cacah-lain',
  'persen-salah',
  'persen-tanpa-cacah',
  'persen-lebih-100',
  'cacah-di-sel-persen',
  'baris-ganda',
  'wilayah-hilang',
  'wilayah-tak-dikenal',
  'kolom-tak-dikenal',
  'angka-teks',
  'bukan-angka',
  'cacah-negatif',
  'cacah-pecahan',
  'beda-cuplikan',
])
export type AturanAsing = z.infer<typeof AturanAsing>

/** One fault with its cell. `salah` is certain, `peringatan` likely, `catatan` says what could not be checked. */
export const TemuanAsing = z.object({
  aturan: AturanAsing,
  berat: z.enum(['salah', 'peringatan', 'catatan']),
  lembar: z.string(),
  /** As a spreadsheet names it: "C7", for a whole column "C5:C12". */
  sel: z.string(),
  wilayah: z.string().optional(),
  kolom: z.string().optional(),
  /** As it stands in the file. */
  tertulis: z.string(),
  seharusnya: z.string().optional(),
  kalimat: z.string(),
})
export type TemuanAsing = z.infer<typeof TemuanAsing>

/** How one sheet was read, so that a reader sees what was taken for what. */
export const LembarDibaca = z.object({
  lembar: z.string(),
  /** Absent where no table was found. */
  kepala: z.string().optional(),
  kolomWilayah: z.string().optional(),
  kolom: z.array(
    z.object({ huruf: z.string(), judul: z.string(), peran: z.enum(['cacah', 'persen', 'rasio', 'luas']) }),
  ),
  jumlahBaris: z.int(),
  jumlahBarisTotal: z.int(),
  catatanKaki: z.array(z.string()),
})
export type LembarDibaca = z.infer<typeof LembarDibaca>

export const HasilPeriksaTabel = z.object({
  namaFile: z.string(),
  /** No fault that is certain or likely. */
  bersih: z.boolean(),
  jumlahPeriksa: z.int(),
  lembar: z.array(LembarDibaca),
  temuan: z.array(TemuanAsing),
  /** What it was held against, where a snapshot was chosen. */
  lawan: z
    .object({ tabel: z.string(), judul: z.string(), snapshotId: z.string(), sumber: z.string() })
    .optional(),
})
export type HasilPeriksaTabel = z.infer<typeof HasilPeriksaTabel>

/**
 * `POST /api/periksa-tabel` (multipart; these fields first, then the file as `file`, at most 10 MB): nothing of the
 * file is kept. `tabel` with `snapshot` holds it against sealed figures.
 */
export const MintaPeriksaTabel = z.object({
  tabel: z.string().max(100).optional(),
  snapshot: z.string().max(200).optional(),
  tingkat: TingkatTabel.default('desa'),
})
