import type { DefinisiSop, LangkahSop } from './bentuk-definisi.ts'

/** The steps that stand open together with this one, in the order of the sheet; a step without `bersama` stands alone. */
export function kelompokLangkah(d: DefinisiSop, l: LangkahSop): readonly LangkahSop[] {
  return l.bersama === undefined ? [l] : d.langkah.filter((x) => x.bersama === l.bersama)
}
