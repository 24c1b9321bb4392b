import { nomorDesa } from './hitungan-dasar.ts'
import type { KelompokKode } from './kelompok-kode.ts'

/** Rows `dari` ... `sampai - 1` of a group live in one desa. */
export interface Ruas {
  /** Place of the desa in the order in which desa were first met. */
  readonly desa: number
  readonly dari: number
  readonly sampai: number
}

/** Desa in the order in which they are met. A sorted file has one run a desa, any other more. */
export class DaftarDesa {
  readonly #letak = new Map<number, number>()

  get jumlah(): number {
    return this.#letak.size
  }

  cariRuas(k: KelompokKode): Ruas[] {
    const { prop, kab, kec, kel } = k
    const ruas: Ruas[] = []
    for (let dari = 0; dari < k.jumlah; ) {
      const [p, b, c, l] = [prop[dari]!, kab[dari]!, kec[dari]!, kel[dari]!]
      let i = dari + 1
      while (i < k.jumlah && kel[i] === l && kec[i] === c && kab[i] === b && prop[i] === p) i++
      ruas.push({ desa: this.#dapatkan(nomorDesa(p, b, c, l)), dari, sampai: i })
      dari = i
    }
    return ruas
  }

  /** Numbers rising, and the place of each. */
  urut(): { nomor: Float64Array<ArrayBuffer>; letak: Uint32Array } {
    const nomor = Float64Array.from(this.#letak.keys()).sort()
    return { nomor, letak: Uint32Array.from(nomor, (n) => this.#letak.get(n)!) }
  }

  #dapatkan(nomor: number): number {
    const ada = this.#letak.get(nomor)
    if (ada !== undefined) return ada
    this.#letak.set(nomor, this.#letak.size)
    return this.#letak.size - 1
  }
}
