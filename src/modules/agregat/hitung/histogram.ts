import type { KolomKode } from '../definisi/syarat.ts'
import type { DasarHitungan } from './dasar-hitungan.ts'
import { LAJUR_JK, nomorDesa } from './hitungan-dasar.ts'
import { type PetaSyarat, petaSyarat } from './peta-syarat.ts'

/**
 * The columns of one row group, as they were read; only the first `jumlah` values count. `lajur` is the lane of the sex
 * (`lajurJk`), `kode` the place of each code in the list of codes that its column has.
 */
export interface KelompokKode {
  readonly jumlah: number
  readonly lajur: Uint8Array
  readonly prop: Uint8Array
  readonly kab: Uint8Array
  readonly kec: Uint8Array
  readonly kel: Uint16Array
  readonly kode: ReadonlyMap<KolomKode, Uint8Array>
}

/** The codes that a column holds anywhere in the file, rising. */
export type KodeKolom = ReadonlyMap<KolomKode, readonly number[]>

/** The codes that a base can have, rising: those of its column, or the outcomes of its conditions. */
export function kodeDasar(d: DasarHitungan, kodeKolom: KodeKolom): readonly number[] {
  if (d.asal.jenis === 'kolom') return kodeKolom.get(d.asal.kolom)!
  const pilihan = d.asal.jenis === 'pilihan' ? d.asal.pilihan : []
  return [0, ...pilihan.map((_, i) => i + 1)]
}

interface Penghitung {
  /** Where its counters stand within a desa's. */
  readonly awal: number
  readonly lebar: number
  /** The code of each row. */
  kode(k: KelompokKode): Uint8Array
}

/** Rows `dari` ... `sampai - 1` of a group live in the desa with this place in the histogram. */
interface Ruas {
  readonly desa: number
  readonly dari: number
  readonly sampai: number
}

// Four, the last one empty: a shift finds the counter.
const LAJUR = 4

/**
 * Dense histograms of all base counts in one array, [desa][base][kode][jk lane]. All codes are small whole numbers, so
 * an address is a sum and a person costs one increment a base; rows sorted by region keep the few kilobytes of one
 * desa in the nearest cache. Rows in any other order give the same counts, more slowly.
 */
export class Histogram {
  readonly #penghitung: readonly Penghitung[]
  /** Counters of one desa. */
  readonly #lebar: number
  readonly #letakDesa = new Map<number, number>()
  #isi: Uint32Array

  constructor(dasar: readonly DasarHitungan[], kodeKolom: KodeKolom) {
    let awal = 0
    this.#penghitung = dasar.map((d) => {
      const lebar = kodeDasar(d, kodeKolom).length
      const p = { awal, lebar, kode: kodeDari(d, kodeKolom, lebar) }
      // One code more: where those outside of the semesta fall, who are not handed on.
      awal += (p.lebar + 1) * LAJUR
      return p
    })
    this.#lebar = awal
    this.#isi = new Uint32Array(64 * this.#lebar)
  }

  tambah(k: KelompokKode): void {
    const ruas = this.#cariRuas(k)
    const kode = this.#penghitung.map((p) => p.kode(k))
    const awal = this.#penghitung.map((p) => p.awal)
    const isi = this.#isi
    // Four bases at a time: increments of one counter wait for each other, those of four do not.
    let b = 0
    for (; b + 4 <= kode.length; b += 4)
      for (const r of ruas) hitungEmpat(isi, r.desa * this.#lebar, awal, kode, b, k.lajur, r.dari, r.sampai)
    for (; b < kode.length; b++)
      for (const r of ruas)
        hitungSatu(isi, r.desa * this.#lebar + awal[b]!, kode[b]!, k.lajur, r.dari, r.sampai)
  }

  /** Rising desa numbers, and per base its counts in the order of `rapikan`: [desa][jk lane][kode]. */
  selesai(): { nomor: Float64Array; isi: Uint32Array[] } {
    const nomor = Float64Array.from(this.#letakDesa.keys()).sort()
    const urut = Uint32Array.from(nomor, (n) => this.#letakDesa.get(n)!)
    return { nomor, isi: this.#penghitung.map((p) => this.#padat(p, urut)) }
  }

  #padat({ awal, lebar }: Penghitung, urut: Uint32Array): Uint32Array {
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

  #cariRuas(k: KelompokKode): Ruas[] {
    const { prop, kab, kec, kel } = k
    const ruas: Ruas[] = []
    for (let dari = 0; dari < k.jumlah; ) {
      const [p, b, c, l] = [prop[dari]!, kab[dari]!, kec[dari]!, kel[dari]!]
      let i = dari + 1
      while (i < k.jumlah && kel[i] === l && kec[i] === c && kab[i] === b && prop[i] === p) i++
      ruas.push({ desa: this.#desa(nomorDesa(p, b, c, l)), dari, sampai: i })
      dari = i
    }
    return ruas
  }

  #desa(nomor: number): number {
    const ada = this.#letakDesa.get(nomor)
    if (ada !== undefined) return ada
    const letak = this.#letakDesa.size
    this.#letakDesa.set(nomor, letak)
    if ((letak + 1) * this.#lebar > this.#isi.length) {
      const lama = this.#isi
      this.#isi = new Uint32Array(lama.length * 2)
      this.#isi.set(lama)
    }
    return letak
  }
}

function kodeDari(d: DasarHitungan, kodeKolom: KodeKolom, luar: number): (k: KelompokKode) => Uint8Array {
  const { asal } = d
  if (asal.jenis === 'kolom' && !d.semesta) return (k) => k.kode.get(asal.kolom)!
  const peta: PetaSyarat = petaSyarat(d, kodeKolom, luar)
  let wadah = new Uint8Array(0)
  return (k) => {
    // Zeros, where nothing is asked (everybody is one category): `kerjakan` then leaves them as they are.
    if (wadah.length < k.jumlah) wadah = new Uint8Array(k.jumlah)
    peta.kerjakan(k.kode, wadah, k.jumlah)
    return wadah
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
