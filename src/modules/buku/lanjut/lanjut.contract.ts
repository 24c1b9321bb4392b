import { z } from 'zod'

const id = z.uuid('Tanda pengenal tidak sah.')
export const paramLanjut = z.object({ berkasId: id })
/** POST /api/buku/lanjut/:berkasId {"dari":"<id of an earlier case>"}: begins this analysis from that one. */
export const mintaLanjut = z.object({ dari: id })

export const takTerbawa = z.object({
  /** Of the paragraph in this case; null: the paragraph itself stayed behind. */
  paragraf: z.string().nullable(),
  awal: z.string(),
  sebab: z.string(),
})
export type TakTerbawa = z.infer<typeof takTerbawa>

const asal = z.object({ id, nomor: z.string(), judul: z.string(), semester: z.string() })

/** GET /api/buku/lanjut/:berkasId */
export const lihatLanjut = z.object({
  /** What this case went on from, with what of it needs a person. */
  lanjutan: z
    .object({ dari: asal, takTerbawa: z.array(takTerbawa), oleh: z.string(), waktu: z.iso.datetime() })
    .nullable(),
  /** Earlier cases of the same SOP that have an analysis, newest first; empty once this one has words of its own. */
  calon: z.array(asal),
})
export type LanjutKirim = z.infer<typeof lihatLanjut>

const dokumen = z.object({
  nama: z.string(),
  hash: z.string(),
  mime: z.string(),
  ukuran: z.int(),
  versi: z.int(),
})

/** One book of the office: a case whose SOP makes one. */
export const bukuKantor = z.object({
  berkasId: z.string(),
  nomor: z.string(),
  judul: z.string(),
  sop: z.string(),
  semester: z.string(),
  keadaan: z.enum(['berjalan', 'selesai', 'dibatalkan', 'ditolak']),
  /** "Langkah 2: membuat analisa ..." of what is open; empty once it has ended. */
  langkah: z.string(),
  /** 0 to 1: how many of its steps lie behind. */
  maju: z.number(),
  dibuka: z.iso.datetime(),
  dokumen: z.array(dokumen),
  /** Its SOP has a step at which the analysis is written. */
  beranalisis: z.boolean(),
  lanjutanDari: z.string().nullable(),
})
export type BukuKantorKirim = z.infer<typeof bukuKantor>
/** GET /api/buku/daftar: newest first. */
export const daftarBuku = z.object({ buku: z.array(bukuKantor) })
export type DaftarBukuKirim = z.infer<typeof daftarBuku>
