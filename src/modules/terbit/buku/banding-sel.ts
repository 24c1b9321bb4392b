import { tulisBulat } from '#kernel/angka'
import type { TabelDiperiksa } from '../terbit.contract.ts'
import type { TabelDataBuku } from './data-buku.ts'

type SelBeda = TabelDiperiksa['beda'][number]

/** `dibanding`: cells of the data that were held one by one against the text of their table's pages. */
export interface HasilBandingSel {
  readonly dibanding: number
  readonly beda: readonly SelBeda[]
}

/**
 * The cells of a book's data against what its pages say: by table number, region code and place among the figures of
 * that row. A table of many empty categories does not print them, one that goes down the page has no codes: there every
 * category's figures must stand beside each other on a line of its table. Fractions are left out, their decimals are not
 * in the data.
 */
export function bandingSel(t: TabelDataBuku, halaman: TabelHalaman): HasilBandingSel {
  const tercetak = halaman.get(t.nomor)
  const [total] = t.baris.slice(-1)
  const kolom = kolomTercetak(t, total!.slice(1) as (number | null)[])
  let dibanding = 0
  const beda: SelBeda[] = []
  for (const [kode, ...nilai] of t.baris) {
    const harap = kolom.map((k) => nilai[k] ?? null)
    if (harap.some((n) => n !== null && !Number.isInteger(n))) continue
    const baris = tercetak?.baris.get(kode)
    if (baris?.length === harap.length) {
      dibanding += harap.length
      for (const [i, n] of harap.entries())
        if (baris[i] !== tulis(n))
          beda.push({ baris: kode, kolom: t.kolom[kolom[i]!]!, diFile: baris[i]!, diKantor: tulis(n) })
      continue
    }
    for (const grup of pecah(kolom, t)) {
      const isi = grup.map((k) => nilai[k] ?? null)
      // A row of zeros may be left out; that of another table's region never stands without its code.
      if (isi.every((n) => n === 0)) continue
      dibanding += isi.length
      const cari = isi.map(tulis).join(' ')
      if (tercetak?.angka.some((x) => ` ${x} `.includes(` ${cari} `))) continue
      for (const [i, n] of isi.entries())
        beda.push({
          baris: kode || 'JUMLAH',
          kolom: t.kolom[grup[i]!]!,
          diFile: '(tidak tercetak)',
          diKantor: tulis(n),
        })
    }
  }
  return { dibanding, beda }
}

/** What one table prints: figures a region code, and every run of figures on a line. */
interface TeksTabel {
  readonly baris: Map<string, string[]>
  readonly angka: string[]
}
export type TabelHalaman = ReadonlyMap<string, TeksTabel>

const ANGKA = /^(-?\d[\d.]*(,\d+)?|x|-)$/

/** The pages of a book table by table. A name on several lines leaves the figures on the line of the code. */
export function bacaTabelHalaman(halaman: readonly string[]): TabelHalaman {
  const hasil = new Map<string, TeksTabel>()
  let kini: TeksTabel | undefined
  for (const baris of halaman.flatMap((h) => h.split('\n'))) {
    // A line of the list of tables ends in its page; the title of a table does not.
    const judul = /^Tabel (\d+\.\d+) \S/.exec(baris)
    if (judul && !/\.{4,}/.test(baris)) {
      kini = hasil.get(judul[1]!) ?? { baris: new Map(), angka: [] }
      hasil.set(judul[1]!, kini)
    }
    if (!kini) continue
    const kata = baris.split(' ')
    kini.angka.push(...deretAngka(kata))
    const kode = /^(\d\d(?:\.\d\d){0,2}(?:\.\d{4})?)(?=\D|$)/.exec(baris)?.[1]
    if (kode === undefined) continue
    const mulai = kata.findLastIndex((s) => !ANGKA.test(s)) + 1
    // The code itself reads as a number where the name stands on other lines.
    const sel = kata.slice(Math.max(mulai, kata[0] === kode ? 1 : 0))
    if (sel.length > 0) kini.baris.set(kode, [...(kini.baris.get(kode) ?? []), ...sel])
  }
  return hasil
}

function deretAngka(kata: readonly string[]): string[] {
  const hasil: string[] = []
  let deret: string[] = []
  for (const k of [...kata, '|']) {
    if (ANGKA.test(k)) deret.push(k)
    else if (deret.length > 0) {
      hasil.push(deret.join(' '))
      deret = []
    }
  }
  return hasil
}

/** Beyond so many categories one that is empty everywhere is named under the table (`buku/susun/lembar-buku.ts`). */
const BANYAK_KATEGORI = 30

function kolomTercetak(t: TabelDataBuku, total: readonly (number | null)[]): number[] {
  const semua = t.kolom.map((_, i) => i)
  const grup = pecah(semua, t)
  if (grup.length <= BANYAK_KATEGORI) return semua
  return grup.flatMap((g) => (g.every((k) => total[k] === 0) && !/^total\./.test(t.kolom[g[0]!]!) ? [] : g))
}

/** Columns of one category together: LK, PR, JML. */
function pecah(kolom: readonly number[], t: TabelDataBuku): number[][] {
  return [...Map.groupBy(kolom, (k) => t.kolom[k]!.replace(/\.(lk|pr|jml)$/, '')).values()]
}

function tulis(n: number | null): string {
  return n === null ? 'x' : tulisBulat(n)
}
