import { angkaGanda } from '../angka-ganda.ts'
import type { BarisKisi } from '../kisi.ts'
import { type Seri, tanggalSeri } from './seri.ts'
import { lepasEscape, type TeksBersama } from './teks-bersama.ts'
import { PenguraiXml } from './urai-xml.ts'

export interface BahanLembar {
  readonly teks: TeksBersama
  readonly gaya: readonly boolean[]
  readonly seri: Seri
}

/** Excel's own limit of rows; a row number above it is damage. */
const BARIS_MAKS = 1_048_576
/** No export is wider; cells beyond are left out. */
const KOLOM_MAKS = 1024

/** Rows of a worksheet as its XML streams by: `beri` a piece, then `ambil` what it completed. */
export class PenguraiLembar {
  readonly #b: BahanLembar
  readonly #xml: PenguraiXml
  #jadi: BarisKisi[] = []
  #nomor = 0
  #sel: string[] = []
  #kolom = 0
  #jenis = ''
  #gaya = 0
  #nilai = ''
  #dalamNilai = false
  #dalamBaris = false
  #fonetik = false

  constructor(b: BahanLembar) {
    this.#b = b
    this.#xml = new PenguraiXml({
      buka: (nama, isi) => this.#buka(nama, isi),
      tutup: (nama) => this.#tutup(nama),
      teks: (t) => {
        if (this.#dalamNilai && !this.#fonetik) this.#nilai += t
      },
    })
  }

  beri(potongan: string): void {
    this.#xml.beri(potongan)
  }

  ambil(): BarisKisi[] {
    const hasil = this.#jadi
    this.#jadi = []
    return hasil
  }

  #buka(nama: string, isi: string): void {
    switch (nama) {
      case 'c': {
        const r = nilaiAtribut(isi, ' r="')
        if (r !== undefined) this.#kolom = nomorKolom(r) ?? this.#kolom
        this.#jenis = nilaiAtribut(isi, ' t="') ?? 'n'
        this.#gaya = Number(nilaiAtribut(isi, ' s="') ?? 0)
        this.#nilai = ''
        return
      }
      case 'v':
      case 't':
        this.#dalamNilai = true
        return
      case 'rPh':
        this.#fonetik = true
        return
      case 'row': {
        const r = Number(/\br="(\d+)"/.exec(isi)?.[1] ?? this.#nomor + 1)
        this.#nomor = r > this.#nomor ? r : this.#nomor + 1
        if (this.#nomor > BARIS_MAKS) throw new Error('row number out of range')
        this.#sel = []
        this.#kolom = 0
        this.#dalamBaris = true
      }
    }
  }

  #tutup(nama: string): void {
    switch (nama) {
      case 'v':
      case 't':
        this.#dalamNilai = false
        return
      case 'rPh':
        this.#fonetik = false
        return
      case 'c':
        if (this.#dalamBaris && this.#kolom < KOLOM_MAKS) {
          while (this.#sel.length < this.#kolom) this.#sel.push('')
          this.#sel[this.#kolom] = this.#teksSel()
        }
        this.#kolom++
        return
      case 'row':
        if (this.#dalamBaris) this.#jadi.push({ nomor: this.#nomor, sel: this.#sel })
        this.#dalamBaris = false
    }
  }

  #teksSel(): string {
    const v = this.#nilai
    switch (this.#jenis) {
      case 's':
        return v === '' ? '' : this.#b.teks.ambil(Number(v))
      case 'inlineStr':
      case 'str':
        return lepasEscape(v)
      case 'b':
        return v === '1' ? 'YA' : 'TIDAK'
      case 'd':
        return v.slice(0, 10)
      case 'e':
        return v
      default:
        return this.#angka(v)
    }
  }

  #angka(v: string): string {
    if (v === '') return ''
    if (this.#b.gaya[this.#gaya]) return tanggalSeri(Number(v), this.#b.seri) ?? v
    if (/^-?\d{1,15}$/.test(v)) return v
    const n = Number(v)
    return Number.isNaN(n) ? v : angkaGanda(n)
  }
}

// As every writer of workbooks has it; a regular expression here would run eleven million times on a large sheet.
function nilaiAtribut(isi: string, awal: string): string | undefined {
  const a = isi.indexOf(awal)
  if (a < 0) return undefined
  const z = isi.indexOf('"', a + awal.length)
  return z < 0 ? undefined : isi.slice(a + awal.length, z)
}

/** "AB12" is column 27; undefined for what is no reference. */
function nomorKolom(rujukan: string): number | undefined {
  let n = 0
  let i = 0
  for (; i < rujukan.length; i++) {
    const c = rujukan.charCodeAt(i)
    if (c < 65 || c > 90) break
    n = n * 26 + c - 64
  }
  return i >= 1 && i <= 3 ? n - 1 : undefined
}
