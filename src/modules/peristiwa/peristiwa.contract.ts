import { z } from 'zod'

export const JenisPeristiwa = z.enum([
  'lahir',
  'mati',
  'kawin',
  'cerai',
  'pindah',
  'datang',
  'dokumen',
  'pembersihan',
])
export type JenisPeristiwa = z.infer<typeof JenisPeristiwa>

export const JenisHitungan = z.enum([
  'lahir',
  'mati',
  'kawin',
  'orang-kawin',
  'cerai',
  'orang-cerai',
  'pindah',
  'surat-pindah',
  'datang',
  'surat-datang',
  'dokumen',
  'pembersihan',
])
export type JenisHitungan = z.infer<typeof JenisHitungan>

/** `tolak` keeps the row out, the others only count. */
export const TingkatAturan = z.enum(['tolak', 'peringatan', 'catatan'])
export type TingkatAturan = z.infer<typeof TingkatAturan>

/** What one rule found in a file. */
export const TemuanAturan = z.object({
  aturan: z.string(),
  tingkat: TingkatAturan,
  kalimat: z.string(),
  sebab: z.string(),
  jumlah: z.int(),
  contohBaris: z.array(z.int()),
})
export type TemuanAturan = z.infer<typeof TemuanAturan>

/** A sealed file of events. jumlahMasuk = jumlahBaris + jumlahDitolak, always. */
export const BerkasPeristiwa = z.object({
  id: z.string(),
  sidik: z.string(),
  jenis: z.array(JenisPeristiwa),
  /** Days of reporting, both included. */
  dari: z.string(),
  sampai: z.string(),
  kabkota: z.array(z.string()),
  namaFile: z.string(),
  status: z.enum(['tersegel', 'ditarik', 'diganti']),
  jumlahMasuk: z.int(),
  jumlahBaris: z.int(),
  jumlahDitolak: z.int(),
  aturanVersi: z.string(),
  temuan: z.array(TemuanAturan),
  catatanFile: z.array(z.string()),
  hashFile: z.string(),
  dibuat: z.iso.datetime(),
  oleh: z.string(),
  berakhir: z
    .object({
      pada: z.iso.datetime(),
      oleh: z.string(),
      alasan: z.string(),
      pengganti: z.string().optional(),
    })
    .optional(),
})
export type BerkasPeristiwa = z.infer<typeof BerkasPeristiwa>

/** `GET /api/peristiwa?dari=2026-07-01&sampai=2026-07-31`: files whose days touch the range, newest first. */
export const RentangHari = z.object({ dari: z.iso.date(), sampai: z.iso.date() })
export const DaftarBerkasPeristiwa = z.object({ daftar: z.array(BerkasPeristiwa) })
export type DaftarBerkasPeristiwa = z.infer<typeof DaftarBerkasPeristiwa>

/**
 * `POST /api/peristiwa` (multipart; these fields first, then the file as `file`). `jenis` (comma separated) says
 * which kinds the file covers: without rows of a covered kind, that kind had none on those days. A file without a
 * JENIS column names exactly one; without the field a file with the column covers all kinds but `pembersihan`.
 * `ganti` with a reason replaces the files that cover the same days.
 */
export const MintaImporPeristiwa = z.object({
  dari: z.iso.date(),
  sampai: z.iso.date().optional(),
  jenis: z.string().max(200).optional(),
  kabkota: z.string().max(13).optional(),
  ganti: z.string().trim().max(500).optional(),
})
export type MintaImporPeristiwa = z.infer<typeof MintaImporPeristiwa>

/** `POST /api/peristiwa/:id/tarik`: the file stays, its days are open again. */
export const TarikBerkas = z.object({ alasan: z.string().trim().min(5).max(500) })

/** One row that was kept out; numbers that identify are masked. */
export const BarisTolakPeristiwa = z.object({
  baris: z.int(),
  aturan: z.string(),
  kolom: z.string(),
  nilai: z.string(),
  alasan: z.string(),
})
export type BarisTolakPeristiwa = z.infer<typeof BarisTolakPeristiwa>

/** `GET /api/peristiwa/:id/tolak?lewati=0`: 100 a page, by line. Each call is entered in jejak. */
export const LihatTolakPeristiwa = z.object({ lewati: z.coerce.number().int().min(0).default(0) })
export const DaftarTolakPeristiwa = z.object({
  jumlah: z.int(),
  lewati: z.int(),
  daftar: z.array(BarisTolakPeristiwa),
})
export type DaftarTolakPeristiwa = z.infer<typeof DaftarTolakPeristiwa>

/**
 * A day of the completeness calendar. `lengkap`: every kind is in; `sebagian`: some; `belum`: none on a working day;
 * `libur`: none, and the office did not work; `mendatang`: not over yet.
 */
export const HariPeristiwa = z.object({
  tanggal: z.string(),
  keadaan: z.enum(['lengkap', 'sebagian', 'belum', 'libur', 'mendatang']),
  /** Kinds that are in, for every kab/kota of the office. */
  ada: z.array(JenisPeristiwa),
  /** Events and documents reported on that day. */
  jumlah: z.int(),
})
export type HariPeristiwa = z.infer<typeof HariPeristiwa>
/** `GET /api/peristiwa/hari?dari=&sampai=`: at most 400 days. */
export const DaftarHari = z.object({ daftar: z.array(HariPeristiwa) })
export type DaftarHari = z.infer<typeof DaftarHari>

/** `GET /api/peristiwa/jumlah?dari=&sampai=&per=hari|bulan&menurut=pelaporan|kejadian`: totals by kind. */
export const MintaJumlah = RentangHari.extend({
  per: z.enum(['hari', 'bulan']).default('hari'),
  menurut: z.enum(['pelaporan', 'kejadian']).default('pelaporan'),
  desa: z.string().max(13).optional(),
})
export const JumlahPeriode = z.object({
  /** `2026-07-04`, or `2026-07` by month. */
  periode: z.string(),
  jenis: JenisHitungan,
  lk: z.int(),
  pr: z.int(),
  /** LK + PR + what is not counted by sex. */
  jml: z.int(),
})
export type JumlahPeriode = z.infer<typeof JumlahPeriode>
export const DaftarJumlah = z.object({ daftar: z.array(JumlahPeriode) })
export type DaftarJumlah = z.infer<typeof DaftarJumlah>

/** `GET /api/peristiwa/klasifikasi`, `PUT` with the same shape (administrator). */
export const KlasifikasiPindah = z.object({
  kode: z.int().min(1).max(9),
  label: z.string().trim().min(3).max(100),
  cakupan: z.enum(['dalam-desa', 'antar-desa', 'antar-kecamatan', 'antar-kabkota', 'antar-provinsi']),
  /** False: shown as "perlu dikonfirmasi". */
  dikonfirmasi: z.boolean(),
})
export type KlasifikasiPindah = z.infer<typeof KlasifikasiPindah>
export const DaftarKlasifikasi = z.object({ daftar: z.array(KlasifikasiPindah).min(1).max(9) })
export type DaftarKlasifikasi = z.infer<typeof DaftarKlasifikasi>
