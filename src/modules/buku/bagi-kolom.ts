import { tulisBulat } from '#kernel/angka'
import type { TabelLaporan } from './model-laporan.ts'

/** One stretch of columns that stands side by side on a page, with its widths in millimetres. */
export interface BagianTabel {
  readonly mendatar: boolean
  /** Indices into `grup` of the table. */
  readonly grup: readonly number[]
  readonly lebarKode: number
  readonly lebarNama: number
  /** One width a number column, left to right. */
  readonly lebarAngka: readonly number[]
}

// Millimetres between the margins of laporan.typ: A4 less 22 on both sides upright, less 18 lying.
export const LEBAR_TEGAK = 166
export const LEBAR_MENDATAR = 261
const LEBAR_KODE = { provinsi: 9, kabkota: 11, kecamatan: 14, desa: 19 } as const
const NAMA_MIN = 34
const NAMA_MAKS = 48
const KOLOM_MIN = 8.8
const MM_PER_PT = 25.4 / 72

/**
 * Splits a table into stretches of whole category groups (LK, PR, JML never part). Upright when all columns fit, else
 * lying, the groups spread evenly over as few stretches as will hold them. Widths follow the digits of the total row,
 * the largest number of each column.
 */
export function bagiKolom(tabel: TabelLaporan, grup: readonly number[]): BagianTabel[] {
  const lebarKode = LEBAR_KODE[tabel.tingkat]
  const lebar = grup.map((g) => lebarGrup(tabel, g))
  const muat = (halaman: number, l: readonly number[][]) =>
    l.flat().reduce((a, b) => a + b, 0) <= halaman - lebarKode - NAMA_MIN
  const mendatar = !muat(LEBAR_TEGAK, lebar)
  const halaman = mendatar ? LEBAR_MENDATAR : LEBAR_TEGAK
  for (let jumlah = 1; ; jumlah++) {
    const bagian = ratakan(grup.length, jumlah)
    if (jumlah < grup.length && !bagian.every(([a, b]) => muat(halaman, lebar.slice(a, b)))) continue
    return bagian.map(([a, b]) => {
      const angka = lebar.slice(a, b).flat()
      const terpakai = angka.reduce((x, y) => x + y, 0)
      const lebarNama = Math.min(NAMA_MAKS, Math.max(NAMA_MIN, halaman - lebarKode - terpakai))
      const lebih = Math.max(0, halaman - lebarKode - lebarNama - terpakai) / angka.length
      return {
        mendatar,
        grup: grup.slice(a, b),
        lebarKode,
        lebarNama: bulat(lebarNama),
        lebarAngka: angka.map((l) => bulat(l + lebih)),
      }
    })
  }
}

/** `jumlah` stretches whose sizes differ by one at most, the longer ones first. */
function ratakan(banyak: number, jumlah: number): [number, number][] {
  const kecil = Math.floor(banyak / jumlah)
  const besar = banyak % jumlah
  let mulai = 0
  return Array.from({ length: jumlah }, (_, i) => {
    const awal = mulai
    mulai += kecil + (i < besar ? 1 : 0)
    return [awal, mulai]
  })
}

function lebarGrup(tabel: TabelLaporan, g: number): number[] {
  const { label, kolom } = tabel.grup[g]!
  const angka = kolom.map((_, k) => Math.max(KOLOM_MIN, lebarAngka(tabel.total.nilai[g * kolom.length + k]!)))
  // The head may break between words and after a slash, not inside a word.
  const kataTerpanjang = Math.max(...label.split(/[ /-]/).map((k) => k.length))
  const perluKepala = kataTerpanjang * 7 * 0.64 * MM_PER_PT + 2
  const kurang = Math.max(0, perluKepala - angka.reduce((a, b) => a + b, 0)) / angka.length
  return angka.map((l) => l + kurang)
}

// Source Sans 3 Bold at 8 pt: a digit is 528/1000 em, a point 300/1000 em; 1.2 mm of air on either side.
function lebarAngka(n: number): number {
  const teks = tulisBulat(n)
  const titik = teks.split('.').length - 1
  return ((teks.length - titik) * 0.528 + titik * 0.3) * 8 * MM_PER_PT + 2.4
}

const bulat = (mm: number) => Math.round(mm * 100) / 100
