import type { LangkahAlir, Rute } from './langkah-alir.ts'

export interface LetakAkhir {
  readonly sisi: 'kiri' | 'kanan'
  /** Column of the end; the number of columns where only the margin at the right is free. */
  readonly kolom: number
}

/**
 * Where the end of a refusal stands: in the row of its step, in the nearest column that no arrow runs down there and
 * that lies farther out than every other arrow of the same side.
 */
export function letakAkhir(
  langkah: readonly LangkahAlir[],
  rute: readonly Rute[],
  dari: number,
  jumlahKolom: number,
): LetakAkhir {
  const a = langkah[dari]!.kolom
  let terbaik: LetakAkhir = { sisi: 'kanan', kolom: jumlahKolom }
  let jarakTerbaik = Number.POSITIVE_INFINITY
  for (let kolom = 0; kolom <= jumlahKolom; kolom++) {
    if (kolom === a) continue
    const sisi = kolom < a ? 'kiri' : 'kanan'
    const jarak = Math.abs(kolom - a)
    const disini = rute.flatMap((r) => jangkauan(langkah, r, dari, sisi))
    const dilewati = rute.some(
      (r) =>
        r.sela === undefined &&
        langkah[r.jalan.ke]!.kolom === kolom &&
        r.jalan.dari <= dari &&
        dari < r.jalan.ke,
    )
    const ongkos = jarak + (disini.length > 0 ? 1.5 : 0)
    if (dilewati || disini.some((j) => j >= jarak) || ongkos >= jarakTerbaik) continue
    terbaik = { sisi, kolom }
    jarakTerbaik = ongkos
  }
  return terbaik
}

/** How many columns far the level pieces reach that an arrow has at this side of the step. */
function jangkauan(langkah: readonly LangkahAlir[], r: Rute, ke: number, sisi: 'kiri' | 'kanan'): number[] {
  const disini = (r.jalan.dari === ke && r.keluar === sisi) || (r.jalan.ke === ke && r.masuk === sisi)
  if (!disini) return []
  const kolom = r.sela === undefined ? langkah[r.jalan.ke]!.kolom : r.sela - 0.5
  return [Math.abs(kolom - langkah[ke]!.kolom)]
}
