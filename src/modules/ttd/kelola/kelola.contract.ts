import { z } from 'zod'
import { SetelanTtd } from '../setelan/setelan-ttd.ts'

/** A certificate that this office signs with, and what became of it. */
export const SertifikatKantor = z.object({
  nomorSeri: z.string(),
  jenis: z.enum(['ca', 'pegawai', 'segel', 'luar']),
  /** Common name: official, office, or CA. */
  nama: z.string(),
  jabatan: z.string().optional(),
  berlakuSejak: z.iso.datetime(),
  berlakuSampai: z.iso.datetime(),
  latihan: z.boolean(),
  dicabut: z.object({ alasan: z.string(), uraian: z.string(), sejak: z.iso.datetime() }).optional(),
})
export type SertifikatKantor = z.infer<typeof SertifikatKantor>
export const DaftarSertifikatKantor = z.object({ daftar: z.array(SertifikatKantor) })
export type DaftarSertifikatKantor = z.infer<typeof DaftarSertifikatKantor>

/** With what the one who asks signs. */
export const KunciSaya = z.object({
  alat: z.enum(['kantor', 'p12', 'pkcs11', 'bsre']),
  sertifikat: SertifikatKantor.optional(),
  tersertifikasi: z.boolean(),
  /** Of a P12 or token: opened until then; absent: closed, or needs no opening. */
  terbukaSampai: z.iso.datetime().optional(),
  sandiTersimpan: z.boolean(),
  /** Whether the office lets a password be kept. */
  bolehSimpanSandi: z.boolean(),
})
export type KunciSaya = z.infer<typeof KunciSaya>

export const PasangP12 = z.object({
  /** The file, base64. */
  isi: z.base64().max(200_000),
  sandi: z.string().max(200),
  simpanSandi: z.boolean().default(false),
})
export const PasangToken = z.object({
  modul: z.string().min(1).max(300),
  token: z.string().min(1).max(64),
  id: z.string().regex(/^(?:[0-9a-fA-F]{2}){1,32}$/),
  pin: z.string().min(1).max(64),
})
export const BukaKunci = z.object({ sandi: z.string().min(1).max(200) })
export const KunciTerbuka = z.object({ sampai: z.iso.datetime() })

export const CabutSertifikat = z.object({
  alasan: z.enum(['kunci-hilang', 'berhenti', 'pindah', 'diganti', 'salah-terbit']),
  uraian: z.string().trim().min(5).max(500),
  /** From when on; absent: now. */
  sejak: z.iso.datetime().optional(),
})
export const ParamSertifikat = z.object({ nomorSeri: z.string().regex(/^(luar-)?[0-9a-f]{2,64}$/) })

export const AkarDipercaya = z.object({
  sidik: z.string(),
  jenis: z.enum(['psre', 'cap-waktu']),
  nama: z.string(),
  berlakuSampai: z.iso.datetime(),
  ditambah: z.iso.datetime(),
})
export type AkarDipercaya = z.infer<typeof AkarDipercaya>
export const TambahAkar = z.object({ pem: z.string().max(20_000), jenis: z.enum(['psre', 'cap-waktu']) })
export const ParamAkar = z.object({ sidik: z.string().regex(/^[0-9a-f]{64}$/) })

export const KeadaanTtd = z.object({ setelan: SetelanTtd, akar: z.array(AkarDipercaya) })
export type KeadaanTtd = z.infer<typeof KeadaanTtd>
