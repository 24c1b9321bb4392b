import type { DefinisiSop, LangkahSop } from './bentuk-definisi.ts'
import { kelompokLangkah } from './kelompok.ts'

/** A step that the definition names; without it the definition is broken. */
export function getLangkah(d: DefinisiSop, id: string): LangkahSop {
  const l = d.langkah.find((l) => l.id === id)
  if (!l) throw new Error(`SOP ${d.id} has no step ${id}`)
  return l
}

/** Place of a step on the sheet, from 0. */
export function urutanLangkah(d: DefinisiSop, id: string): number {
  return d.langkah.findIndex((l) => l.id === id)
}

/** The step that follows, of a group when all of it is done; undefined when the SOP ends here. */
export function findLangkahBerikut(d: DefinisiSop, l: LangkahSop): LangkahSop | undefined {
  const akhir = kelompokLangkah(d, l).at(-1)!
  return l.lanjut === undefined ? d.langkah[urutanLangkah(d, akhir.id) + 1] : getLangkah(d, l.lanjut)
}

/** Key of the position that acts at a step: of an outside authority, who records its letter. */
export function pelakuLangkah(d: DefinisiSop, l: LangkahSop): string {
  return d.pelaksana.find((p) => p.id === l.pelaksana.id)?.dicatatOleh ?? l.pelaksana.id
}

/** The actor as officials are told of it: "Ditjen Dukcapil (dicatat Kasi Kerja Sama)". */
export function sebutPelaku(d: DefinisiSop, l: LangkahSop): string {
  const judul = judulPelaksana(d, l.pelaksana.id)
  const pencatat = pelakuLangkah(d, l)
  return pencatat === l.pelaksana.id ? judul : `${judul} (dicatat ${judulPelaksana(d, pencatat)})`
}

export function judulPelaksana(d: DefinisiSop, id: string): string {
  return d.pelaksana.find((p) => p.id === id)?.judul ?? id
}

export function judulTampil(d: Pick<DefinisiSop, 'identitas'>): string {
  return d.identitas.judulTampil ?? d.identitas.nama
}
