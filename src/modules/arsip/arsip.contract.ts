import { z } from 'zod'

export const KelasKeamanan = z.enum(['biasa', 'terbatas', 'rahasia'])

/** Retention of a classification. JRA periods are not confirmed by a source: `dikonfirmasi` says whether the office has. */
export const Retensi = z.object({
  aktifTahun: z.int().min(0).max(100),
  inaktifTahun: z.int().min(0).max(100),
  nasibAkhir: z.enum(['musnah', 'permanen', 'dinilai-kembali']),
  dikonfirmasi: z.boolean(),
})

export const Klasifikasi = z.object({
  kode: z.string(),
  nama: z.string(),
  keamanan: KelasKeamanan,
  retensi: Retensi,
})
export type Klasifikasi = z.infer<typeof Klasifikasi>

export const DokumenArsip = z.object({
  nama: z.string(),
  hash: z.string(),
  mime: z.string(),
  ukuran: z.int(),
})

/** One archived case. Never changed; classification and retention stand as they were on the day of archiving. */
export const Arsip = z.object({
  id: z.string(),
  judul: z.string(),
  berkasId: z.string(),
  semester: z.string().optional(),
  snapshotId: z.string().optional(),
  klasifikasi: Klasifikasi,
  nomorAgenda: z.string(),
  tanggalAgenda: z.string(),
  dokumen: z.array(DokumenArsip),
  waktu: z.iso.datetime(),
  oleh: z.string(),
})
export type Arsip = z.infer<typeof Arsip>

/** `GET /api/arsip?cari=`: words, a letter number, a year, or a hash; empty gives the newest. Best match first. */
export const CariArsip = z.object({
  cari: z.string().max(200).optional(),
  lewati: z.coerce.number().int().min(0).default(0),
})
export const HasilCariArsip = z.object({ jumlah: z.int(), daftar: z.array(Arsip) })
export type HasilCariArsip = z.infer<typeof HasilCariArsip>

/** `GET /api/arsip/periksa`: every archived file is there and is what its hash says. */
export const HasilPeriksaArsip = z.object({
  jumlahArsip: z.int(),
  jumlahDokumen: z.int(),
  masalah: z.array(
    z.object({
      arsipId: z.string(),
      nama: z.string(),
      hash: z.string(),
      sebab: z.enum(['hilang', 'berubah']),
    }),
  ),
})
export type HasilPeriksaArsip = z.infer<typeof HasilPeriksaArsip>

/** `GET /api/arsip/klasifikasi`, `PUT /api/arsip/klasifikasi` (one entry, administrator): holds for what is archived from now on. */
export const DaftarKlasifikasi = z.object({ daftar: z.array(Klasifikasi) })
