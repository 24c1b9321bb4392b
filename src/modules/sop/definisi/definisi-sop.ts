import { createHash } from 'node:crypto'
import { kanonik } from '#jejak'
import { bentukDefinisi, type DefinisiSop } from './bentuk-definisi.ts'
import { temukanCacat } from './cacat-definisi.ts'

export type { DefinisiSop, LampiranSop, LangkahSop, MembukaSop, TindakanSop } from './bentuk-definisi.ts'
export {
  findLangkahBerikut,
  getLangkah,
  judulPelaksana,
  judulTampil,
  pelakuLangkah,
  sebutPelaku,
  urutanLangkah,
} from './langkah-sop.ts'

/** One SOP: printed as the sheet, run as the workflow. YAML in `definisi/` and rows of `sop_versi` have this form. */
export const definisiSop = bentukDefinisi.superRefine((d, ctx) => {
  for (const c of temukanCacat(d)) ctx.addIssue({ code: 'custom', message: c.kalimat, path: [...c.jalur] })
})

/** Digest of a definition: a case keeps it and finishes on that version. */
export function sidikDefinisi(d: DefinisiSop): string {
  return createHash('sha256').update(kanonik(d)).digest('hex')
}
