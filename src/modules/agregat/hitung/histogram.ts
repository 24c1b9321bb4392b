import type { DasarHitungan } from './dasar-hitungan.ts'
import { HistogramLebar } from './histogram-lebar.ts'
import { LAJUR_JK } from './hitungan-dasar.ts'
import { jarangkan, type SelJarang } from './hitungan-jarang.ts'
import type { KelompokKode, KodeKolom } from './kelompok-kode.ts'
import { letakKode, pembacaLetak } from './kode-dimensi.ts'
import { DaftarDesa } from './ruas.ts'

/** One base of a histogram: dense [desa][jk lane][letak], or the cells that are not empty. */
export type IsiHistogram = Uint32Array<ArrayBuffer> | SelJarang

export interface HasilKelompok {
  /** Rising desa numbers, of the dense bases. */
  readonly nomor: Float64Array<ArrayBuffer>
  /** A base each, in the order in which they were given. */
  readonly isi: readonly IsiHistogram[]
}

interface Sempit {
  readonly ke: number
  /** Where its counters stand within a desa's. */
  readonly awal: number
  readonly lebar: number
  letak(k: KelompokKode): Uint8Array
}

// Four, the last one empty: a shift finds the counter.
const LAJUR = 4
/** Bases of more combinations are counted desa by desa and kept as the cells that are not empty. */
export const LEBAR_PADAT = 256

/**
 * Histograms of base counts of one semesta, whose rows alone are handed in. All codes are small whole numbers, so an
 * address is a sum and a person costs one increment a base. Narrow bases lie in one array, [desa][base][letak][jk lane]:
 * rows sorted by region keep the few kilobytes of one desa in the nearest cache. Rows in any other order give the same
 * counts, more slowly.
 */
export class Histogram {
  readonly #jumlahDasar: number
  readonly #silang: readonly boolean[]
  readonly #sempit: Sempit[] = []
  readonly #luas: { ke: number; histogram: HistogramLebar }[] = []
  /** Counters of one desa. */
  readonly #lebar: number
  readonly #desa = new DaftarDesa()
  #isi: Uint32Array

  constructor(dasar: readonly DasarHitungan[], kodeKolom: KodeKolom) {
    this.#jumlahDasar = dasar.length
    this.#silang = dasar.map((d) => d.asal.jenis === 'silang')
    let awal = 0
    for (const [ke, d] of dasar.entries()) {
      const { lebar } = letakKode(d, kodeKolom)
      if (lebar > LEBAR_PADAT) this.#luas.push({ ke, histogram: new HistogramLebar(d, kodeKolom) })
      else {
        const letak = pembacaLetak(d, kodeKolom, (n) => new Uint8Array(n))
        this.#sempit.push({ ke, awal, lebar, letak })
        awal += lebar * LAJUR
      }
    }
    this.#lebar = awal
    this.#isi = new Uint32Array(64 * this.#lebar)
  }

  tambah(k: KelompokKode): void {
    const ruas = this.#desa.cariRuas(k)
    this.#muat()
    const kode = this.#sempit.map((p) => p.letak(k))
    const awal = this.#sempit.map((p) => p.awal)
    const isi = this.#isi
    // Four bases at a time: increments of one counter wait for each other, those of four do not.
    let b = 0
    for (; b + 4 <= kode.length; b += 4)
      for (const r of ruas) hitungEmpat(isi, r.desa * this.#lebar, awal, kode, b, k.lajur, r.dari, r.sampai)
    for (; b < kode.length; b++)
      for (const r of ruas)
        hitungSatu(isi, r.desa * this.#lebar + awal[b]!, kode[b]!, k.lajur, r.dari, r.sampai)
    for (const l of this.#luas) l.histogram.tambah(k, ruas)
  }

  selesai(): HasilKelompok {
    const { nomor, letak } = this.#desa.urut()
    const isi = new Array<IsiHistogram>(this.#jumlahDasar)
    for (const p of this.#sempit) {
      const padat = this.#padat(p, letak)
      isi[p.ke] = this.#silang[p.ke] ? jarangkan(nomor, p.lebar, padat) : padat
    }
    for (const l of this.#luas) isi[l.ke] = l.histogram.selesai(nomor, letak)
    return { nomor, isi }
  }

  #padat({ awal, lebar }: Sempit, urut: Uint32Array): Uint32Array<ArrayBuffer> {
    const isi = this.#isi
    const keluar = new Uint32Array(urut.length * LAJUR_JK * lebar)
    let ke = 0
    for (const desa of urut) {
      const alas = desa * this.#lebar + awal
      for (let jk = 0; jk < LAJUR_JK; jk++)
        for (let k = 0; k < lebar; k++) keluar[ke++] = isi[alas + k * LAJUR + jk]!
    }
    return keluar
  }

  #muat(): void {
    const perlu = this.#desa.jumlah * this.#lebar
    if (perlu <= this.#isi.length) return
    const lama = this.#isi
    this.#isi = new Uint32Array(Math.max(lama.length * 2, perlu))
    this.#isi.set(lama)
  }
}

// The loops that everything is about: plain functions over typed arrays, nothing captured.
function hitungSatu(
  isi: Uint32Array,
  alas: number,
  kode: Uint8Array,
  lajur: Uint8Array,
  dari: number,
  sampai: number,
): void {
  for (let i = dari; i < sampai; i++) isi[alas + (kode[i]! << 2) + lajur[i]!]!++
}

function hitungEmpat(
  isi: Uint32Array,
  desa: number,
  awal: readonly number[],
  kode: readonly Uint8Array[],
  b: number,
  lajur: Uint8Array,
  dari: number,
  sampai: number,
): void {
  const [a0, a1, a2, a3] = [desa + awal[b]!, desa + awal[b + 1]!, desa + awal[b + 2]!, desa + awal[b + 3]!]
  const k0 = kode[b]!
  const k1 = kode[b + 1]!
  const k2 = kode[b + 2]!
  const k3 = kode[b + 3]!
  for (let i = dari; i < sampai; i++) {
    const l = lajur[i]!
    isi[a0 + (k0[i]! << 2) + l]!++
    isi[a1 + (k1[i]! << 2) + l]!++
    isi[a2 + (k2[i]! << 2) + l]!++
    isi[a3 + (k3[i]! << 2) + l]!++
  }
}
