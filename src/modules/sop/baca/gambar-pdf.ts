import type { Bentuk } from './bacaan.ts'

/** A horizontal (`y` fixed) or vertical (`x` fixed) stroke, in points from the lower left corner. */
export interface Garis {
  readonly tegak: boolean
  /** x of a vertical one, y of a horizontal one. */
  readonly letak: number
  readonly dari: number
  readonly sampai: number
}
export interface SimbolPdf {
  readonly bentuk: Bentuk
  readonly x: number
  readonly y: number
  readonly lebar: number
  readonly tinggi: number
}
export interface GambarPdf {
  readonly garis: readonly Garis[]
  readonly simbol: readonly SimbolPdf[]
}
/** What a form XObject (a drawing that is used by name) is made of. */
export interface BentukX {
  readonly isi: string
  readonly matriks: Matriks
  cari(nama: string): BentukX | undefined
}
export type Matriks = readonly [number, number, number, number, number, number]

/** A page of dense tables has some 20,000 operators. */
const OPERATOR_MAKS = 2_000_000
const DALAM_MAKS = 8
/** Rules are drawn as thin boxes too. */
const TIPIS = 2.2
/** A symbol of the flowchart: smaller is an arrow head, larger is a cell. */
const SIMBOL = { lebar: [14, 140], tinggi: [8, 90] } as const

/**
 * Straight lines and symbols that a page draws (ISO 32000-1, 8.5: path construction and painting). Dashed lines are
 * left out: no table is ruled so. Undefined when there is more than any sheet draws.
 */
export function bacaGambarPdf(isi: string, cari: BentukX['cari']): GambarPdf | undefined {
  const hasil = { garis: [] as Garis[], simbol: [] as SimbolPdf[], operator: 0 }
  const cukup = jalankan(isi, [1, 0, 0, 1, 0, 0], cari, hasil, 0)
  return cukup ? { garis: hasil.garis, simbol: hasil.simbol } : undefined
}

type Titik = readonly [number, number]
interface Lintasan {
  titik: Titik[]
  lengkung: boolean
  tutup: boolean
}
interface Hasil {
  garis: Garis[]
  simbol: SimbolPdf[]
  operator: number
}

function jalankan(isi: string, awal: Matriks, cari: BentukX['cari'], hasil: Hasil, dalam: number): boolean {
  let m = awal
  let putus = false
  const tumpuk: { m: Matriks; putus: boolean }[] = []
  let jalur: Lintasan[] = []
  let angka: number[] = []
  let nama = ''
  const kini = () => jalur.at(-1)
  const gerak = (x: number, y: number) =>
    jalur.push({ titik: [kali(m, x, y)], lengkung: false, tutup: false })
  const ke = (x: number, y: number) => kini()?.titik.push(kali(m, x, y))
  const lukis = (gores: boolean) => {
    if (!putus || !gores) for (const l of jalur) tampung(l, gores, hasil)
    jalur = []
  }
  for (const kata of urai(isi)) {
    if (typeof kata === 'number') {
      angka.push(kata)
      continue
    }
    if (kata.startsWith('/')) {
      nama = kata.slice(1)
      continue
    }
    if (++hasil.operator > OPERATOR_MAKS) return false
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = angka
    if (kata === 'q') tumpuk.push({ m, putus })
    else if (kata === 'Q') ({ m, putus } = tumpuk.pop() ?? { m: awal, putus: false })
    else if (kata === 'cm') m = gabung([a, b, c, d, e, f], m)
    else if (kata === 'd') putus = angka.slice(0, -1).some((n) => n > 0)
    else if (kata === 'm') gerak(a, b)
    else if (kata === 'l') ke(a, b)
    else if (kata === 'c' || kata === 'v' || kata === 'y') {
      const l = kini()
      if (l) l.lengkung = true
      ke(...((kata === 'c' ? [e, f] : [c, d]) as [number, number]))
    } else if (kata === 're') {
      gerak(a, b)
      ke(a + c, b)
      ke(a + c, b + d)
      ke(a, b + d)
      kini()!.tutup = true
    } else if (kata === 'h') {
      const l = kini()
      if (l) l.tutup = true
    } else if (/^(?:S|B\*?)$/.test(kata)) lukis(true)
    else if (/^(?:s|b\*?)$/.test(kata)) {
      const l = kini()
      if (l) l.tutup = true
      lukis(true)
    } else if (/^(?:f|F|f\*)$/.test(kata)) lukis(false)
    else if (kata === 'n') jalur = []
    else if (kata === 'Do' && dalam < DALAM_MAKS) {
      const x = cari(nama)
      if (x && !jalankan(x.isi, gabung(x.matriks, m), (n) => x.cari(n), hasil, dalam + 1)) return false
    }
    angka = []
  }
  return true
}

