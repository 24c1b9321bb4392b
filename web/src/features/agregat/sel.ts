import type { BarisTabel, GrupKolom, HasilTabel } from '#contract/agregat/agregat'

/** One figure of a table: a row (absent: the total) and a column. */
export interface Sel {
  readonly wilayah?: string
  readonly kolom: string
}

/** In the address: `99.01.02!5-9.jml`; the total row has nothing before the mark. */
export function tulisSel(sel: Sel): string {
  return `${sel.wilayah ?? ''}!${sel.kolom}`
}

/** Undefined when the address names no figure of this table. */
export function bacaSel(
  teks: string | undefined,
  hasil: { readonly grup: readonly GrupKolom[]; readonly baris: readonly Pick<BarisTabel, 'kode'>[] },
): Sel | undefined {
  const batas = teks?.indexOf('!') ?? -1
  if (!teks || batas < 0) return undefined
  const wilayah = teks.slice(0, batas)
  const kolom = teks.slice(batas + 1)
  if (indeksKolom(hasil.grup, kolom) < 0) return undefined
  if (wilayah === '') return { kolom }
  return hasil.baris.some((b) => b.kode === wilayah) ? { wilayah, kolom } : undefined
}

/** Place of a column in `nilai`, -1 when there is none of this key. */
export function indeksKolom(grup: readonly GrupKolom[], kunci: string): number {
  return grup.flatMap((g) => g.kolom).findIndex((k) => k.kunci === kunci)
}

export function barisSel(hasil: HasilTabel, sel: Sel): BarisTabel | HasilTabel['total'] {
  return hasil.baris.find((b) => b.kode === sel.wilayah) ?? hasil.total
}
