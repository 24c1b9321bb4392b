import { z } from 'zod'
import { orang } from '../sop.contract.ts'

const id = z.uuid('Tanda pengenal tidak sah.')
const saat = z.iso.datetime()
const kunci = z.string().min(1).max(300)
const namaDokumen = z.string().min(1).max(200)
const kata = z
  .string()
  .trim()
  .min(3, 'Tulis paling sedikit 3 huruf.')
  .max(2000, 'Paling panjang 2.000 huruf.')

/** One cell of a table part, or one paragraph (from 0) of a paragraph part. */
export const letak = z.discriminatedUnion('jenis', [
  z.object({ bagian: kunci, jenis: z.literal('sel'), baris: kunci, kolom: kunci }),
  z.object({ bagian: kunci, jenis: z.literal('paragraf'), urut: z.int().min(0) }),
])

export const paramBerkasUlasan = z.object({ id })
export const paramUlasan = z.object({ id, ulasanId: id })

/**
 * POST /api/berkas/:id/ulasan {"dokumen":"laporan.pdf","versi":1,"letak":{"bagian":"tabel/agama","jenis":"sel",
 * "baris":"99.01.01","kolom":"1.lk"},"teks":"Periksa lagi","kepada":"kasi"}. `versi` must be the newest. Answers `daftarUlasan`,
 * as do the two below.
 */
export const tulisUlasan = z.object({
  dokumen: namaDokumen,
  versi: z.int().min(1),
  letak,
  teks: kata,
  /** Key of an actor of the SOP. */
  kepada: z.string().max(40).optional(),
})
/** POST /api/berkas/:id/ulasan/:ulasanId/jawaban and …/tutup: by its author (`ditarik`) or its addressee (`selesai`). */
export const kataUlasan = z.object({ teks: kata })

export const ulasan = z.object({
  id,
  /** "Ulasan 3": within the case. */
  nomor: z.int(),
  putaran: z.int(),
  dokumen: z.string(),
  /** The version it was pinned to; `versiKini` the one in which `letak` is to be found. */
  versi: z.int(),
  versiKini: z.int(),
  letak,
  /** The place in words: "Tabel 2. …: Latih Utara, 5-9 JML". */
  sebut: z.string(),
  /** What stood there. */
  kutipan: z.string(),
  teks: z.string(),
  oleh: orang,
  kepada: z.object({ id: z.string(), judul: z.string() }).nullable(),
  waktu: saat,
  jawaban: z.array(z.object({ teks: z.string(), oleh: orang, waktu: saat })),
  /**
   * Null while open. `berubah`: `teks` is what stands there since `versi`; `hilang`: gone since `versi`; `ditarik`,
   * `selesai`: `teks` is the word of who closed it.
   */
  tutup: z
    .object({
      sebab: z.enum(['berubah', 'hilang', 'ditarik', 'selesai']),
      teks: z.string().nullable(),
      versi: z.int().nullable(),
      oleh: orang.nullable(),
      waktu: saat,
    })
    .nullable(),
  /** What the person who asks may do with it. */
  bolehJawab: z.boolean(),
  bolehTutup: z.boolean(),
})
/** GET /api/berkas/:id/ulasan: in the order of their numbers. */
export const daftarUlasan = z.object({
  ulasan: z.array(ulasan),
  terbuka: z.int(),
  bolehTulis: z.boolean(),
  /** Whom a remark can be addressed to: actors of the SOP inside of the office. */
  pelaksana: z.array(z.object({ id: z.string(), judul: z.string() })),
})

/** A stretch of words: in both versions, only in the old one, only in the new one. */
const potongKata = z.object({ jenis: z.enum(['tetap', 'hapus', 'tambah']), teks: z.string() })
const arah = z.enum(['baru', 'hilang'])
/** `bagian`, `baris`, `kolom` are keys, `sebut` is for people. */
export const perubahan = z.discriminatedUnion('jenis', [
  z.object({
    jenis: z.literal('sel'),
    bagian: z.string(),
    baris: z.string(),
    kolom: z.string(),
    sebut: z.string(),
    lama: z.string(),
    baru: z.string(),
  }),
  z.object({ jenis: z.literal('baris'), bagian: z.string(), arah, kunci: z.string(), sebut: z.string() }),
  z.object({ jenis: z.literal('kolom'), bagian: z.string(), arah, kunci: z.string(), sebut: z.string() }),
  z.object({
    jenis: z.literal('paragraf'),
    bagian: z.string(),
    arah: z.enum(['baru', 'hilang', 'berubah']),
    urut: z.int(),
    kata: z.array(potongKata),
  }),
  z.object({ jenis: z.literal('bagian'), bagian: z.string(), arah }),
])

