import { tulisBulat } from '#kernel/angka'
import type { BahanNarasi } from './bahan-narasi.ts'
import type { AngkaKetik, Potongan } from './narasi.contract.ts'
import { nilaiAcuan, tulisAngkaTeks } from './nilai-acuan.ts'

// A number after one of these names something and counts nobody.
const PENYEBUT =
  /(?:\b(?:tabel|gambar|grafik|bab|bagian|halaman|lampiran|pasal|ayat|huruf|angka|butir|nomor|no\.?|uu|pp|perpres|permendagri|kepmendagri|perda|perbup|perwali|tahun|semester|triwulan|tanggal|pukul|rt|rw|ke)|\/|\()\s*\(?$/i
const BULAN =
  /^\s+(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)\b/i
const ANGKA = /(?<![\p{L}\d.,/-])(?:>=|≥|<)?\d+(?:[.,]\d+)*(?:[-–/]\d[\d./]*)?(?![\p{L}\d])/gu

/** A number as it stands in words: `dari` and `sampai` are places in the text. */
export interface AngkaDalamTeks {
  readonly teks: string
  readonly dari: number
  readonly sampai: number
}

/**
 * Numbers that count something. Not: years, dates, ranges (ages), articles, numbers of tables and decrees, km² and
 * bare ordinals. What is doubtful counts as a number: an untied one is only asked about.
 */
export function cariAngka(teks: string): AngkaDalamTeks[] {
  const hasil: AngkaDalamTeks[] = []
  for (const m of teks.matchAll(ANGKA)) {
    const [isi, dari] = [m[0], m.index]
    const sebelum = teks.slice(0, dari)
    const sesudah = teks.slice(dari + isi.length)
    if (/[-–/]/.test(isi) || /^(>=|≥|<)/.test(isi)) continue
    if (/^(?:19|20)\d\d$/.test(isi) && !/^\s*(?:jiwa|orang|kepala|keluarga|anak|persen|%)/i.test(sesudah))
      continue
    if (BULAN.test(sesudah) || (PENYEBUT.test(sebelum) && !/\(\s*$/.test(sebelum))) continue
    // "65 tahun ke atas", "17 tahun": an age.
    if (/^\d{1,3}$/.test(isi) && /^\s+tahun\b/i.test(sesudah)) continue
    // A list: "1. ", "(2)".
    if (/^\d{1,2}$/.test(isi) && ((/^\s*$/.test(sebelum) && /^[.)]/.test(sesudah)) || /^\)/.test(sesudah)))
      continue
    hasil.push({ teks: isi, dari, sampai: dari + isi.length })
  }
  return hasil
}

/** Every number in the words of a paragraph, with the cells of the book that hold its value, nearest first. */
export function angkaKetik(b: BahanNarasi, potongan: readonly Potongan[]): AngkaKetik[] {
  const dekat = new Set(
    potongan.flatMap((p) => (typeof p === 'string' ? [] : [nilaiAcuan(b, p.acuan)?.sel?.tabel ?? ''])),
  )
  return potongan.flatMap((p, i) =>
    typeof p !== 'string'
      ? []
      : cariAngka(p).map((a) => ({ potongan: i, ...a, calon: calonSel(b, a.teks, dekat) })),
  )
}

const CALON_MAKS = 6

function calonSel(b: BahanNarasi, teks: string, dekat: ReadonlySet<string>): AngkaKetik['calon'] {
  const indeks = indeksAngka(b)
  const calon = indeks.get(normal(teks)) ?? []
  const bobot = (acuan: string) => {
    const [jenis, id, wilayah] = acuan.split(' ')
    return (jenis === 'sel' && dekat.has(id!) ? 0 : 2) + (wilayah === '.' ? 0 : 1)
  }
  return calon
    .map((acuan, i) => ({ acuan, i }))
    .sort((x, y) => bobot(x.acuan) - bobot(y.acuan) || x.i - y.i)
    .slice(0, CALON_MAKS)
    .map(({ acuan }) => ({ acuan, sebut: nilaiAcuan(b, acuan)!.sebut }))
}

/** "12345" and "12.345" are one number; "12.5" is not "125". */
function normal(teks: string): string {
  return /^\d{4,}$/.test(teks) ? tulisBulat(Number(teks)) : teks
}

// A small number stands in so many cells that offering them says nothing.
const TERKECIL = 10
const terindeks = new WeakMap<BahanNarasi, Map<string, string[]>>()

function indeksAngka(b: BahanNarasi): Map<string, string[]> {
  const ada = terindeks.get(b)
  if (ada) return ada
  const indeks = new Map<string, string[]>()
  const catat = (teks: string, acuan: string) => {
    const daftar = indeks.get(teks)
    if (!daftar) indeks.set(teks, [acuan])
    else if (daftar.length < 200) daftar.push(acuan)
  }
  for (const [id, t] of b.tabel)
    for (const baris of [{ ...t.total, kode: '.' }, ...t.baris]) {
      let i = 0
      for (const g of t.grup)
        for (const k of g.kolom) {
          const n = baris.nilai[i++]!
          if (n >= TERKECIL) catat(tulisBulat(n), `sel ${id} ${baris.kode} ${k.kunci}`)
        }
    }
  for (const r of b.indikator ? [{ ...b.indikator.total, kode: '.' }, ...b.indikator.baris] : [])
    for (const [i, n] of r.nilai.entries())
      if (n !== null) catat(tulisAngkaTeks(n), `indikator ${b.indikator!.daftar[i]!.id} ${r.kode}`)
  terindeks.set(b, indeks)
  return indeks
}
