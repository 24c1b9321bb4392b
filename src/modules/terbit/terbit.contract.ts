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
  /** Cells of the data that were held one by one against the text of the pages; others are zero or fractions. */
  selHalaman: z.int().optional(),
  sama: z.boolean(),
  tabel: z.array(TabelDiperiksa),
})
export type BukuDiperiksa = z.infer<typeof BukuDiperiksa>

/** A SOP sheet by the definition that stands in it. */
export const LembarDiperiksa = z.object({
  /** False: a definition is inside and cannot be read as one. */
  terbaca: z.boolean(),
  sop: z.string().optional(),
  nomor: z.string().optional(),
  judul: z.string().optional(),
  digest: z.string().optional(),
  /** Where the office was asked: exactly this file is the sheet that was signed for that definition. */
  terdaftar: z.boolean().optional(),
  /** Where the office was asked: whether cases run on that definition. `sejak` null: as shipped. */
  masa: z
    .object({
      keadaan: z.enum(['kini', 'pernah', 'tidak']),
      sejak: z.iso.datetime().nullable(),
      berakhir: z.iso.datetime().nullable(),
      sebabAkhir: z.enum(['diganti', 'dicabut']).nullable(),
    })
    .optional(),
})
export type LembarDiperiksa = z.infer<typeof LembarDiperiksa>

export const LembarSop = z.object({ sop: z.string().regex(/^[a-z0-9-]{3,80}$/, 'SOP ini tidak dikenal.') })

/** `POST /api/periksa` (multipart, field `file`), `GET /api/periksa/lembar/:sop` (the signed sheet in force): what this PDF is. Nothing of it is kept. */
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
  lembar: LembarDiperiksa.optional(),
  /** Why the figures were not checked, when they were not. */
  angkaTidakDiperiksa: z.string().optional(),
})
export type HasilPeriksa = z.infer<typeof HasilPeriksa>
