import { z } from 'zod'
import { type NamaTindakan, VERBA } from './verba.ts'
import { parseWaktu } from './waktu-baku.ts'

const teks = z.string().trim().min(1).max(2000)
const idSop = z.string().regex(/^[a-z0-9-]{3,80}$/)
const idLangkah = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
const daftar = z.array(teks).default([])
/** True: not on the signed paper; the sheet prints it in Keterangan as "disimpulkan" until the office confirms it. */
const disimpulkan = z.boolean().default(false)

const kerja = z.strictObject({
  nama: z.string().regex(/^[a-z]+\.[a-z-]+$/),
  uraian: teks,
  /** What the kerja is told beside the case: which document, which template. */
  dengan: z.record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/), z.string().trim().min(1).max(200)).optional(),
  disimpulkan,
})
const namaMasukan = z.string().regex(/^[a-z][A-Za-z0-9]*$/)
/** Which masukan of the case the act may exchange: a correction after a return works on other data. */
const mengubah = z.strictObject({
  masukan: z.array(namaMasukan).min(1),
  uraian: teks,
  /** After the act none of them may be blank: a completeness gate. */
  lengkap: z.boolean().default(false),
  disimpulkan,
})
const lampiran = z.strictObject({
  /** Name of the document on the case; its ending says what it is: a newer file of the name is its next version. */
  nama: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}\.(pdf|xlsx|docx|jpg|png)$/),
  judul: teks,
  /** The act needs it, unless an earlier round left one. */
  wajib: z.boolean().default(true),
  disimpulkan,
})
/** The act opens a case of another SOP, in the same transaction; each knows the other. */
const membuka = z.strictObject({
  sop: idSop,
  /** What that case is opened with; `{judul}` stands for a masukan or a note of this one. */
  masukan: z.record(namaMasukan, z.string().trim().min(1).max(500)).default({}),
  /** Documents of this case that stand on that one too. */
  dokumen: z.array(z.string().trim().min(1).max(120)).default([]),
  uraian: teks,
  disimpulkan,
})
const tindakan = z.strictObject({
  nama: z.enum(Object.keys(VERBA) as [NamaTindakan, ...NamaTindakan[]]),
  /** On the button, in the words of the SOP. */
  label: teks,
  kerja: kerja.optional(),
  mengubah: mengubah.optional(),
  /** Files that the person brings with the act: the output of a step without a kerja. */
  lampiran: z.array(lampiran).default([]),
  membuka: membuka.optional(),
  /** Possible once the case of this SOP has ended that the act before it opened. */
  menunggu: idSop.optional(),
})
/** Ends the case: the one who decides, or an outside authority, refuses. */
const penolakan = z.strictObject({
  /** On the button: "Dirjen menolak". */
  label: teks,
  uraian: teks,
  lampiran: z.array(lampiran).default([]),
  disimpulkan,
})
const pengembalian = z.strictObject({ ke: idLangkah, uraian: teks, disimpulkan })

const langkah = z.strictObject({
  id: idLangkah,
  kegiatan: teks,
  pelaksana: z.strictObject({ id: idLangkah, disimpulkan }),
  simbol: z.strictObject({ bentuk: z.enum(['kapsul', 'kotak', 'belah-ketupat']), disimpulkan }),
  kelengkapan: z.string().default(''),
  /** As the sheet writes it: "1 Jam", "2 minggu", "tentatif", "". */
  waktu: z
    .string()
    .default('')
    .refine(
      (w) => parseWaktu(w) !== undefined,
      'Waktu tidak dapat dibaca; contoh: 20 menit, 2 minggu, tentatif.',
    ),
  output: z.string().default(''),
  keterangan: daftar,
  /** Done in this order by one holder after another of the same position. */
  tindakan: z.array(tindakan).min(1),
  /** Exits back to an earlier step; the first is the usual one. */
  pengembalian: z.array(pengembalian).default([]),
  penolakan: penolakan.optional(),
  /** Steps of one such group stand beside each other and are open at once; what follows opens when all are done. */
  bersama: idLangkah.optional(),
  /** Step that follows; the next of the list when absent. */
  lanjut: idLangkah.optional(),
})

/** What a definition looks like; whether a case can run on it is `definisiSop`'s to say. */
export const bentukDefinisi = z.strictObject({
  format: z.literal(1),
  id: idSop,
  /** Office whose signed paper this is. */
  asal: teks,
  /** `draf`: written without a signed paper, for offices to validate; the sheet and the screens say so. */
  sifat: z.enum(['resmi', 'draf']).optional(),
  identitas: z.strictObject({
    /** Blank where the signed paper has none. */
    nomor: z.string().trim().max(200),
    /** The official title, letter by letter as it was signed. */
    nama: teks,
    /** Corrected reading of it for screens and reports; the title itself when absent. */
    judulTampil: teks.optional(),
    tanggalPembuatan: z.iso.date().nullable(),
    tanggalRevisi: z.iso.date().nullable(),
    tanggalEfektif: z.iso.date().nullable(),
    disahkanOleh: z.strictObject({ pelaksana: idLangkah, jabatan: teks }),
  }),
  dasarHukum: daftar,
  kualifikasi: daftar,
  keterkaitan: daftar,
  peralatan: daftar,
  peringatan: daftar,
  pencatatan: daftar,
  /** The actor columns, left to right. */
  pelaksana: z
    .array(
      z.strictObject({
        id: idLangkah,
        judul: teks,
        /** Outside of the office (Dirjen, Gubernur, an institution): acts by a letter that the holder of this position records. */
        dicatatOleh: idLangkah.optional(),
      }),
    )
    .min(1),
  /** What a case is opened with. */
  masukan: z
    .array(
      z.strictObject({
        nama: namaMasukan,
        judul: teks,
        /** `bulan`: 2026-06; `tanggal`: 2026-06-30; `rancangan`: a submitted draft of a SOP at its content, "<id>@<digest>". */
        jenis: z.enum(['snapshot', 'semester', 'bulan', 'tanggal', 'teks', 'rancangan']),
        wajib: z.boolean().default(true),
        /** Not asked when the case is opened: a later act brings it (`mengubah`). */
        kemudian: z.boolean().default(false),
      }),
    )
    .default([]),
  catatan: daftar,
  langkah: z.array(langkah).min(1),
})

export type DefinisiSop = z.infer<typeof bentukDefinisi>
export type LangkahSop = DefinisiSop['langkah'][number]
export type TindakanSop = LangkahSop['tindakan'][number]
export type MembukaSop = NonNullable<TindakanSop['membuka']>
export type LampiranSop = TindakanSop['lampiran'][number]

/** What the form alone cannot refuse: the field, by keys and places, and one sentence. */
export interface CacatDefinisi {
  readonly jalur: readonly (string | number)[]
  readonly kalimat: string
}
