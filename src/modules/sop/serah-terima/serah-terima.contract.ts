import { z } from 'zod'

const id = z.uuid('Tanda pengenal tidak sah.')
const tanggal = z.iso.date('Tanggal ditulis sebagai TTTT-BB-HH, misalnya 2026-08-17.')
const sebab = z.enum(['pindah-jabatan', 'berhenti', 'berhalangan'])

export const butirSerahTerima = z.object({
  jenis: z.enum(['langkah', 'limpahan', 'mandat', 'rancangan']),
  sebab: z.enum(['diambil', 'satu-satunya', 'dilimpahkan', 'pemberi', 'penerima', 'penulis']),
  judul: z.string(),
  rincian: z.string(),
  /** What becomes of it: passes to the receiver, waits for who holds the position, or is only named. */
  nasib: z.enum(['beralih', 'menunggu-pemangku', 'disebut']),
  berkasId: id.optional(),
  langkah: z.string().optional(),
  tenggat: z.string().optional(),
})

/** GET /api/serah-terima: minutes, newest first (a pegawai: their own), and what people left behind. */
export const daftarSerahTerima = z.object({
  serahTerima: z.array(
    z.object({
      id,
      dari: z.string(),
      kepada: z.string(),
      sebab,
      nomor: z.string().nullable(),
      tanggal,
      jumlah: z.number().int(),
      beralih: z.number().int(),
      /** GET /api/dokumen/:hash */
      dokumenHash: z.string(),
      waktu: z.iso.datetime(),
    }),
  ),
  /** Open steps whose taker may not act on them any more, or whose position nobody holds; at most 500. */
  sisa: z.array(
    z.object({
      berkasId: id,
      nomor: z.string(),
      judul: z.string(),
      langkah: z.string(),
      sebab: z.enum(['pengambil-pergi', 'tanpa-pemangku']),
      bekas: z.string().nullable(),
      penanggungJawab: z.array(z.object({ nama: z.string(), jabatan: z.string() })),
    }),
  ),
  /** Whose work may be handed over by the one who asks: everyone's, or only their own. */
  pegawai: z.array(z.object({ id, nama: z.string(), aktif: z.boolean() })),
})

export const paramPegawai = z.object({ pegawaiId: id })
export const kueriPekerjaan = z.object({ kepada: id.optional() })
/** GET /api/serah-terima/:pegawaiId?kepada= (pengelola; a pegawai their own): what rests on them. */
export const pekerjaanPegawai = z.object({
  butir: z.array(butirSerahTerima),
  /** Who may receive it; with a reason: proposed. */
  calon: z.array(z.object({ pegawaiId: id, nama: z.string(), alasan: z.string().nullable() })),
  sidik: z.string(),
})

/** POST /api/serah-terima: answers `serahTerimaJadi`. */
export const buatSerahTerima = z.object({
  dariId: id,
  kepadaId: id,
  sebab,
  nomor: z.string().trim().max(120).optional(),
  tanggal,
  sidik: z.string().regex(/^[0-9a-f]{64}$/, 'Sidik daftar tidak sah.'),
})
export const serahTerimaJadi = z.object({
  id,
  dokumenHash: z.string(),
  /** How many passed to the receiver, and how many wait for who holds the position. */
  beralih: z.number().int(),
  menunggu: z.number().int(),
})

export type DaftarSerahTerima = z.infer<typeof daftarSerahTerima>
export type PekerjaanPegawai = z.infer<typeof pekerjaanPegawai>
export type BuatSerahTerima = z.input<typeof buatSerahTerima>
export type SerahTerimaJadi = z.infer<typeof serahTerimaJadi>
