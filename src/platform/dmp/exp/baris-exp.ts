import { Cacat } from '../cacat.ts'
import { isLob, type KolomDmp } from '../dmp.ts'
import { batasPanjang } from '../sel.ts'

/** Not a position but an answer of `pindaiBarisExp`. */
export const KURANG = -1
export const SELESAI = -2

/** Where the cells of one row stand in the buffer; length -1 is NULL. */
export interface LetakSel {
  readonly awal: Int32Array
  readonly panjang: Int32Array
}

export interface SusunanExp {
  readonly kolom: readonly KolomDmp[]
  readonly min: Float64Array
  readonly maks: Float64Array
  readonly lob: readonly boolean[]
  readonly adaLob: boolean
}

export function susunanExp(kolom: readonly KolomDmp[]): SusunanExp {
  const batas = kolom.map(batasPanjang)
  const lob = kolom.map((k) => isLob(k.jenis))
  return {
    kolom,
    min: Float64Array.from(batas, (b) => b[0]),
    maks: Float64Array.from(batas, (b) => b[1]),
    lob,
    adaLob: lob.includes(true),
  }
}

/** A LOB row that does not fit the one pattern that is known. */
export class LobAsing extends Cacat {}

/**
 * One row from `p`: its cells into `letak`, the place behind it returned; KURANG when the buffer ends inside it, SELESAI
 * on the end mark. Each cell `len16` and bytes, `FE FF` for NULL; `00 00` after the row, or `01 00 len16` and the data
 * of its one LOB (whose locator in the row repeats it and is passed over).
 */
export function pindaiBarisExp(b: Buffer, p: number, akhir: number, s: SusunanExp, letak: LetakSel): number {
  if (p + 2 > akhir) return KURANG
  if (b[p] === 0xff && b[p + 1] === 0xff) return SELESAI
  const { min, maks, lob } = s
  const banyak = min.length
  let lobAda = -1
  let lobBanyak = 0
  for (let i = 0; i < banyak; i++) {
    if (p + 2 > akhir) return KURANG
    const n = b[p]! | (b[p + 1]! << 8)
    if (n === 0xfffe) {
      letak.panjang[i] = -1
      p += 2
      continue
    }
    if (n >= 0xfffd || n > maks[i]! || n < min[i]!)
      throw new Cacat(`panjang isi kolom ${s.kolom[i]!.nama} tidak mungkin (${n})`, p)
    p += 2
    if (p + n > akhir) return KURANG
    letak.awal[i] = p
    letak.panjang[i] = n
    p += n
    if (lob[i]) {
      lobAda = i
      lobBanyak++
    }
  }
  if (p + 2 > akhir) return KURANG
  const penutup = b[p]! | (b[p + 1]! << 8)
  if (lobBanyak === 0) {
    if (penutup !== 0) throw new Cacat('penutup baris tidak ada', p)
    return p + 2
  }
  if (lobBanyak > 1 || penutup !== 1) throw new LobAsing('susunan LOB tidak dikenal', p)
  if (p + 4 > akhir) return KURANG
  const n = b[p + 2]! | (b[p + 3]! << 8)
  if (n >= 0xfffd) throw new LobAsing('LOB lebih dari satu potong', p)
  if (p + 4 + n > akhir) return KURANG
  letak.awal[lobAda] = p + 4
  letak.panjang[lobAda] = n
  return p + 4 + n
}
