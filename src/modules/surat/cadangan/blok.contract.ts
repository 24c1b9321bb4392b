import { z } from 'zod'
import { Hari } from '../surat.contract.ts'

/** One number of a block, as far as it is known at the office. */
export const NomorBlok = z.object({
  agendaId: z.string(),
  urut: z.int(),
  nomor: z.string(),
  keadaan: z.enum(['dicadangkan', 'terpakai', 'batal']),
  tanggal: z.string().optional(),
  klasifikasi: z.string(),
  perihal: z.string().optional(),
  tujuan: z.string().optional(),
  hash: z.string().optional(),
  alasanBatal: z.string().optional(),
  /** A letter left under this number although it had been made void meanwhile. */
  susulan: z.object({ tanggal: z.string(), perihal: z.string(), tujuan: z.string() }).optional(),
})

/** A run of numbers that one client may give without the network: they are its own. */
export const Blok = z.object({
  id: z.string(),
  deret: z.string(),
  namaDeret: z.string(),
  tahun: z.int(),
  awal: z.int(),
  akhir: z.int(),
  /** Day of taking it; no number may bear an earlier one, and none a day of another year. */
  tanggal: z.string(),
  pola: z.string(),
  unit: z.string(),
  klasifikasi: z.string(),
  bebasKlasifikasi: z.boolean(),
  perangkat: z.string(),
  pemegang: z.string(),
  /** Whether the one who asks holds it. */
  milikSaya: z.boolean(),
  status: z.enum(['dipegang', 'kembali', 'ditutup']),
  sisa: z.int(),
  /** Calendar days since it was taken. */
  hari: z.int(),
  /** It should have been handed back by now. */
  lewat: z.boolean(),
  alasanTutup: z.string().optional(),
  nomor: z.array(NomorBlok),
})
export type Blok = z.infer<typeof Blok>

/** `POST /api/agenda/blok`: takes `jumlah` numbers. The same `kunci` again answers with the same block. */
export const AmbilBlok = z.object({
  kunci: z.uuid(),
  deret: z.string().max(80),
  klasifikasi: z.string().trim().max(40).optional(),
  jumlah: z.int().min(1).max(500),
  /** So that an outstanding block can be found: "PC Kasubbag". */
  perangkat: z.string().trim().min(3).max(80),
})
export type AmbilBlok = z.infer<typeof AmbilBlok>

const teks = z.string().trim().min(3).max(500)
export const NomorDiserahkan = z.discriminatedUnion('keadaan', [
  z.object({
    keadaan: z.literal('terpakai'),
    urut: z.int().min(1),
    tanggal: Hari,
    klasifikasi: z.string().trim().max(40).optional(),
    perihal: teks,
    tujuan: teks,
    /** SHA-256 (hex) of the file; may come later. */
    hash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    namaFile: z.string().max(200).optional(),
  }),
  z.object({ keadaan: z.literal('batal'), urut: z.int().min(1), alasan: z.string().trim().min(5).max(500) }),
])
export type NomorDiserahkan = z.infer<typeof NomorDiserahkan>

/**
 * `POST /api/agenda/blok/:id/serah`: what was done with the numbers so far; handing over the same again changes nothing.
 * With `selesai` the rest becomes void and the block is closed.
 */
export const SerahkanBlok = z.object({ nomor: z.array(NomorDiserahkan).max(500), selesai: z.boolean() })
export type SerahkanBlok = z.infer<typeof SerahkanBlok>
export const BlokDiserahkan = z.object({
  blok: Blok,
  /** Numbers that were void already and stay so; the letters that left under them are kept beside. */
  susulan: z.array(z.int()),
})

/** `POST /api/agenda/blok/:id/tutup`: the PC is lost; what is not handed back becomes void with this reason. */
export const TutupBlok = z.object({ alasan: z.string().trim().min(5).max(300) })

/** `GET /api/agenda/menunggu`: numbers that are out and not used. */
export const NomorMenunggu = z.object({
  blok: z.array(Blok),
  cadangan: z.array(
    z.object({
      id: z.string(),
      nomor: z.string(),
      tanggal: z.string(),
      perihal: z.string(),
      berkasId: z.string().optional(),
      oleh: z.string(),
      hari: z.int(),
      lewat: z.boolean(),
      /** Why nobody will use it any more: its case has ended. */
      sebab: z.string().optional(),
    }),
  ),
})
export type NomorMenunggu = z.infer<typeof NomorMenunggu>
