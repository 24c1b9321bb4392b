import { createHash } from 'node:crypto'
import { z } from 'zod'
import { kanonik } from '#jejak'
import { Dasar, Semesta, SumberTabel } from '../agregat.contract.ts'
import { BentukSyarat } from './bentuk-syarat.ts'
import type { DaftarKode } from './daftar-kode.ts'
import type { Syarat } from './syarat.ts'

const Id = z.string().regex(/^[a-z0-9-]+$/)

/** One file of `tabel/`. From it come the query, the screen, CSV, PDF, XLSX and the passport of every figure. */
export const FileTabel = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  /** In the list of an aggregate application (1-45); tables that it does not have follow from 46. */
  nomor: z.int().min(1),
  /** Which of several tables of one number. */
  varian: z.string().optional(),
  bab: z.enum(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']),
  judul: z.string(),
  judulPendek: z.string(),
  kelompok: z.string(),
  sumber: SumberTabel.default('baris'),
  semesta: Semesta,
  /** A file of `daftar-kode/`, or two or three of them for a crossing; without it the table has only LK, PR, JML. */
  dimensi: z.union([Id, z.array(Id).min(2).max(3)]).optional(),
  /** Of a table of events: what is counted, in its order. `jk: false`: sex says nothing of it, only JML is printed. */
  kolom: z
    .array(z.strictObject({ kode: Id, label: z.string(), jk: z.boolean() }))
    .min(1)
    .optional(),
  /** What is counted. */
  ukuran: z.enum(['orang', 'pelayanan']),
  dasar: z.array(Dasar).min(1),
  catatan: z.array(z.string()).default([]),
  /** What must equal a column of another table, in every region and sex; the gate holds it. */
  relasi: z
    .array(
      z.strictObject({ kolom: z.string(), tabel: z.string(), kolomTabel: z.string(), alasan: z.string() }),
    )
    .default([]),
})
export type FileTabel = z.infer<typeof FileTabel>

/** `daftar-kode/semesta.yaml`: who belongs to each; without a condition, everybody. */
export const FileSemesta = z.strictObject({
  semesta: z.array(
    z.strictObject({
      id: Semesta,
      judul: z.string(),
      sumber: z.string(),
      dikonfirmasi: z.boolean(),
      syarat: BentukSyarat.optional(),
      /**
       * A table of another semesta in which the same people can be read off: the gate adds up its cells whose codes
       * fulfil the condition and holds every table of this semesta against them.
       */
      diukur: Id.optional(),
    }),
  ),
})
export interface DefinisiSemesta {
  readonly id: Semesta
  readonly judul: string
  readonly sumber: string
  readonly dikonfirmasi: boolean
  readonly syarat?: Syarat | undefined
  readonly diukur?: string | undefined
}
export interface Relasi {
  readonly kolom: string
  readonly tabel: string
  readonly kolomTabel: string
  readonly alasan: string
}
export interface KolomPeristiwa {
  readonly kode: string
  readonly label: string
  readonly jk: boolean
}

export interface DefinisiTabel {
  readonly id: string
  readonly nomor: number
  readonly varian?: string | undefined
  readonly bab: FileTabel['bab']
  readonly judul: string
  readonly judulPendek: string
  readonly kelompok: string
  readonly sumber: SumberTabel
  readonly semesta: DefinisiSemesta
  /** Outermost first; none: only LK, PR, JML. */
  readonly dimensi: readonly DaftarKode[]
  readonly kolom?: readonly KolomPeristiwa[] | undefined
  readonly ukuran: FileTabel['ukuran']
  readonly dasar: readonly Dasar[]
  readonly catatan: readonly string[]
  readonly relasi: readonly Relasi[]
  /** SHA-256 (hex) over all of the above, code lists included. */
  readonly digest: string
}

export function susunDefinisi(
  file: FileTabel,
  semesta: ReadonlyMap<string, DefinisiSemesta>,
  daftarKode: ReadonlyMap<string, DaftarKode>,
): DefinisiTabel {
  const dimensi = [file.dimensi ?? []].flat().map((id) => {
    const d = daftarKode.get(id)
    if (!d) throw new Error(`tabel ${file.id}: no code list ${id}`)
    return d
  })
  const s = semesta.get(file.semesta)
  if (!s) throw new Error(`tabel ${file.id}: no semesta ${file.semesta}`)
  if ((file.sumber === 'peristiwa') !== (file.kolom !== undefined))
    throw new Error(`tabel ${file.id}: only a table of events has columns of its own`)
  const { $schema, dimensi: _, ...isi } = file
  return denganDigest({ ...isi, semesta: s, dimensi })
}

/** The same table with its age dimension laid in other bands; `undefined` where it has none. */
export function gantiPita(d: DefinisiTabel, pita: DaftarKode): DefinisiTabel | undefined {
  if (!d.dimensi.some((x) => x.berpita)) return undefined
  const { digest: _, ...isi } = d
  return denganDigest({ ...isi, dimensi: d.dimensi.map((x) => (x.berpita ? pita : x)) })
}

function denganDigest(d: Omit<DefinisiTabel, 'digest'>): DefinisiTabel {
  return { ...d, digest: createHash('sha256').update(kanonik(d)).digest('hex') }
}
