import { z } from 'zod'
import { templatSurat } from './templat-surat.ts'

export const isianKirim = z.object({
  kunci: z.string(),
  label: z.string(),
  contoh: z.string(),
  wajib: z.boolean(),
  dari: z.enum(['kantor', 'berkas']),
})

/** `GET /api/surat/templat`: the forms in force, and every field that a form may hold. */
export const daftarTemplat = z.object({
  templat: z.array(
    z.object({
      jenis: z.string(),
      judul: z.string(),
      bentuk: z.string(),
      versi: z.string(),
      konfirmasi: z.enum(['perlu-dikonfirmasi', 'dikonfirmasi']),
      penandatangan: z.string(),
      /** Who wrote the version in force; absent where it is the shipped one. */
      oleh: z.string().optional(),
      waktu: z.iso.datetime().optional(),
    }),
  ),
  isian: z.array(isianKirim),
  bolehUbah: z.boolean(),
})

export const versiKirim = z.object({
  versi: z.string(),
  tahun: z.int(),
  dari: z.string().optional(),
  oleh: z.string().optional(),
  waktu: z.iso.datetime().optional(),
  alasan: z.string().optional(),
})

export const paramJenis = z.object({ jenis: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/) })
/** `?versi=surat-pengantar/2023.2`; the one in force where absent. */
export const kueriVersi = z.object({ versi: z.string().max(80).optional() })

/** `GET /api/surat/templat/:jenis` */
export const satuTemplat = z.object({
  versi: z.string(),
  berlaku: z.boolean(),
  templat: templatSurat,
  yaml: z.string(),
  riwayat: z.array(versiKirim),
  /** Positions of this office that may sign or give a paraf, by the key that SOPs know. */
  pelaksana: z.array(z.object({ kunci: z.string(), nama: z.string() })),
  bolehUbah: z.boolean(),
})

/** `POST /api/surat/templat/:jenis`: a new version. Exactly one of `templat` and `yaml`. */
export const simpanTemplatBaru = z.object({
  dari: z.string().max(80),
  alasan: z.string().trim().min(5).max(500),
  templat: z.unknown().optional(),
  yaml: z.string().max(100_000).optional(),
})

/** `POST /api/surat/templat/pratinjau` and `.../pratinjau.pdf`: the letter that this text makes, with example values. */
export const pratinjauTemplat = z.object({
  templat: z.unknown().optional(),
  yaml: z.string().max(100_000).optional(),
})

const bagian = z.union([
  z.object({ jenis: z.literal('paragraf'), teks: z.string() }),
  z.object({ jenis: z.literal('butir'), daftar: z.array(z.string()) }),
  z.object({ jenis: z.literal('rincian'), baris: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({
    jenis: z.literal('lampiran'),
    daftar: z.array(z.object({ nama: z.string(), halaman: z.int().optional(), eksemplar: z.int() })),
  }),
])
/** The letter as text, drawn by the screen as the PDF draws it. */
export const modelSuratKirim = z.object({
  bentuk: z.enum(['surat', 'nota-dinas', 'berita-acara']),
  kertas: z.enum(['a4', 'f4']),
  judul: z.string(),
  latihan: z.boolean(),
  kop: z.object({ baris: z.array(z.string()), alamat: z.string() }),
  /** Address of the logo in simpanan. */
  logo: z.string().optional(),
  tempat: z.string(),
  tanggal: z.string().nullable(),
  nomor: z.string().nullable(),
  sifat: z.string(),
  lampiran: z.string(),
  hal: z.string(),
  kepada: z.array(z.string()),
  isi: z.array(bagian),
  tembusan: z.array(z.string()),
  penanda: z.object({ blok: z.array(z.string()), nama: z.string(), nip: z.string().nullable() }),
  paraf: z.array(z.string()),
  cap: z.boolean(),
})
export const hasilPratinjau = z.object({
  model: modelSuratKirim,
  /** What was read, in both of its forms. */
  templat: templatSurat,
  yaml: z.string(),
})

export type IsianKirim = z.infer<typeof isianKirim>
export type DaftarTemplat = z.infer<typeof daftarTemplat>
export type SatuTemplat = z.infer<typeof satuTemplat>
export type TemplatKirim = z.infer<typeof templatSurat>
export type ModelSuratKirim = z.infer<typeof modelSuratKirim>
export type HasilPratinjau = z.infer<typeof hasilPratinjau>
