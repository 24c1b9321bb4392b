import jsqr from 'jsqr'
import { LETAK_TANDA } from './tanda-halaman.ts'

// CommonJS with a default of its own: Node gives the whole, a test runner what is inside.
const jsQR = (jsqr as { default?: typeof jsqr.default }).default ?? (jsqr as unknown as typeof jsqr.default)

/** A picture as pixels: four bytes each, rows from the top. */
export interface Gambar {
  readonly lebar: number
  readonly tinggi: number
  readonly rgba: Uint8ClampedArray
}

/** What a scanned page says of itself. */
export interface HalamanTerbaca {
  /** The text of the mark. */
  readonly teks: string
  /** Dots per inch, from the size that the mark was printed in. */
  readonly dpi: number
  /** Difference of the mean light of white and black of the mark, 0..255. */
  readonly kontras: number
  /** Share of the mark's pixels between its black and its white: blur, and what a fax or a photograph makes. */
  readonly kabur: number
  /** From page points (lower left) to pixels: `x = a*px + c*py + e`, `y = b*px + d*py + f`. */
  readonly peta: readonly [number, number, number, number, number, number]
  readonly lebar: number
  readonly tinggi: number
}

/** Corners of the sheet where the mark may stand: as printed, then turned by 180 and by 90 degrees either way. */
const SUDUT = [
  [0, 1],
  [1, 0],
  [0, 0],
  [1, 1],
] as const
const BAGIAN = 0.36

/** Finds the mark of a print and measures the scan by it. Undefined: no mark that can be read. */
export function ukurHalaman(g: Gambar): HalamanTerbaca | undefined {
  for (const [kanan, bawah] of SUDUT) {
    const w = Math.ceil(g.lebar * BAGIAN)
    const h = Math.ceil(g.tinggi * BAGIAN)
    const x = kanan * (g.lebar - w)
    const y = bawah * (g.tinggi - h)
    const hasil = baca(potong(g, x, y, w, h), x, y, g)
    if (hasil) return hasil
  }
  return undefined
}

function baca(p: Gambar, dx: number, dy: number, g: Gambar): HalamanTerbaca | undefined {
  const qr = jsQR(p.rgba, p.lebar, p.tinggi, { inversionAttempts: 'dontInvert' })
  if (!qr?.data.startsWith('TERTIB:W1:')) return undefined
  const { topLeftCorner: ka, topRightCorner: kn, bottomLeftCorner: kb } = qr.location
  const { x, y, sisi } = LETAK_TANDA
  // The code's own axes, in pixels a point: to the right, and upward.
  const u = [(kn.x - ka.x) / sisi, (kn.y - ka.y) / sisi] as const
  const v = [(ka.x - kb.x) / sisi, (ka.y - kb.y) / sisi] as const
  const px = Math.hypot(u[0], u[1])
  return {
    teks: qr.data,
    dpi: Math.round(px * 72),
    ...terang(p, ka, kn, kb),
    peta: [u[0], u[1], v[0], v[1], kb.x + dx - u[0] * x - v[0] * y, kb.y + dy - u[1] * x - v[1] * y],
    lebar: g.lebar,
    tinggi: g.tinggi,
  }
}

interface Titik {
  readonly x: number
  readonly y: number
}

/** Light of the mark's area: means of its dark and its light half, and how much lies between. */
function terang(p: Gambar, ka: Titik, kn: Titik, kb: Titik): { kontras: number; kabur: number } {
  const nilai: number[] = []
  const LANGKAH = 120
  for (let i = 1; i < LANGKAH; i++)
    for (let j = 1; j < LANGKAH; j++) {
      const [s, t] = [i / LANGKAH, j / LANGKAH]
      const x = Math.round(ka.x + s * (kn.x - ka.x) + t * (kb.x - ka.x))
      const y = Math.round(ka.y + s * (kn.y - ka.y) + t * (kb.y - ka.y))
      if (x >= 0 && y >= 0 && x < p.lebar && y < p.tinggi) nilai.push(luma(p, x, y))
    }
  nilai.sort((a, b) => a - b)
  const gelap = nilai[Math.floor(nilai.length * 0.1)] ?? 0
  const putih = nilai[Math.floor(nilai.length * 0.9)] ?? 0
  const rentang = putih - gelap
  const antara = nilai.filter((n) => n > gelap + rentang * 0.25 && n < putih - rentang * 0.25).length
  return { kontras: Math.round(rentang), kabur: nilai.length === 0 ? 1 : antara / nilai.length }
}

/** Share of dark dots in a box of the page (points from the lower left): ink, where the print left white. */
export function tintaDalam(
  g: Gambar,
  h: Pick<HalamanTerbaca, 'peta'>,
  kotak: { readonly x: number; readonly y: number; readonly lebar: number; readonly tinggi: number },
): number {
  const [a, b, c, d, e, f] = h.peta
  const LANGKAH = 160
  let gelap = 0
  let semua = 0
  for (let i = 1; i < LANGKAH; i++)
    for (let j = 1; j < LANGKAH; j++) {
      const px = kotak.x + (i / LANGKAH) * kotak.lebar
      const py = kotak.y + (j / LANGKAH) * kotak.tinggi
      const [x, y] = [Math.round(a * px + c * py + e), Math.round(b * px + d * py + f)]
      if (x < 0 || y < 0 || x >= g.lebar || y >= g.tinggi) continue
      semua++
      if (luma(g, x, y) < 150) gelap++
    }
  return semua === 0 ? 0 : gelap / semua
}

/** Whether a corner of the sheet lies outside of the picture by more than `longgar` of its width. */
export function isTerpotong(
  h: HalamanTerbaca,
  lembar: { readonly lebar: number; readonly tinggi: number },
  longgar = 0.05,
): boolean {
  const [a, b, c, d, e, f] = h.peta
  const batas = longgar * Math.max(h.lebar, h.tinggi)
  return [
    [0, 0],
    [lembar.lebar, 0],
    [0, lembar.tinggi],
    [lembar.lebar, lembar.tinggi],
  ].some(([px, py]) => {
    const [x, y] = [a * px! + c * py! + e, b * px! + d * py! + f]
    return x < -batas || y < -batas || x > h.lebar + batas || y > h.tinggi + batas
  })
}

function luma(g: Gambar, x: number, y: number): number {
  const i = (y * g.lebar + x) * 4
  return 0.299 * g.rgba[i]! + 0.587 * g.rgba[i + 1]! + 0.114 * g.rgba[i + 2]!
}

function potong(g: Gambar, x: number, y: number, lebar: number, tinggi: number): Gambar {
  const rgba = new Uint8ClampedArray(lebar * tinggi * 4)
  for (let b = 0; b < tinggi; b++) {
    const dari = ((y + b) * g.lebar + x) * 4
    rgba.set(g.rgba.subarray(dari, dari + lebar * 4), b * lebar * 4)
  }
  return { lebar, tinggi, rgba }
}
