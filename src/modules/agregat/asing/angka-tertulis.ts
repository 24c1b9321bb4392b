import type { Sel } from './kisi.ts'

/** A number as it was written: value, and how many decimals its writer showed. */
export interface AngkaTertulis {
  readonly nilai: number
  readonly desimal: number
  /** A spreadsheet holds it as text: sums there pass it by. */
  readonly teks?: true
}

export type Gaya = 'indonesia' | 'inggris'

/** Signs for "nothing": read as an absent value. */
const TANPA_NILAI = /^(-|–|—|\.\.\.|…|n\.?a\.?|x|tad|nihil)?$/i

export const isTanpaNilai = (teks: string) => TANPA_NILAI.test(teks)

const BENTUK = {
  // 1.234.567 and 1.234,5; a point before other than three digits is no thousand mark.
  indonesia: /^-?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/,
  inggris: /^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/,
} as const

/** How the numbers of a column are written. "1.459" is a thousand and more, unless its neighbours say "0.829" or "16.46". */
export function tebakGaya(isi: readonly string[]): Gaya | undefined {
  let inggris = 0
  let indonesia = 0
  for (const t of isi) {
    const s = t.replace(/[\s%]/g, '')
    const [id, en] = [BENTUK.indonesia.test(s), BENTUK.inggris.test(s)]
    if (id && !en) indonesia++
    else if (en && !id) inggris++
    // "0.829": nobody writes a thousand mark after a zero.
    else if (id && /^-?0\.\d/.test(s)) inggris++
    else if (en && /^-?0,\d/.test(s)) indonesia++
  }
  if (inggris === indonesia) return undefined
  return inggris > indonesia ? 'inggris' : 'indonesia'
}

export function bacaAngka(sel: Sel, gaya: Gaya, bertipe: boolean): AngkaTertulis | undefined {
  if (sel.angka !== undefined) return { nilai: sel.angka, desimal: desimalDari(sel.angka) }
  const s = sel.teks
    .replace(/^'/, '')
    .replace(/[\s\u00a0%]/g, '')
    .replace(/^\((.*)\)$/, '-$1')
  if (!BENTUK[gaya].test(s)) return undefined
  const [ribuan, pecahan] = gaya === 'indonesia' ? ['.', ','] : [',', '.']
  const baku = s.replaceAll(ribuan, '').replace(pecahan, '.')
  const nilai = Number(baku)
  if (!Number.isFinite(nilai)) return undefined
  return { nilai, desimal: baku.split('.')[1]?.length ?? 0, ...(bertipe && { teks: true as const }) }
}

function desimalDari(n: number): number {
  return String(Number(n.toPrecision(12))).split('.')[1]?.length ?? 0
}

/** Is `hitung`, rounded as the writer rounded, what stands there? A binary hair beside a half belongs to both sides. */
export function samaTertulis(tertulis: AngkaTertulis, hitung: number): boolean {
  const setengah = 0.5 * 10 ** -Math.min(tertulis.desimal, 12)
  return Math.abs(tertulis.nilai - hitung) <= setengah * (1 + 1e-9) + Math.abs(hitung) * 1e-11
}

export function tulisHitung(n: number, desimal = 0): string {
  const [bulat, pecahan] = Math.abs(n).toFixed(Math.min(desimal, 6)).split('.')
  const tanda = n < 0 ? '-' : ''
  return `${tanda}${bulat!.replace(/\B(?=(\d{3})+(?!\d))/g, '.')}${pecahan ? `,${pecahan}` : ''}`
}
