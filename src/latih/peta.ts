import type { Acak } from './acak.ts'

export type Titik = readonly [number, number]
export interface Petak {
  /** Which kecamatan, from 0. */
  readonly kec: number
  /** Closed ring, counterclockwise, lon-lat. */
  readonly cincin: Titik[]
  readonly luasKm2: number
  /** Distance from the town in the middle, 0 ... about 1. */
  readonly jauh: number
}
export interface Peta {
  /** Grouped by kecamatan. */
  readonly desa: Petak[]
  readonly kec: { readonly cincin: Titik[][]; readonly tengah: Titik }[]
  readonly luar: Titik[][]
}

/** Open sea between Jawa and Kalimantan: nobody lives there whom the map could be mistaken for. */
const TENGAH: Titik = [111.5, -4.6]
const KM_PER_DERAJAT = 111.32
// Corners of a hexagon around its centre, counterclockwise, on a lattice of whole numbers (half widths, half radii).
const SUDUT = [
  [0, 2],
  [-1, 1],
  [-1, -1],
  [0, -2],
  [1, -1],
  [1, 1],
] as const
const TETANGGA = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
] as const

interface Sel {
  readonly q: number
  readonly r: number
}

/**
 * Draws an island of `jumlahDesa` cells in `jumlahKec` groups: a hexagonal lattice whose corners are moved about and
 * whose edges are broken into winding lines. Neighbours share every point of their border, so the cells tile.
 */
export function gambarPeta(jumlahDesa: number, jumlahKec: number, luasKm2: number, acak: Acak): Peta {
  const sel = tumbuhkan(jumlahDesa, acak)
  const kelompok = kelompokkan(sel, jumlahKec)
  const garis = new Garis(sel, luasKm2, acak)
  const urut = sel.map((_, i) => i).sort((a, b) => kelompok[a]! - kelompok[b]! || a - b)
  const cincin = sel.map((s) => garis.tepi([s])[0]!)
  return {
    desa: urut.map((i) => ({
      kec: kelompok[i]!,
      cincin: cincin[i]!,
      luasKm2: Math.round(luas(cincin[i]!) * 1000) / 1000,
      jauh: garis.jauh(sel[i]!),
    })),
    kec: Array.from({ length: jumlahKec }, (_, k) => {
      const anggota = sel.filter((_, i) => kelompok[i] === k)
      return { cincin: garis.tepi(anggota), tengah: garis.tengah(anggota) }
    }),
    luar: garis.tepi(sel),
  }
}

const letak = (s: Sel): Titik => [1.7320508 * (s.q + s.r / 2), 1.5 * s.r]

// Grown outward from the middle, nearest first under a lumpy idea of near: connected, and no circle.
function tumbuhkan(jumlah: number, acak: Acak): Sel[] {
  const fase = [acak.satuan() * 6.283, acak.satuan() * 6.283, acak.satuan() * 6.283]
  const jarak = (s: Sel) => {
    const [x, y] = letak(s)
    const sudut = Math.atan2(y, x)
    const gelombang =
      0.2 * Math.sin(2 * sudut + fase[0]!) +
      0.13 * Math.sin(3 * sudut + fase[1]!) +
      0.06 * Math.sin(5 * sudut + fase[2]!)
    return Math.hypot(x, y) * (1 + gelombang)
  }
  const hasil: Sel[] = []
  const dikenal = new Set(['0,0'])
  const tepi: { s: Sel; d: number }[] = [{ s: { q: 0, r: 0 }, d: 0 }]
  while (hasil.length < jumlah) {
    let dekat = 0
    for (let i = 1; i < tepi.length; i++) if (tepi[i]!.d < tepi[dekat]!.d) dekat = i
    const { s } = tepi.splice(dekat, 1)[0]!
    hasil.push(s)
    for (const [dq, dr] of TETANGGA) {
      const t = { q: s.q + dq, r: s.r + dr }
      if (dikenal.has(`${t.q},${t.r}`)) continue
      dikenal.add(`${t.q},${t.r}`)
      tepi.push({ s: t, d: jarak(t) })
    }
  }
  return hasil
}

// k-means from far-apart seeds; group 0 holds the middle. No group stays empty.
function kelompokkan(sel: readonly Sel[], k: number): number[] {
  const titik = sel.map(letak)
  const benih: Titik[] = [titik[0]!]
  const d2 = (a: Titik, b: Titik) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2
  while (benih.length < k) {
    let jauh = 0
    let nilai = -1
    titik.forEach((t, i) => {
      const d = Math.min(...benih.map((b) => d2(t, b)))
      if (d > nilai) [jauh, nilai] = [i, d]
    })
    benih.push(titik[jauh]!)
  }
  let milik: number[] = []
  for (let putaran = 0; putaran < 12; putaran++) {
    milik = titik.map((t) => {
      let dekat = 0
      for (let b = 1; b < k; b++) if (d2(t, benih[b]!) < d2(t, benih[dekat]!)) dekat = b
      return dekat
    })
    for (let b = 0; b < k; b++) {
      const anggota = titik.filter((_, i) => milik[i] === b)
      if (anggota.length > 0 && b > 0) benih[b] = rata(anggota)
    }
  }
  for (let b = 0; b < k; b++) {
    if (milik.includes(b)) continue
    const ramai = milik.findIndex((m) => milik.filter((x) => x === m).length > 1)
    milik[ramai] = b
  }
  return milik
}

