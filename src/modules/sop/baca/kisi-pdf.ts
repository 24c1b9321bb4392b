import type { BarisBacaan, Bentuk, SelBacaan } from './bacaan.ts'
import type { GambarPdf, Garis, SimbolPdf } from './gambar-pdf.ts'

export interface HurufPdf {
  readonly huruf: string
  readonly x: number
  readonly lebar: number
  /** Of the baseline. */
  readonly y: number
  readonly besar: number
}

/** Ends of strokes that are meant to meet. */
const TEMU = 2

interface Sel {
  x0: number
  x1: number
  atas: number
  bawah: number
  huruf: HurufPdf[]
  bentuk?: Bentuk
}
interface Pita {
  atas: number
  bawah: number
  sel: Sel[]
  batas: number[]
}

/**
 * Puts the letters of a page into the cells that its rules form, and the rest into lines. Only strokes that end on other
 * strokes rule a table: arrows end at symbols and fall away. `tabelAwal`: number of the last table so far.
 */
export function susunKisi(huruf: readonly HurufPdf[], gambar: GambarPdf, tabelAwal: number): BarisBacaan[] {
  const pita = susunPita(garisTabel([...gambar.garis, ...sisiSel(gambar)]))
  const tabel = nomoriTabel(pita, tabelAwal)
  const lepas: HurufPdf[] = []
  for (const h of huruf) {
    if (h.huruf.trim() === '') continue
    const tengah = h.x + h.lebar / 2
    const y = h.y + h.besar * 0.3
    const p = pita.find((p) => y < p.atas && y > p.bawah)
    const s = p?.sel.find((s) => tengah > s.x0 && tengah < s.x1)
    if (s) s.huruf.push(h)
    else lepas.push(h)
  }
  for (const s of gambar.simbol) {
    const sel = pita.find((p) => s.y < p.atas && s.y > p.bawah)?.sel.find((c) => s.x > c.x0 && s.x < c.x1)
    if (sel && isDalam(s, sel)) sel.bentuk ??= s.bentuk
  }
  const isi: { y: number; baris: BarisBacaan }[] = pita.map((p, i) => ({
    y: p.atas,
    baris: { tabel: tabel[i]!.nomor, sel: selBaris(p, tabel[i]!.batas) },
  }))
  let nomor = Math.max(tabelAwal, ...tabel.map((t) => t.nomor))
  for (const b of susunBaris(lepas)) {
    const bagian = pisahSela(b)
    const sel = bagian.map((huruf): SelBacaan => ({ teks: tulis(huruf) })).filter((s) => s.teks !== '')
    if (sel.length > 0) isi.push({ y: b[0]!.y, baris: { ...(sel.length > 1 && { tabel: ++nomor }), sel } })
  }
  return isi.toSorted((a, b) => b.y - a.y).map((x) => x.baris)
}

/** Joins pieces of one stroke, then drops whatever hangs loose at an end, until nothing does. */
function garisTabel(semua: readonly Garis[]): { tegak: Garis[]; datar: Garis[] } {
  let tegak = sambung(semua.filter((g) => g.tegak))
  let datar = sambung([...semua.filter((g) => !g.tegak), ...tepiHalaman(tegak)])
  for (;;) {
    const kena = (letak: number, titik: number, lawan: readonly Garis[]) =>
      lawan.some(
        (g) => Math.abs(g.letak - titik) <= TEMU && g.dari - TEMU <= letak && letak <= g.sampai + TEMU,
      )
    const t = tegak.filter((g) => kena(g.letak, g.dari, datar) && kena(g.letak, g.sampai, datar))
    const d = datar.filter((g) => kena(g.letak, g.dari, t) && kena(g.letak, g.sampai, t))
    if (t.length === tegak.length && d.length === datar.length) return { tegak, datar }
    tegak = t
    datar = d
  }
}

