import { z } from 'zod'

export const KELAS_KEAMANAN = ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'] as const
export const KelasKeamanan = z.enum(KELAS_KEAMANAN)
export type KelasKeamanan = z.infer<typeof KelasKeamanan>

/** Retention of a classification. JRA periods are not confirmed by a source: `dikonfirmasi` says whether the office has. */
export const Retensi = z.object({
  aktifTahun: z.int().min(0).max(100),
  inaktifTahun: z.int().min(0).max(100),
  nasibAkhir: z.enum(['musnah', 'permanen', 'dinilai-kembali']),
  dikonfirmasi: z.boolean(),
})
export type Retensi = z.infer<typeof Retensi>

export const Klasifikasi = z.object({
  kode: z.string().trim().min(1).max(40),
  nama: z.string().trim().min(1).max(200),
  keamanan: KelasKeamanan,
  retensi: Retensi,
  /** False where only secondary sources name the code, until the office writes it itself. */
  namaDikonfirmasi: z.boolean().optional(),
})
export type Klasifikasi = z.infer<typeof Klasifikasi>

/** `musnah`: the content is destroyed, its tombstone stays. */
export const DokumenArsip = z.object({
  nama: z.string(),
  hash: z.string(),
  mime: z.string(),
  ukuran: z.int(),
  musnah: z.boolean(),
  /** Whether its words are in the search. */
  teks: z.enum(['menunggu', 'terbaca', 'tanpa-teks', 'tanpa-alat', 'gagal']),
})

/**
 * One archived case, or one old scan. Never changed but for what stands in `arsip_keadaan`: security class, place, fate;
 * classification and retention stand as they were on the day of archiving. To one who may not open it (`tertutup`) it
 * has no documents, and from `rahasia` on no title.
 */
export const Arsip = z.object({
  id: z.string(),
  /** What it is called at its shelf and on its label: `A-000123`. */
  kode: z.string(),
  judul: z.string(),
  asal: z.enum(['berkas', 'impor']),
  berkasId: z.string().optional(),
  semester: z.string().optional(),
  snapshotId: z.string().optional(),
  klasifikasi: Klasifikasi,
  keamanan: KelasKeamanan,
  tertutup: z.boolean(),
  /** Absent for a document that was never numbered; `tanggalAgenda` is then the day of archiving. */
  nomorAgenda: z.string().optional(),
  tanggalAgenda: z.string(),
  status: z.enum(['disimpan', 'musnah', 'diserahkan']),
  ditahan: z.boolean(),
  tempat: z.string().optional(),
  dipinjam: z.string().optional(),
  dokumen: z.array(DokumenArsip),
  waktu: z.iso.datetime(),
  oleh: z.string(),
})
export type Arsip = z.infer<typeof Arsip>

/** `GET /api/arsip?cari=`: words, a letter number, a year, a code, or a hash; empty gives the newest. Best match first. */
export const CariArsip = z.object({
  cari: z.string().max(200).optional(),
  kode: z.string().max(40).optional(),
  keamanan: KelasKeamanan.optional(),
  lewati: z.coerce.number().int().min(0).max(100_000).default(0),
})
export const HasilCariArsip = z.object({
  /** At most `JUMLAH_MAKS`; `lebih` says that there are more. */
  jumlah: z.int(),
  lebih: z.boolean(),
  daftar: z.array(Arsip),
  /** The searched word was an old code: what it is called now. */
  kodeLama: z
    .object({
      kodeLama: z.string(),
      nama: z.string(),
      kodeBaru: z.string().optional(),
      namaBaru: z.string().optional(),
      dikonfirmasi: z.boolean(),
    })
    .optional(),
})
export type HasilCariArsip = z.infer<typeof HasilCariArsip>

/** What the person who asks may do in the archive; the screen shows these and no others. */
export const WewenangArsip = z.object({
  kelas: z.array(KelasKeamanan),
  kelola: z.boolean(),
  putus: z.boolean(),
  atur: z.boolean(),
})
export type WewenangArsip = z.infer<typeof WewenangArsip>
