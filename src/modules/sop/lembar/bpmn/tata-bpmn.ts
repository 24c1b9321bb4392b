import { type Panah, type Pintu, rutekanPanah } from '#dokumen'
import type { DefinisiSop } from '../../definisi/definisi-sop.ts'
import type { AlurBpmn, JenisSimpul, SimpulBpmn } from './alur-bpmn.ts'

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
const UKURAN: Record<Exclude<JenisSimpul, 'tugas'>, readonly [l: number, t: number]> = {
  mulai: [3.6, 3.6],
  akhir: [3.6, 3.6],
  eksklusif: [5, 5],
  paralel: [5, 5],
}
const TUGAS = 18
/** bpmn-js sets the words of a task in 12 px Arial: letters to a line of a task, height of a line. */
const HURUF_SEBARIS = 25
const TINGGI_BARIS = 1.45
const JUDUL = 3
const LAJUR_MIN = 12
const SELA = 5
const TEPI = 0.9
const ANTARA = 1.1

/** Places for a BPMN graph, in pixels: a lane an actor, each node in a column of its own, flows around them all. */
export function tataBpmn(d: DefinisiSop, a: AlurBpmn): TataBpmn {
  const ukuran = a.simpul.map((n) => ukuranSimpul(n))
  const pita = TEPI * 2 + ANTARA * Math.min(6, 1 + Math.ceil(a.arus.length / 12))
  let bawah = 0
  /** Top and height of each lane, and the highest node in it. */
  const jalur = d.pelaksana.map((p) => {
    const isi = Math.max(...a.simpul.map((n, i) => (n.pelaksana === p.id ? ukuran[i]![1] : 0)))
    const tinggi = bulat(Math.max(LAJUR_MIN, isi + 2 * pita))
    bawah += tinggi
    return { y: bulat(bawah - tinggi), tinggi, isi }
  })
  const baris = new Map(d.pelaksana.map((p, i) => [p.id, jalur[i]!]))
  const simpul = new Map<string, KotakBpmn>()
  let x = 2 * JUDUL + SELA
  const sela: number[] = [x - SELA / 2]
  a.simpul.forEach((n, i) => {
    const [l, t] = ukuran[i]!
    const { y, tinggi } = baris.get(n.pelaksana)!
    simpul.set(n.id, { x, y: bulat(y + (tinggi - t) / 2), l, t })
    x = bulat(x + l + SELA)
    sela.push(x - SELA / 2)
  })
  const lebar = x

  const xs = sela.flatMap((s) => [s - 1.1, s, s + 1.1])
  const ys = jalur.flatMap(({ y, tinggi, isi }) => {
    const tengah = y + tinggi / 2
    const tepi: number[] = []
    for (let v = TEPI; v <= (tinggi - isi) / 2 - TEPI; v += ANTARA) tepi.push(y + v, y + tinggi - v)
    return [...tepi, tengah - 2, tengah, tengah + 2]
  })
  for (const k of simpul.values()) xs.push(k.x + k.l / 2, ...(k.l === TUGAS ? [k.x + 4, k.x + 14] : []))
  const lintasan = rutekanPanah(
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
    kolam: kePx({ x: 0, y: 0, l: lebar, t: bawah }),
    lajur: new Map(
      d.pelaksana.map((p, i) => [
        p.id,
        kePx({ x: JUDUL, y: jalur[i]!.y, l: lebar - JUDUL, t: jalur[i]!.tinggi }),
      ]),
    ),
    simpul: new Map([...simpul].map(([id, k]) => [id, kePx(k)])),
    arus: new Map(a.arus.map((r, i) => [r.id, lintasan[i]!.titik.map((t) => ({ x: px(t.x), y: px(t.y) }))])),
  }
}

function ukuranSimpul(n: SimpulBpmn): readonly [l: number, t: number] {
  if (n.jenis !== 'tugas') return UKURAN[n.jenis]
  let [baris, isi] = [1, 0]
  for (const kata of n.nama.split(' ')) {
    if (isi > 0 && isi + 1 + kata.length > HURUF_SEBARIS) [baris, isi] = [baris + 1, kata.length]
    else isi += (isi > 0 ? 1 : 0) + kata.length
  }
  return [TUGAS, Math.max(6, Math.ceil(baris * TINGGI_BARIS + 1.6))]
}

/** Out by the right and in by the left when it goes on, over head or foot when it goes back. */
function pintu(k: KotakBpmn, cara: 'keluar' | 'masuk', maju: boolean): Pintu[] {
  const [tx, ty] = [k.x + k.l / 2, k.y + k.t / 2]
  const ruang = cara === 'masuk' ? 1 : 0.8
  const keluar = cara === 'keluar'
  const geser = k.l === TUGAS ? [0, -2, 2] : [0]
  const harga = (kiri: boolean) => (maju === (kiri === keluar) ? 12 : 0) + (maju ? 0 : 4)
  return [
    ...geser.flatMap((g): Pintu[] => [
      { x: k.x + k.l, y: ty + g, arah: keluar ? 'timur' : 'barat', biaya: harga(false) + Math.abs(g), ruang },
      { x: k.x, y: ty + g, arah: keluar ? 'barat' : 'timur', biaya: harga(true) + Math.abs(g), ruang },
    ]),
    ...(k.l === TUGAS ? [tx, k.x + 4, k.x + 14] : [tx]).flatMap((x): Pintu[] => {
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