/** A cell that goes on over the page is not closed there: its rules end together, from the outermost to the outermost. */
function tepiHalaman(tegak: readonly Garis[]): Garis[] {
  const [kiri, kanan] = [Math.min(...tegak.map((g) => g.letak)), Math.max(...tegak.map((g) => g.letak))]
  const ujung = [...new Set(tegak.flatMap((g) => [g.dari, g.sampai]))]
  return ujung.flatMap((y) => {
    const xs = tegak
      .filter((g) => Math.abs(g.dari - y) < TEMU || Math.abs(g.sampai - y) < TEMU)
      .map((g) => g.letak)
    const penuh = Math.min(...xs) - kiri < TEMU && kanan - Math.max(...xs) < TEMU
    return penuh && xs.length > 2 ? [{ tegak: false, letak: y, dari: kiri, sampai: kanan }] : []
  })
}

function sambung(garis: readonly Garis[]): Garis[] {
  const hasil: Garis[] = []
  const kelompok: Garis[][] = []
  for (const g of garis.toSorted((a, b) => a.letak - b.letak)) {
    const k = kelompok.at(-1)
    if (k && g.letak - k[0]!.letak < 1.2) k.push(g)
    else kelompok.push([g])
  }
  for (const k of kelompok) {
    const letak = k[0]!.letak
    let kini: { dari: number; sampai: number } | undefined
    for (const g of k.toSorted((a, b) => a.dari - b.dari)) {
      if (kini && g.dari <= kini.sampai + TEMU) kini.sampai = Math.max(kini.sampai, g.sampai)
      else {
        if (kini) hasil.push({ tegak: g.tegak, letak, ...kini })
        kini = { dari: g.dari, sampai: g.sampai }
      }
    }
    if (kini) hasil.push({ tegak: k[0]!.tegak, letak, ...kini })
  }
  return hasil
}

/** Bands between neighbouring horizontal rules, cut into cells by the vertical rules that cross the whole band. */
function susunPita({ tegak, datar }: { tegak: readonly Garis[]; datar: readonly Garis[] }): Pita[] {
  const ys = [...new Set(datar.map((g) => g.letak))].toSorted((a, b) => b - a)
  const pita: Pita[] = []
  for (let i = 1; i < ys.length; i++) {
    const [atas, bawah] = [ys[i - 1]!, ys[i]!]
    if (atas - bawah < 4) continue
    const batas = tegak
      .filter((g) => g.dari <= bawah + TEMU && g.sampai >= atas - TEMU)
      .map((g) => g.letak)
      .toSorted((a, b) => a - b)
      .filter((x, k, d) => k === 0 || x - d[k - 1]! > 2)
    if (batas.length < 2) continue
    const sel = batas.slice(1).map((x1, k): Sel => ({ x0: batas[k]!, x1, atas, bawah, huruf: [] }))
    const lama = pita.at(-1)
    pita.push({ atas, bawah, sel, batas })
    if (!lama || Math.abs(lama.bawah - atas) > TEMU) continue
    // No rule between a cell and the one above it: they are one, and it is written where it begins.
    for (const [k, s] of sel.entries()) {
      const tengah = (s.x0 + s.x1) / 2
      if (datar.some((g) => Math.abs(g.letak - atas) <= 1.2 && g.dari < tengah && g.sampai > tengah)) continue
      const satu = lama.sel.find((x) => Math.abs(x.x0 - s.x0) < 2 && Math.abs(x.x1 - s.x1) < 2)
      if (satu) sel[k] = satu
    }
  }
  return pita
}

/** Bands that touch and whose rules stand under each other are one table with one set of columns. */
function nomoriTabel(pita: readonly Pita[], awal: number): { nomor: number; batas: number[] }[] {
  const hasil: { nomor: number; batas: number[] }[] = []
  let nomor = awal
  let batas: number[] = []
  for (const [i, p] of pita.entries()) {
    const lama = pita[i - 1]
    const nyambung =
      lama && Math.abs(lama.bawah - p.atas) <= TEMU && (isBagian(p.batas, batas) || isBagian(batas, p.batas))
    if (!nyambung) {
      nomor++
      batas = []
    }
    for (const x of p.batas) if (!batas.some((b) => Math.abs(b - x) < 2)) batas.push(x)
    batas.sort((a, b) => a - b)
    hasil.push({ nomor, batas })
  }
  return hasil
}

const isBagian = (a: readonly number[], b: readonly number[]) =>
  a.every((x) => b.some((y) => Math.abs(x - y) < 2))

