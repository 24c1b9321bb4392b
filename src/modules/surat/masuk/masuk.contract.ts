import { z } from 'zod'
import { Hari } from '../surat.contract.ts'

export const Sifat = z.enum(['biasa', 'segera', 'sangat-segera'])
export const Keamanan = z.enum(['biasa', 'terbatas', 'rahasia'])
export const Cara = z.enum(['langsung', 'pos', 'surel', 'aplikasi', 'lain'])
/** Where a letter in stands: nobody has it, it is with positions, disposisi is over. */
export const Tahap = z.enum(['belum', 'berjalan', 'selesai'])

const File = z.object({ hash: z.string(), nama: z.string(), mime: z.string(), ukuran: z.int() })

/** One line of the agenda of letters in. A line entered by mistake stays as void. */
export const SuratMasuk = z.object({
  id: z.string(),
  tahun: z.int(),
  urut: z.int(),
  deret: z.string(),
  /** `0147/SM/2026` */
  nomorAgenda: z.string(),
  /** Day of booking. */
  tanggal: z.string(),
  tanggalTerima: z.string(),
  nomorSurat: z.string(),
  tanggalSurat: z.string().optional(),
  asal: z.string(),
  perihal: z.string(),
  lampiran: z.string().optional(),
  klasifikasi: z.string().optional(),
  sifat: Sifat,
  keamanan: Keamanan,
  cara: Cara,
  berkasId: z.string().optional(),
  status: z.enum(['tercatat', 'batal']),
  alasanBatal: z.string().optional(),
  oleh: z.string(),
  tahap: Tahap,
  /** Positions whose turn it is. */
  pada: z.array(z.string()),
  /** A recipient's day is over. */
  lewat: z.boolean(),
  file: z.array(File),
  /** Subject, sender and files of a secret letter are kept from those who have no part in it. */
  tertutup: z.boolean(),
})
export type SuratMasuk = z.infer<typeof SuratMasuk>

/** Fields of an entry that can be corrected. */
export const MEDAN_MASUK = [
  'tanggalTerima',
  'nomorSurat',
  'tanggalSurat',
  'asal',
  'perihal',
  'lampiran',
  'klasifikasi',
  'sifat',
  'keamanan',
  'cara',
] as const

const teks = (maks: number) => z.string().trim().min(2).max(maks)
const Isian = {
  tanggalTerima: Hari,
  nomorSurat: z.string().trim().min(1).max(120),
  tanggalSurat: Hari.optional(),
  asal: teks(200),
  perihal: teks(500),
  lampiran: z.string().trim().max(200).optional(),
  klasifikasi: z.string().trim().max(40).optional(),
  sifat: Sifat.default('biasa'),
  keamanan: Keamanan.default('biasa'),
  cara: Cara.default('langsung'),
}

/**
 * `POST /api/surat-masuk`: books a letter. A letter of the same sender and number that is in the book is answered with
 * 409 `surat.masuk-kembar` unless `tetapCatat`. The same `kunci` again answers with the same line.
 */
export const CatatSuratMasuk = z.object({ ...Isian, kunci: z.uuid(), tetapCatat: z.boolean().default(false) })

/** `PUT /api/surat-masuk/:id`: corrects an entry; what it said before is kept. */
export const UbahSuratMasuk = z.object({ ...Isian, alasan: z.string().trim().min(5).max(500) })
export type UbahSuratMasuk = z.infer<typeof UbahSuratMasuk>

/** A correction of an entry: what each field said before and after. */
export const PerbaikanMasuk = z.object({
  waktu: z.iso.datetime(),
  oleh: z.string(),
  alasan: z.string(),
  medan: z.array(
    z.object({ nama: z.enum(MEDAN_MASUK), semula: z.string().nullable(), menjadi: z.string().nullable() }),
  ),
})
export type PerbaikanMasuk = z.infer<typeof PerbaikanMasuk>

/** A scan that a better one took the place of; it stays to be read. */
export const FileLama = File.extend({ diganti: z.iso.datetime(), oleh: z.string(), alasan: z.string() })
export type FileLama = z.infer<typeof FileLama>

/** Words beside the file in `POST /api/surat-masuk/:id/file`: the scan that it is better than, and why. */
export const GantiPindaian = z.object({
  ganti: z.string().regex(/^[0-9a-f]{64}$/),
  alasan: z.string().trim().min(5).max(500),
})
export type GantiPindaian = z.infer<typeof GantiPindaian>

/** `POST /api/surat-masuk/:id/batal` */
export const BatalSuratMasuk = z.object({ alasan: z.string().trim().min(5).max(500) })

/** `GET /api/surat-masuk?tahun=2026&cari=dinas`: newest first, a hundred a page. */
export const CariSuratMasuk = z.object({
  tahun: z.coerce.number().int().min(1900).max(2999).optional(),
  klasifikasi: z.string().trim().max(40).optional(),
  dari: Hari.optional(),
  sampai: Hari.optional(),
  tahap: Tahap.optional(),
  cari: z.string().max(200).optional(),
  sesudah: z
    .string()
    .regex(/^\d{4}\.\d{1,9}$/)
    .transform((t) => ({ tahun: Number(t.slice(0, 4)), urut: Number(t.slice(5)) }))
    .optional(),
})
export type SaringSuratMasuk = z.infer<typeof CariSuratMasuk> & { readonly batas?: number }
export const DaftarSuratMasuk = z.object({
  daftar: z.array(SuratMasuk),
  berikut: z.string().nullable(),
  tahun: z.array(z.int()),
  bolehCatat: z.boolean(),
})
export type DaftarSuratMasuk = z.infer<typeof DaftarSuratMasuk>

/** `GET /api/surat-masuk/kembar?asal=…&nomorSurat=…`: entries of the same sender and number. */
export const CariKembar = z.object({ asal: z.string().max(200), nomorSurat: z.string().max(120) })
export const DaftarKembar = z.object({
  kembar: z.array(
    z.object({ id: z.string(), nomorAgenda: z.string(), tanggalTerima: z.string(), perihal: z.string() }),
  ),
})
export type DaftarKembar = z.infer<typeof DaftarKembar>
