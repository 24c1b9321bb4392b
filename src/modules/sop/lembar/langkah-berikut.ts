import { type DefinisiSop, findLangkahBerikut, type LangkahSop } from '../definisi/definisi-sop.ts'
import { kelompokLangkah } from '../definisi/kelompok.ts'

/** The steps that open when this one is done: several where the next belongs to a group; none at the end. */
export function langkahBerikut(d: DefinisiSop, l: LangkahSop): readonly LangkahSop[] {
  const berikut = findLangkahBerikut(d, l)
  return berikut ? kelompokLangkah(d, berikut) : []
}
