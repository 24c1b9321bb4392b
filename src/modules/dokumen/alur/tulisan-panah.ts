import type { BarisAlur, GarisAlur } from './baris-alur.ts'
import type { BidangLembar } from './bidang-lembar.ts'
import type { Kotak, Titik } from './panah.ts'
import type { Segilima } from './segilima.ts'

/** A word beside an arrow or a connector; its box is what the word covers. */
export interface Tulisan extends Kotak {
  readonly teks: string
  /** No free place was left beside the arrow. */
  readonly tertutup?: boolean
}

const TINGGI = 2.5
/** Width at 6.5 pt in mm with its surround, from what letters of Source Sans 3 take at most. */
function lebarTeks(teks: string): number {
  const em = [...teks].reduce(
    (n, h) => n + (/[ijlt.,: ]/.test(h) ? 0.34 : /[mwMW]/.test(h) ? 0.86 : /[A-Z]/.test(h) ? 0.63 : 0.55),
    0,
  )
  return bulat(em * 2.29 + 0.5)
}

/** Puts each label at the beginning of its arrow, where it touches no line, symbol or other word. */
export function letakTulisan(
  b: BidangLembar,
  baris: readonly BarisAlur[],
  segilima: readonly Segilima[],
  garis: readonly (GarisAlur & { pangkal: boolean })[],
  tinggi: number,
): Tulisan[] {
  const { kiri, lebar, jumlah } = b.pelaksana
  const terisi: Kotak[] = [...baris.flatMap((r) => r.simbol), ...segilima]
  const ruas = garis.flatMap((g) => kotakGaris(g.titik, g.ujung))
  const kanan = kiri + lebar * jumlah
  const bebas = (k: Kotak) =>
    k.x >= kiri + 0.3 &&
    k.x + k.l <= kanan - 0.3 &&
    k.y >= 0.2 &&
    k.y + k.t <= tinggi - 0.2 &&
    !terisi.some((t) => bersinggungan(k, t)) &&
    !ruas.some((r) => bersinggungan(k, r))
  const batasX = Array.from({ length: jumlah + 1 }, (_, k) => kiri + k * lebar)
  const batasY = baris.flatMap((r) => [r.y, r.y + r.tinggi])
  /** A word over a border is read, but the border shows beside it. */
  const cela = (k: Kotak) =>
    batasX.filter((x) => x > k.x && x < k.x + k.l).length * 2 +
    batasY.filter((y) => y > k.y && y < k.y + k.t).length * 3

  const hasil: Tulisan[] = []
  const taruh = (teks: string, calon: readonly { kotak: Kotak; biaya: number }[]) => {
    let terbaik: { kotak: Kotak; biaya: number } | undefined
    for (const c of calon) {
      const biaya = c.biaya + cela(c.kotak)
      if ((!terbaik || biaya < terbaik.biaya) && bebas(c.kotak)) terbaik = { kotak: c.kotak, biaya }
    }
    if (!terbaik) return false
    hasil.push({ ...terbaik.kotak, teks })
    terisi.push(terbaik.kotak)
    return true
  }

  const bertulisan = new Set<string>()
  for (const g of garis) {
    const kunci = `${g.arti.dari} ${g.arti.label}`
    if (g.arti.label === '' || !g.pangkal || bertulisan.has(kunci)) continue
    bertulisan.add(kunci)
    const calon = calonTulisan(g.titik, lebarTeks(g.arti.label))
    // A sheet with a covered word still serves; a sheet that is not printed does not.
    if (!taruh(g.arti.label, calon)) hasil.push({ ...calon[0]!.kotak, teks: g.arti.label, tertutup: true })
  }
  // Helps to find the twin; left out where there is no room.
  for (const s of segilima) {
    const l = lebarTeks(s.keterangan)
    const y = s.y + 0.5
    taruh(s.keterangan, [
      { kotak: { x: bulat(s.x + s.l + 0.3), y, l, t: TINGGI }, biaya: 0 },
      { kotak: { x: bulat(s.x - l - 0.3), y, l, t: TINGGI }, biaya: 1 },
    ])
  }
  return hasil
}

function calonTulisan(titik: readonly Titik[], l: number): { kotak: Kotak; biaya: number }[] {
  const calon: { kotak: Kotak; biaya: number }[] = []
  let jalan = 0
  for (let i = 0; i + 1 < titik.length; i++) {
    const [a, b] = [titik[i]!, titik[i + 1]!]
    const panjang = Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
    const datar = a.y === b.y
    const arah = Math.sign(datar ? b.x - a.x : b.y - a.y)
    for (let s = 0.2; s < panjang; s += 0.6) {
      const biaya = (jalan + s) * 0.35
      if (datar) {
        const x = bulat(arah > 0 ? a.x + s : a.x - s - l)
        calon.push({ kotak: { x, y: bulat(a.y - TINGGI - 0.25), l, t: TINGGI }, biaya })
        calon.push({ kotak: { x, y: bulat(a.y + 0.25), l, t: TINGGI }, biaya: biaya + 0.5 })
      } else {
        const y = bulat(arah > 0 ? a.y + s : a.y - s - TINGGI)
        calon.push({ kotak: { x: bulat(a.x + 0.3), y, l, t: TINGGI }, biaya: biaya + 0.2 })
        calon.push({ kotak: { x: bulat(a.x - l - 0.3), y, l, t: TINGGI }, biaya: biaya + 0.3 })
      }
    }
    jalan += panjang
  }
  return calon
}

/** What the strokes and the head of an arrow cover. */
function kotakGaris(titik: readonly Titik[], ujung: boolean): Kotak[] {
  const tebal = 0.15
  const kotak = (a: Titik, b: Titik, m: number): Kotak => ({
    x: Math.min(a.x, b.x) - m,
    y: Math.min(a.y, b.y) - m,
    l: Math.abs(a.x - b.x) + 2 * m,
    t: Math.abs(a.y - b.y) + 2 * m,
  })
  const hasil = titik.slice(1).map((b, i) => kotak(titik[i]!, b, tebal))
  const [a, b] = [titik.at(-2), titik.at(-1)]
  if (ujung && a && b) {
    const [dx, dy] = [Math.sign(b.x - a.x), Math.sign(b.y - a.y)]
    const m = 0.8
    hasil.push({
      x: Math.min(b.x, b.x - dx * 2) - Math.abs(dy) * m,
      y: Math.min(b.y, b.y - dy * 2) - Math.abs(dx) * m,
      l: Math.abs(dx) * 2 + Math.abs(dy) * 2 * m,
      t: Math.abs(dy) * 2 + Math.abs(dx) * 2 * m,
    })
  }
  return hasil
}

function bersinggungan(a: Kotak, b: Kotak): boolean {
  return a.x < b.x + b.l && b.x < a.x + a.l && a.y < b.y + b.t && b.y < a.y + a.t
}

const bulat = (mm: number): number => Math.round(mm * 100) / 100
