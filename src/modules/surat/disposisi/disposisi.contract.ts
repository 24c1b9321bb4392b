import { z } from 'zod'
import { FileLama, PerbaikanMasuk, SuratMasuk } from '../masuk/masuk.contract.ts'
import { Hari } from '../surat.contract.ts'

export const KeadaanTujuan = z.enum(['menunggu', 'dibaca', 'diteruskan', 'selesai', 'ditarik'])

const Laporan = z.object({
  waktu: z.iso.datetime(),
  oleh: z.string(),
  isi: z.string(),
})

/** A recipient: one desk on which the letter lies, with what came of it there. */
const Dasar = z.object({
  id: z.string(),
  disposisiId: z.string(),
  jabatanId: z.string(),
  jabatan: z.string(),
  /** Who holds it now; empty: nobody. */
  pemangku: z.array(z.string()),
  keadaan: KeadaanTujuan,
  lewat: z.boolean(),
  dibacaPada: z.iso.datetime().optional(),
  berakhirPada: z.iso.datetime().optional(),
  alasanTarik: z.string().optional(),
  laporan: z.array(Laporan),
  /** Acts that the one who asks may do here. */
  boleh: z.array(z.enum(['teruskan', 'lapor', 'selesai', 'tarik'])),
})

/** One sheet of instructions, with its recipients; each of them may have passed it on. */
export const LembarDisposisi = z.object({
  id: z.string(),
  dariJabatan: z.string(),
  dari: z.string(),
  waktu: z.iso.datetime(),
  instruksi: z.array(z.string()),
  isi: z.string(),
  batas: z.string().optional(),
  get tujuan() {
    return z.array(TujuanDisposisi)
  },
})
export type LembarDisposisi = z.infer<typeof LembarDisposisi>
export const TujuanDisposisi = Dasar.extend({
  get terusan(): z.ZodArray<typeof LembarDisposisi> {
    return z.array(LembarDisposisi)
  },
})
export type TujuanDisposisi = z.infer<typeof TujuanDisposisi>

/** `GET /api/surat-masuk/:id/disposisi`: where a letter is, as one tree. */
export const DisposisiSurat = z.object({
  surat: SuratMasuk,
  lembar: z.array(LembarDisposisi),
  selesai: z.object({ waktu: z.iso.datetime(), oleh: z.string(), catatan: z.string() }).optional(),
  /** May send the first sheet, or another one. */
  bolehMulai: z.boolean(),
  bolehTutup: z.boolean(),
  /** May correct the entry, add a scan, make it void. */
  bolehUrus: z.boolean(),
  /** What the entry said before, newest first. */
  perbaikan: z.array(PerbaikanMasuk),
  fileLama: z.array(FileLama),
  /** Positions to choose from, highest first. */
  jabatan: z.array(z.object({ id: z.string(), nama: z.string(), pemangku: z.array(z.string()) })),
  instruksi: z.array(z.string()),
})
export type DisposisiSurat = z.infer<typeof DisposisiSurat>

/** `POST /api/surat-masuk/:id/disposisi`: sends a sheet; `induk` is the own desk it is passed on from. */
export const KirimDisposisi = z.object({
  kunci: z.uuid(),
  induk: z.uuid().optional(),
  tujuan: z.array(z.uuid()).min(1).max(20),
  instruksi: z.array(z.string().trim().min(2).max(80)).max(12),
  isi: z.string().trim().max(2000),
  batas: Hari.optional(),
})
export type KirimDisposisi = z.infer<typeof KirimDisposisi>

/** `POST /api/disposisi/:id/baca` · `/lapor` · `/tarik`: `:id` is a recipient. */
export const LaporDisposisi = z.object({ isi: z.string().trim().min(3).max(2000), selesai: z.boolean() })
export const TarikDisposisi = z.object({ alasan: z.string().trim().min(5).max(500) })
/** `POST /api/surat-masuk/:id/tutup`: with `paksa` desks that are not done are withdrawn. */
export const TutupDisposisi = z.object({ catatan: z.string().trim().min(5).max(1000), paksa: z.boolean() })

/** `GET /api/disposisi?saring=saya`: what lies on desks, oldest deadline first. */
export const CariDisposisi = z.object({ saring: z.enum(['saya', 'semua', 'lewat']).default('saya') })
export const DaftarDisposisi = z.object({
  daftar: z.array(
    z.object({
      tujuanId: z.string(),
      suratId: z.string(),
      nomorAgenda: z.string(),
      perihal: z.string(),
      asal: z.string(),
      sifat: SuratMasuk.shape.sifat,
      jabatan: z.string(),
      dariJabatan: z.string(),
      instruksi: z.array(z.string()),
      isi: z.string(),
      batas: z.string().optional(),
      lewat: z.boolean(),
      keadaan: KeadaanTujuan,
      waktu: z.iso.datetime(),
    }),
  ),
})
export type DaftarDisposisi = z.infer<typeof DaftarDisposisi>

/** `GET` and `PUT /api/disposisi/instruksi` (pengelola): the list that the sheet prints. */
export const InstruksiDisposisi = z.object({
  instruksi: z.array(z.string().trim().min(2).max(80)).min(1).max(16),
})
export type InstruksiDisposisi = z.infer<typeof InstruksiDisposisi>
