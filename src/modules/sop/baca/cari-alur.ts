import { parseWaktu } from '../definisi/waktu-baku.ts'
import type { Bacaan, BarisBacaan, SelBacaan } from './bacaan.ts'
import { findKolom } from './kamus.ts'

/** One step as the table has it; nothing is guessed yet. */
export interface LangkahBacaan {
  readonly kegiatan: string
  readonly kelengkapan: string
  readonly waktu: string
  readonly output: string
  readonly keterangan: string
  /** One cell an actor column, left to right; empty when the columns of this row could not be told apart. */
  readonly kolomPelaksana: readonly SelBacaan[]
  /** Where a sheet writes the actor in words. */
  readonly pelaksanaTertulis?: string
  readonly baris: number
}

export interface Alur {
  /** Titles of the actor columns, left to right. */
  readonly pelaksana: readonly string[]
  readonly langkah: readonly LangkahBacaan[]
  /** Rows of the reading that belong to the flowchart, headings included. */
  readonly baris: ReadonlySet<number>
  readonly barisKepala?: number
}

interface Tata {
  readonly kegiatan: number
  readonly waktu: number
  readonly kelengkapan: number
  readonly output: number
  readonly keterangan: number
  readonly pelaksana: number
  readonly banyak: number
  readonly tertulis: boolean
}

/** Finds the flowchart table, over all its pages, and reads its steps. */
export function cariAlur(b: Bacaan): Alur {
  const tabel = Map.groupBy(
    b.baris.flatMap((baris, i) => (baris.tabel === undefined ? [] : [{ i, baris }])),
    (x) => x.baris.tabel,
  )
  const semua = new Set<number>()
  const langkah: LangkahBacaan[] = []
  let pelaksana: string[] = []
  let kepalaTerakhir: BarisBacaan[] = []
  let barisKepala: number | undefined
  for (const isi of tabel.values()) {
    const kepala = batasKepala(isi.map((x) => x.baris))
    if (kepala > 0) kepalaTerakhir = isi.slice(0, kepala).map((x) => x.baris)
    else if (kepalaTerakhir.length === 0 || !isi.some((x) => isBernomor(x.baris, langkah.length + 1)))
      continue
    for (const x of isi) semua.add(x.i)
    if (kepala > 0) barisKepala ??= isi[0]!.i
    const judul = kepala > 0 ? judulPelaksana(kepalaTerakhir) : []
    if (judul.length > pelaksana.length) pelaksana = judul
    const data = isi.slice(kepala).filter((x) => !isKosong(x.baris) && !isNomorKolom(x.baris))
    const tata = bacaTata(
      kepalaTerakhir,
      data.map((x) => x.baris),
      pelaksana.length,
    )
    const bernomor = data.some((x) => nomorDari(x.baris) !== undefined)
    for (const x of data) {
      const baru = bacaLangkah(x.baris, x.i, tata)
      const lama = langkah.at(-1)
      const sambungan = bernomor ? nomorDari(x.baris) === undefined : baru.kegiatan === ''
      if (sambungan && lama) langkah[langkah.length - 1] = gabung(lama, baru)
      else if (baru.kegiatan !== '') langkah.push(baru)
    }
  }
  return { pelaksana, langkah, baris: semua, ...(barisKepala !== undefined && { barisKepala }) }
}

/** Number of heading rows; 0: this table is no flowchart. */
function batasKepala(baris: readonly BarisBacaan[]): number {
  const judul = baris.slice(0, 4).findIndex((r) => {
    const kolom = r.sel.map((s) => findKolom(s.teks))
    const mutu = r.sel.some((s) => /mutu\s+baku/i.test(s.teks))
    return kolom.includes('kegiatan') && (mutu || kolom.includes('pelaksana') || kolom.includes('waktu'))
  })
  if (judul < 0) return 0
  let n = judul + 1
  while (n < baris.length && n <= judul + 4 && isKepalaKedua(baris[n]!)) n++
  return n
}

/** The second heading row has neither a number nor an activity of its own. */
function isKepalaKedua(r: BarisBacaan): boolean {
  if (isNomorKolom(r)) return true
  if (nomorDari(r) !== undefined) return false
  const kolom = r.sel.map((s) => findKolom(s.teks))
  if (kolom.includes('waktu') || kolom.includes('kelengkapan') || kolom.includes('output')) return true
  return r.sel.slice(0, 2).every((s) => s.teks === '' || findKolom(s.teks) !== undefined)
}

