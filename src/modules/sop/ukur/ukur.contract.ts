import { z } from 'zod'

const tanggal = z.iso.date('Tanggal ditulis sebagai tahun-bulan-hari, misalnya 2026-06-30.')
const menit = z.number()

/** GET /api/sop/:id/ukur?dari&sampai: both days included, in the office's zone; the last semester when absent. */
export const saringUkur = z.object({ dari: tanggal.optional(), sampai: tanggal.optional() })

const waktuTerukur = z.object({ median: menit, p90: menit })
export const ukurLangkah = z.object({
  langkah: z.string(),
  nomor: z.int(),
  kegiatan: z.string(),
  pelaksana: z.string(),
  simbol: z.enum(['kapsul', 'kotak', 'belah-ketupat']),
  /** As the sheet writes it, and in working minutes; null where it is not measurable. */
  waktu: z.string(),
  menitBaku: menit.nullable(),
  /** Ended stays. */
  jumlah: z.int(),
  /** Working minutes; null without a stay. `tunggu` to the first act or to when someone took the step, `kerja` from there. */
  seluruh: waktuTerukur.nullable(),
  tunggu: waktuTerukur.nullable(),
  kerja: waktuTerukur.nullable(),
  /** Of stays with a deadline, how many were over it. */
  bertenggat: z.int(),
  terlambat: z.int(),
  pengembalian: z.array(z.object({ ke: z.string(), nomor: z.int().nullable(), jumlah: z.int() })),
  penolakan: z.int(),
  /** A time that most stays keep; null where there are too few, or where what is declared fits. */
  usul: z.object({ waktu: z.string(), menit, bukti: z.string() }).nullable(),
})
export const ukurSop = z.object({
  sop: z.string(),
  judul: z.string(),
  digest: z.string(),
  dari: tanggal,
  sampai: tanggal,
  /** Cases that ended in the period. */
  berkas: z.int(),
  /** Fewer than this say little, and nothing is proposed. */
  sedikit: z.int(),
  total: waktuTerukur.nullable(),
  menitBaku: menit,
  versiLain: z.int(),
  langkah: z.array(ukurLangkah),
})
export type UkurSopKirim = z.infer<typeof ukurSop>
export type UkurLangkahKirim = z.infer<typeof ukurLangkah>

/** POST /api/sop/:id/ukur/rancangan: a draft of the next version with the proposed times of these steps and their evidence. */
export const mintaRancanganUkur = saringUkur.extend({ langkah: z.array(z.string()).min(1).max(200) })
export const rancanganUkur = z.object({ rancanganId: z.string() })

const sebaran = z.object({
  /** Of many replays: the middle one, and what nine of ten lie between. */
  tengah: menit,
  dari: menit,
  sampai: menit,
})
const hasilSimulasi = z.object({ median: sebaran, p90: sebaran })
/** GET /api/sop/rancangan/:id/simulasi?dari&sampai: the draft against the version in force on the cases of the period. */
export const simulasiKirim = z.object({
  sop: z.string(),
  dari: tanggal,
  sampai: tanggal,
  berkas: z.int(),
  ulangan: z.int(),
  sedikit: z.int(),
  /** As it was measured; null without cases. */
  terukur: waktuTerukur.nullable(),
  berlaku: hasilSimulasi.nullable(),
  rancangan: hasilSimulasi.nullable(),
  /** What it had to assume, step by step, and what it cannot know. */
  andaian: z.array(z.string()),
  takDiketahui: z.array(z.string()),
})
export type SimulasiKirim = z.infer<typeof simulasiKirim>
