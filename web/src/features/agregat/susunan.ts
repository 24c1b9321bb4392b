/** What one dimension does on the sheet: stands in the heads, runs down the rows, is summed away, or is held. */
export type PeranSumbu =
  | { readonly peran: 'kolom'; readonly urut: number }
  | { readonly peran: 'baris' }
  | { readonly peran: 'jumlah' }
  | { readonly peran: 'tetap'; readonly kode: string }

export type JkTampil = 'semua' | 'lk' | 'pr' | 'jml'

/** How a table is laid out: one role for each of its dimensions, and which of LK, PR, JML show. */
export interface Susunan {
  readonly sumbu: readonly PeranSumbu[]
  readonly jk: JkTampil
}

/** As the book prints it: regions down, all dimensions in the heads, LK PR JML. */
export function susunanResmi(jumlahSumbu: number): Susunan {
  return { sumbu: Array.from({ length: jumlahSumbu }, (_, urut) => ({ peran: 'kolom', urut })), jk: 'semua' }
}

/** In the address: `k0.=3` (first dimension in the heads, second held at code 3); the official one is not written. */
export function tulisSusunan(s: Susunan): string {
  const teks = s.sumbu.map((p) =>
    p.peran === 'kolom' ? `k${p.urut}` : p.peran === 'tetap' ? `=${p.kode}` : p.peran.charAt(0),
  )
  return teks.join('.') ===
    susunanResmi(s.sumbu.length)
      .sumbu.map((_, i) => `k${i}`)
      .join('.')
    ? ''
    : teks.join('.')
}

/** The official one where the text does not fit the table: an address may be old or hand-made. */
export function bacaSusunan(teks: string | undefined, jk: string | undefined, jumlahSumbu: number): Susunan {
  const resmi = susunanResmi(jumlahSumbu)
  const tampil = jk === 'lk' || jk === 'pr' || jk === 'jml' ? jk : 'semua'
  const bagian = (teks ?? '').split('.')
  if (!teks || bagian.length !== jumlahSumbu) return { ...resmi, jk: tampil }
  const sumbu = bagian.map((b): PeranSumbu | undefined => {
    if (/^k\d$/.test(b)) return { peran: 'kolom', urut: Number(b.slice(1)) }
    if (b.startsWith('=') && b.length > 1) return { peran: 'tetap', kode: b.slice(1) }
    return b === 'b' ? { peran: 'baris' } : b === 'j' ? { peran: 'jumlah' } : undefined
  })
  const sah = sumbu.every((p) => p !== undefined) && sumbu.filter((p) => p.peran === 'baris').length <= 1
  return sah ? { sumbu, jk: tampil } : { ...resmi, jk: tampil }
}

/** Dimensions in the heads, outermost first. */
export function sumbuKolom(s: Susunan): number[] {
  return s.sumbu
    .flatMap((p, i) => (p.peran === 'kolom' ? [{ i, urut: p.urut }] : []))
    .sort((a, b) => a.urut - b.urut || a.i - b.i)
    .map((p) => p.i)
}

/** One dimension takes another role. Only one can run down the rows: the one before it goes back to the heads. */
export function gantiPeran(s: Susunan, sumbu: number, peran: PeranSumbu): Susunan {
  return {
    ...s,
    sumbu: s.sumbu.map((p, i) =>
      i === sumbu ? peran : peran.peran === 'baris' && p.peran === 'baris' ? { peran: 'kolom', urut: i } : p,
    ),
  }
}

/** The dimensions in the heads the other way round. */
export function tukarKolom(s: Susunan): Susunan {
  const urutan = sumbuKolom(s).reverse()
  return {
    ...s,
    sumbu: s.sumbu.map((p, i) => (p.peran === 'kolom' ? { peran: 'kolom', urut: urutan.indexOf(i) } : p)),
  }
}
