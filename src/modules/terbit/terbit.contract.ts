import { z } from 'zod'
import { HasilPeriksaTtd } from '../ttd/ttd.contract.ts'

/** Where the office's register knows this exact file from. */
export const DikenalSebagai = z.object({
  nomorAgenda: z.string().optional(),
  tanggalAgenda: z.string().optional(),
  statusAgenda: z.enum(['terpakai', 'batal', 'dicadangkan']).optional(),
  berkasId: z.string(),
  judul: z.string(),
  ditandatanganiOleh: z.string(),
  jabatan: z.string(),
  waktuTandaTangan: z.iso.datetime(),
})
export type DikenalSebagai = z.infer<typeof DikenalSebagai>

/** A cell that differs; `baris` is a page where the text of the file itself was held against the office's copy. */
export const SelBeda = z.object({
  baris: z.string(),
  kolom: z.string(),
  diFile: z.string(),
  diKantor: z.string(),
})
export const TabelDiperiksa = z.object({
  tabel: z.string(),
  judul: z.string(),
  jumlahSel: z.int(),
  sama: z.boolean(),
  /** At most 50; `jumlahBeda` counts all. */
  beda: z.array(SelBeda),
  jumlahBeda: z.int(),
})
export type TabelDiperiksa = z.infer<typeof TabelDiperiksa>

export const AngkaDiperiksa = z.object({
  snapshotId: z.string(),
  /** The bytes below the signature equal a report made anew from the snapshot. */
  bytePersis: z.boolean(),
  /** `baris-kode`: counted anew from the sealed rows; `hitungan-tersegel`: the rows are destroyed, the sealed counts stand. */
  hitungan: z.object({ cara: z.enum(['baris-kode', 'hitungan-tersegel']), jumlahBerbeda: z.int() }),
  sama: z.boolean(),
  tabel: z.array(TabelDiperiksa),
})
export type AngkaDiperiksa = z.infer<typeof AngkaDiperiksa>

/** A book by the data file that it carries. `beda`: `diFile` what it says, `diKantor` what was expected. */
export const BukuDiperiksa = z.object({
  terbaca: z.boolean(),
  snapshotId: z.string().optional(),
  edisi: z.enum(['internal', 'publik']).optional(),
  /** True at the office: every cell was computed anew from the snapshot. */
  dihitungUlang: z.boolean().optional(),
  sama: z.boolean(),
  tabel: z.array(TabelDiperiksa),
})
export type BukuDiperiksa = z.infer<typeof BukuDiperiksa>

/** `POST /api/periksa` (multipart, field `file`): what this PDF is. Nothing of it is kept. */
export const HasilPeriksa = z.object({
  kesimpulan: z.enum([
    'asli',
    'angka-berbeda',
    'sah-tidak-terdaftar',
    'utuh-penerbit-tidak-dikenal',
    'tidak-sah',
    'tidak-bertanda-tangan',
    'bukan-pdf',
  ]),
  /** For a person: the conclusion first, then the reasons. */
  kalimat: z.array(z.string()),
  hash: z.string(),
  ukuran: z.int(),
  tandaTangan: HasilPeriksaTtd.optional(),
  register: DikenalSebagai.optional(),
  angka: AngkaDiperiksa.optional(),
  buku: BukuDiperiksa.optional(),
  /** Why the figures were not checked, when they were not. */
  angkaTidakDiperiksa: z.string().optional(),
})
export type HasilPeriksa = z.infer<typeof HasilPeriksa>
