import { createHash } from 'node:crypto'
import { z } from 'zod'
import { kanonik } from '#jejak'
import { Dasar, Semesta } from '../agregat.contract.ts'
import { BentukSyaratKolom } from './bentuk-syarat.ts'
import type { DaftarKode } from './daftar-kode.ts'
import type { SyaratKolom } from './syarat.ts'

/** One file of `tabel/`. From it come the query, the screen, CSV, PDF, XLSX and the passport of every figure. */
export const FileTabel = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().regex(/^[a-z0-9-]+$/),
  nomor: z.int().min(1),
  judul: z.string(),
  judulPendek: z.string(),
  kelompok: z.string(),
  semesta: Semesta,
  /** A file of `daftar-kode/`; without it the table has only LK, PR, JML. */
  dimensi: z.string().optional(),
  /** What is counted; persons are all that 0.1 knows. */
  ukuran: z.literal('orang'),
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
  semesta: z.array(z.strictObject({ id: Semesta, judul: z.string(), syarat: BentukSyaratKolom.optional() })),
})
export interface DefinisiSemesta {
  readonly id: Semesta
  readonly judul: string
  readonly syarat?: SyaratKolom | undefined
}
export interface Relasi {
  readonly kolom: string
  readonly tabel: string
  readonly kolomTabel: string
  readonly alasan: string
}

export interface DefinisiTabel {
  readonly id: string
  readonly nomor: number
  readonly judul: string
  readonly judulPendek: string
  readonly kelompok: string
  readonly semesta: DefinisiSemesta
  readonly dimensi?: DaftarKode
  readonly ukuran: 'orang'
  readonly dasar: readonly Dasar[]
  readonly catatan: readonly string[]
  readonly relasi: readonly Relasi[]
  /** SHA-256 (hex) over all of the above, code list included. */
  readonly digest: string
}
export function susunDefinisi(
  file: FileTabel,
  semesta: ReadonlyMap<string, DefinisiSemesta>,
  daftarKode: ReadonlyMap<string, DaftarKode>,
): DefinisiTabel {
  const dimensi = file.dimensi === undefined ? undefined : daftarKode.get(file.dimensi)
  if (file.dimensi !== undefined && !dimensi)
    throw new Error(`tabel ${file.id}: no code list ${file.dimensi}`)
  const s = semesta.get(file.semesta)
  if (!s) throw new Error(`tabel ${file.id}: no semesta ${file.semesta}`)
  const { $schema, dimensi: _, ...isi } = file
  const tanpaDigest = { ...isi, semesta: s, ...(dimensi && { dimensi }) }
  return { ...tanpaDigest, digest: createHash('sha256').update(kanonik(tanpaDigest)).digest('hex') }
}
