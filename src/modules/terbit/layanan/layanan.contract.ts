import { z } from 'zod'

const teks = (maks: number) => z.string().trim().min(1, 'Harus diisi.').max(maks)
export const Saluran = z.enum(['surat', 'web', 'datang'])
export const TabelDiberikan = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/),
  tingkat: z.enum(['kabkota', 'kecamatan', 'desa']),
})
export type TabelDiberikan = z.infer<typeof TabelDiberikan>

/** POST /api/layanan, and the form of the public pages: who asks for which figures, and for what. */
export const IsiPermintaan = z.object({
  saluran: Saluran.default('datang'),
  instansi: teks(200),
  nama: teks(120),
  /** Mail or telephone: where the answer goes. */
  kontak: teks(200),
  keperluan: teks(2000),
  diminta: teks(2000),
})
export type IsiPermintaan = z.infer<typeof IsiPermintaan>

/** PUT /api/layanan/:id: what the official decided. */
export const TelaahPermintaan = z.object({
  golongan: z.string().max(40).nullable(),
  tabel: z.array(TabelDiberikan).max(60),
  buktiSetor: z.string().trim().max(100).nullable(),
})
export type TelaahPermintaan = z.infer<typeof TelaahPermintaan>

export const BukaBerkasLayanan = z.object({ snapshotId: z.string().min(1), semester: z.string().min(1) })
export const TolakPermintaan = z.object({ alasan: teks(2000) })

export const Permintaan = IsiPermintaan.extend({
  id: z.uuid(),
  nomor: z.int(),
  status: z.enum(['baru', 'dilayani', 'selesai', 'ditolak']),
  golongan: z.string().nullable(),
  tabel: z.array(TabelDiberikan),
  buktiSetor: z.string().nullable(),
  berkasId: z.string().nullable(),
  alasan: z.string().nullable(),
  diterima: z.iso.datetime(),
})
export type Permintaan = z.infer<typeof Permintaan>

export const TarifLayanan = z.object({
  golongan: z.string(),
  sebutan: z.string(),
  rupiah: z.int(),
  dasar: z.string(),
  dikonfirmasi: z.boolean(),
})
export type TarifLayanan = z.infer<typeof TarifLayanan>

/** PUT /api/layanan/tarif/:golongan */
export const UbahTarif = TarifLayanan.omit({ golongan: true })

/** GET /api/layanan?status=baru&lewati=0: newest first, fifty at a time; `jumlah` of all that match. */
export const SaringLayanan = z.object({
  status: z.enum(['baru', 'dilayani', 'selesai', 'ditolak']).optional(),
  lewati: z.coerce.number().int().min(0).default(0),
})
export const DaftarLayanan = z.object({
  jumlah: z.int(),
  daftar: z.array(Permintaan),
  tarif: z.array(TarifLayanan),
})
export type DaftarLayanan = z.infer<typeof DaftarLayanan>
