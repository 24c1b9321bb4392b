import { z } from 'zod'

const Id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9-]+$/)
const Teks = z.string().trim().min(1).max(4_000)

/**
 * How deep a table goes: `total` the office as one row, `ringkas` the level right below it, `rinci` the one below that;
 * or a level by its name.
 */
export const TingkatTemplat = z.enum(['total', 'ringkas', 'rinci', 'kabkota', 'kecamatan', 'desa'])
export type TingkatTemplat = z.infer<typeof TingkatTemplat>

/** One thing that stands in a chapter. */
export const BlokTemplat = z.union([
  /** A paragraph; `{kantor}`, `{jumlahPenduduk}` ... are fields (medan.ts). */
  z.strictObject({ teks: Teks }),
  /** Tables of the catalogue by id. `kategori` prints the whole office with a row a category: for crossings. */
  z.strictObject({
    tabel: z.union([Id, z.array(Id).min(1).max(100)]),
    tingkat: TingkatTemplat.default('ringkas'),
    bentuk: z.enum(['wilayah', 'kategori']).default('wilayah'),
  }),
  /** Indicators by id, a column each, with a row a region. */
  z.strictObject({
    indikator: z.array(Id).min(1).max(12),
    judul: z.string().trim().min(3).max(200),
    tingkat: TingkatTemplat.default('ringkas'),
  }),
  /** Counts of kecamatan and desa, areas, people and density. */
  z.strictObject({ gambaranWilayah: z.literal(true), tingkat: TingkatTemplat.default('ringkas') }),
  z.strictObject({
    gambar: z.enum(['piramida', 'batang', 'peta']),
    /** Pyramid: a table of ages. Bars: a bar a category of it. Map: JUMLAH of it by region. */
    tabel: Id.default('kelompok-umur'),
    /** Of a map only: what its colours say. */
    nilai: z.enum(['jumlah', 'kepadatan']).default('jumlah'),
    tingkat: TingkatTemplat.default('ringkas'),
    judul: z.string().trim().min(3).max(200),
  }),
  /** The analysis (module narasi): all of its chapters as parts of this one, or these only, as paragraphs. */
  z.strictObject({ narasi: z.union([z.literal('semua'), z.array(Id).min(1).max(20)]) }),
  /** What the office has no data for, in one sentence. */
  z.strictObject({ tanpaData: Teks }),
])
export type BlokTemplat = z.infer<typeof BlokTemplat>

const Subbab = z.strictObject({
  id: Id,
  judul: z.string().trim().min(2).max(200),
  isi: z.array(BlokTemplat).max(200).default([]),
})
const Bab = z.strictObject({
  id: Id,
  judul: z.string().trim().min(2).max(200),
  isi: z.array(BlokTemplat).max(200).default([]),
  subbab: z.array(Subbab).max(60).default([]),
})

/** One kind of book: a file of `bawaan/`, or the office's own version of it (`buku_templat`). */
export const FileTemplat = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  judul: z.string().trim().min(3).max(200),
  jenis: z.enum(['data-agregat', 'profil', 'laporan-bulanan', 'laporan-harian']),
  /** Always a draft, whatever step makes it: figures of daily files are not consolidated. */
  selaluDraf: z.boolean().default(false),
  /** Letterhead of the cover; absent: the office's own. */
  kop: z.array(z.string().trim().min(1).max(120)).max(6).optional(),
  pengantar: z
    .strictObject({
      judul: z.string().trim().min(3).max(120),
      paragraf: z.array(Teks).min(1).max(20),
    })
    .optional(),
  bab: z.array(Bab).min(1).max(30),
  glosarium: z
    .array(z.tuple([z.string().max(120), z.string().max(1_000)]))
    .max(200)
    .default([]),
  kolofon: z.array(Teks).max(20).default([]),
})
export type FileTemplat = z.infer<typeof FileTemplat>

/** A template and which version of it: 0 as it comes with the program. */
export interface TemplatBuku extends FileTemplat {
  readonly versi: number
}
