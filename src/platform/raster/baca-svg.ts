import { huruf } from '#platform/pdf'
import { garisTeks } from './garis-huruf.ts'
import { garisTepi } from './garis-tepi.ts'
import type { Bidang, Titik } from './isi-bidang.ts'

type Warna = readonly [number, number, number]
export interface Lukisan {
  readonly bidang: Bidang
  readonly warna: Warna
}
export interface Svg {
  readonly lebar: number
  readonly tinggi: number
  /** In the order of painting, lengths in the SVG's own units. */
  readonly lukisan: readonly Lukisan[]
}

// Half of the height of a capital, in ems: what "central" is to the eye.
const TENGAH = 0.33

/**
 * Reads the SVG that ECharts writes for our charts: paths of straight pieces, rectangles, lines of text. Throws on
 * anything else, so that no picture loses a part in silence.
 */
export function bacaSvg(svg: string): Svg {
  const akar = /^<svg width="([\d.]+)" height="([\d.]+)"/.exec(svg)
  if (!akar) throw new Error('this SVG has no size')
  const lukisan: Lukisan[] = []
  for (const [, nama, sifat, isi] of svg
    .slice(svg.indexOf('>') + 1)
    .matchAll(/<([a-z]+)((?: [a-z:-]+="[^"]*")*)\s*\/?>([^<]*)/gi)) {
    const a = new Map([...sifat!.matchAll(/([a-z:-]+)="([^"]*)"/gi)].map((m) => [m[1]!, m[2]!]))
    if (nama === 'path') lukisan.push(...lukisPath(a))
    else if (nama === 'text') lukisan.push(...lukisTeks(a, isi!))
    else if (nama === 'rect') lukisan.push(...lukisKotak(a))
    else if (nama !== 'g') throw new Error(`an SVG element that is not drawn here: ${nama}`)
  }
  return { lebar: Number(akar[1]), tinggi: Number(akar[2]), lukisan }
}

type Sifat = ReadonlyMap<string, string>
const angka = (a: Sifat, nama: string, bawaan = 0) => Number(a.get(nama) ?? bawaan)

function lukisPath(a: Sifat): Lukisan[] {
  const { jalan, tutup } = bacaJalan(a.get('d') ?? '')
  const bidang = geser(jalan, bacaGeser(a))
  return [...isi(a, bidang), ...tepi(a, bidang, tutup)]
}

function lukisKotak(a: Sifat): Lukisan[] {
  const [x, y, l, t] = ['x', 'y', 'width', 'height'].map((n) => angka(a, n)) as [
    number,
    number,
    number,
    number,
  ]
  const bidang = geser(
    [
      [
        [x, y],
        [x + l, y],
        [x + l, y + t],
        [x, y + t],
      ],
    ],
    bacaGeser(a),
  )
  return [...isi(a, bidang), ...tepi(a, bidang, true)]
}

function lukisTeks(a: Sifat, teks: string): Lukisan[] {
  const gaya = a.get('style') ?? ''
  const ukuran = Number(/font-size:([\d.]+)px/.exec(gaya)?.[1] ?? 12)
  const tebal = /font-weight:(\d+|bold)/.exec(gaya)?.[1]
  const potongan = tebal === undefined || tebal === '400' ? 'biasa' : tebal === '600' ? 'tebal' : 'hitam'
  const garis = garisTeks(bukaEntitas(teks), potongan, ukuran)
  const lebar = huruf(potongan).lebar(bukaEntitas(teks), ukuran)
  const jangkar = a.get('text-anchor')
  const [x, y] = bacaGeser(a)
  const geserX = jangkar === 'middle' ? -lebar / 2 : jangkar === 'end' ? -lebar : 0
  const geserY = a.get('dominant-baseline') === 'central' ? ukuran * TENGAH : 0
  const bidang = geser(garis, [x + angka(a, 'x') + geserX, y + angka(a, 'y') + geserY])
  const [dalam, luar] = [isi(a, bidang), tepi(a, bidang, true)]
  return a.get('paint-order') === 'stroke' ? [...luar, ...dalam] : [...dalam, ...luar]
}

function isi(a: Sifat, bidang: Bidang): Lukisan[] {
  const warna = bacaWarna(a.get('fill') ?? '#000')
  return warna && a.get('fill-opacity') !== '0' ? [{ bidang, warna }] : []
}

function tepi(a: Sifat, bidang: Bidang, tutup: boolean): Lukisan[] {
  const warna = bacaWarna(a.get('stroke') ?? 'none')
  const lebar = angka(a, 'stroke-width', 1)
  return warna && lebar > 0 ? [{ bidang: garisTepi(bidang, tutup, lebar), warna }] : []
}

function bacaWarna(t: string): Warna | undefined {
  if (t === 'none' || t === 'transparent') return undefined
  const rgb = /^rgba?\((\d+), ?(\d+), ?(\d+)/.exec(t)
  if (rgb) return [Number(rgb[1]), Number(rgb[2]), Number(rgb[3])]
  const h = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(t)?.[1]
  if (h === undefined) throw new Error(`a colour that is not read here: ${t}`)
  const penuh = h.length === 3 ? [...h].map((c) => c + c).join('') : h
  return [0, 2, 4].map((i) => Number.parseInt(penuh.slice(i, i + 2), 16)) as unknown as Warna
}

function bacaGeser(a: Sifat): Titik {
  const t = a.get('transform')
  if (t === undefined) return [0, 0]
  const m = /^translate\(([-\d.]+)[ ,]([-\d.]+)\)$/.exec(t)
  if (!m) throw new Error(`a transform that is not read here: ${t}`)
  return [Number(m[1]), Number(m[2])]
}

function geser(b: Bidang, [dx, dy]: Titik): Bidang {
  return b.map((k) => k.map(([x, y]): Titik => [x + dx, y + dy]))
}

/** M, m, L, l, Z: charts of bars, areas and maps have no curves. */
function bacaJalan(d: string): { jalan: Bidang; tutup: boolean } {
  const jalan: Titik[][] = []
  let tutup = false
  let kini: Titik = [0, 0]
  for (const [, perintah, isi] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const n = [...isi!.matchAll(/-?[\d.]+(?:e-?\d+)?/g)].map((m) => Number(m[0]))
    const pindah = (x: number, y: number) => {
      kini = perintah === 'l' || perintah === 'm' ? [kini[0] + x, kini[1] + y] : [x, y]
      return kini
    }
    if (perintah === 'M' || perintah === 'm') jalan.push([pindah(n[0]!, n[1]!)])
    else if (perintah === 'L' || perintah === 'l')
      for (let i = 0; i + 1 < n.length; i += 2) jalan.at(-1)!.push(pindah(n[i]!, n[i + 1]!))
    else if (perintah === 'Z' || perintah === 'z') {
      tutup = true
      kini = jalan.at(-1)![0]!
    } else throw new Error(`a path that is not drawn here: ${perintah}`)
  }
  return { jalan, tutup }
}

const ENTITAS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }

function bukaEntitas(t: string): string {
  return t.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, n: string) => ENTITAS[n]!)
}
