import { z } from 'zod'

/** A calendar day, YYYY-MM-DD. */
export const Hari = z.iso.date()

/** One line of the agenda book. A void number stays, with its reason. */
export const Agenda = z.object({
  id: z.string(),
  deret: z.string(),
  tahun: z.int(),
  urut: z.int(),
  /** As written on paper: `400.12.4.3/7/DUKCAPIL/2026`. */
  nomor: z.string(),
  /** The day of the number in the office's zone, YYYY-MM-DD. */
  tanggal: z.string(),
  /** When the number was given or reserved. */
  waktu: z.iso.datetime(),
  klasifikasi: z.string(),
  perihal: z.string(),
  tujuan: z.string().optional(),
  /** Kind of the document: `surat-keluar`, `nota-dinas`, `laporan`. */
  jenis: z.string().optional(),
  /** The position that worked on it. */
  pengolah: z.string().optional(),
  /** SHA-256 (hex) of the file that bears this number; absent on a number that is reserved, was skipped, or was written by hand. */
  hash: z.string().optional(),
  namaFile: z.string().optional(),
  berkasId: z.string().optional(),
  blokId: z.string().optional(),
  status: z.enum(['dicadangkan', 'terpakai', 'batal']),
  oleh: z.string(),
  dipakaiPada: z.iso.datetime().optional(),
  alasanBatal: z.string().optional(),
  dibatalkanOleh: z.string().optional(),
  dibatalkanPada: z.iso.datetime().optional(),
})
export type Agenda = z.infer<typeof Agenda>

/** Last row of the page before: `2026.147.agenda`. */
const Sesudah = z
  .string()
  .regex(/^\d{4}\.\d{1,9}\.[a-z0-9][A-Za-z0-9./-]{0,80}$/)
  .transform((t) => {
    const [tahun, urut, ...deret] = t.split('.')
    return { tahun: Number(tahun), urut: Number(urut), deret: deret.join('.') }
  })

const Saring = {
  tahun: z.coerce.number().int().min(1900).max(2999).optional(),
  /** Head of the classification. */
  klasifikasi: z.string().trim().max(40).optional(),
  dari: Hari.optional(),
  sampai: Hari.optional(),
  cari: z.string().max(200).optional(),
}

/**
 * `GET /api/agenda?tahun=2026&cari=agregat`: newest first, a hundred a page. Every word of `cari` begins a word of number,
 * subject, addressee, file name or reason; or it is the head of a hash.
 */
export const CariAgenda = z.object({
  ...Saring,
  deret: z.string().max(80).optional(),
  status: z.enum(['dicadangkan', 'terpakai', 'batal']).optional(),
  sesudah: Sesudah.optional(),
})
export type SaringAgenda = z.infer<typeof CariAgenda> & { readonly batas?: number }
export const DaftarAgenda = z.object({
  daftar: z.array(Agenda),
  /** `sesudah` of the next page; null on the last. */
  berikut: z.string().nullable(),
  /** Years that have numbers, newest first. */
  tahun: z.array(z.int()),
  /** Series of letters out and registers. */
  deret: z.array(z.object({ kode: z.string(), nama: z.string() })),
  /** Series in which this person may make a number void and take blocks. */
  bolehDeret: z.array(z.string()),
})
export type DaftarAgenda = z.infer<typeof DaftarAgenda>

/** `GET /api/agenda/buku.pdf?dari=2026-01-01&sampai=2026-03-31` (and `.xlsx`): the book of a period as it is printed. */
export const CetakAgenda = z.object({
  ...Saring,
  deret: z.string().max(80).optional(),
  dari: Hari,
  sampai: Hari,
})

/** `POST /api/agenda/:id/batal`: the number stays in the book as void; it is never given again. */
export const BatalAgenda = z.object({ alasan: z.string().trim().min(5).max(500) })
