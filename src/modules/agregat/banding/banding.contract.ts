import { z } from 'zod'
import { GrupKolom, InfoTabel, SnapshotTabel, TingkatTabel } from '../agregat.contract.ts'

/** Thresholds of `aturan-pencilan.yaml`. */
export const AturanPencilan = z.strictObject({
  dikonfirmasi: z.boolean(),
  ambang: z.number().positive(),
  minimalSemester: z.int().min(2),
  minimalTetangga: z.int().min(3),
  minimalNilai: z.int().min(0),
  minimalBeda: z.int().min(0),
  lantaiPersen: z.number().positive(),
})
export type AturanPencilan = z.infer<typeof AturanPencilan>

/** `GET /api/banding-tabel?tabel=agama&awal=…&akhir=…&tingkat=kecamatan`: two snapshots of one basis, both on today's regions. */
export const MintaBanding = z.object({
  tabel: z.string().max(100),
  awal: z.string().min(1).max(200),
  akhir: z.string().min(1).max(200),
  tingkat: TingkatTabel.default('kecamatan'),
  bagian: z.string().max(100).optional(),
})

/** Why a change stands out: beside the region's own past changes, or those of its brothers and sisters. */
export const Pencilan = z.object({
  aturan: z.enum(['masa-lalu', 'tetangga']),
  kode: z.string(),
  nama: z.string(),
  kolom: z.string(),
  /** Percent with two decimals, as text. */
  perubahan: z.string(),
  wajar: z.string(),
  /** Robust distance. */
  jarak: z.string(),
  kalimat: z.string(),
})
export type Pencilan = z.infer<typeof Pencilan>

export const BarisBanding = z.object({
  kode: z.string(),
  nama: z.string(),
  tingkat: TingkatTabel,
  induk: z.string().optional(),
  /** Over the columns of all groups; null where that snapshot has no such column. */
  awal: z.array(z.int().nullable()),
  akhir: z.array(z.int().nullable()),
  /** 100 x (akhir - awal) / awal, two decimals, half away from zero; null where awal is 0 or absent. */
  persen: z.array(z.string().nullable()),
})
export type BarisBanding = z.infer<typeof BarisBanding>

export const HasilBanding = z.object({
  tabel: InfoTabel,
  awal: SnapshotTabel,
  akhir: SnapshotTabel,
  tingkat: TingkatTabel,
  grup: z.array(GrupKolom),
  baris: z.array(BarisBanding),
  total: BarisBanding.omit({ kode: true, tingkat: true, induk: true }).extend({
    kode: z.string().optional(),
  }),
  pencilan: z.array(Pencilan),
  aturan: AturanPencilan,
  /** The rule in words, and what it could not be asked for. */
  keteranganAturan: z.array(z.string()),
  /** Regions that changed between the two: desa whose figures were moved or divided, and those that nothing explains. */
  wilayah: z.object({
    perkiraan: z.array(z.string()),
    berpindah: z.array(z.string()),
    takTerpetakan: z.array(z.string()),
    kalimat: z.array(z.string()),
  }),
})
export type HasilBanding = z.infer<typeof HasilBanding>

/** `GET /api/tabel/:id/deret?wilayah=99.01.01&kolom=total.jml&basis=dkb`: one figure over all sealed semesters of a basis; `wilayah` absent is the whole office. */
export const MintaDeret = z.object({
  wilayah: z.string().max(13).optional(),
  kolom: z.string().max(100).default('total.jml'),
  basis: z.enum(['dkb', 'lokal']).default('dkb'),
})
export const HasilDeret = z.object({
  tabel: InfoTabel,
  wilayah: z.object({ kode: z.string().optional(), nama: z.string() }),
  kolom: z.object({ kunci: z.string(), label: z.string() }),
  /** In order of time. `nilai` null: that snapshot cannot answer; `alasan` says why. */
  titik: z.array(
    z.object({
      snapshotId: z.string(),
      semester: z.string(),
      tanggal: z.string(),
      nilai: z.int().nullable(),
      /** Divided by shares over today's regions: an estimate. */
      perkiraan: z.boolean(),
      alasan: z.string().optional(),
    }),
  ),
})
export type HasilDeret = z.infer<typeof HasilDeret>
