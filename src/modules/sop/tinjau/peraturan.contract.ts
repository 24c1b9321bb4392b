import { z } from 'zod'

export const JENIS_PERATURAN = ['UU', 'PP', 'Perpres', 'Keppres', 'Permendagri', 'PermenPANRB'] as const
export const keadaanPeraturan = z.enum(['diganti', 'diubah', 'dicabut', 'berlaku'])

/** Which regulation: {"jenis":"Permendagri","nomor":61,"tahun":2015}. */
export const rujukanPeraturan = z.object({
  jenis: z.enum(JENIS_PERATURAN),
  nomor: z.coerce.number().int().min(1, 'Nomor peraturan tidak sah.').max(9999, 'Nomor peraturan tidak sah.'),
  tahun: z.coerce
    .number()
    .int()
    .min(1945, 'Tahun peraturan tidak sah.')
    .max(2100, 'Tahun peraturan tidak sah.'),
})

/** PUT /api/sop/peraturan: the office's word on one regulation; DELETE with the same three in the query takes it back. */
export const ubahPeraturan = rujukanPeraturan.extend({
  keadaan: keadaanPeraturan,
  /** As people cite it: "Permendagri 102/2019"; only with `diganti` and `diubah`. */
  oleh: z.string().trim().max(200).nullable(),
  /** False is shown as "perlu dikonfirmasi". */
  dikonfirmasi: z.boolean(),
})

const diubah = z.object({ waktu: z.iso.datetime(), nama: z.string(), jabatan: z.string().nullable() })
export const peraturanKirim = ubahPeraturan.extend({
  jenis: z.string(),
  asal: z.enum(['bawaan', 'kantor']),
  /** Who wrote the office's entry, and when; null for a shipped one. */
  diubah: diubah.nullable(),
  /** SOPs in force that cite it and, where it was changed, not what changed it. */
  dikutip: z.array(z.object({ sop: z.string(), judul: z.string() })),
})
export const perubahanPeraturan = z.object({
  tulisan: z.string(),
  /** Null: the office's entry was taken back. */
  keadaan: keadaanPeraturan.nullable(),
  oleh: z.string().nullable(),
  diubah,
})
/** GET /api/sop/peraturan: newest regulation first; `riwayat` newest change first, at most 100. */
export const daftarPeraturanKirim = z.object({
  /** What the shipped entries are known as of. */
  per: z.iso.date(),
  peraturan: z.array(peraturanKirim),
  riwayat: z.array(perubahanPeraturan),
  /** Whether the person who asks may change it. */
  bolehUbah: z.boolean(),
})

export type UbahPeraturan = z.input<typeof ubahPeraturan>
export type PeraturanKirim = z.infer<typeof peraturanKirim>
export type PerubahanPeraturanKirim = z.infer<typeof perubahanPeraturan>
export type DaftarPeraturanKirim = z.infer<typeof daftarPeraturanKirim>
