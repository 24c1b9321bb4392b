import { z } from 'zod'

/** `sama` persons are counted, not listed. */
export const KelasBanding = z.enum(['berubah', 'pindah', 'hanya-di-a', 'hanya-di-b'])
export type KelasBanding = z.infer<typeof KelasBanding>

const Id = z.string().regex(/^[0-9a-f]{64}$/)

/** `POST /api/banding`: starts the job `dkb.banding`, whose `hasil` is HasilBanding. `a` before or local, `b` after or DKB. */
export const MulaiBanding = z.object({ a: Id, b: Id })
export type MulaiBanding = z.infer<typeof MulaiBanding>
export const HasilBanding = z.object({ bandingId: z.uuid() })
export type HasilBanding = z.infer<typeof HasilBanding>

const JumlahBanding = z.object({
  sama: z.int(),
  berubah: z.int(),
  pindah: z.int(),
  pindahBerubah: z.int(),
  hanyaDiA: z.int(),
  hanyaDiB: z.int(),
})

const SisiBanding = z.object({
  id: z.string(),
  basis: z.enum(['dkb', 'lokal']),
  semester: z.string(),
  tanggal: z.string(),
  jumlahBaris: z.int(),
  dimusnahkan: z.boolean(),
})

/** `GET /api/banding`: newest first. */
export const Banding = z.object({
  id: z.string(),
  a: SisiBanding,
  b: SisiBanding,
  jumlah: JumlahBanding,
  dibuat: z.iso.datetime(),
  oleh: z.string(),
})
export type Banding = z.infer<typeof Banding>
export const DaftarBanding = z.object({ daftar: z.array(Banding) })
export type DaftarBanding = z.infer<typeof DaftarBanding>

/** `GET /api/banding/:id` */
export const BandingLengkap = Banding.extend({
  /** Fields that both files had and that were compared, with how many persons differ in each. */
  medan: z.array(z.object({ medan: z.string(), jumlah: z.int() })),
  desa: z.array(
    z.object({
      kode: z.string(),
      nama: z.string(),
      sama: z.int(),
      berubah: z.int(),
      hanyaDiA: z.int(),
      hanyaDiB: z.int(),
      pindahMasuk: z.int(),
      pindahKeluar: z.int(),
    }),
  ),
  /** The hundred ways that most went. */
  pindah: z.array(z.object({ dari: z.string(), ke: z.string(), jumlah: z.int() })),
})
export type BandingLengkap = z.infer<typeof BandingLengkap>

/** `GET /api/banding/:id/orang`: a page of 100, masked. Each call is entered in jejak. */
export const LihatBanding = z.object({
  kelas: KelasBanding.optional(),
  desa: z.string().max(13).optional(),
  medan: z.string().max(40).optional(),
  lewati: z.coerce.number().int().min(0).default(0),
})
export const BarisBanding = z.object({
  kelas: KelasBanding,
  nik: z.string(),
  desaA: z.string(),
  desaB: z.string(),
  medan: z.array(z.string()),
})
export type BarisBanding = z.infer<typeof BarisBanding>
export const DaftarBandingOrang = z.object({
  jumlah: z.int(),
  lewati: z.int(),
  daftar: z.array(BarisBanding),
})
export type DaftarBandingOrang = z.infer<typeof DaftarBandingOrang>
