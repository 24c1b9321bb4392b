import { z } from 'zod'

export const Basis = z.enum(['dkb', 'lokal'])
export type Basis = z.infer<typeof Basis>

/** How heavy a rule is: `tolak` keeps the row out, `tidak-aktif` keeps it apart, the others only count. */
export const TingkatAturan = z.enum(['tolak', 'tidak-aktif', 'peringatan', 'catatan'])
export type TingkatAturan = z.infer<typeof TingkatAturan>

/** What one rule found in a file: its sentence as shown, how many rows, and the first lines where. */
export const TemuanAturan = z.object({
  aturan: z.string(),
  tingkat: TingkatAturan,
  kalimat: z.string(),
  jumlah: z.int(),
  contohBaris: z.array(z.int()),
})
export type TemuanAturan = z.infer<typeof TemuanAturan>

/** A sealed import. jumlahMasuk = jumlahBaris (kept) + jumlahTidakAktif + jumlahDitolak, always. */
export const Snapshot = z.object({
  /** SHA-256 (hex) over the canonical rows and the version of the rules. */
  id: z.string(),
  basis: Basis,
  semester: z.string(),
  tanggal: z.string(),
  namaFile: z.string(),
  status: z.enum(['tersegel', 'ditarik']),
  jumlahMasuk: z.int(),
  jumlahBaris: z.int(),
  jumlahTidakAktif: z.int(),
  jumlahDitolak: z.int(),
  jumlahKeluarga: z.int(),
  aturanVersi: z.string(),
  /** Heaviest first; only rules that found something. */
  temuan: z.array(TemuanAturan),
  /** How the file was read, as one line for people: separator, encoding, columns left out. */
  catatanFile: z.array(z.string()),
  /** SIAK columns that the file had: a table that needs another cannot be made. */
  kolom: z.array(z.string()),
  hashFile: z.string(),
  dibuat: z.iso.datetime(),
  oleh: z.string(),
  /** The person rows were destroyed by the retention rule; counts and the quality report stay. */
  dimusnahkan: z.object({ pada: z.iso.datetime(), nomorBeritaAcara: z.string() }).optional(),
  ditarik: z.object({ pada: z.iso.datetime(), oleh: z.string(), alasan: z.string() }).optional(),
})
export type Snapshot = z.infer<typeof Snapshot>

/**
 * `POST /api/impor` (multipart; these fields first, then the file as `file`): the file is streamed into an encrypted
 * staging file, then the job `dkb.impor` reads it. `tanggal` may be left out: the semester's last day.
 */
export const MulaiImpor = z.object({
  basis: Basis,
  semester: z.string().regex(/^(19|20)\d{2}-[12]$/),
  tanggal: z.iso.date().optional(),
})
export type MulaiImpor = z.infer<typeof MulaiImpor>
export const ImporDimulai = z.object({ pekerjaanId: z.string() })
export type ImporDimulai = z.infer<typeof ImporDimulai>

/** `hasil` of the job `dkb.impor` when it has ended well (`GET /api/pekerjaan/:id`). */
export const HasilImpor = z.object({
  snapshotId: z.string(),
  jumlahMasuk: z.int(),
  jumlahBaris: z.int(),
  jumlahTidakAktif: z.int(),
  jumlahDitolak: z.int(),
})
export type HasilImpor = z.infer<typeof HasilImpor>

/** `GET /api/snapshot`: newest first, withdrawn ones too. */
export const DaftarSnapshot = z.object({ daftar: z.array(Snapshot) })
export type DaftarSnapshot = z.infer<typeof DaftarSnapshot>

/** One row that was kept out. NIK and values that identify are masked; the line leads to the row in the office's own file. */
export const BarisTolak = z.object({
  baris: z.int(),
  aturan: z.string(),
  kolom: z.string(),
  nilai: z.string(),
  nik: z.string(),
  alasan: z.string(),
})
export type BarisTolak = z.infer<typeof BarisTolak>

/** `GET /api/snapshot/:id/tolak?lewati=0`: a page of 100, by line. Each call is entered in jejak. */
export const LihatTolak = z.object({ lewati: z.coerce.number().int().min(0).default(0) })
export const DaftarTolak = z.object({ jumlah: z.int(), lewati: z.int(), daftar: z.array(BarisTolak) })
export type DaftarTolak = z.infer<typeof DaftarTolak>

/** `POST /api/snapshot/:id/tarik`: kept and marked; new cases cannot use it. */
export const TarikSnapshot = z.object({ alasan: z.string().trim().min(5).max(500) })
export type TarikSnapshot = z.infer<typeof TarikSnapshot>
