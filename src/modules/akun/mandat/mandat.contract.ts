import { z } from 'zod'

const id = z.uuid('Tanda pengenal tidak sah.')
const tanggal = z.iso.date('Tanggal ditulis sebagai TTTT-BB-HH, misalnya 2026-08-17.')
const kunci = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'Kunci tidak sah.')
const nomorSurat = z.string().trim().min(3, 'Tulis nomor surat mandat.').max(120)
/** Acts or SOPs by their keys; absent: all. */
const cakupan = z.array(kunci).min(1, 'Pilih sekurangnya satu, atau semuanya.').max(60)
const umum = {
  penerimaId: id,
  /** Only this holder of the receiving position. */
  pegawaiId: id.optional(),
  tindakan: cakupan.optional(),
  sop: cakupan.optional(),
  nomorSurat,
  tanggalSurat: tanggal,
  sejak: tanggal,
  sampai: tanggal.optional(),
}

/** POST /api/mandat (pengelola): answers `mandat`. The giver of a u.b. is who received the a.n. that it rests on. */
export const beriMandat = z.discriminatedUnion('bentuk', [
  z.object({ bentuk: z.literal('an'), pemberiId: id, ...umum }),
  z.object({ bentuk: z.literal('ub'), melaluiId: id, ...umum }),
])
/** POST /api/mandat/:id/akhiri (pengelola): `sampai` is the last day; the day before `sejak` voids it. Answers `mandat`. */
export const akhiriMandat = z.object({ sampai: tanggal })

export const keadaanMandat = z.enum(['akan', 'berlaku', 'terhenti', 'berakhir', 'dibatalkan'])
export const mandat = z.object({
  id,
  bentuk: z.enum(['an', 'ub']),
  /** "a.n. Kepala Dinas, Sekretaris" */
  sebutan: z.string(),
  /** Lines above the name in a signature block. */
  blok: z.array(z.string()),
  penerimaId: id,
  penerima: z.string(),
  /** The one holder it is for; null: whoever holds the position. */
  pegawai: z.string().nullable(),
  tindakan: z.array(z.string()).nullable(),
  sop: z.array(z.string()).nullable(),
  nomorSurat: z.string(),
  tanggalSurat: tanggal,
  sejak: tanggal,
  sampai: tanggal.nullable(),
  keadaan: keadaanMandat,
  /** Why it is `terhenti`, or that nobody acts under one in force. */
  sebab: z.enum(['pemberi-kosong', 'an-tidak-berlaku', 'penerima-kosong']).nullable(),
  /** Who acts under it today. */
  pelaksana: z.array(z.string()),
  /** Days until the last one, when they are few enough to warn; 0: today. */
  sisaHari: z.number().int().nullable(),
})
/** GET /api/mandat (pengelola) */
export const daftarMandat = z.object({ mandat: z.array(mandat) })

/** GET /api/saya/mandat: Plt., Plh., a.n. and u.b. of the one who asks, today's and those to come. */
export const mandatSaya = z.object({
  mandat: z.array(
    z.object({
      dasar: z.enum(['plt', 'plh', 'an', 'ub']),
      sebutan: z.string(),
      tindakan: z.array(z.string()).nullable(),
      sop: z.array(z.string()).nullable(),
      nomorSurat: z.string(),
      sejak: tanggal,
      sampai: tanggal.nullable(),
      berlaku: z.boolean(),
      sisaHari: z.number().int().nullable(),
    }),
  ),
})

export type MandatKirim = z.infer<typeof mandat>
export type MandatSaya = z.infer<typeof mandatSaya>
export type BeriMandat = z.input<typeof beriMandat>
