import { type Kisi, lipat, tinggiBaris } from '#platform/pdf'
import { LEBAR_HALAMAN } from './bagian-kolom.ts'
import { SELA_KOLOM } from './baris-kategori.ts'
import { type KisiLembar, type LembarBuku, susunLembarBuku } from './lembar-buku.ts'
import type { BlokBuku, ModelBuku, ParagrafBuku } from './model-buku.ts'

/** A run of pages of one orientation, and what stands on them in order, as buku.typ takes it. */
export interface RangkaianBuku {
  readonly mendatar: boolean
  readonly isi: readonly Record<string, unknown>[]
}

type Benda =
  | { jenis: 'bab' | 'subbab'; nomor: string; judul: string }
  | { jenis: 'paragraf'; paragraf: ParagrafBuku }
  | { jenis: 'tanpa-data'; kalimat: string }
  | { jenis: 'gambar'; gambar: string }
  | { jenis: 'kisi'; tabel: string; lembar: LembarBuku; berjudul: boolean; tingkatJudul: number }

const PT = 72 / 25.4

/**
 * The chapters as runs of one orientation. A title goes with what follows it: it stands on a lying page when a lying
 * table comes next, and on a new page when a table that fills pages does.
 */
export function susunRangkaian(
  m: ModelBuku,
  qr: ReadonlyMap<string, { file: string; alamat: string }>,
): { rangkaian: RangkaianBuku[]; kisi: Kisi[] } {
  const benda = uraikan(m, qr)
  const jangkar = jangkarWilayah(m, benda)
  const rangkaian: { mendatar: boolean; isi: Record<string, unknown>[] }[] = []
  const kisi: Kisi[] = []
  let sebelum: Benda | undefined
  for (const [i, b] of benda.entries()) {
    const lembar = tujuan(benda, i)
    const mendatar = lembar?.jenis === 'kisi' && lembar.lembar.mendatar
    const penuh = lembar?.jenis === 'kisi' && lembar.lembar.penuh
    const lanjutan = sebelum !== undefined && sebelum.jenis !== 'kisi' && sebelum.jenis !== 'gambar'
    const sudahDiJudul = lanjutan && tujuan(benda, i - 1) === lembar
    const halamanBaru = b.jenis === 'bab' || (penuh && !sudahDiJudul)
    if (b.jenis === 'kisi') kisi.push(...b.lembar.kisi.map((x) => x.kisi))
    if (rangkaian.at(-1)?.mendatar !== mendatar) rangkaian.push({ mendatar, isi: [] })
    rangkaian.at(-1)!.isi.push({ halamanBaru, ...tulisBenda(m, b, qr, jangkar) })
    sebelum = b
  }
  return { rangkaian, kisi }
}

const JUDUL: readonly Benda['jenis'][] = ['bab', 'subbab']

/** Whose page something stands on: of a title, and of a few lines right under one, what comes next. */
function tujuan(benda: readonly Benda[], i: number): Benda | undefined {
  const b = benda[i]!
  if (JUDUL.includes(b.jenis)) {
    const n = benda.findIndex((x, k) => k > i && !JUDUL.includes(x.jenis))
    return n === -1 ? undefined : tujuan(benda, n)
  }
  const berikut = benda[i + 1]
  const sebelum = benda[i - 1]
  return b.jenis === 'paragraf' &&
    berikut?.jenis === 'kisi' &&
    berikut.lembar.mendatar &&
    sebelum !== undefined &&
    JUDUL.includes(sebelum.jenis) &&
    barisParagraf(b.paragraf) <= PENGANTAR_MAKS
    ? berikut
    : b
}

// A line or two may run over the width of a lying page; more of them are hard to read there.
const PENGANTAR_MAKS = 3

function barisParagraf(p: ParagrafBuku): number {
  const teks = p.potongan.map((x) => (typeof x === 'string' ? x : x.teks)).join('')
  return lipat(teks, 'biasa', 10, LEBAR_HALAMAN.mendatar).length
}

function uraikan(m: ModelBuku, qr: ReadonlyMap<string, unknown>): Benda[] {
  const benda: Benda[] = []
  const blok = (isi: readonly BlokBuku[], subbab: string | undefined) => {
    for (const b of isi) {
      if (b.jenis !== 'tabel') {
        benda.push(b)
        continue
      }
      const tabel = m.tabel.find((t) => t.id === b.tabel)
      if (!tabel) throw new Error(`the book names a table that it does not hold: ${b.tabel}`)
      const lembar = susunLembarBuku(tabel, {
        kepalaBab: tinggiJudulDiatas(benda),
        qr: qr.has(tabel.id),
        tanggal: m.tanggal,
        ...(!m.snapshot && { masa: m.masa }),
      })
      for (const l of lembar)
        benda.push({
          jenis: 'kisi',
          tabel: tabel.id,
          lembar: l,
          berjudul: subbab === tabel.judul,
          tingkatJudul: subbab === undefined ? 2 : 3,
        })
    }
  }
  for (const bab of m.bab) {
    benda.push({ jenis: 'bab', nomor: bab.nomor, judul: bab.judul })
    blok(bab.isi, undefined)
    for (const s of bab.subbab) {
      benda.push({ jenis: 'subbab', nomor: s.nomor, judul: s.judul })
      blok(s.isi, s.judul)
    }
  }
  return benda
}