function rata(titik: readonly Titik[]): Titik {
  const n = titik.length
  return [titik.reduce((a, t) => a + t[0], 0) / n, titik.reduce((a, t) => a + t[1], 0) / n]
}

/** The corners and winding edges of the lattice, each made once, whichever cell asks first. */
class Garis {
  private readonly sudut = new Map<string, Titik>()
  private readonly ruas = new Map<string, Titik[]>()
  private readonly acak: Acak
  private readonly skala: number
  private readonly jari: number

  constructor(sel: readonly Sel[], luasKm2: number, acak: Acak) {
    this.acak = acak
    this.jari = Math.max(2, ...sel.map((s) => Math.hypot(...letak(s))))
    // Scaled so that the cells together have the area that was asked for.
    const luasLengkung = sel
      .map((s) => {
        const inti = this.lengkung(letak(s))
        const kanan = this.lengkung([letak(s)[0] + 0.01, letak(s)[1]])
        const atas = this.lengkung([letak(s)[0], letak(s)[1] + 0.01])
        return Math.abs(
          (kanan[0] - inti[0]) * (atas[1] - inti[1]) - (kanan[1] - inti[1]) * (atas[0] - inti[0]),
        )
      })
      .reduce((a, b) => a + b * 1e4 * 2.598, 0)
    this.skala = Math.sqrt(luasKm2 / luasLengkung) / KM_PER_DERAJAT
  }

  /** Outer rings counterclockwise, holes clockwise: borders that two of the cells share fall away. */
  tepi(sel: readonly Sel[]): Titik[][] {
    // A corner may begin several edges until the shared ones are gone: edges are kept by both ends.
    const ruas = new Map<string, [string, string]>()
    for (const s of sel) {
      const nama = SUDUT.map(([dx, dy]) => `${2 * s.q + s.r + dx},${3 * s.r + dy}`)
      nama.forEach((a, i) => {
        const b = nama[(i + 1) % 6]!
        if (!ruas.delete(`${b} ${a}`)) ruas.set(`${a} ${b}`, [a, b])
      })
    }
    const lanjut = new Map(ruas.values())
    const hasil: Titik[][] = []
    while (lanjut.size > 0) {
      const cincin: Titik[] = []
      let kini = lanjut.keys().next().value as string
      while (lanjut.has(kini)) {
        const b = lanjut.get(kini)!
        lanjut.delete(kini)
        cincin.push(...this.antara(kini, b).slice(0, -1))
        kini = b
      }
      hasil.push([...cincin, cincin[0]!])
    }
    return hasil
  }

  jauh(s: Sel): number {
    return Math.hypot(...letak(s)) / this.jari
  }

  tengah(sel: readonly Sel[]): Titik {
    return this.bumi(rata(sel.map(letak)))
  }

  private antara(a: string, b: string): Titik[] {
    const terbalik = b < a
    const nama = terbalik ? `${b} ${a}` : `${a} ${b}`
    let ruas = this.ruas.get(nama)
    if (!ruas) {
      const [dari, ke] = terbalik ? [b, a] : [a, b]
      ruas = this.liukkan([this.titikSudut(dari), this.titikSudut(ke)], 3).map((t) => this.bumi(t))
      this.ruas.set(nama, ruas)
    }
    return terbalik ? ruas.toReversed() : ruas
  }

  private titikSudut(nama: string): Titik {
    let t = this.sudut.get(nama)
    if (!t) {
      const [x, y] = nama.split(',').map(Number) as [number, number]
      const geser = () => (this.acak.satuan() - 0.5) * 0.62
      t = [x * 0.8660254 + geser(), y * 0.5 + geser()]
      this.sudut.set(nama, t)
    }
    return t
  }

  // Midpoint displacement: each halving moves the new point sideways by up to a tenth of the piece.
  private liukkan(garis: Titik[], kali: number): Titik[] {
    if (kali === 0) return garis
    const hasil: Titik[] = []
    for (let i = 0; i + 1 < garis.length; i++) {
      const [a, b] = [garis[i]!, garis[i + 1]!]
      const geser = (this.acak.satuan() - 0.5) * 0.2
      hasil.push(a, [(a[0] + b[0]) / 2 - (b[1] - a[1]) * geser, (a[1] + b[1]) / 2 + (b[0] - a[0]) * geser])
    }
    return this.liukkan([...hasil, garis.at(-1)!], kali - 1)
  }

  // Smaller cells in the town, larger ones outside.
  private lengkung([x, y]: Titik): Titik {
    const tarik = 0.5 + (0.5 * Math.hypot(x, y)) / this.jari
    return [x * tarik, y * tarik]
  }

  private bumi(t: Titik): Titik {
    const [x, y] = this.lengkung(t)
    const bulat = (n: number) => Math.round(n * 1e6) / 1e6
    const lintang = TENGAH[1] + y * this.skala
    return [bulat(TENGAH[0] + (x * this.skala) / Math.cos((TENGAH[1] * Math.PI) / 180)), bulat(lintang)]
  }
}

function luas(cincin: readonly Titik[]): number {
  const kos = Math.cos((TENGAH[1] * Math.PI) / 180)
  let jumlah = 0
  for (let i = 0; i + 1 < cincin.length; i++) {
    const [a, b] = [cincin[i]!, cincin[i + 1]!]
    jumlah += (a[0] - TENGAH[0]) * (b[1] - TENGAH[1]) - (b[0] - TENGAH[0]) * (a[1] - TENGAH[1])
  }
  return (jumlah / 2) * KM_PER_DERAJAT ** 2 * kos
}
