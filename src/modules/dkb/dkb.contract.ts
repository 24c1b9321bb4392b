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
  /** Spellings that no list knew (`GET /api/impor/label` names them). */
  labelTakDikenal: z.int().optional(),
})
export type HasilImpor = z.infer<typeof HasilImpor>

/** `GET /api/snapshot`: newest first, withdrawn ones too. */
export const DaftarSnapshot = z.object({ daftar: z.array(Snapshot) })
export type DaftarSnapshot = z.infer<typeof DaftarSnapshot>

/** One row that was kept out. NIK and values that identify are masked; the line leads to the row in the office's own file. */
export const BarisTolak = z.object({
  /** File or sheet, where the import had more than one text file. */
  file: z.string().optional(),
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

/** One rule in a quality report; rules that found nothing stand in it too. */
export const AturanMutu = TemuanAturan.extend({ sebab: z.string(), jumlahDesa: z.int() })
export type AturanMutu = z.infer<typeof AturanMutu>

/** `GET /api/snapshot/:id/mutu`: the sealed quality report, without its list by desa. Counts only. */
export const LaporanMutu = z.object({
  aturanVersi: z.string(),
  jumlahMasuk: z.int(),
  jumlahBaris: z.int(),
  /** Kept rows without a warning; notes do not count. */
  bersih: z.int(),
  /** Rows the columns were counted over: kept ones and doubles. */
  diperiksa: z.int(),
  kolom: z.array(z.object({ kolom: z.string(), terisi: z.int() })),
  aturan: z.array(AturanMutu),
})
export type LaporanMutu = z.infer<typeof LaporanMutu>

/** `GET /api/snapshot/:id/mutu/desa?aturan=`: rows per desa that the rule found, most first; without a rule, all desa. */
export const LihatMutuDesa = z.object({ aturan: z.string().max(60).optional() })
export const MutuPerDesa = z.object({
  daftar: z.array(
    z.object({
      /** '' for rejects whose region is not known. */
      kode: z.string(),
      nama: z.string(),
      jumlahBaris: z.int(),
      bersih: z.int(),
      jumlah: z.int(),
    }),
  ),
})
export type MutuPerDesa = z.infer<typeof MutuPerDesa>

/** `GET /api/snapshot/:id/mutu/baris?aturan=&desa=&lewati=`: a page of 100, masked. Each call is entered in jejak. */
export const LihatTemuan = z.object({
  aturan: z.string().max(60),
  desa: z.string().max(13).optional(),
  lewati: z.coerce.number().int().min(0).default(0),
})
export const BarisTemuan = z.object({
  /** Of an import of several files: the file that the line is in. */
  file: z.string().optional(),
  baris: z.int(),
  desa: z.string(),
  nik: z.string(),
  noKk: z.string(),
  /** Of a rejected row: the cell that was at fault. */
  kolom: z.string(),
  nilai: z.string(),
})
export type BarisTemuan = z.infer<typeof BarisTemuan>
export const DaftarTemuan = z.object({ jumlah: z.int(), lewati: z.int(), daftar: z.array(BarisTemuan) })
export type DaftarTemuan = z.infer<typeof DaftarTemuan>

/** `POST /api/snapshot/:id/periksa` starts the job `dkb.periksa`; this is its `hasil`. */
export const PekerjaanDimulai = z.object({ pekerjaanId: z.string() })
export type PekerjaanDimulai = z.infer<typeof PekerjaanDimulai>
export const HasilPeriksa = z.object({
  utuh: z.boolean(),
  id: z.string(),
  /** The id as it comes out of the files; missing when they cannot be read. */
  idHitung: z.string().optional(),
  jumlahBaris: z.int(),
  /** What does not fit, one sentence each. */
  selisih: z.array(z.string()),
})
export type HasilPeriksa = z.infer<typeof HasilPeriksa>

/** `POST /api/snapshot/:id/tarik`: kept and marked; new cases cannot use it. */
export const TarikSnapshot = z.object({ alasan: z.string().trim().min(5).max(500) })
export type TarikSnapshot = z.infer<typeof TarikSnapshot>
