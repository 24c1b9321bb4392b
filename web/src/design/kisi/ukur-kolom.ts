import { type IsiKisi, type KepalaKisi, tulisSel } from './bentuk-kisi.ts'

export interface UkuranKisi {
  /** Of each column of figures. */
  readonly lebar: readonly number[]
  readonly nama: number
  /** Lines of text in each row of heads, the lowest (the columns' own labels) last. */
  readonly barisKepala: readonly number[]
}

/** The sizes of letters in the grid: on the screen 15 px figures, 13.5 px heads; paper takes smaller ones. */
export interface HurufKisi {
  readonly angka: number
  readonly kepala: number
  readonly tepi: number
  readonly nama: { readonly min: number; readonly maks: number }
}

export const HURUF_LAYAR: HurufKisi = { angka: 15, kepala: 13.5, tepi: 10, nama: { min: 150, maks: 290 } }
export const HURUF_TELEPON: HurufKisi = { angka: 15, kepala: 13.5, tepi: 7, nama: { min: 118, maks: 138 } }

/**
 * Column widths from what stands in them, so that scrolling never moves a column: the widest figure (the total's, or a
 * row's where rows are averages), the column's label, and the heads above, which may break over three lines.
 */
export function ukurKolom(isi: IsiKisi, huruf: HurufKisi = HURUF_LAYAR): UkuranKisi {
  const pad = 2 * huruf.tepi
  const lebar = isi.kolom.map((k, i) => {
    const panjang = (n: number | null | undefined) => tulisSel(n, k).length
    // The total is the widest of a column of counts; a column written otherwise is looked at whole.
    const daftar = k.tulis || typeof isi.total?.nilai[i] !== 'number' ? isi.baris : []
    let angka = panjang(isi.total?.nilai[i])
    for (const b of daftar) angka = Math.max(angka, panjang(b.nilai[i]))
    const label = Math.max(kataTerpanjang(k.label), lebarTeks(k.label) / 3) * huruf.kepala
    return Math.ceil(Math.max(angka * 0.51 * huruf.angka, label, 28) + pad + 2)
  })
  const lapis = isi.kepala.map((baris) => lebarkan(baris, lebar, huruf))
  const barisKepala = isi.kepala.map((baris) =>
    Math.max(1, ...baris.map((k) => barisLabel(k.label, jumlah(lebar, k) - pad, huruf.kepala))),
  )
  const bawah = Math.max(1, ...isi.kolom.map((k, i) => barisLabel(k.label, lebar[i]! - pad, huruf.kepala)))
  return { lebar: lapis.at(-1) ?? lebar, nama: ukurNama(isi, huruf), barisKepala: [...barisKepala, bawah] }
}

/** Widens columns in place until every head above them fits on three lines. */
function lebarkan(kepala: readonly KepalaKisi[], lebar: number[], huruf: HurufKisi): number[] {
  for (const k of kepala) {
    const perlu = Math.ceil(
      Math.max(kataTerpanjang(k.label), (lebarTeks(k.label) / (k.rentang > 1 ? 2 : 3)) * 1.12) *
        huruf.kepala +
        2 * huruf.tepi,
    )
    const kurang = perlu - jumlah(lebar, k)
    if (kurang <= 0) continue
    const tambah = Math.ceil(kurang / k.rentang)
    for (let i = k.dari; i < k.dari + k.rentang; i++) lebar[i]! += tambah
  }
  return lebar
}

function ukurNama(isi: IsiKisi, huruf: HurufKisi): number {
  let terpanjang = lebarTeks(isi.total?.nama ?? '') * 1.06
  for (const b of isi.baris)
    terpanjang = Math.max(
      terpanjang,
      lebarTeks(b.nama) * (b.tingkat === 1 ? 1.06 : 1) + lebarTeks(b.ket ?? '') * 0.9 + 1.2 * b.tingkat,
    )
  const perlu = Math.ceil(terpanjang * huruf.angka + 2 * huruf.tepi + 20)
  return Math.max(huruf.nama.min, Math.min(huruf.nama.maks, perlu))
}

function barisLabel(label: string, lebar: number, ukuran: number): number {
  return Math.min(3, Math.max(1, Math.ceil((lebarTeks(label) * ukuran) / Math.max(20, lebar))))
}

function jumlah(lebar: readonly number[], k: KepalaKisi): number {
  let n = 0
  for (let i = k.dari; i < k.dari + k.rentang; i++) n += lebar[i] ?? 0
  return n
}

// Source Sans 3 semibold, in em: capitals about 0.61, small letters and figures 0.52, blanks and points less.
function lebarTeks(teks: string): number {
  let n = 0
  for (const h of teks) n += /[ .,:;|!'()/–-]/.test(h) ? 0.3 : h === h.toLowerCase() ? 0.53 : 0.64
  return n
}

function kataTerpanjang(teks: string): number {
  return Math.max(0, ...teks.split(/\s+|(?<=[–-])/).map(lebarTeks))
}
