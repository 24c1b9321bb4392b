import { z } from 'zod'

/** LK, PR, and all; `jml` is counted over all and not added from the two. */
export const Tiga = z.object({ lk: z.int(), pr: z.int(), jml: z.int() })
export type Tiga = z.infer<typeof Tiga>

export const POS_NERACA = [
  'awal',
  'lahir',
  'mati',
  'datang',
  'pindah',
  'bersihTambah',
  'bersihKurang',
  'akhir',
  'residu',
] as const
export const PosNeraca = z.enum(POS_NERACA)
export type PosNeraca = z.infer<typeof PosNeraca>

/**
 * Where a residual comes from, when both snapshots were compared person by person: who appeared or vanished without an
 * event, and who changed desa without a move. residu.jml = muncul − hilang + masuk − keluar.
 */
export const RinciResidu = z.object({ muncul: z.int(), hilang: z.int(), masuk: z.int(), keluar: z.int() })
export type RinciResidu = z.infer<typeof RinciResidu>

/** awal + lahir − mati + datang − pindah + bersihTambah − bersihKurang + residu = akhir, in every row and sex. */
export const BarisNeraca = z.object({
  kode: z.string(),
  nama: z.string(),
  tingkat: z.enum(['provinsi', 'kabkota', 'kecamatan', 'desa']),
  nilai: z.record(PosNeraca, Tiga),
  rinci: RinciResidu.optional(),
})
export type BarisNeraca = z.infer<typeof BarisNeraca>

const SisiNeraca = z.object({
  id: z.string(),
  semester: z.string(),
  tanggal: z.string(),
  basis: z.enum(['dkb', 'lokal']),
})

/** `GET /api/neraca?awal=<snapshot>&akhir=<snapshot>&tingkat=desa`. */
export const MintaNeraca = z.object({
  awal: z.string().regex(/^[0-9a-f]{64}$/),
  akhir: z.string().regex(/^[0-9a-f]{64}$/),
  tingkat: z.enum(['provinsi', 'kabkota', 'kecamatan', 'desa']).default('kecamatan'),
})

export const HasilNeraca = z.object({
  awal: SisiNeraca,
  akhir: SisiNeraca,
  /** Days of reporting whose events stand between the two, both included. */
  dari: z.string(),
  sampai: z.string(),
  baris: z.array(BarisNeraca),
  total: BarisNeraca.omit({ kode: true, tingkat: true }),
  /** Desa with a residual in either sex, the largest first; all of them, whatever level was asked for. */
  desaBerresidu: z.array(
    z.object({ kode: z.string(), nama: z.string(), residu: Tiga, rinci: RinciResidu.optional() }),
  ),
  /** Working days of the period that are not in for births, deaths, moves. Not empty: part of the residual is unknown. */
  hariKosong: z.array(z.string()),
  jumlahHariKerja: z.int(),
  /** Desa whose counts were divided by shares of a crosswalk, and codes nobody explains. */
  perkiraan: z.array(z.string()),
  takTerpetakan: z.array(z.string()),
  /** The comparison that `rinci` comes from: who they are, person by person. */
  bandingId: z.string().optional(),
  /** Sentences that belong under the table. */
  catatan: z.array(z.string()),
  digest: z.string(),
})
export type HasilNeraca = z.infer<typeof HasilNeraca>
