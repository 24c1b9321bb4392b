import type { GrupKolom } from '../agregat.contract.ts'
import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import type { TabelGerbang } from './tabel-gerbang.ts'

export interface Marginal {
  /** The table of fewer dimensions over the same people. */
  readonly lawan: DefinisiTabel
  /** Which dimension of the crossing each of its dimensions is. */
  readonly dimensi: readonly number[]
}

/** The tables that a crossing must sum to: same semesta, and their dimensions among its own. Found, not listed by hand. */
export function marginalTabel(d: DefinisiTabel, semua: readonly DefinisiTabel[]): Marginal[] {
  if (d.dimensi.length < 2) return []
  return semua.flatMap((lawan) => {
    const n = lawan.dimensi.length
    if (lawan.sumber !== 'baris' || lawan.semesta.id !== d.semesta.id || n === 0 || n >= d.dimensi.length)
      return []
    const dimensi = lawan.dimensi.map((x) => d.dimensi.findIndex((y) => y.id === x.id))
    return dimensi.includes(-1) ? [] : [{ lawan, dimensi }]
  })
}

/** A crossing as the smaller table of these of its dimensions: its groups summed up, in every row. */
export function jumlahMarginal(h: TabelGerbang, dimensi: readonly number[]): TabelGerbang {
  const letak = new Map<string, number>()
  const grup: GrupKolom[] = []
  const ke = h.grup.map((g) => {
    if (g.jenis === 'subtotal' || !g.jalur) return -1
    const kode = dimensi.map((d) => g.jalur![d]!.kode).join('~')
    const ada = letak.get(kode)
    if (ada !== undefined) return ada * 3
    letak.set(kode, grup.length)
    grup.push({ ...g, kode, label: kode })
    return (grup.length - 1) * 3
  })
  const gulung = (nilai: ArrayLike<number>) => {
    const jumlah = new Float64Array(grup.length * 3)
    for (let i = 0; i < ke.length; i++) {
      const k = ke[i]!
      if (k < 0) continue
      jumlah[k]! += nilai[i * 3]!
      jumlah[k + 1]! += nilai[i * 3 + 1]!
      jumlah[k + 2]! += nilai[i * 3 + 2]!
    }
    return jumlah
  }
  return {
    tabel: h.tabel,
    snapshot: h.snapshot,
    grup,
    baris: h.baris.map((b) => ({ ...b, nilai: gulung(b.nilai) })),
    total: { ...h.total, nilai: gulung(h.total.nilai) },
  }
}
