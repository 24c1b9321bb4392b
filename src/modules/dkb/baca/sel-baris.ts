import { KOLOM_SIAK } from './kolom.ts'
import type { KonteksBaca } from './konteks.ts'
import { gantiBaris, tutupKutip } from './kutip.ts'

/** Splits a chunk into records and finds the cells of the record in hand. Doubled quotes are undone in place. */
export class SelBaris {
  readonly #k: KonteksBaca
  b: Uint8Array = new Uint8Array(0)
  /** Per column of KOLOM_SIAK, the bytes of its cell; empty for columns the file does not have. */
  readonly awal = new Int32Array(KOLOM_SIAK.length)
  readonly akhir = new Int32Array(KOLOM_SIAK.length)
  /** Cells of the record, or -1 when a quote in it is broken. */
  jumlah = 0
  /** Something stands behind the last column of the header. */
  lebih = false
  /** Physical lines passed in this chunk. */
  baris = 0

  constructor(konteks: KonteksBaca) {
    this.#k = konteks
  }

  mulai(b: Uint8Array): void {
    this.b = b
    this.baris = 0
  }

  /** Reads the record at `i`; returns where the next one begins. */
  pisah(i: number): number {
    const { b, awal, akhir } = this
    const { pemisah, kolom, jumlahKolom, batasBaris } = this.#k
    const n = b.length
    this.lebih = false
    let ke = 0
    let s = i
    for (;;) {
      let c = -1
      while (i < n) {
        c = b[i]!
        if (c === pemisah || c === 10 || c === 13 || (c === 34 && i === s)) break
        i++
      }
      let e = i
      if (i < n && c === 34) {
        const t = tutupKutip(b, i, n, pemisah, true, batasBaris)
        if (t < 0) {
          const g = gantiBaris(b, i, n)
          this.jumlah = -1
          return this.#lewatiGanti(g < 0 ? n : g)
        }
        s = i + 1
        e = this.#bukaKutip(s, t)
        i = t + 1
        c = i < n ? b[i]! : -1
      }
      if (ke < jumlahKolom) {
        const k = kolom[ke]!
        if (k >= 0) {
          awal[k] = s
          akhir[k] = e
        }
      } else if (e > s) this.lebih = true
      ke++
      if (i >= n || c !== pemisah) {
        this.jumlah = ke
        return this.#lewatiGanti(i)
      }
      s = ++i
    }
  }

  /** The cell as text, for the rare paths that need one. */
  teks(k: number): string {
    const { buffer, byteOffset } = this.b
    return Buffer.from(buffer, byteOffset + this.awal[k]!, this.akhir[k]! - this.awal[k]!).toString('latin1')
  }

  #lewatiGanti(i: number): number {
    this.baris++
    if (i >= this.b.length) return this.b.length
    return this.b[i] === 13 && this.b[i + 1] === 10 ? i + 2 : i + 1
  }

  // Returns the new end; line ends inside the cell are counted.
  #bukaKutip(awal: number, akhir: number): number {
    const b = this.b
    let t = awal
    for (let i = awal; i < akhir; i++) {
      const c = b[i]!
      if (c === 34) i++
      else if (c === 10 || (c === 13 && b[i + 1] !== 10)) this.baris++
      b[t++] = c
    }
    return t
  }
}