function selBaris(p: Pita, batas: readonly number[]): SelBacaan[] {
  const hasil: SelBacaan[] = []
  for (const s of p.sel) {
    const mulai = batas.findIndex((b) => Math.abs(b - s.x0) < 2)
    const akhir = batas.findIndex((b) => Math.abs(b - s.x1) < 2)
    while (hasil.length < mulai) hasil.push({ teks: '' })
    const milik = s.atas === p.atas
    hasil.push({
      teks: milik
        ? susunBaris(s.huruf)
            .map((b, i, d) => `${jeda(d, i)}${tulis(b)}`)
            .join('')
        : '',
      ...(milik && s.bentuk && { bentuk: s.bentuk }),
    })
    while (hasil.length < akhir) hasil.push({ teks: '' })
  }
  return hasil
}

/** A wider step to the next line than the narrowest between lines of that size in the cell parts two paragraphs. */
function jeda(baris: readonly HurufPdf[][], i: number): string {
  if (i === 0) return ''
  const besar = (b: readonly HurufPdf[]) => Math.max(...b.map((h) => h.besar))
  const langkah = baris.slice(1).map((b, k) => ({ jauh: baris[k]![0]!.y - b[0]!.y, besar: besar(b) }))
  const kini = langkah[i - 1]!
  const seukuran = langkah.filter((l) => Math.abs(l.besar - kini.besar) < 0.3).map((l) => l.jauh)
  return kini.jauh > Math.min(...seukuran) * 1.04 + 0.1 ? '\n\n' : '\n'
}

/** Letters by their baselines, top down, each line left to right. */
function susunBaris(huruf: readonly HurufPdf[]): HurufPdf[][] {
  const hasil: HurufPdf[][] = []
  for (const h of huruf.toSorted((a, b) => b.y - a.y)) {
    const b = hasil.at(-1)
    if (b && Math.abs(b[0]!.y - h.y) < h.besar * 0.4) b.push(h)
    else hasil.push([h])
  }
  return hasil.map((b) => b.toSorted((a, c) => a.x - c.x))
}

function pisahSela(baris: readonly HurufPdf[]): HurufPdf[][] {
  const hasil: HurufPdf[][] = [[]]
  let ujung: number | undefined
  for (const h of baris) {
    if (ujung !== undefined && h.x - ujung > h.besar * 2.5) hasil.push([])
    hasil.at(-1)!.push(h)
    ujung = h.x + h.lebar
  }
  return hasil
}

function tulis(baris: readonly HurufPdf[]): string {
  let teks = ''
  let ujung: number | undefined
  for (const h of baris) {
    if (ujung !== undefined && h.x - ujung > h.besar * 0.14) teks += ' '
    teks += h.huruf
    ujung = h.x + h.lebar
  }
  return teks
}

const isDalam = (s: SimbolPdf, sel: Pick<Sel, 'x0' | 'x1' | 'atas' | 'bawah'>) =>
  s.x - s.lebar / 2 > sel.x0 + 1 &&
  s.x + s.lebar / 2 < sel.x1 - 1 &&
  s.y - s.tinggi / 2 > sel.bawah + 1 &&
  s.y + s.tinggi / 2 < sel.atas - 1

/** A box is a symbol where a cell or another box lies around it; else it is a cell, and its sides are rules. */
function sisiSel(gambar: GambarPdf): Garis[] {
  const kotak = gambar.simbol.filter((s) => s.bentuk === 'kotak')
  const tepi = (s: SimbolPdf) => ({
    x0: s.x - s.lebar / 2,
    x1: s.x + s.lebar / 2,
    bawah: s.y - s.tinggi / 2,
    atas: s.y + s.tinggi / 2,
  })
  const sel = [...susunPita(garisTabel(gambar.garis)).flatMap((p) => p.sel), ...kotak.map(tepi)]
  return kotak
    .filter((s) => !sel.some((c) => isDalam(s, c)))
    .map(tepi)
    .flatMap(({ x0, x1, bawah, atas }) => [
      ...[x0, x1].map((letak) => ({ tegak: true, letak, dari: bawah, sampai: atas })),
      ...[bawah, atas].map((letak) => ({ tegak: false, letak, dari: x0, sampai: x1 })),
    ])
}
