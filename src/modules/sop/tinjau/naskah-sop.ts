import { z } from 'zod'

/** What YAML made a number of (a step called 1) is its text again. */
const kata = z.union([z.string(), z.number()]).transform(String)
// A draft may lack anything: blanks, wrong dates and unknown words are what the review is there to find.
const teks = kata.nullish().transform((t) => t?.trim() ?? '')
/** Blank lines stay, so that the place of a line is its place in what was written; `isian` leaves them out. */
const daftar = z
  .array(kata.nullish())
  .nullish()
  .transform((d) => (d ?? []).map((t) => t?.trim() ?? ''))

const pelaksana = z
  .union([kata, z.object({ id: kata, disimpulkan: z.boolean().optional() })])
  .nullish()
  .transform((p) => (p ? (typeof p === 'string' ? p : p.id) : ''))
const simbol = z
  .union([kata, z.object({ bentuk: kata })])
  .nullish()
  .transform((s) => (s ? (typeof s === 'string' ? s : s.bentuk) : ''))

const langkah = z.object({
  id: kata,
  kegiatan: teks,
  pelaksana,
  simbol,
  kelengkapan: teks,
  waktu: teks,
  output: teks,
  keterangan: daftar,
  tindakan: z
    .array(
      z.object({
        kerja: z.object({ nama: kata }).nullish(),
        membuka: z
          .object({
            sop: kata,
            masukan: z
              .record(z.string(), kata.nullish())
              .nullish()
              .transform((m) => m ?? {}),
          })
          .nullish(),
      }),
    )
    .nullish()
    .transform((t) => t ?? []),
  pengembalian: z
    .array(z.object({ ke: kata }))
    .nullish()
    .transform((p) => p ?? []),
  penolakan: z
    .unknown()
    .transform((p) => p !== undefined && p !== null)
    .prefault(undefined),
  lanjut: kata.nullish().transform((l) => l ?? undefined),
})

/**
 * A SOP as it was received or is being written: the form of a definition (`definisi-sop.ts`) in which everything may be
 * missing. Every definition is one too, so the same review reads both.
 */
export const naskahSop = z.object({
  id: teks,
  asal: teks,
  identitas: z
    .object({
      nomor: teks,
      nama: teks,
      judulTampil: teks,
      tanggalPembuatan: teks,
      tanggalRevisi: teks,
      tanggalEfektif: teks,
      disahkanOleh: z
        .object({ jabatan: teks })
        .nullish()
        .transform((d) => d?.jabatan ?? ''),
    })
    .prefault({}),
  dasarHukum: daftar,
  kualifikasi: daftar,
  keterkaitan: daftar,
  peralatan: daftar,
  peringatan: daftar,
  pencatatan: daftar,
  pelaksana: z
    .array(z.object({ id: kata, judul: teks, dicatatOleh: kata.nullish().transform((p) => p ?? undefined) }))
    .default([]),
  langkah: z.array(langkah).default([]),
})
export type NaskahSop = z.infer<typeof naskahSop>
export type LangkahNaskah = NaskahSop['langkah'][number]

/** The lines of a list that say something, each with its place in it. */
export function isian(daftar: readonly string[]): { readonly teks: string; readonly ke: number }[] {
  return daftar.map((teks, ke) => ({ teks, ke })).filter((b) => b.teks !== '')
}
