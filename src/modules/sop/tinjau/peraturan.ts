import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const entri = z.strictObject({
  jenis: z.string(),
  nomor: z.int(),
  tahun: z.int(),
  /** `berlaku`: an office says that the shipped list errs. */
  keadaan: z.enum(['diganti', 'diubah', 'dicabut', 'berlaku']),
  /** By what it was replaced or changed, as a SOP would cite it: "Permendagri 102/2019"; null for the others. */
  oleh: z.string().nullable(),
  /** False is shown as "perlu dikonfirmasi". */
  dikonfirmasi: z.boolean(),
})
const daftar = z.strictObject({ per: z.iso.date(), peraturan: z.array(entri) })

/** What became of regulations, as known on `per`. */
export type DaftarPeraturan = z.infer<typeof daftar>
export type Peraturan = DaftarPeraturan['peraturan'][number]

export interface RujukanPeraturan {
  readonly jenis: string
  readonly nomor: number
  readonly tahun: number
}

/** The list that ships with the program. */
export function daftarPeraturan(): DaftarPeraturan {
  return daftar.parse(parse(readFileSync(new URL('./peraturan.yaml', import.meta.url), 'utf8')))
}

// As they are written in the field, misspelt "Pemandagri" and "Undang – Undang" among them; longer names first.
const JENIS: readonly (readonly [string, RegExp])[] = [
  ['Permendagri', /(?:permendagri|pemandagri|peraturan menteri dalam negeri)/],
  ['PermenPANRB', /(?:permen ?pan ?-?rb|peraturan menteri pendayagunaan aparatur negara[a-z ]*)/],
  ['Perpres', /(?:perpres|peraturan presiden)/],
  ['Keppres', /(?:keppres|keputusan presiden)/],
  ['PP', /(?:pp|peraturan pemerintah)/],
  ['UU', /(?:uu|undang ?[-–—]? ?undang)/],
]
const EKOR = /[ .]*(?:(?:nomor|no\.?)[ .]*)?(\d{1,4}) *(?:tahun|thn|\/) *(\d{4})/

/** Regulations named in a line of Dasar Hukum, in the order of the text. Regional ones (Perda, Perwali) are not among them. */
export function cariRujukan(teks: string): RujukanPeraturan[] {
  const rata = teks.toLowerCase().replace(/\s+/g, ' ')
  const hasil: (RujukanPeraturan & { di: number })[] = []
  for (const [jenis, nama] of JENIS) {
    for (const m of rata.matchAll(new RegExp(`\\b${nama.source}${EKOR.source}`, 'g')))
      hasil.push({ jenis, nomor: Number(m[1]), tahun: Number(m[2]), di: m.index })
  }
  return hasil.sort((a, b) => a.di - b.di).map(({ di: _, ...r }) => r)
}

export function tulisRujukan(r: RujukanPeraturan): string {
  return `${r.jenis} ${r.nomor}/${r.tahun}`
}

export function findPeraturan(d: DaftarPeraturan, r: RujukanPeraturan): Peraturan | undefined {
  return d.peraturan.find((p) => p.jenis === r.jenis && p.nomor === r.nomor && p.tahun === r.tahun)
}
