import { type JalanLangkah, jalanLangkah } from '../naskah/jalan-langkah.ts'
import type { Naskah } from '../naskah/naskah.ts'
import type { LangkahAlir } from './langkah-alir.ts'

/** What the drawing needs of a draft. A step whose actor is not known stands in a column of its own at the right. */
export interface BahanAlir {
  readonly kolom: readonly { readonly id: string; readonly judul: string }[]
  readonly langkah: readonly LangkahAlir[]
  readonly jalan: readonly JalanLangkah[]
}

export function bahanAlir(n: Naskah): BahanAlir {
  const tempat = new Map(n.pelaksana.map((p, i) => [p.id, i]))
  const adaTanpa = n.langkah.some((l) => !tempat.has(l.pelaksana.id))
  return {
    kolom: [
      ...n.pelaksana.map(({ id, judul }) => ({ id, judul })),
      ...(adaTanpa ? [{ id: '', judul: '' }] : []),
    ],
    langkah: n.langkah.map((l) => ({
      id: l.id,
      kolom: tempat.get(l.pelaksana.id) ?? n.pelaksana.length,
      bentuk: l.simbol.bentuk || 'kotak',
    })),
    jalan: jalanLangkah(n.langkah),
  }
}
