import { z } from 'zod'

const Masalah = z.object({
  arsipId: z.string(),
  judul: z.string(),
  nama: z.string(),
  hash: z.string(),
  sebab: z.enum(['hilang', 'berubah']),
  sejak: z.iso.datetime(),
})

/** `GET /api/arsip/periksa`: what the scheduled check knows; every archived content is read again within `hari` days. */
export const KeadaanPeriksa = z.object({
  hari: z.int(),
  jumlahIsi: z.int(),
  belum: z.int(),
  /** Oldest and newest reading; absent while nothing was read. */
  tertua: z.iso.datetime().optional(),
  terbaru: z.iso.datetime().optional(),
  /** Not read within the period although it should have been. */
  terlambat: z.int(),
  masalah: z.array(Masalah),
})
export type KeadaanPeriksa = z.infer<typeof KeadaanPeriksa>

/** `PUT /api/arsip/periksa`: within how many days everything is read again. */
export const UbahPeriksa = z.object({ hari: z.int().min(1).max(365) })

/** What a check of everything found; `jumlahDokumen` counts names, each content is read once. */
export const HasilPeriksaArsip = z.object({
  jumlahArsip: z.int(),
  jumlahDokumen: z.int(),
  masalah: z.array(Masalah.omit({ judul: true, sejak: true })),
})
export type HasilPeriksaArsip = z.infer<typeof HasilPeriksaArsip>
