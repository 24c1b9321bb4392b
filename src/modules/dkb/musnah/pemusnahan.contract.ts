import { z } from 'zod'

const Basis = z.enum(['dkb', 'lokal'])

/** How long person rows are kept. `dikonfirmasi` false is shown as "perlu dikonfirmasi". */
export const Retensi = z.object({
  basis: Basis,
  tahun: z.int().min(1).max(100),
  dasar: z.string().trim().min(5).max(300),
  dikonfirmasi: z.boolean(),
})
export type Retensi = z.infer<typeof Retensi>

export const StatusPemusnahan = z.enum(['diusulkan', 'ditolak', 'disetujui', 'selesai'])
export const Pemusnahan = z.object({
  id: z.string(),
  status: StatusPemusnahan,
  alasan: z.string(),
  diusulkanPada: z.iso.datetime(),
  diusulkanOleh: z.string(),
  diputusPada: z.iso.datetime().optional(),
  diputusOleh: z.string().optional(),
  nomorBeritaAcara: z.string().optional(),
  catatan: z.string().optional(),
  selesaiPada: z.iso.datetime().optional(),
  berkas: z.array(z.object({ nama: z.string(), ukuran: z.int(), sha256: z.string() })).optional(),
  /** This reader proposed it, so somebody else must decide. */
  usulanSendiri: z.boolean(),
})
export type Pemusnahan = z.infer<typeof Pemusnahan>

/** `GET /api/pemusnahan`: rules, every snapshot with its day, and where its destruction stands; due ones first. */
export const DaftarPemusnahan = z.object({
  retensi: z.array(Retensi),
  /** May propose; may decide; may set the rules. */
  boleh: z.object({ usul: z.boolean(), putus: z.boolean(), atur: z.boolean() }),
  daftar: z.array(
    z.object({
      snapshotId: z.string(),
      basis: Basis,
      semester: z.string(),
      tanggal: z.string(),
      jumlahBaris: z.int(),
      ditarik: z.boolean(),
      jatuhTempo: z.string(),
      /** Past its time, or withdrawn. */
      boleh: z.boolean(),
      dimusnahkan: z.iso.datetime().optional(),
      pemusnahan: Pemusnahan.optional(),
    }),
  ),
})
export type DaftarPemusnahan = z.infer<typeof DaftarPemusnahan>

/** `POST /api/pemusnahan` */
export const UsulkanPemusnahan = z.object({
  snapshotId: z.string().regex(/^[0-9a-f]{64}$/),
  alasan: z.string().trim().min(5).max(500),
})
export type UsulkanPemusnahan = z.infer<typeof UsulkanPemusnahan>

/** `POST /api/pemusnahan/:id/putuskan`: approval needs the number of the berita acara, refusal a note. */
export const PutuskanPemusnahan = z.discriminatedUnion('setuju', [
  z.object({
    setuju: z.literal(true),
    nomorBeritaAcara: z.string().trim().min(3).max(100),
    catatan: z.string().trim().max(500).optional(),
  }),
  z.object({ setuju: z.literal(false), catatan: z.string().trim().min(5).max(500) }),
])
export type PutuskanPemusnahan = z.infer<typeof PutuskanPemusnahan>

/** `PUT /api/retensi` answers with all rules. */
export const DaftarRetensi = z.object({ daftar: z.array(Retensi) })
export type DaftarRetensi = z.infer<typeof DaftarRetensi>
