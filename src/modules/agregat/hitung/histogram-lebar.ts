import type { DasarHitungan } from './dasar-hitungan.ts'
import { LAJUR_JK } from './hitungan-dasar.ts'
import { type SelJarang, SelTumbuh } from './hitungan-jarang.ts'
import type { KelompokKode, KodeKolom } from './kelompok-kode.ts'
import { letakKode, pembacaLetak } from './kode-dimensi.ts'
import type { Ruas } from './ruas.ts'

const LAJUR = 4

/** What one run gave: cells `dari` ... `sampai - 1` of a desa. */
interface Panen {
  readonly dari: number
  readonly sampai: number
}

/**
 * A base of many combinations: the rows of one desa are counted into one small dense array, its cells that are not
 * empty are taken out, and the array serves the next desa. Memory is what is not empty, however wide the base.
 */
export class HistogramLebar {
  readonly #lebar: number
  readonly #letak: (k: KelompokKode) => Uint8Array | Uint32Array
  readonly #wadah: Uint32Array
  readonly #sel = new SelTumbuh(1 << 14)
  readonly #panen: Panen[][] = []

  constructor(dasar: DasarHitungan, kodeKolom: KodeKolom) {
    this.#lebar = letakKode(dasar, kodeKolom).lebar
    this.#letak = pembacaLetak(dasar, kodeKolom, (n) => new Uint32Array(n))
    this.#wadah = new Uint32Array(this.#lebar * LAJUR)
  }

  tambah(k: KelompokKode, ruas: readonly Ruas[]): void {
    const letak = this.#letak(k) as Uint32Array
    for (const r of ruas) {
      hitung(this.#wadah, letak, k.lajur, r.dari, r.sampai)
      const dari = this.#sel.panjang
      const banyak = r.sampai - r.dari
      const { sel, jumlah } = this.#sel.sediakan(Math.min(banyak, this.#lebar * LAJUR_JK))
      // A long run is read off from one end to the other; a short one asks its own rows where they were counted.
      this.#sel.panjang =
        banyak * 2 >= this.#lebar
          ? panenSemua(this.#wadah, sel, jumlah, dari)
          : panenRuas(this.#wadah, letak, k.lajur, r.dari, r.sampai, sel, jumlah, dari)
      const milik = this.#panen[r.desa]
      if (milik) milik.push({ dari, sampai: this.#sel.panjang })
      else this.#panen[r.desa] = [{ dari, sampai: this.#sel.panjang }]
    }
  }

  /** Cells rising within each desa, desa in the order of `letak`. */
  selesai(nomor: ArrayLike<number>, letak: Uint32Array): SelJarang {
    const semua = this.#sel.selesai()
    const keluar = new SelTumbuh(semua.sel.length)
    const mulai = new Uint32Array(nomor.length + 1)
    for (let d = 0; d < letak.length; d++) {
      satukan(semua, this.#panen[letak[d]!] ?? [], keluar)
      mulai[d + 1] = keluar.panjang
    }
    return { nomor, mulai, ...keluar.selesai() }
  }
}

function hitung(
  wadah: Uint32Array,
  letak: Uint32Array,
  lajur: Uint8Array,
  dari: number,
  sampai: number,
): void {
  for (let i = dari; i < sampai; i++) wadah[(letak[i]! << 2) + lajur[i]!]!++
}

function panenSemua(wadah: Uint32Array, sel: Uint32Array, jumlah: Uint32Array, dari: number): number {
  let ke = dari
  for (let c = 0; c < wadah.length; c++) {
    const n = wadah[c]!
    if (n === 0) continue
    sel[ke] = (c >>> 2) * LAJUR_JK + (c & 3)
    jumlah[ke++] = n
    wadah[c] = 0
  }
  return ke
}

function panenRuas(
  wadah: Uint32Array,
  letak: Uint32Array,
  lajur: Uint8Array,
  dari: number,
  sampai: number,
  sel: Uint32Array,
  jumlah: Uint32Array,
  awal: number,
): number {
  let ke = awal
  for (let i = dari; i < sampai; i++) {
    const c = (letak[i]! << 2) + lajur[i]!
    const n = wadah[c]!
    if (n === 0) continue
    sel[ke] = letak[i]! * LAJUR_JK + lajur[i]!
    jumlah[ke++] = n
    wadah[c] = 0
  }
  return ke
}

/** The harvests of one desa in the order of cells, the same cell of two runs added up. */
function satukan(
  semua: { sel: Uint32Array; jumlah: Uint32Array },
  panen: readonly Panen[],
  keluar: SelTumbuh,
): void {
  const banyak = panen.reduce((n, p) => n + p.sampai - p.dari, 0)
  // Cell and place in one number, so that plain sorting puts them in order (a cell is below 2^21).
  const urut = new Float64Array(banyak)
  let ke = 0
  for (const p of panen) for (let i = p.dari; i < p.sampai; i++) urut[ke++] = semua.sel[i]! * 2 ** 32 + i
  if (!isUrut(urut)) urut.sort()
  for (let i = 0; i < banyak; ) {
    const sel = Math.floor(urut[i]! / 2 ** 32)
    let n = 0
    for (; i < banyak && Math.floor(urut[i]! / 2 ** 32) === sel; i++) n += semua.jumlah[urut[i]! % 2 ** 32]!
    keluar.tambah(sel, n)
  }
}

function isUrut(n: Float64Array): boolean {
  for (let i = 1; i < n.length; i++) if (n[i - 1]! > n[i]!) return false
  return true
}