function judulPelaksana(kepala: readonly BarisBacaan[]): string[] {
  for (const r of kepala.toReversed()) {
    const kolom = r.sel.map((s) => findKolom(s.teks))
    const awal = Math.max(1, kolom.indexOf('kegiatan')) + 1
    const mutu = kolom.findIndex(
      (k, i) => i >= awal && (k === 'kelengkapan' || k === 'waktu' || k === 'output'),
    )
    const judul = r.sel
      .slice(awal, mutu < 0 ? r.sel.length : mutu)
      .filter((s) => s.teks !== '' && !/mutu\s+baku/i.test(s.teks) && !/^\d+$/.test(s.teks))
      .filter((s) => !['pelaksana', 'keterangan'].includes(findKolom(s.teks) ?? ''))
      .map((s) => satuBaris(s.teks))
    if (judul.length > 0) return judul
  }
  return []
}

function bacaTata(kepala: readonly BarisBacaan[], data: readonly BarisBacaan[], pelaksana: number): Tata {
  const kegiatan = Math.max(1, ...kepala.map((r) => r.sel.findIndex((s) => findKolom(s.teks) === 'kegiatan')))
  // A heading can be shifted against its rows; the place of the times themselves cannot.
  const suara = new Map<number, number>()
  for (const r of data)
    for (const [k, s] of r.sel.entries()) {
      if (k <= kegiatan) continue
      const w = parseWaktu(satuBaris(s.teks))
      if (w && w.jenis !== 'kosong') suara.set(k, (suara.get(k) ?? 0) + 1)
    }
  const terbanyak = [...suara].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  const dariKepala = kepala
    .map((r) => r.sel.findIndex((s) => findKolom(s.teks) === 'waktu'))
    .find((k) => k > 0)
  const tertulis = pelaksana === 0 && kepala.some((r) => r.sel.some((s) => findKolom(s.teks) === 'pelaksana'))
  const lebar = Math.max(0, ...data.map((r) => r.sel.length))
  const sela = tertulis ? 1 : pelaksana
  const rapat = kegiatan + 1 + sela + 1
  const waktu = terbanyak ?? (rapat < lebar ? rapat : (dariKepala ?? rapat))
  return {
    kegiatan,
    waktu,
    kelengkapan: waktu - 1,
    output: waktu + 1,
    keterangan: waktu + 2,
    pelaksana: kegiatan + 1,
    banyak: waktu - 1 - (kegiatan + 1),
    tertulis,
  }
}

function bacaLangkah(r: BarisBacaan, i: number, t: Tata): LangkahBacaan {
  const isi = (k: number) => r.sel[k]?.teks ?? ''
  const sel = r.sel.slice(t.pelaksana, t.pelaksana + t.banyak)
  return {
    kegiatan: satuBaris(isi(t.kegiatan)),
    kelengkapan: satuBaris(isi(t.kelengkapan)),
    waktu: satuBaris(isi(t.waktu)),
    output: satuBaris(isi(t.output)),
    keterangan: isi(t.keterangan),
    kolomPelaksana: t.tertulis ? [] : sel,
    ...(t.tertulis && { pelaksanaTertulis: satuBaris(sel.map((s) => s.teks).join(' ')) }),
    baris: i,
  }
}

/** A row that a page break cut in two. */
function gabung(a: LangkahBacaan, b: LangkahBacaan): LangkahBacaan {
  const sambung = (x: string, y: string) => [x, y].filter((t) => t !== '').join(' ')
  return {
    ...a,
    kegiatan: sambung(a.kegiatan, b.kegiatan),
    kelengkapan: sambung(a.kelengkapan, b.kelengkapan),
    waktu: sambung(a.waktu, b.waktu),
    output: sambung(a.output, b.output),
    keterangan: [a.keterangan, b.keterangan].filter((t) => t !== '').join('\n'),
    kolomPelaksana: a.kolomPelaksana.map((s, k) => ({ ...b.kolomPelaksana[k], ...s })),
  }
}

const isKosong = (r: BarisBacaan) => r.sel.every((s) => s.teks === '' && !s.bentuk)

/** "1 2 3 4 ...": some sheets number their columns. */
function isNomorKolom(r: BarisBacaan): boolean {
  const isi = r.sel.map((s) => s.teks).filter((t) => t !== '')
  return isi.length >= 5 && isi.every((t) => /^\(?\d{1,2}\)?$/.test(t))
}

function nomorDari(r: BarisBacaan): number | undefined {
  const m = /^(\d{1,3})\s*[.)]?$/.exec(r.sel[0]?.teks ?? '')
  return m ? Number(m[1]) : undefined
}

const isBernomor = (r: BarisBacaan, nomor: number) => nomorDari(r) === nomor && r.sel.length > 4

/** On one line; a word with a hyphen that was wrapped there is whole again ("Undang-\nundang"). */
export function satuBaris(teks: string): string {
  return teks
    .replace(/(?<=\p{L}-)\n(?=\p{Ll})/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
