import { createHash } from 'node:crypto'
import { z } from 'zod'
import { kanonik } from '#jejak'
import { namaRumus, type Rumus, uraiRumus } from './rumus.ts'

const Jk = z.enum(['lk', 'pr', 'jml'])
const UMUR_TERTINGGI = 254
const Rentang = z.union([z.tuple([z.int(), z.int()]), z.literal('kelompok')])
const Umum = {
  judul: z.string(),
  /** `akhir`: the chosen snapshot; `awal`: the one it is compared with; `tengah`: the mean over the twelve months that events are counted over. */
  saat: z.enum(['akhir', 'awal', 'tengah']).default('akhir'),
  /** `total`: the value of the whole office in every row, for shares. */
  wilayah: z.enum(['sendiri', 'total']).default('sendiri'),
}

/** One quantity of a formula. `kelompok` is the age group that the indicator repeats over. */
export const BentukBesaran = z.union([
  /** A count out of a table of the catalogue: all of it, named categories, or single ages from-to. */
  z.strictObject({
    ...Umum,
    tabel: z.string(),
    jk: Jk.default('jml'),
    kategori: z.array(z.string()).min(1).optional(),
    umur: Rentang.optional(),
  }),
  /** Persons by age class of `lebar` years, the last one open from `terbuka`; for `median`. */
  z.strictObject({
    ...Umum,
    tabel: z.string(),
    jk: Jk.default('jml'),
    kelas: z.strictObject({ lebar: z.int().min(1), terbuka: z.int() }),
  }),
  z.strictObject({ ...Umum, luas: z.literal('km2') }),
  /** Years between `awal` and `akhir`. */
  z.strictObject({ ...Umum, jarak: z.literal('tahun') }),
  /** Registered events of the twelve months that end on the snapshot's day. `umur`: of the person, for births of the mother, for couples of both. */
  z.strictObject({
    ...Umum,
    peristiwa: z.enum(['lahir', 'mati', 'kawin', 'cerai', 'pindah', 'datang']),
    jk: Jk.default('jml'),
    umur: Rentang.optional(),
    /** Deaths under one year: 1 at 0-28 days, 2 later. */
    bayi: z.union([z.literal(1), z.literal(2)]).optional(),
  }),
])
export type BentukBesaran = z.infer<typeof BentukBesaran>

const Kepastian = z.enum(['C', 'C1', 'K'])
const Dasar = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  judul: z.string(),
  judulPendek: z.string(),
  /** domain.md: C confirmed, C1 one unofficial source, K not confirmed: C1 and K are shown as "perlu dikonfirmasi". */
  kepastian: Kepastian,
  /** Legal basis or origin of the formula. */
  dasar: z.string(),
  catatan: z.array(z.string()).default([]),
}

const BentukKelas = z.strictObject({
  kurangDari: z.number().optional(),
  sampai: z.number().optional(),
  label: z.string(),
})

const Dihitung = z.strictObject({
  ...Dasar,
  satuan: z.string(),
  desimal: z.int().min(0).max(4),
  /** A ratio in three parts, or a formula where it is none. */
  pembilang: z.string().optional(),
  penyebut: z.string().optional(),
  pengali: z.int().default(1),
  rumus: z.string().optional(),
  besaran: z.record(z.string().regex(/^[A-Za-z]\w*$/), BentukBesaran),
  /** One indicator a group: `[15, 19]` gives `<id>-15-19` and puts "15-19" for {kelompok} in texts. */
  ulangi: z.array(z.tuple([z.int(), z.int()])).optional(),
  /** Bands of the value, rising: below `kurangDari`, or up to and with `sampai`. The last has no bound. */
  kelas: z.array(BentukKelas).optional(),
})
/** What the office's data do not allow: named, with what is missing. */
const TakDapat = z.strictObject({ ...Dasar, perlu: z.string() })

/** One file of `daftar/`: a chapter of indicators in the order of the book. */
export const FileIndikator = z.strictObject({
  $schema: z.string().optional(),
  urutan: z.int(),
  kelompok: z.string(),
  indikator: z.array(z.union([Dihitung, TakDapat])).min(1),
})
export type FileIndikator = z.infer<typeof FileIndikator>

