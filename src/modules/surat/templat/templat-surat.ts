import { z } from 'zod'
import { uraiNaskah } from './naskah.ts'

/** A sentence in which fields stand in braces; the first wrong field is the reason of the refusal. */
const naskah = z
  .string()
  .trim()
  .min(1, 'Kalimat ini kosong.')
  .max(4000)
  .superRefine((teks, ctx) => {
    for (const c of uraiNaskah(teks).cacat)
      ctx.addIssue({
        code: 'custom',
        message: `${c.pesan} (huruf ke-${c.letak + 1})`,
        params: { letak: c.letak },
      })
  })

/** Parts of the body in the order they are printed. */
export const bagianTemplat = z.union([
  z.strictObject({ paragraf: naskah }),
  /** Numbered; an entry that is one field alone becomes as many entries as the field has lines. */
  z.strictObject({ butir: z.array(naskah).min(1).max(40) }),
  /** Label and value under each other: day, time, place. */
  z.strictObject({
    rincian: z
      .array(z.strictObject({ label: z.string().trim().min(1).max(80), isi: naskah }))
      .min(1)
      .max(20),
  }),
  /** The table of what goes with the letter; nothing is printed when nothing does. */
  z.strictObject({ lampiran: z.literal(true) }),
])
export type BagianTemplat = z.infer<typeof bagianTemplat>

export type Bentuk = TemplatSurat['bentuk']
export type Kertas = TemplatSurat['kertas']

const pelaksana = z.string().regex(/^[a-z][a-z0-9-]*$/, 'Kunci pelaksana ditulis seperti "kabid".')

/** One form of letter. Shipped ones are `<jenis>/<tahun>.yaml`; an office's own versions stand in `surat_templat`. */
export const templatSurat = z.strictObject({
  jenis: z.string().regex(/^[a-z][a-z0-9-]{2,59}$/),
  /** Year of the form: a superseded one stays beside the new one. */
  tahun: z.int().min(1945).max(2999),
  judul: z.string().trim().min(3).max(120),
  dasar: z.array(z.string().trim().min(3).max(300)).max(10),
  /** Whether an office has said that its own tata naskah looks like this. */
  konfirmasi: z.enum(['perlu-dikonfirmasi', 'dikonfirmasi']),
  bentuk: z.enum(['surat', 'nota-dinas', 'berita-acara']),
  kertas: z.enum(['a4', 'f4']).default('a4'),
  klasifikasi: z.string().regex(/^[0-9][0-9.]{0,38}$/, 'Kode klasifikasi ditulis seperti 400.12.4.3.'),
  sifat: z.enum(['Biasa', 'Penting', 'Segera', 'Sangat Segera', 'Rahasia']),
  kepada: naskah,
  hal: naskah,
  isi: z.array(bagianTemplat).min(1).max(60),
  tembusan: z.array(naskah).max(20),
  penandatangan: pelaksana,
  /** Whose paraf the letter carries, from the one nearest to the drafter up. */
  paraf: z.array(pelaksana).max(5),
  /** `true`: a place for the office's cap is kept beside the signature. */
  cap: z.boolean().default(true),
})
export type TemplatSurat = z.infer<typeof templatSurat>

/** Every sentence of a template with its place (`isi.2.paragraf`). */
export function daftarNaskah(t: TemplatSurat): { jalur: string; naskah: string }[] {
  return [
    { jalur: 'kepada', naskah: t.kepada },
    { jalur: 'hal', naskah: t.hal },
    ...t.isi.flatMap((b, i) => {
      if ('paragraf' in b) return [{ jalur: `isi.${i}.paragraf`, naskah: b.paragraf }]
      if ('butir' in b) return b.butir.map((naskah, n) => ({ jalur: `isi.${i}.butir.${n}`, naskah }))
      if ('rincian' in b)
        return b.rincian.map((r, n) => ({ jalur: `isi.${i}.rincian.${n}.isi`, naskah: r.isi }))
      return []
    }),
    ...t.tembusan.map((naskah, i) => ({ jalur: `tembusan.${i}`, naskah })),
  ]
}
