import { type Panah, type Pintu, rutekanPanah } from '#dokumen'
import type { DefinisiSop } from '../../definisi/definisi-sop.ts'
import type { AlurBpmn, JenisSimpul } from './alur-bpmn.ts'

export interface KotakBpmn {
  readonly x: number
  readonly y: number
  readonly l: number
  readonly t: number
}

export interface TataBpmn {
  readonly kolam: KotakBpmn
  readonly lajur: ReadonlyMap<string, KotakBpmn>
  readonly simpul: ReadonlyMap<string, KotakBpmn>
  /** Corner points of each flow, from the edge of one shape to the edge of the other. */
  readonly arus: ReadonlyMap<string, readonly { x: number; y: number }[]>
}

// The router counts in mm of a sheet; ten pixels of a diagram are one of them.
const PX = 10
const UKURAN: Record<JenisSimpul, readonly [l: number, t: number]> = {
  mulai: [3.6, 3.6],
  akhir: [3.6, 3.6],
  tugas: [12, 8],
  eksklusif: [5, 5],
  paralel: [5, 5],
}
const JUDUL = 3
const LAJUR_MIN = 15
const SELA = 5
const TEPI = 0.9
const ANTARA = 1.1

/** Places for a BPMN graph, in pixels: a lane an actor, each node in a column of its own, flows around them all. */
export function tataBpmn(d: DefinisiSop, a: AlurBpmn): TataBpmn {
  const tinggi = Math.max(LAJUR_MIN, 8 + 2 * (TEPI * 2 + ANTARA * Math.min(6, Math.ceil(a.arus.length / 12))))
  const baris = new Map(d.pelaksana.map((p, i) => [p.id, i]))
  const simpul = new Map<string, KotakBpmn>()
  let x = 2 * JUDUL + SELA
  const sela: number[] = [x - SELA / 2]
  for (const s of a.simpul) {
    const [l, t] = UKURAN[s.jenis]
    simpul.set(s.id, { x, y: (baris.get(s.pelaksana)! + 0.5) * tinggi - t / 2, l, t })
    x += l + SELA
    sela.push(x - SELA / 2)
  }
  const lebar = x
  const seluruh = d.pelaksana.length * tinggi

  const xs = sela.flatMap((s) => [s - 1.1, s, s + 1.1])
  const ys = d.pelaksana.flatMap((_, i) => {
    const tengah = (i + 0.5) * tinggi
    const tepi: number[] = []
    for (let v = TEPI; v <= (tinggi - 8) / 2 - TEPI; v += ANTARA)
      tepi.push(i * tinggi + v, (i + 1) * tinggi - v)
    return [...tepi, tengah - 2, tengah, tengah + 2]
  })
  for (const k of simpul.values()) xs.push(k.x + k.l / 2, ...(k.l === 12 ? [k.x + 3, k.x + 9] : []))
  const jalur = rutekanPanah(
    { xs, ys, halangan: [...simpul.values()] },
    a.arus.map((r): Panah => {
      const [dari, ke] = [simpul.get(r.dari)!, simpul.get(r.ke)!]
      const maju = dari.x < ke.x
      return { dari: pintu(dari, 'keluar', maju), ke: pintu(ke, 'masuk', maju) }
    }),
  )
  const kePx = (k: KotakBpmn): KotakBpmn => ({
    x: px(k.x),
    y: px(k.y),
    l: px(k.l),
    t: px(k.t),
  })
  return {
    kolam: kePx({ x: 0, y: 0, l: lebar, t: seluruh }),
    lajur: new Map(
      d.pelaksana.map((p, i) => [p.id, kePx({ x: JUDUL, y: i * tinggi, l: lebar - JUDUL, t: tinggi })]),
    ),
    simpul: new Map([...simpul].map(([id, k]) => [id, kePx(k)])),
    arus: new Map(a.arus.map((r, i) => [r.id, jalur[i]!.titik.map((t) => ({ x: px(t.x), y: px(t.y) }))])),
  }
}

/** Out by the right and in by the left when it goes on, over head or foot when it goes back. */
function pintu(k: KotakBpmn, cara: 'keluar' | 'masuk', maju: boolean): Pintu[] {
  const [tx, ty] = [k.x + k.l / 2, k.y + k.t / 2]
  const ruang = cara === 'masuk' ? 1 : 0.8
  const keluar = cara === 'keluar'
  const geser = k.l === 12 ? [0, -2, 2] : [0]
  const harga = (kiri: boolean) => (maju === (kiri === keluar) ? 12 : 0) + (maju ? 0 : 4)
  return [
    ...geser.flatMap((g): Pintu[] => [
      { x: k.x + k.l, y: ty + g, arah: keluar ? 'timur' : 'barat', biaya: harga(false) + Math.abs(g), ruang },
      { x: k.x, y: ty + g, arah: keluar ? 'barat' : 'timur', biaya: harga(true) + Math.abs(g), ruang },
    ]),
    ...(k.l === 12 ? [tx, k.x + 3, k.x + 9] : [tx]).flatMap((x): Pintu[] => {
      const biaya = (maju ? 6 : 0) + Math.abs(x - tx) / 3
      return [
        { x, y: k.y, arah: keluar ? 'utara' : 'selatan', biaya, ruang },
        { x, y: k.y + k.t, arah: keluar ? 'selatan' : 'utara', biaya, ruang },
      ]
    }),
  ].map((p) => ({ ...p, x: bulat(p.x), y: bulat(p.y) }))
}

const bulat = (v: number): number => Math.round(v * 100) / 100
const px = (v: number): number => Math.round(v * PX)