function tampung(l: Lintasan, gores: boolean, hasil: Hasil): void {
  const xs = l.titik.map((t) => t[0])
  const ys = l.titik.map((t) => t[1])
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)]
  const [y0, y1] = [Math.min(...ys), Math.max(...ys)]
  const [lebar, tinggi] = [x1 - x0, y1 - y0]
  if (l.tutup || isBertemu(l)) {
    if (lebar < TIPIS && tinggi >= TIPIS)
      hasil.garis.push({ tegak: true, letak: (x0 + x1) / 2, dari: y0, sampai: y1 })
    else if (tinggi < TIPIS && lebar >= TIPIS)
      hasil.garis.push({ tegak: false, letak: (y0 + y1) / 2, dari: x0, sampai: x1 })
    const bentuk = gores ? kenali(l, [x0, y0, x1, y1]) : undefined
    if (bentuk) hasil.simbol.push({ bentuk, x: (x0 + x1) / 2, y: (y0 + y1) / 2, lebar, tinggi })
    if (!bentuk && gores && !l.lengkung) sisi(l, hasil)
    return
  }
  if (gores && !l.lengkung) sisi(l, hasil)
}

function isBertemu(l: Lintasan): boolean {
  const [a, b] = [l.titik[0]!, l.titik.at(-1)!]
  return l.titik.length > 3 && Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.5
}

function kenali(
  l: Lintasan,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): Bentuk | undefined {
  const [lebar, tinggi] = [x1 - x0, y1 - y0]
  if (lebar < SIMBOL.lebar[0] || lebar > SIMBOL.lebar[1]) return undefined
  if (tinggi < SIMBOL.tinggi[0] || tinggi > SIMBOL.tinggi[1]) return undefined
  if (l.lengkung) return lebar >= tinggi ? 'kapsul' : undefined
  const sudut = l.titik.filter(
    (t, i) => i === 0 || Math.hypot(t[0] - l.titik[0]![0], t[1] - l.titik[0]![1]) > 0.5,
  )
  if (sudut.length !== 4) return undefined
  const dekat = (a: number, b: number) => Math.abs(a - b) < 1
  const diTengah = sudut.filter(([x, y]) => dekat(x, (x0 + x1) / 2) || dekat(y, (y0 + y1) / 2)).length
  if (diTengah === 4) return 'belah-ketupat'
  const diSudut = sudut.filter(
    ([x, y]) => (dekat(x, x0) || dekat(x, x1)) && (dekat(y, y0) || dekat(y, y1)),
  ).length
  return diSudut === 4 ? 'kotak' : undefined
}

/** The straight sides of a path. */
function sisi(l: Lintasan, hasil: Hasil): void {
  const titik = l.tutup ? [...l.titik, l.titik[0]!] : l.titik
  for (let i = 1; i < titik.length; i++) {
    const [[ax, ay], [bx, by]] = [titik[i - 1]!, titik[i]!]
    if (Math.abs(ax - bx) < 0.6 && Math.abs(ay - by) > 2)
      hasil.garis.push({
        tegak: true,
        letak: (ax + bx) / 2,
        dari: Math.min(ay, by),
        sampai: Math.max(ay, by),
      })
    else if (Math.abs(ay - by) < 0.6 && Math.abs(ax - bx) > 2)
      hasil.garis.push({
        tegak: false,
        letak: (ay + by) / 2,
        dari: Math.min(ax, bx),
        sampai: Math.max(ax, bx),
      })
  }
}

const kali = (m: Matriks, x: number, y: number): Titik => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
]

/** First `a`, then `b`. */
function gabung(a: Matriks, b: Matriks): Matriks {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ]
}

const POTONG =
  /%[^\r\n]*|\((?:[^()\\]|\\[\s\S]|\((?:[^()\\]|\\[\s\S])*\))*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]{}]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g

/** Numbers, names with their slash, and operators; strings, dictionaries and inline pictures are passed over. */
function* urai(isi: string): Generator<number | string> {
  POTONG.lastIndex = 0
  const pola = new RegExp(POTONG)
  for (let p = pola.exec(isi); p; p = pola.exec(isi)) {
    const kata = p[0]
    const huruf = kata[0]!
    if (huruf === '%' || huruf === '(' || huruf === '<' || huruf === '>' || '[]{}'.includes(huruf)) continue
    if (kata === 'ID') {
      const akhir = /\sEI(?=\s)/g
      akhir.lastIndex = pola.lastIndex
      if (!akhir.exec(isi)) return
      pola.lastIndex = akhir.lastIndex
      continue
    }
    const n = Number(kata)
    yield Number.isNaN(n) ? kata : n
  }
}
