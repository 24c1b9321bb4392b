import type { MedanBanding } from './medan.ts'

/** A row wherever it stands: its line and its codes. */
export interface BarisBanding {
  readonly teks: Buffer
  readonly awal: number
  readonly akhir: number
  readonly hari: Int32Array
  readonly kode: readonly Uint8Array[]
  readonly ke: number
}

/** Finds which fields of two rows differ, and counts per field. */
export class Beda {
  readonly #m: MedanBanding
  readonly perMedan: Uint32Array
  readonly #selA: Int32Array
  readonly #selB: Int32Array

  constructor(medan: MedanBanding) {
    this.#m = medan
    this.perMedan = new Uint32Array(medan.nama.length)
    this.#selA = new Int32Array(Math.max(0, ...medan.teksA) + 2)
    this.#selB = new Int32Array(Math.max(0, ...medan.teksB) + 2)
  }

  /** True when nothing at all differs. False may also mean that only what is not compared does. */
  isSama(a: BarisBanding, b: BarisBanding): boolean {
    if (a.hari[a.ke] !== b.hari[b.ke]) return false
    for (let k = 0; k < a.kode.length; k++) if (a.kode[k]![a.ke] !== b.kode[k]![b.ke]) return false
    if (!this.#m.sejajar || a.akhir - a.awal !== b.akhir - b.awal) return false
    return a.teks.compare(b.teks, b.awal, b.akhir, a.awal, a.akhir) === 0
  }

  /** Numbers of the fields that differ, rising; they are counted. */
  cari(a: BarisBanding, b: BarisBanding): number[] {
    const { teksA, teksB } = this.#m
    const [x, y] = [this.#selA, this.#selB]
    batasSel(a, x)
    batasSel(b, y)
    const beda: number[] = []
    const kena = (medan: number) => {
      beda.push(medan)
      this.perMedan[medan]!++
    }
    for (let m = 0; m < teksA.length; m++) {
      const [i, j] = [x[teksA[m]!]!, y[teksB[m]!]!]
      const [ii, jj] = [x[teksA[m]! + 1]!, y[teksB[m]! + 1]!]
      if (ii - i !== jj - j || a.teks.compare(b.teks, j, jj, i, ii) !== 0) kena(m)
    }
    if (a.hari[a.ke] !== b.hari[b.ke]) kena(teksA.length)
    for (let k = 0; k < a.kode.length; k++) {
      if (a.kode[k]![a.ke] !== b.kode[k]![b.ke]) kena(teksA.length + 1 + k)
    }
    return beda
  }
}

// Where cell i begins; the next entry is where it ends, its separator included.
function batasSel(r: BarisBanding, sel: Int32Array): void {
  let s = 0
  sel[s++] = r.awal
  for (let i = r.awal; i < r.akhir && s < sel.length; i++) {
    const c = r.teks[i]
    if (c === 9 || c === 10) sel[s++] = i + 1
  }
}
