import type { HasilTabel } from '#contract/agregat/agregat'

export interface BatangKategori {
  readonly label: string
  readonly nilai: number
  /** The column of the table that the bar stands for; absent where it is a sum of several. */
  readonly kolom?: string
}

interface IsiBatang {
  readonly batang: readonly BatangKategori[]
  /** How many categories there are; more than bars where only the largest are drawn. */
  readonly dari: number
}

// More bars than this are no picture any more.
const MUAT = 14

/**
 * The categories of one region as bars, JML: of the only dimension, of the first of a crossing, or of the second where
 * one part of it is shown. In official order; of many, the largest, which the caller says.
 */
export function susunBatang(h: HasilTabel, nilai: readonly number[]): IsiBatang {
  const silang = h.grup.some((g) => g.jenis === 'subtotal')
  const kumpul = new Map<string, { label: string; nilai: number; kolom: string[] }>()
  h.grup.forEach((g, i) => {
    const kena = silang && !h.bagian ? g.jenis === 'subtotal' : g.jenis === 'kategori' || g.jenis === 'lain'
    const jml = g.kolom[2]
    if (!kena || !jml) return
    // Of three dimensions with the first held, the bars are the second.
    const ruas = h.bagian ? g.jalur?.[1] : g.jalur?.[0]
    const kunci = ruas?.kode ?? g.kode
    const b = kumpul.get(kunci) ?? { label: ruas?.label ?? g.label, nilai: 0, kolom: [] }
    b.nilai += nilai[i * 3 + 2] ?? 0
    b.kolom.push(jml.kunci)
    kumpul.set(kunci, b)
  })
  const semua = [...kumpul.values()].map(
    (b): BatangKategori => ({
      label: b.label,
      nilai: b.nilai,
      ...(b.kolom.length === 1 ? { kolom: b.kolom[0]! } : {}),
    }),
  )
  const terbesar = semua.toSorted((a, b) => b.nilai - a.nilai).slice(0, MUAT)
  return { batang: semua.length > MUAT ? terbesar : semua, dari: semua.length }
}
