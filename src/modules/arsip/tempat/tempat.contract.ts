import { z } from 'zod'
import { Arsip } from '../arsip.contract.ts'

/** From the building down; a place lies in one of a kind above its own. */
export const JENIS_TEMPAT = ['gedung', 'ruang', 'rak', 'boks', 'folder'] as const
export type JenisTempat = (typeof JENIS_TEMPAT)[number]

export const Tempat = z.object({
  id: z.string(),
  /** On its label: `B-000012`. */
  kode: z.string(),
  jenis: z.enum(JENIS_TEMPAT),
  nama: z.string(),
  indukId: z.string().optional(),
  /** Entries that lie right here, and in everything below. */
  jumlah: z.int(),
  jumlahSemua: z.int(),
})
export type Tempat = z.infer<typeof Tempat>

/** `GET /api/arsip/tempat`: the whole tree, parents first. `POST` adds one. */
export const DaftarTempat = z.object({ daftar: z.array(Tempat) })
export type DaftarTempat = z.infer<typeof DaftarTempat>
export const TempatBaru = z.object({
  jenis: z.enum(JENIS_TEMPAT),
  nama: z.string().trim().min(1).max(120),
  indukId: z.uuid().optional(),
})
export type TempatBaru = z.infer<typeof TempatBaru>

/** `POST /api/arsip/tempat/isi`: puts entries into a place; without `tempatId` they are taken out. */
export const PindahArsip = z.object({
  arsipId: z.array(z.uuid()).min(1).max(500),
  tempatId: z.uuid().optional(),
})
export type PindahArsip = z.infer<typeof PindahArsip>

/** `GET /api/arsip/pindai?kode=B-000012`: what a label names, as a page of the office to go to. */
export const Pindaian = z.object({
  jenis: z.enum(['arsip', 'tempat']),
  id: z.string(),
  ke: z.string(),
})
export type Pindaian = z.infer<typeof Pindaian>

/** `GET /api/arsip/tempat/:id`: its way down from the building, and what lies here, newest first. */
export const IsiTempat = z.object({
  jalur: z.array(
    z.object({ id: z.string(), kode: z.string(), nama: z.string(), jenis: z.enum(JENIS_TEMPAT) }),
  ),
  jumlah: z.int(),
  daftar: z.array(Arsip),
})
export type IsiTempat = z.infer<typeof IsiTempat>

/** `POST /api/arsip/label` answers with a PDF of labels to print; at most 240 a sheet run. */
export const CetakLabel = z.object({
  arsipId: z.array(z.uuid()).max(240).default([]),
  tempatId: z.array(z.uuid()).max(240).default([]),
})

export const Pinjaman = z.object({
  id: z.string(),
  peminjam: z.string(),
  keperluan: z.string(),
  pinjam: z.iso.datetime(),
  jatuh: z.string(),
  dicatatOleh: z.string(),
  kembali: z.iso.datetime().optional(),
  diterimaOleh: z.string().optional(),
  lewat: z.boolean(),
})
export type Pinjaman = z.infer<typeof Pinjaman>

/** `GET /api/arsip/:id/pinjam`; `POST` lends the paper; `POST /api/arsip/:id/kembali` takes it back. */
export const DaftarPinjaman = z.object({ daftar: z.array(Pinjaman) })
export type DaftarPinjaman = z.infer<typeof DaftarPinjaman>
export const PinjamArsip = z.object({
  peminjamId: z.uuid().optional(),
  peminjam: z.string().trim().min(1).max(120),
  keperluan: z.string().trim().min(3).max(300),
  jatuh: z.iso.date(),
})
export type PinjamArsip = z.infer<typeof PinjamArsip>