/** GET /api/berkas/:id/perubahan?sejak=<id of an act on the case>; without it since my last act, else since the last return. */
export const mintaPerubahan = z.object({ sejak: id.optional() })
export const tindakanSaya = z.object({
  id,
  tindakan: z.string(),
  /** "paraf", "verifikasi": the act as a noun. */
  sebut: z.string(),
  langkah: z.int(),
  putaran: z.int(),
  waktu: saat,
  keadaan: z.enum(['berlaku', 'gugur', 'menunggu-kerja']),
  /** Why it fell: sent back by `oleh`, or `dokumen` that it covered became another one. Null while it stands. */
  gugur: z
    .object({
      sebab: z.enum(['dikembalikan', 'isi-berubah', 'berkas-berakhir']),
      oleh: orang.nullable(),
      dokumen: z.string().nullable(),
      waktu: saat.nullable(),
    })
    .nullable(),
})
export const perubahanBerkas = z.object({
  /** What is compared with; `milikSaya`: an act of the person who asks. Null when there is nothing to compare with. */
  acuan: z
    .object({
      id,
      sebut: z.string(),
      putaran: z.int(),
      waktu: saat,
      oleh: orang,
      milikSaya: z.boolean(),
    })
    .nullable(),
  /** Mine on this case, oldest first. */
  tindakanSaya: z.array(tindakanSaya),
  dokumen: z.array(
    z.object({
      nama: z.string(),
      keadaan: z.enum(['tetap', 'berubah', 'baru']),
      versiLama: z.int().nullable(),
      versi: z.int(),
      /** Says the same as this document, whose differences are told. */
      samaDengan: z.string().nullable(),
      /** Null where the document is unchanged or new, or where a version has no parts. */
      beda: z
        .object({
          jumlah: z.int(),
          bagian: z.array(
            z.object({
              id: z.string(),
              judul: z.string(),
              jumlah: z.int(),
              /** The first of them. */
              daftar: z.array(perubahan),
            }),
          ),
        })
        .nullable(),
    }),
  ),
})

/** GET /api/berkas/:id/isi?dokumen=laporan.pdf&sejak=: the newest version's parts by name; `sejak` adds what changed. */
export const mintaIsi = z.object({ dokumen: namaDokumen, sejak: id.optional() })
export const isiDokumen = z.object({
  dokumen: z.string(),
  versi: z.int(),
  bagian: z.array(
    z.object({
      id: z.string(),
      judul: z.string(),
      jenis: z.enum(['tabel', 'paragraf']),
      /** Cells or paragraphs. */
      banyak: z.int(),
      /** Differences since the version that is compared with; 0 without one. */
      berubah: z.int(),
    }),
  ),
})
/** GET /api/berkas/:id/isi/bagian?dokumen=&bagian=&sejak=: one part of the newest version, `bagianDokumen`. */
export const mintaBagian = mintaIsi.extend({ bagian: kunci })
export interface BagianDokumen {
  readonly dokumen: string
  readonly versi: number
  readonly bagian: import('#kernel/bagian').Bagian
  /** Tables: rows (by place) with the columns (by place) that read otherwise before, and what they read. */
  readonly sel: readonly {
    readonly baris: number
    readonly kolom: readonly number[]
    readonly lama: readonly string[]
  }[]
  /** Tables: rows and columns by place that were not there before. */
  readonly barisBaru: readonly number[]
  readonly kolomBaru: readonly number[]
  /** Paragraph parts: by place in this version; `hilang` stands before that place. */
  readonly paragraf: readonly {
    readonly urut: number
    readonly arah: 'baru' | 'berubah' | 'hilang'
    readonly kata: readonly z.infer<typeof potongKata>[]
  }[]
}

export type LetakKirim = z.infer<typeof letak>
export type TulisUlasan = z.input<typeof tulisUlasan>
export type UlasanKirim = z.infer<typeof ulasan>
export type DaftarUlasanKirim = z.infer<typeof daftarUlasan>
export type PerubahanKirim = z.infer<typeof perubahan>
export type TindakanSayaKirim = z.infer<typeof tindakanSaya>
export type PerubahanBerkasKirim = z.infer<typeof perubahanBerkas>
export type IsiDokumenKirim = z.infer<typeof isiDokumen>
