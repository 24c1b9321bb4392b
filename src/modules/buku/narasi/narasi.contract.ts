import { z } from 'zod'
import { parseAcuan } from './acuan.ts'

const id = z.string().min(1).max(60)
const saat = z.iso.datetime()
export const paramNarasi = z.object({ berkasId: z.uuid('Tanda pengenal tidak sah.') })
export const paramParagraf = paramNarasi.extend({ id })

/** One cell of a table of the book. `wilayah` is the region's code, '' for the row of the whole office. */
export const alamatSel = z.object({ tabel: z.string(), wilayah: z.string(), kolom: z.string() })
export type AlamatSel = z.infer<typeof alamatSel>

const acuan = z
  .string()
  .max(200)
  .refine((t) => parseAcuan(t) !== undefined, 'Tautan angka tidak dikenal.')

/** A link with the number it stands for; `timpa`: what a person wrote over it. */
const tautan = z.object({ acuan, timpa: z.string().trim().min(1).max(60).optional() })
/** Words, or a link. */
export const potongan = z.union([z.string().max(4000), tautan])
export type Potongan = z.infer<typeof potongan>
const daftarPotongan = z.array(potongan).max(200)

const versi = z.int().min(0)

/** PUT /api/buku/narasi/:berkasId/paragraf/:id {"versi":2,"potongan":["Penduduk ",{"acuan":"sel agama . 1.jml"}," jiwa."]} */
export const ubahParagraf = z.object({ versi, potongan: daftarPotongan })
/** POST /api/buku/narasi/:berkasId/paragraf: a paragraph of the office's own, behind `sesudah` or first in its chapter. */
export const tambahParagraf = z.object({ bab: id, sesudah: id.nullable(), potongan: daftarPotongan })
/** POST .../paragraf/:id/tindakan. `pindah` puts it behind `sesudah` (null: first) in its chapter. */
export const tindakanParagraf = z.discriminatedUnion('apa', [
  z.object({ apa: z.literal('hapus'), versi }),
  z.object({ apa: z.literal('pulihkan'), versi }),
  /** Back to the rule's own words. */
  z.object({ apa: z.literal('kembalikan'), versi }),
  z.object({ apa: z.literal('pindah'), versi, sesudah: id.nullable() }),
  /** The figures that changed have been read. */
  z.object({ apa: z.literal('terima'), versi }),
  /** Why a broken seal stands. */
  z.object({
    apa: z.literal('alasan'),
    versi,
    teks: z.string().trim().min(10, 'Tulis alasannya, paling sedikit 10 huruf.').max(1000),
  }),
])

export const potonganTampil = z.union([
  z.string(),
  z.object({
    acuan: z.string(),
    /** As computed now; "-" where there is no number. */
    teks: z.string(),
    /** The cell it stands for, or the first of those it was computed from. */
    sel: alamatSel.nullable(),
    /** The place in words: "Tabel 2 Agama, Latih Utara, ISLAM JML". */
    sebut: z.string(),
    /** Of the indicators: its passport stands with them. */
    indikator: z.object({ id: z.string(), wilayah: z.string() }).nullable(),
    timpa: z.string().optional(),
    /** What it refers to is not in this book. */
    hilang: z.literal(true).optional(),
  }),
])
export type PotonganTampil = z.infer<typeof potonganTampil>

/** A number that stands in the words without a link; `calon` are cells of the book with this value. */
export const angkaKetik = z.object({
  potongan: z.int(),
  dari: z.int(),
  sampai: z.int(),
  teks: z.string(),
  calon: z.array(z.object({ acuan: z.string(), sebut: z.string() })),
})
export type AngkaKetik = z.infer<typeof angkaKetik>

export const paragraf = z.object({
  id,
  bab: id,
  asal: z.enum(['aturan', 'kantor']),
  /** A person wrote its words: the rule does not draft it any more. */
  disunting: z.boolean(),
  /** 0: never written. */
  versi,
  potongan: z.array(potonganTampil),
  /** `utuh`: every number is a link and says what its cell says. */
  segel: z.enum(['utuh', 'putus']),
  /** Each break in words. */
  putus: z.array(z.string()),
  angkaKetik: z.array(angkaKetik),
  /** Why it stands although broken; `berlaku` only as long as the same numbers are broken in the same way. */
  alasan: z.object({ teks: z.string(), oleh: z.string(), waktu: saat, berlaku: z.boolean() }).nullable(),
  /** Figures that changed since the paragraph was last written or read. */
  perubahan: z.array(z.object({ sebut: z.string(), lama: z.string(), baru: z.string() })),
  /** The rule and where it is from, for one that points something out. */
  aturan: z.string().nullable(),
  diubah: z.object({ oleh: z.string(), waktu: saat }).nullable(),
})
export type ParagrafKirim = z.infer<typeof paragraf>

/** GET /api/buku/narasi/:berkasId: the analysis with its numbers as they are now. Every write answers it as well. */
export const naskahNarasi = z.object({
  berkasId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  snapshotId: z.string(),
  sumber: z.string(),
  /** What changes are measured from; null where no earlier semester of the basis is sealed. */
  semesterLalu: z.string().nullable(),
  /** The level right below the office. */
  tingkat: z.enum(['kabkota', 'kecamatan', 'desa']),
  bolehSunting: z.boolean(),
  /** Why the reader may only read. */
  alasanTidak: z.string().nullable(),
  bab: z.array(z.object({ id, judul: z.string(), paragraf: z.array(paragraf) })),
  /** Taken out; each can be put back. */
  dihapus: z.array(z.object({ id, bab: id, versi, awal: z.string() })),
  /** Tables that the text may refer to. */
  tabel: z.array(z.object({ id: z.string(), nomor: z.int(), judul: z.string() })),
  /** Broken seals without a reason that holds: the step does not go on while there is one. */
  belumBeralasan: z.array(z.object({ id, bab: z.string(), awal: z.string() })),
})
export type NaskahNarasiKirim = z.infer<typeof naskahNarasi>

/** GET /api/buku/narasi/:berkasId/ringkas: what the case's page says of its analysis, without counting anything. */
export const ringkasNarasi = z.object({
  /** Its SOP has a step at which an analysis is written. */
  beranalisis: z.boolean(),
  bolehSunting: z.boolean(),
})
export type RingkasNarasiKirim = z.infer<typeof ringkasNarasi>
