import type { Gambar } from '../support/png.ts'

/** Two shades further apart than this are another colour, not another smoothing of an edge. */
const BEDA = 72

/**
 * How many pixels of one picture have no like in the other, there or right beside: another version of the drawing tool
 * smooths edges its own way, a line that moved by two pixels counts along its whole length.
 */
export function pikselBerbeda(a: Gambar, b: Gambar): number {
  if (a.lebar !== b.lebar || a.tinggi !== b.tinggi) return a.lebar * a.tinggi
  return tanpaPadanan(a, b) + tanpaPadanan(b, a)
}

function tanpaPadanan(a: Gambar, b: Gambar): number {
  let jumlah = 0
  for (let y = 0; y < a.tinggi; y++) {
    for (let x = 0; x < a.lebar; x++) {
      const p = abu(a, x, y)
      if (Math.abs(p - abu(b, x, y)) <= BEDA) continue
      let ada = false
      for (let dy = -1; dy <= 1 && !ada; dy++)
        for (let dx = -1; dx <= 1 && !ada; dx++) {
          const [u, v] = [x + dx, y + dy]
          ada = u >= 0 && v >= 0 && u < b.lebar && v < b.tinggi && Math.abs(p - abu(b, u, v)) <= BEDA
        }
      if (!ada) jumlah++
    }
  }
  return jumlah
}

function abu({ rgba, lebar }: Gambar, x: number, y: number): number {
  const i = (y * lebar + x) * 4
  return (rgba[i]! * 2 + rgba[i + 1]! * 5 + rgba[i + 2]!) >> 3
}
