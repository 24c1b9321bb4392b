import { z } from 'zod'
import { Basis } from '../dkb.contract.ts'

/** What stands for a whole file. `seri`: bare numbers in date columns are days counted from 1900 or 1904. */
export const TetapanPemetaan = z.object({
  desa: z
    .string()
    .regex(/^\d{2}\.\d{2}\.\d{2}\.\d{4}$/)
    .optional(),
  urutanTanggal: z.enum(['hari-dulu', 'bulan-dulu']).default('hari-dulu'),
  seri: z.enum(['1900', '1904']).optional(),
})
export type TetapanPemetaan = z.infer<typeof TetapanPemetaan>

/** One header and where each of its columns goes; `ke` null leaves a column out. `sidik` names the header. */
export const Pemetaan = z.object({
  sidik: z.string().regex(/^[0-9a-f]{64}$/),
  kolom: z.array(z.object({ nama: z.string().max(300), ke: z.string().max(40).nullable() })).max(1024),
  tetapan: TetapanPemetaan,
})
export type Pemetaan = z.infer<typeof Pemetaan>

export const Keyakinan = z.enum(['pasti', 'mungkin', 'tidak'])
export type Keyakinan = z.infer<typeof Keyakinan>

/** What is proposed for one header. `siap`: may be used as it stands, nothing is left to confirm. */
export const Usulan = z.object({
  sidik: z.string(),
  /** Layout, as a word for people: "BIP 2016", "lembar SIAK 37 kolom". */
  bentuk: z.string(),
  /** Files and sheets with this header. */
  bagian: z.array(z.string()),
  kolom: z.array(
    z.object({
      nama: z.string(),
      ke: z.string().nullable(),
      keyakinan: Keyakinan,
      alasan: z.string(),
      contoh: z.array(z.string()),
    }),
  ),
  tetapan: TetapanPemetaan,
  /** Stops the import until it is mapped. */
  kurang: z.array(z.string()),
  /** SIAK columns that tables need and this header lacks: those tables will name the column and print no zeros. */
  tanpa: z.array(z.string()),
  perluDesa: z.boolean(),
  siap: z.boolean(),
  diingat: z.object({ oleh: z.string(), pada: z.iso.datetime() }).optional(),
  catatan: z.array(z.string()),
  /** First rows as they will be read, masked. */
  baris: z.array(z.object({ nomor: z.int(), sel: z.array(z.string()) })),
  label: z.array(z.object({ kolom: z.string(), ejaan: z.string(), jumlah: z.int() })),
  barisDilihat: z.int(),
})
export type Usulan = z.infer<typeof Usulan>

/**
 * `POST /api/impor/pratinjau` (multipart: one or several `file`): staged encrypted, looked into, nothing imported. The
 * look is entered in jejak. Kept 24 hours or until `mulai`.
 */
export const Pratinjau = z.object({
  unggahan: z.string(),
  file: z.array(z.object({ nama: z.string(), ukuran: z.int() })),
  usulan: z.array(Usulan),
  /** Where a column may go. */
  sasaran: z.array(z.string()),
})
export type Pratinjau = z.infer<typeof Pratinjau>

/** `POST /api/impor/mulai`: imports what was previewed, with the mapping as confirmed (none where all are ready). */
export const MulaiDenganPemetaan = z.object({
  unggahan: z.uuid(),
  basis: Basis,
  semester: z.string().regex(/^(19|20)\d{2}-[12]$/),
  tanggal: z.iso.date().optional(),
  pemetaan: z.array(Pemetaan).max(100).default([]),
})
export type MulaiDenganPemetaan = z.infer<typeof MulaiDenganPemetaan>

/** `GET /api/impor/pemetaan`: mappings the office confirmed; `DELETE /api/impor/pemetaan/:sidik` forgets one. */
export const PemetaanDiingat = z.object({
  sidik: z.string(),
  bentuk: z.string(),
  kolom: z.array(z.object({ nama: z.string(), ke: z.string().nullable() })),
  oleh: z.string(),
  pada: z.iso.datetime(),
  terakhirDipakai: z.iso.datetime().optional(),
})
export type PemetaanDiingat = z.infer<typeof PemetaanDiingat>
export const DaftarPemetaan = z.object({ daftar: z.array(PemetaanDiingat) })
export type DaftarPemetaan = z.infer<typeof DaftarPemetaan>

/** `GET /api/impor/label`: the office's own labels beside the built-in list; ended ones too. */
export const LabelKode = z.object({
  id: z.string(),
  kolom: z.string(),
  label: z.string(),
  kode: z.int(),
  arti: z.string(),
  alasan: z.string(),
  sejak: z.iso.datetime(),
  oleh: z.string(),
  berakhir: z.object({ pada: z.iso.datetime(), oleh: z.string(), alasan: z.string() }).optional(),
})
export type LabelKode = z.infer<typeof LabelKode>
/** Spellings that no list knew, of the newest snapshot that had any of that column and spelling. */
export const EjaanLapor = z.object({
  snapshotId: z.string(),
  namaFile: z.string(),
  semester: z.string(),
  kolom: z.string(),
  ejaan: z.string(),
  jumlah: z.int(),
})
export type EjaanLapor = z.infer<typeof EjaanLapor>
export const DaftarLabel = z.object({
  daftar: z.array(LabelKode),
  takDikenal: z.array(EjaanLapor),
  /** What a label can mean, per column. */
  kode: z.array(z.object({ kolom: z.string(), kode: z.int(), arti: z.string() })),
})
export type DaftarLabel = z.infer<typeof DaftarLabel>

/** `POST /api/impor/label`. Takes effect with the next import; what is sealed does not change. */
export const TambahLabel = z.object({
  kolom: z.string(),
  label: z.string().trim().min(1).max(120),
  kode: z.int().min(0).max(254),
  alasan: z.string().trim().min(5).max(500),
})
export type TambahLabel = z.infer<typeof TambahLabel>

/** `POST /api/impor/label/:id/akhiri`: ended, never deleted. */
export const AkhiriLabel = z.object({ alasan: z.string().trim().min(5).max(500) })
export type AkhiriLabel = z.infer<typeof AkhiriLabel>
