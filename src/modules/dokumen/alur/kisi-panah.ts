import type { Bidang, Kotak, Pintu, Titik } from './panah.ts'

const JARAK_HALANGAN = 0.7
// Two lines nearer than this read as one.
const JARAK_SEJAJAR = 0.75
export const ARAH = { timur: 0, selatan: 1, barat: 2, utara: 3 } as const
const DX = [1, 0, -1, 0] as const
const DY = [0, 1, 0, -1] as const

/** The lines of a field crossed with each other; a node is `y * nx + x`. */
export interface Kisi {
  readonly xs: readonly number[]
  readonly ys: readonly number[]
  readonly nx: number
  readonly halangan: readonly Kotak[]
  /** For each line those that lie too near beside it, itself among them. */
  readonly dekatX: readonly (readonly number[])[]
  readonly dekatY: readonly (readonly number[])[]
  /** The neighbour in a direction and how far it is; none at the border and where something stands. */
  langkah(simpul: number, arah: number): { simpul: number; panjang: number } | undefined
}

/** The straight piece at a symbol, where nothing turns or crosses. */
export interface Sulur {
  readonly pintu: Pintu
  /** From the symbol outwards; the last one is where the way may first turn. */
  readonly simpul: readonly number[]
  readonly panjang: number
}

export function susunKisi(b: Bidang): Kisi {
  const xs = unik(b.xs)
  const ys = unik(b.ys)
  const [nx, ny] = [xs.length, ys.length]
  const timur = new Uint8Array(nx * ny)
  const selatan = new Uint8Array(nx * ny)
  for (const k of b.halangan.map((k) => mekar(k, JARAK_HALANGAN))) {
    for (let yi = 0; yi < ny; yi++) {
      for (let xi = 0; xi < nx; xi++) {
        const [x, y] = [xs[xi]!, ys[yi]!]
        if (potong(k, x, y, xs[xi + 1] ?? x, y)) timur[yi * nx + xi] = 1
        if (potong(k, x, y, x, ys[yi + 1] ?? y)) selatan[yi * nx + xi] = 1
      }
    }
  }
  const dekat = (garis: readonly number[]) =>
    garis.map((a) => garis.flatMap((b, i) => (Math.abs(a - b) < JARAK_SEJAJAR ? [i] : [])))
  return {
    xs,
    ys,
    nx,
    halangan: b.halangan,
    dekatX: dekat(xs),
    dekatY: dekat(ys),
    langkah(simpul, arah) {
      const [xi, yi] = [simpul % nx, Math.floor(simpul / nx)]
      const [x, y] = [xi + DX[arah]!, yi + DY[arah]!]
      if (x < 0 || y < 0 || x >= nx || y >= ny) return undefined
      const ke = y * nx + x
      if (arah % 2 === 0 ? timur[Math.min(simpul, ke)] : selatan[Math.min(simpul, ke)]) return undefined
      return { simpul: ke, panjang: Math.abs(xs[x]! - xs[xi]! + ys[y]! - ys[yi]!) }
    },
  }
}

/** The straight piece at a symbol, when nothing stands there. `hadap` 1 leaves, -1 arrives. */
export function sulur(kisi: Kisi, pintu: Pintu, hadap: 1 | -1): Sulur[] {
  const { nx } = kisi
  const arah = (ARAH[pintu.arah] + (hadap === 1 ? 0 : 2)) % 4
  const luar = kisi.halangan.filter((k) => !isDalam(k, pintu))
  const ujung = (r: number) => [pintu.x + DX[arah]! * r, pintu.y + DY[arah]! * r] as const
  const simpul: number[] = []
  const [datar, positif] = [arah % 2 === 0, arah < 2]
  const garis = datar ? kisi.xs : kisi.ys
  const tetap = datar
    ? kisi.ys.findIndex((y) => Math.abs(y - pintu.y) < 0.006)
    : kisi.xs.findIndex((x) => Math.abs(x - pintu.x) < 0.006)
  if (tetap < 0) throw new Error('a port does not lie on the grid')
  const mulai = datar ? pintu.x : pintu.y
  const urut = garis
    .map((v, i) => ({ i, jarak: (v - mulai) * (positif ? 1 : -1) }))
    .filter((u) => u.jarak > 0.01)
  urut.sort((a, b) => a.jarak - b.jarak)
  for (const u of urut) {
    const [x, y] = ujung(u.jarak)
    if (luar.some((k) => potong(mekar(k, JARAK_HALANGAN), pintu.x, pintu.y, x, y))) return []
    simpul.push(datar ? tetap * nx + u.i : u.i * nx + tetap)
    if (u.jarak >= pintu.ruang) return [{ pintu, simpul, panjang: u.jarak }]
  }
  return []
}

/** 0 level, 1 upright. */
export function sumbuRuas(a: number, b: number, nx: number): number {
  return Math.floor(a / nx) === Math.floor(b / nx) ? 0 : 1
}

export function lingkup(kisi: Kisi, simpul: readonly number[]): Kotak {
  const nx = kisi.xs.length
  const x = simpul.map((s) => kisi.xs[s % nx]!)
  const y = simpul.map((s) => kisi.ys[Math.floor(s / nx)]!)
  const [x0, y0] = [Math.min(...x), Math.min(...y)]
  return { x: x0, y: y0, l: Math.max(...x) - x0, t: Math.max(...y) - y0 }
}

function mekar(k: Kotak, m: number): Kotak {
  return { x: k.x - m, y: k.y - m, l: k.l + 2 * m, t: k.t + 2 * m }
}

/** Does the level or upright piece enter the rectangle. */
function potong(k: Kotak, x1: number, y1: number, x2: number, y2: number): boolean {
  return (
    Math.max(x1, x2) > k.x + 1e-6 &&
    Math.min(x1, x2) < k.x + k.l - 1e-6 &&
    Math.max(y1, y2) > k.y + 1e-6 &&
    Math.min(y1, y2) < k.y + k.t - 1e-6
  )
}

function isDalam(k: Kotak, t: Titik): boolean {
  return t.x >= k.x - 0.01 && t.x <= k.x + k.l + 0.01 && t.y >= k.y - 0.01 && t.y <= k.y + k.t + 0.01
}

function unik(nilai: readonly number[]): number[] {
  const bulat = nilai.map((v) => Math.round(v * 100) / 100)
  return [...new Set(bulat)].sort((a, b) => a - b)
}
