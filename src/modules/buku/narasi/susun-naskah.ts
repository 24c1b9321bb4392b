import type { BahanNarasi } from './bahan-narasi.ts'
import { type DrafParagraf, drafAturan } from './draf-aturan.ts'
import type { TempatParagraf } from './narasi.galat.ts'
import type { ParagrafTersimpan } from './narasi.store.ts'
import { type ParagrafTersegel, susunParagraf, tulisPotongan } from './susun-paragraf.ts'

/** One paragraph of the analysis as it stands: from the rule, or from what a person kept of it. */
export interface ParagrafNaskah extends ParagrafTersegel {
  readonly id: string
  readonly bab: string
  readonly urut: number
  readonly asal: 'aturan' | 'kantor'
  readonly disunting: boolean
  readonly aturan: string | null
  readonly simpanan: ParagrafTersimpan | undefined
}
export interface Naskah {
  readonly bab: readonly {
    readonly id: string
    readonly judul: string
    readonly paragraf: readonly ParagrafNaskah[]
  }[]
  readonly dihapus: readonly ParagrafTersimpan[]
}

/** Room between paragraphs of the rules, for those that people put between. */
export const JARAK = 1000

/** The rules' draft with what people wrote, added, moved and took out. Pure. */
export function susunNaskah(b: BahanNarasi, tersimpan: readonly ParagrafTersimpan[]): Naskah {
  const simpanan = new Map(tersimpan.map((p) => [p.id, p]))
  const bab = drafAturan(b).map((d) => {
    const aturan = d.paragraf.flatMap((p, i) => {
      const s = simpanan.get(p.id)
      return s?.dihapus ? [] : [satu(b, d.id, p, (i + 1) * JARAK, s)]
    })
    const adaAturan = new Set(d.paragraf.map((p) => p.id))
    // Written by people, or kept from a rule that has nothing to say about these figures.
    const lain = tersimpan
      .filter((s) => s.bab === d.id && !s.dihapus && s.potongan && !adaAturan.has(s.id))
      .map((s) => satu(b, d.id, undefined, s.urut, s))
    const paragraf = [...aturan, ...lain].sort((x, y) => x.urut - y.urut || (x.id < y.id ? -1 : 1))
    return { id: d.id, judul: d.judul, paragraf }
  })
  return { bab, dihapus: tersimpan.filter((s) => s.dihapus) }
}

function satu(
  b: BahanNarasi,
  bab: string,
  draf: DrafParagraf | undefined,
  urut: number,
  s: ParagrafTersimpan | undefined,
): ParagrafNaskah {
  const potongan = s?.potongan ?? draf?.potongan ?? []
  const disunting = s?.potongan !== null && s?.potongan !== undefined
  const isi = susunParagraf(b, potongan, s?.terbaca)
  // The rule says what the rule says: what it typed itself (an age) is no number of a person.
  const segel = disunting ? isi : { ...isi, segel: 'utuh' as const, putus: [], angkaKetik: [] }
  return {
    ...segel,
    id: s?.id ?? draf!.id,
    bab,
    urut: s?.urut ?? urut,
    asal: isAturan(s?.id ?? draf!.id) ? 'aturan' : 'kantor',
    disunting,
    aturan: disunting ? null : (draf?.aturan ?? null),
    simpanan: s,
  }
}

/** Those of the office's own are named k-... */
export function isAturan(id: string): boolean {
  return !id.startsWith('k-')
}

/** Whether a reason was given for exactly this brokenness. */
export function isBeralasan(p: ParagrafNaskah): boolean {
  return p.simpanan?.alasan?.sidik === p.sidik
}

/** Broken seals without a reason that holds. */
export function belumBeralasan(n: Naskah): TempatParagraf[] {
  return n.bab.flatMap((bab) =>
    bab.paragraf
      .filter((p) => p.segel === 'putus' && !isBeralasan(p))
      .map((p) => ({ id: p.id, bab: bab.judul, awal: awalKata(tulisPotongan(p.potongan)) })),
  )
}

export function awalKata(teks: string): string {
  const kata = teks.trim().split(/\s+/)
  return kata.length <= 8 ? kata.join(' ') : `${kata.slice(0, 8).join(' ')} …`
}
