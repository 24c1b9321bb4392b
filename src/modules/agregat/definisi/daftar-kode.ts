import { z } from 'zod'
import { BentukSyarat } from './bentuk-syarat.ts'
import { KOLOM_KODE, type KolomKode, type Syarat } from './syarat.ts'

const Umum = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  judul: z.string(),
  /** Where labels and order come from. `dikonfirmasi: false` prints "perlu dikonfirmasi". */
  sumber: z.string(),
  dikonfirmasi: z.boolean(),
}
const Kode = z.int().min(0).max(255)

const DaftarMenurutKode = z.strictObject({
  ...Umum,
  kolom: z.enum(KOLOM_KODE),
  kategori: z.array(z.strictObject({ kode: Kode, label: z.string() })).min(1),
  /** Code of the category that values outside the list are counted in; without it they get a column of their own. */
  luarDaftarKe: Kode.optional(),
})

const DaftarMenurutKelompok = z.strictObject({
  ...Umum,
  kolom: z.enum(KOLOM_KODE),
  /** Categories of several codes each; codes in none of them get TIDAK TERISI or TIDAK DIKENAL, where there are any. */
  kelompok: z
    .array(
      z.strictObject({
        kode: z.string().regex(/^[a-z0-9-]+$/),
        label: z.string(),
        isi: z.array(z.tuple([Kode, Kode])).min(1),
      }),
    )
    .min(1),
})

const DaftarMenurutPita = z.strictObject({
  ...Umum,
  kolom: z.enum(KOLOM_KODE),
  /** Lower bounds of the bands, the last one open; or steps of `langkah` up to the open band `terbuka`. */
  pita: z.union([
    z.strictObject({ batas: z.array(Kode).min(1) }),
    z.strictObject({ langkah: z.int().min(1), terbuka: z.int().min(1).max(120) }),
  ]),
})

const DaftarMenurutSyarat = z.strictObject({
  ...Umum,
  /** The first condition that holds; the one without a condition takes all others and stands last. */
  pilihan: z.array(
    z.strictObject({
      kode: z.string().regex(/^[a-z0-9-]+$/),
      label: z.string(),
      syarat: BentukSyarat.optional(),
    }),
  ),
})

/** One file of `daftar-kode/`. */
export const FileDaftarKode = z.union([
  DaftarMenurutKode,
  DaftarMenurutKelompok,
  DaftarMenurutPita,
  DaftarMenurutSyarat,
])
export type FileDaftarKode = z.infer<typeof FileDaftarKode>

/** One category in its place in the official order; it holds the raw codes `dari` ... `sampai`. */
export interface Kategori {
  readonly kode: string
  readonly label: string
  readonly jenis: 'kategori' | 'lain'
  readonly isi: readonly { readonly dari: number; readonly sampai: number }[]
}

/** How people are told apart in a table: by one column's codes, or by conditions (then the raw code is the place of the condition, 0 for "none"). */
export interface DaftarKode {
  readonly id: string
  readonly judul: string
  readonly sumber: string
  readonly dikonfirmasi: boolean
  readonly asal:
    | { readonly jenis: 'kolom'; readonly kolom: KolomKode }
    | { readonly jenis: 'pilihan'; readonly pilihan: readonly Syarat[] }
  readonly kategori: readonly Kategori[]
  /** Made of age bands, which an office may replace by its own. */
  readonly berpita?: true
}

export const KOSONG = 0
export const TAK_DIKENAL = 255
// dkb caps ages here; what stands between it and 255 cannot come from a sealed snapshot, and the gate says so if it does.
const UMUR_TERTINGGI = 120

export function susunDaftarKode(file: FileDaftarKode): DaftarKode {
  const { id, judul, sumber, dikonfirmasi } = file
  const umum = { id, judul, sumber, dikonfirmasi }
  if ('pilihan' in file) {
    const { pilihan } = file
    const selain = pilihan.findIndex((p) => p.syarat === undefined)
    if (selain !== pilihan.length - 1)
      throw new Error(`daftar kode ${id}: only the last choice goes without a condition`)
    return {
      ...umum,
      asal: { jenis: 'pilihan', pilihan: pilihan.slice(0, -1).map((p) => p.syarat!) },
      kategori: pilihan.map((p, i) => kategori(p.kode, p.label, p.syarat ? i + 1 : 0)),
    }
  }
  const asal = { jenis: 'kolom', kolom: file.kolom } as const
  if ('pita' in file) {
    return {
      ...umum,
      berpita: true,
      asal,
      kategori: [...pita(file.pita), kategori('tak-dikenal', 'TIDAK DIKENAL', TAK_DIKENAL, 'lain')],
    }
  }
  if ('kelompok' in file) {
    const utama = file.kelompok.map(
      (k): Kategori => ({
        kode: k.kode,
        label: k.label,
        jenis: 'kategori',
        isi: k.isi.map(([dari, sampai]) => ({ dari, sampai })),
      }),
    )
    const termuat = (kode: number) => utama.some((k) => k.isi.some((i) => i.dari <= kode && kode <= i.sampai))
    return { ...umum, asal, kategori: [...utama, ...LAIN.filter((l) => !termuat(l.isi[0]!.dari))] }
  }
  const ke = file.luarDaftarKe
  const utama = file.kategori.map((k) => {
    const sendiri = kategori(String(k.kode), k.label, k.kode)
    return k.kode === ke
      ? { ...sendiri, isi: [...sendiri.isi, { dari: TAK_DIKENAL, sampai: TAK_DIKENAL }] }
      : sendiri
  })
  const lain = file.kategori.some((k) => k.kode === KOSONG)
    ? []
    : [kategori('kosong', 'TIDAK TERISI', KOSONG, 'lain')]
  if (ke === undefined) lain.push(kategori('tak-dikenal', 'TIDAK DIKENAL', TAK_DIKENAL, 'lain'))
  return { ...umum, asal, kategori: [...utama, ...lain] }
}

const LAIN: readonly Kategori[] = [
  kategori('kosong', 'TIDAK TERISI', KOSONG, 'lain'),
  kategori('tak-dikenal', 'TIDAK DIKENAL', TAK_DIKENAL, 'lain'),
]

function kategori(
  kode: string,
  label: string,
  nilai: number,
  jenis: Kategori['jenis'] = 'kategori',
): Kategori {
  return { kode, label, jenis, isi: [{ dari: nilai, sampai: nilai }] }
}

function pita(p: { batas: number[] } | { langkah: number; terbuka: number }): Kategori[] {
  const batas =
    'batas' in p
      ? p.batas
      : Array.from({ length: Math.ceil(p.terbuka / p.langkah) + 1 }, (_, i) =>
          Math.min(i * p.langkah, p.terbuka),
        )
  return batas.map((dari, i) => {
    const akhir = i === batas.length - 1
    const sampai = akhir ? UMUR_TERTINGGI : batas[i + 1]! - 1
    if (sampai < dari) throw new Error('bands must rise')
    const kode = akhir ? `${dari}+` : dari === sampai ? `${dari}` : `${dari}-${sampai}`
    return { kode, label: akhir ? `>=${dari}` : kode, jenis: 'kategori', isi: [{ dari, sampai }] }
  })
}