interface UmumIndikator {
  readonly id: string
  readonly nomor: number
  readonly judul: string
  readonly judulPendek: string
  readonly kelompok: string
  readonly kepastian: z.infer<typeof Kepastian>
  readonly dasar: string
  readonly catatan: readonly string[]
  readonly digest: string
}
export interface IndikatorDihitung extends UmumIndikator {
  readonly satuan: string
  readonly desimal: number
  readonly rumus: Rumus
  /** Present where the indicator is a ratio. */
  readonly pecahan?: { readonly pembilang: Rumus; readonly penyebut: Rumus; readonly pengali: number }
  readonly besaran: ReadonlyMap<string, BentukBesaran>
  readonly kelas: readonly z.infer<typeof BentukKelas>[]
}
export interface IndikatorTakDapat extends UmumIndikator {
  readonly perlu: string
}
export type DefinisiIndikator = IndikatorDihitung | IndikatorTakDapat

export const isDihitung = (d: DefinisiIndikator): d is IndikatorDihitung => 'rumus' in d

/** Chapters in their order -> definitions, numbered through. Throws where a formula names what is not declared. */
export function susunIndikator(file: readonly FileIndikator[]): DefinisiIndikator[] {
  const semua = [...file]
    .sort((a, b) => a.urutan - b.urutan)
    .flatMap((f) => f.indikator.flatMap((i) => ulangi(i).map((x) => ({ ...x, kelompok: f.kelompok }))))
  return semua.map((i, n) => susunSatu(i, n + 1))
}

type Isi = z.infer<typeof Dihitung> | z.infer<typeof TakDapat>

function susunSatu(i: Isi & { kelompok: string }, nomor: number): DefinisiIndikator {
  const { id, judul, judulPendek, kelompok, kepastian, dasar, catatan } = i
  const digest = createHash('sha256').update(kanonik(i)).digest('hex')
  const umum = { id, nomor, judul, judulPendek, kelompok, kepastian, dasar, catatan, digest }
  if ('perlu' in i) return { ...umum, perlu: i.perlu }
  const pecahan = bacaPecahanRumus(i)
  const rumus = i.rumus !== undefined ? uraiRumus(i.rumus) : gabung(pecahan!)
  const nama = new Set(namaRumus(rumus))
  for (const n of nama) if (!(n in i.besaran)) throw new Error(`indikator ${id}: no quantity ${n}`)
  for (const n of Object.keys(i.besaran))
    if (!nama.has(n)) throw new Error(`indikator ${id}: quantity ${n} is not in the formula`)
  return {
    ...umum,
    satuan: i.satuan,
    desimal: i.desimal,
    rumus,
    ...(pecahan && { pecahan }),
    besaran: new Map(Object.entries(i.besaran)),
    kelas: i.kelas ?? [],
  }
}

function bacaPecahanRumus(i: z.infer<typeof Dihitung>): IndikatorDihitung['pecahan'] {
  if (i.pembilang === undefined && i.penyebut === undefined && i.rumus !== undefined) return undefined
  if (i.pembilang === undefined || i.penyebut === undefined || i.rumus !== undefined)
    throw new Error(`indikator ${i.id}: pembilang with penyebut, or rumus`)
  return { pembilang: uraiRumus(i.pembilang), penyebut: uraiRumus(i.penyebut), pengali: i.pengali }
}

function gabung(p: NonNullable<IndikatorDihitung['pecahan']>): Rumus {
  const bagi: Rumus = { jenis: 'operasi', op: '/', kiri: p.pembilang, kanan: p.penyebut }
  if (p.pengali === 1) return bagi
  return {
    jenis: 'operasi',
    op: '*',
    kiri: bagi,
    kanan: { jenis: 'angka', nilai: { p: BigInt(p.pengali), q: 1n } },
  }
}

function ulangi(i: Isi): Isi[] {
  if (!('ulangi' in i) || !i.ulangi) return [i]
  return i.ulangi.map(([dari, sampai]) => {
    // 254 is the highest code of an age: the group is open.
    const nama = sampai === UMUR_TERTINGGI ? `${dari}+` : `${dari}-${sampai}`
    const isi = (t: string) => t.replaceAll('{kelompok}', nama)
    const besaran = Object.entries(i.besaran).map(([n, b]) => {
      const sudah =
        'umur' in b && b.umur === 'kelompok' ? { ...b, umur: [dari, sampai] as [number, number] } : b
      return [n, { ...sudah, judul: isi(b.judul) }] as const
    })
    return {
      ...i,
      id: `${i.id}-${nama}`,
      judul: isi(i.judul),
      judulPendek: isi(i.judulPendek),
      besaran: Object.fromEntries(besaran),
      ulangi: undefined,
    }
  })
}
