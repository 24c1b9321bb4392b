import { z } from 'zod'

export const tanggal = z.iso.date('Tanggal ditulis sebagai TTTT-BB-HH, misalnya 2026-08-17.')
const pukul = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Pukul ditulis sebagai JJ:MM, misalnya 07:30.')

export const zona = z.enum(['WIB', 'WITA', 'WIT'])

/** Hours of one weekday; a weekday that is not listed is not worked. `hari`: 1 Senin ... 7 Minggu. */
export const jamHari = z.object({
  hari: z.number().int().min(1).max(7),
  mulai: pukul,
  selesai: pukul,
  istirahatMulai: pukul.optional(),
  istirahatSelesai: pukul.optional(),
})

export const masaRamadan = z.object({
  dari: tanggal,
  sampai: tanggal,
  dasar: z.string().trim().max(300),
  perluDikonfirmasi: z.boolean(),
})

export const jenisLibur = z.enum(['libur-nasional', 'cuti-bersama', 'libur-daerah', 'hari-pemungutan-suara'])

export const libur = z.object({
  tanggal,
  nama: z.string().trim().min(3, 'Tulis nama hari libur.').max(200),
  jenis: jenisLibur,
  /** Number of the SKB or other decision it rests on. */
  dasar: z.string().trim().min(3, 'Tulis nomor SKB atau keputusan yang menetapkannya.').max(300),
  perluDikonfirmasi: z.boolean(),
})

/** GET /api/kalender */
export const kalender = z.object({
  zona,
  jamBiasa: z.array(jamHari),
  jamRamadan: z.array(jamHari),
  masaRamadan: z.array(masaRamadan),
  libur: z.array(libur),
  /** What the hours rest on, and whether a part still waits for the office's word. */
  dasar: z.string(),
  perluDikonfirmasi: z.boolean(),
  /** Years for which holidays are entered; beyond them a deadline may be too early. */
  tahunTersedia: z.array(z.number().int()),
})

/** PUT /api/kalender: hours and Ramadan periods; the zone is changed with the office (PUT /api/kantor). */
export const ubahJamKerja = z.object({
  jamBiasa: z.array(jamHari).min(1).max(7),
  jamRamadan: z.array(jamHari).min(1).max(7),
  masaRamadan: z.array(masaRamadan).max(100),
  dasar: z
    .string()
    .trim()
    .min(3, 'Tulis dasar jam kerja, misalnya nomor Perpres atau peraturan daerah.')
    .max(300),
  perluDikonfirmasi: z.boolean().default(false),
})

/** POST /api/libur: sets the day; a day that is already entered gets the new content. */
export const tambahLibur = libur.extend({ perluDikonfirmasi: z.boolean().default(false) })

/** DELETE /api/libur/:tanggal */
export const paramLibur = z.object({ tanggal })

export type ZonaKirim = z.infer<typeof zona>
export type JamHariKirim = z.infer<typeof jamHari>
export type LiburKirim = z.infer<typeof libur>
export type KalenderKirim = z.infer<typeof kalender>
export type UbahJamKerja = z.input<typeof ubahJamKerja>
export type TambahLibur = z.input<typeof tambahLibur>
