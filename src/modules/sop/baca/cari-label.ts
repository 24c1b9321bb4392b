import type { Bacaan } from './bacaan.ts'
import { findLabel, type NamaLabel } from './kamus.ts'

const DAFTAR: readonly NamaLabel[] = [
  'dasarHukum',
  'kualifikasi',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
]
/** A heading above the flowchart ends the list before it. */
const JUDUL_ALUR = /^(?:\d+\s*[.)]\s*)?(?:prosedur|bagan alir|flow ?chart|alur|sop |uraian prosedur)/i

/** What stands under or beside one label of the identity page. */
export interface IsiLabel {
  readonly label: NamaLabel
  readonly teks: string
  /** Row where it begins. */
  readonly baris: number
  /** The value stood apart from its label and was matched by its place in the order. */
  readonly menurutUrutan: boolean
}

/**
 * Finds the labels of the identity page and what belongs to each, in all the layouts that sheets use: in one cell after
 * a colon, in the cell to the right, in the cells below, on the lines below, or, where a converter tore two columns
 * apart, all labels first and all values after. `alur`: rows of the flowchart, which are passed over.
 */
export function cariLabel(b: Bacaan, alur: ReadonlySet<number>): IsiLabel[] {
  const hasil: IsiLabel[] = []
  const gantung: { label: NamaLabel; baris: number }[] = []
  const baris = b.baris
  for (const [i, r] of baris.entries()) {
    if (alur.has(i)) continue
    for (const [j, s] of r.sel.entries()) {
      const l = belah(s.teks)
      if (!l || hasil.some((x) => x.label === l.label)) continue
      const teks = DAFTAR.includes(l.label)
        ? [l.sisa, ...bawah(b, alur, i, j)].filter((t) => t !== '').join('\n')
        : [l.sisa || kanan(b, i, j), ...lanjutan(b, alur, i, j)].filter((t) => t !== '').join('\n')
      const isian = { label: l.label, teks, baris: i, menurutUrutan: false }
      hasil.push(isian)
      if (teks === '' && r.tabel === undefined) gantung.push(isian)
    }
  }
  return cocokkanUrutan(b, alur, hasil, gantung)
}

/** "NOMOR SOP : X", "Nomor SOP" alone, or a label with its list under it in one cell. */
function belah(teks: string): { label: NamaLabel; sisa: string } | undefined {
  const [pertama = '', ...lain] = teks.split('\n')
  const utuh = findLabel(pertama)
  if (utuh) return { label: utuh, sisa: lain.join('\n').trim() }
  const titik = teks.indexOf(':')
  const depan = titik < 0 ? undefined : findLabel(teks.slice(0, titik))
  return depan && { label: depan, sisa: teks.slice(titik + 1).trim() }
}

function kanan(b: Bacaan, i: number, j: number): string {
  for (const s of b.baris[i]!.sel.slice(j + 1)) {
    if (s.teks === '') continue
    return belah(s.teks) ? '' : s.teks.replace(/^\s*:\s*/, '')
  }
  return ''
}

/** The rest of a value on rows whose label cell is blank. */
function lanjutan(b: Bacaan, alur: ReadonlySet<number>, i: number, j: number): string[] {
  const r = b.baris[i]!
  if (r.tabel === undefined) return []
  const kolom = r.sel.findIndex((s, k) => k > j && s.teks !== '')
  if (kolom < 0) return []
  const hasil: string[] = []
  for (let n = i + 1; n < b.baris.length && !alur.has(n); n++) {
    const berikut = b.baris[n]!
    // Another row of the table, or a line that a converter parted from it by a blank one.
    if (berikut.tabel === undefined || berikut.sel.some((s) => belah(s.teks))) break
    if ((berikut.sel[j]?.teks ?? '') !== '') break
    const isi = berikut.sel[kolom]?.teks ?? ''
    if (isi === '') break
    hasil.push(isi)
  }
  return hasil
}

/** Cells below a label in its column, or the lines below it, to the next label. */
function bawah(b: Bacaan, alur: ReadonlySet<number>, i: number, j: number): string[] {
  const r = b.baris[i]!
  const hasil: string[] = []
  for (let n = i + 1; n < b.baris.length && !alur.has(n); n++) {
    const berikut = b.baris[n]!
    if (r.tabel === undefined) {
      const isi = berikut.sel[0]!.teks
      if (berikut.tabel !== undefined || belah(isi) || isi.startsWith(':') || isJudulAlur(b, alur, n)) break
      hasil.push(isi)
    } else {
      // On the next page the table begins anew, with the same columns.
      const seberang = b.asal === 'pdf' && berikut.sel.length === b.baris[n - 1]!.sel.length
      if ((berikut.tabel !== r.tabel && !seberang) || berikut.sel.some((s) => belah(s.teks))) break
      hasil.push(berikut.sel[j]?.teks ?? '')
    }
  }
  return hasil
}

/** The line right above the flowchart that names it. */
function isJudulAlur(b: Bacaan, alur: ReadonlySet<number>, n: number): boolean {
  return alur.has(n + 1) && JUDUL_ALUR.test(b.baris[n]!.sel[0]!.teks)
}

/** Labels without a value, and further down lines that begin with a colon: the first goes with the first. */
function cocokkanUrutan(
  b: Bacaan,
  alur: ReadonlySet<number>,
  hasil: readonly IsiLabel[],
  gantung: readonly { label: NamaLabel; baris: number }[],
): IsiLabel[] {
  const tanpa = gantung.filter((g) => !DAFTAR.includes(g.label))
  if (tanpa.length < 2) return [...hasil]
  const nilai: { teks: string; baris: number }[] = []
  for (let n = tanpa[0]!.baris; n < b.baris.length; n++) {
    const teks = b.baris[n]!.sel[0]!.teks
    if (alur.has(n) || b.baris[n]!.tabel !== undefined || !teks.startsWith(':')) continue
    const isi = teks.replace(/^:\s*/, '')
    // What is left of a person's lines belongs to no label.
    if (/^(?:\[(?:nama|NIP) dibuang\]\s*)+$/.test(isi)) continue
    const sambung: string[] = []
    for (let k = n + 1; k < b.baris.length && isSambungan(b, alur, k); k++)
      sambung.push(b.baris[k]!.sel[0]!.teks)
    nilai.push({ teks: [isi, ...sambung].join('\n').trim(), baris: n })
  }
  return hasil.map((h) => {
    const urut = tanpa.findIndex((t) => t.label === h.label)
    const v = urut < 0 ? undefined : nilai[urut]
    return v ? { ...h, teks: v.teks, baris: v.baris, menurutUrutan: true } : h
  })
}

function isSambungan(b: Bacaan, alur: ReadonlySet<number>, k: number): boolean {
  const r = b.baris[k]!
  const teks = r.sel[0]!.teks
  return !alur.has(k) && r.tabel === undefined && !teks.startsWith(':') && !belah(teks) && !/^\d/.test(teks)
}
