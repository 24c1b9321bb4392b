import { alirBuka, type Kunci } from '#platform/kunci'
import { JUMLAH_KATA_TANDA } from '../baca/ember.ts'
import { KATA_TEMUAN } from '../segel/temuan-bagian.ts'

/** A row with a warning or a note. `tanda` are its bits, counted from AWAL_PERINGATAN. */
export interface TemuanBaris {
  /** Place of the row in the snapshot. */
  readonly ke: number
  /** Line in the office's own file. */
  readonly baris: number
  readonly tanda: Uint32Array
}

const BYTE = KATA_TEMUAN * 4

/** The file `temuan` of a snapshot, in the order of its rows. The object is used again for the next row. */
export async function* bacaTemuan(kunci: Pick<Kunci, 'buka'>, file: string): AsyncGenerator<TemuanBaris> {
  const tanda = new Uint32Array(JUMLAH_KATA_TANDA)
  const hasil = { ke: 0, baris: 0, tanda }
  let sisa: Buffer = Buffer.alloc(0)
  for await (const potong of alirBuka(kunci, file)) {
    const b = sisa.length === 0 ? potong : Buffer.concat([sisa, potong])
    let i = 0
    for (; i + BYTE <= b.length; i += BYTE) {
      hasil.ke = b.readUInt32LE(i)
      hasil.baris = b.readUInt32LE(i + 4)
      for (let j = 0; j < JUMLAH_KATA_TANDA; j++) tanda[j] = b.readUInt32LE(i + 8 + j * 4)
      yield hasil
    }
    sisa = b.subarray(i)
  }
  if (sisa.length > 0) throw new Error('the list of findings ends within a row')
}

export function isBertanda(tanda: Uint32Array, bit: number): boolean {
  return ((tanda[bit >>> 5]! >>> (bit & 31)) & 1) === 1
}
