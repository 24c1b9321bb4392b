import type { DefinisiTabel } from '../definisi/definisi-tabel.ts'
import type { JumlahDiharap } from './samakan-tabel.ts'
import { daftarTempat, type TabelGerbang } from './tabel-gerbang.ts'

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

/** Sums of a crossing by the categories of these of its dimensions, in every row. */
export function jumlahMarginal(h: TabelGerbang, dimensi: readonly number[]): JumlahDiharap[] {
  const hasil = new Map<string, Map<string, number[]>>()
  const tempat = daftarTempat(h)
  for (const [i, g] of h.grup.entries()) {
    if (g.jenis === 'subtotal' || !g.jalur) continue
    const kolom = dimensi.map((d) => g.jalur![d]!.kode).join('~')
    let nilai = hasil.get(kolom)
    if (!nilai) {
      nilai = new Map(tempat.map((t) => [t.kode ?? '', [0, 0, 0]]))
      hasil.set(kolom, nilai)
    }
    for (const t of tempat) {
      const n = nilai.get(t.kode ?? '')!
      for (let j = 0; j < 3; j++) n[j]! += t.nilai[i * 3 + j]!
    }
  }
  return [...hasil].map(([kolom, nilai]) => ({ kolom, nilai }))
}