/** What the titles that stand right above take of the page, in points, each with the space around it. */
function tinggiJudulDiatas(benda: readonly Benda[]): number {
  let tinggi = 0
  for (const b of [...benda].reverse()) {
    if (b.jenis === 'subbab')
      tinggi += lipat(`${b.nomor} ${b.judul}`, 'hitam', 12, LEBAR_HALAMAN.tegak).length * 15.5 + 9 * PT
    else if (b.jenis === 'bab')
      tinggi += lipat(b.judul.toUpperCase(), 'hitam', 17, LEBAR_HALAMAN.tegak).length * 23 + 12 * PT
    else if (b.jenis === 'paragraf' && tinggi === 0 && barisParagraf(b.paragraf) <= PENGANTAR_MAKS)
      tinggi += barisParagraf(b.paragraf) * 15 + 6 * PT
    else break
  }
  return tinggi
}

/** `definisi/kode` -> where the rows below that region begin, in the table that breaks it down: its label. */
type Jangkar = ReadonlyMap<string, { readonly label: string; readonly kunci: string }>

function jangkarWilayah(m: ModelBuku, benda: readonly Benda[]): Jangkar {
  const jangkar = new Map<string, { label: string; kunci: string }>()
  for (const b of benda) {
    if (b.jenis !== 'kisi') continue
    const { definisi } = m.tabel.find((t) => t.id === b.tabel)!
    for (const { kisi } of b.lembar.kisi)
      for (const r of kisi.baris) {
        const nama = `${definisi}/${r.sel[0]}`
        if (definisi === undefined || r.jenis !== 'subtotal' || r.sel[0] === '' || jangkar.has(nama)) continue
        jangkar.set(nama, { label: `wilayah-${b.tabel}-${r.sel[0]}`, kunci: kisi.kunci })
      }
  }
  return jangkar
}

/** What stands invisibly on a grid: the places that links lead to, and the names that lead to their parts. */
function sisipanKisi({ kisi, letak }: KisiLembar, definisi: string | undefined, jangkar: Jangkar) {
  const di = (kode: string) => jangkar.get(`${definisi}/${kode}`)
  return {
    jangkar: kisi.baris.flatMap((r, i) => {
      const j = r.jenis === 'subtotal' ? di(r.sel[0]!) : undefined
      return j?.kunci === kisi.kunci ? [{ label: j.label, y: letak[i]! }] : []
    }),
    tautan: kisi.baris.flatMap((r, i) => {
      const j = r.jenis === 'rincian' ? di(r.sel[0]!) : undefined
      const tinggi = tinggiBaris(r, kisi.lebar[1]!)
      return j ? [{ label: j.label, y: letak[i]!, lebar: kisi.lebar[0]! + kisi.lebar[1]!, tinggi }] : []
    }),
  }
}

function tulisBenda(
  m: ModelBuku,
  b: Benda,
  qr: ReadonlyMap<string, { file: string; alamat: string }>,
  jangkar: Jangkar,
): Record<string, unknown> {
  if (b.jenis === 'paragraf') return { jenis: b.jenis, ...tulisParagraf(m, b.paragraf) }
  if (b.jenis === 'gambar') return { jenis: b.jenis, gambar: b.gambar }
  if (b.jenis !== 'kisi') return { ...b }
  const { lembar, tabel } = b
  const kode = lembar.mulai ? qr.get(tabel) : undefined
  const asal = m.tabel.find((t) => t.id === tabel)!
  return {
    jenis: 'kisi',
    tabel,
    nomor: asal.nomor,
    judul: lembar.judul,
    mulai: lembar.mulai,
    berjudul: b.berjudul,
    tingkatJudul: b.tingkatJudul,
    keterangan: lembar.keterangan,
    perluKonfirmasi: asal.dasar.some((d) => !d.dikonfirmasi),
    tinggiJudul: lembar.tinggiJudul,
    kisi: lembar.kisi.map((x) => ({
      kunci: x.kisi.kunci,
      lebar: x.lebar,
      tinggi: x.tinggi,
      ...sisipanKisi(x, asal.definisi, jangkar),
    })),
    indeks: lembar.indeks.map((w) => ({ nama: w.nama, label: `wilayah-${tabel}-${w.kode}` })),
    sela: SELA_KOLOM,
    catatan: lembar.catatan,
    qr: kode?.file ?? null,
    alamat: kode?.alamat ?? '',
  }
}

/** A figure leads to the first table of the book that its cell stands in, of a small region to the one that has its row. */
export function tulisParagraf(m: ModelBuku, p: ParagrafBuku): Record<string, unknown> {
  return {
    putus: p.segel === 'putus',
    potongan: p.potongan.map((s) => {
      if (typeof s === 'string') return s
      const calon = m.tabel.filter((t) => t.definisi === s.sel.tabel || t.id === s.sel.tabel)
      const tabel = calon.find((t) => t.baris.some((b) => b.kode === s.sel.wilayah)) ?? calon[0]
      return { teks: s.teks, tujuan: tabel ? `tabel-${tabel.id}` : null }
    }),
  }
}
