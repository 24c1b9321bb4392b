import { huruf } from '#platform/pdf'
import type { Bidang, Titik } from './isi-bidang.ts'

type Potongan = Parameters<typeof huruf>[0]

/** Contours of a line of text in the house font, in units of `ukuran`, its baseline's left end at the origin, y down. */
export function garisTeks(teks: string, potongan: Potongan, ukuran: number): Bidang {
  const h = huruf(potongan)
  const perEm = h.tabel.get('head')!.readUInt16BE(18)
  const bidang: Titik[][] = []
  let x = 0
  for (const t of teks) {
    const glif = h.glif(t.codePointAt(0)!)
    for (const k of konturGlif(h.tabel, glif))
      bidang.push(k.map(([u, v]) => [x + (u * ukuran) / perEm, (-v * ukuran) / perEm]))
    x += (h.maju(glif) * ukuran) / 1000
  }
  return bidang
}

interface TitikGlif {
  readonly x: number
  readonly y: number
  readonly pada: boolean
}

// OpenType 1.9, glyf: flags, then x and y as differences; a composed glyph names its parts.
function konturGlif(tabel: ReadonlyMap<string, Buffer>, glif: number): Titik[][] {
  const loca = tabel.get('loca')!
  const panjang = tabel.get('head')!.readInt16BE(50) === 1
  const letak = (n: number) => (panjang ? loca.readUInt32BE(n * 4) : loca.readUInt16BE(n * 2) * 2)
  const g = tabel.get('glyf')!.subarray(letak(glif), letak(glif + 1))
  if (g.length === 0) return []
  const banyak = g.readInt16BE(0)
  return banyak >= 0 ? konturSederhana(g, banyak) : konturMajemuk(tabel, g)
}

function konturSederhana(g: Buffer, banyak: number): Titik[][] {
  const ujung = Array.from({ length: banyak }, (_, i) => g.readUInt16BE(10 + i * 2))
  const jumlah = (ujung.at(-1) ?? -1) + 1
  let p = 10 + banyak * 2
  p += 2 + g.readUInt16BE(p)
  const bendera: number[] = []
  while (bendera.length < jumlah) {
    const b = g[p++]!
    const ulang = b & 8 ? g[p++]! : 0
    for (let i = 0; i <= ulang; i++) bendera.push(b)
  }
  const sumbu = (pendek: number, sama: number) => {
    let n = 0
    return bendera.map((b) => {
      if (b & pendek) n += b & sama ? g[p++]! : -g[p++]!
      else if (!(b & sama)) {
        n += g.readInt16BE(p)
        p += 2
      }
      return n
    })
  }
  const [xs, ys] = [sumbu(2, 16), sumbu(4, 32)]
  const titik = bendera.map((b, i): TitikGlif => ({ x: xs[i]!, y: ys[i]!, pada: (b & 1) === 1 }))
  return ujung.map((akhir, i) => ratakanKontur(titik.slice(i === 0 ? 0 : ujung[i - 1]! + 1, akhir + 1)))
}

function konturMajemuk(tabel: ReadonlyMap<string, Buffer>, g: Buffer): Titik[][] {
  const kontur: Titik[][] = []
  for (let p = 10; ; ) {
    const bendera = g.readUInt16BE(p)
    const bagian = g.readUInt16BE(p + 2)
    p += 4
    const lebar = (bendera & 1) === 1
    const [dx, dy] = lebar ? [g.readInt16BE(p), g.readInt16BE(p + 2)] : [g.readInt8(p), g.readInt8(p + 1)]
    p += lebar ? 4 : 2
    // Accents are moved, never turned or scaled, in this font.
    p += bendera & 8 ? 2 : bendera & 64 ? 4 : bendera & 128 ? 8 : 0
    for (const k of konturGlif(tabel, bagian)) kontur.push(k.map(([x, y]) => [x + dx, y + dy]))
    if (!(bendera & 32)) return kontur
  }
}

const LANGKAH = 4

/** A contour of quadratic curves as straight pieces; between two control points a point on the curve is implied. */
function ratakanKontur(k: readonly TitikGlif[]): Titik[] {
  const lengkap: TitikGlif[] = []
  for (const [i, t] of k.entries()) {
    const berikut = k[(i + 1) % k.length]!
    lengkap.push(t)
    if (!t.pada && !berikut.pada)
      lengkap.push({ x: (t.x + berikut.x) / 2, y: (t.y + berikut.y) / 2, pada: true })
  }
  const mulai = lengkap.findIndex((t) => t.pada)
  const putar = [...lengkap.slice(mulai), ...lengkap.slice(0, mulai)]
  const hasil: Titik[] = []
  for (const [i, t] of putar.entries()) {
    if (t.pada) {
      hasil.push([t.x, t.y])
      continue
    }
    const a = putar[i - 1]!
    const b = putar[(i + 1) % putar.length]!
    for (let n = 1; n < LANGKAH; n++) {
      const s = n / LANGKAH
      const [p, q, r] = [(1 - s) ** 2, 2 * s * (1 - s), s * s]
      hasil.push([p * a.x + q * t.x + r * b.x, p * a.y + q * t.y + r * b.y])
    }
  }
  return hasil
}
