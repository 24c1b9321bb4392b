import { Cacat } from '../cacat.ts'
import { isLob, type KolomDmp } from '../dmp.ts'
import { batasPanjang } from '../sel.ts'

export const KURANG = -1

/** Bits of a piece's flag, as in Oracle's block row header. */
const SAMBUNGAN = 0x02
const BERSAMBUNG = 0x01
const PERTAMA = 0x08
const TERAKHIR = 0x04
const BERPANJANG = 0x30
/** Columns that one piece can hold. */
const KOLOM_KEPING = 255

export interface SusunanPump {
  readonly kolom: readonly KolomDmp[]
  readonly min: Float64Array
  readonly maks: Float64Array
  /** Place in the row to column: LOB columns come after all others. */
  readonly urut: readonly number[]
  readonly bukanLob: number
}

export function susunanPump(kolom: readonly KolomDmp[]): SusunanPump {
  const batas = kolom.map(batasPanjang)
  const biasa = kolom.flatMap((k, i) => (isLob(k.jenis) ? [] : [i]))
  const lob = kolom.flatMap((k, i) => (isLob(k.jenis) ? [i] : []))
  return {
    kolom,
    min: Float64Array.from(batas, (b) => b[0]),
    maks: Float64Array.from(batas, (b) => b[1]),
    urut: [...biasa, ...lob],
    bukanLob: biasa.length,
  }
}

/** Cells of one row by column: place and length in the buffer, -1 for NULL; or several parts of one value. */
export interface LetakPump {
  readonly awal: Int32Array
  readonly panjang: Int32Array
  readonly bagian: Map<number, { awal: number; panjang: number }[]>
}

/**
 * One row from `p`, which may be several pieces; the place behind it, or KURANG when the buffer ends inside. Trailing
 * NULL columns are left out of a row. A piece: flag, its length where the flag says so, count, columns of `len8` (`FF`
 * NULL, `FE len16`) and bytes. `akhirAliran` is where the stream's rows end in the buffer, beyond it is damage.
 */
export function pindaiBarisPump(
  b: Buffer,
  p: number,
  akhir: number,
  isAkhirAliran: boolean,
  s: SusunanPump,
  letak: LetakPump,
): number {
  letak.panjang.fill(-1)
  letak.bagian.clear()
  const kurang = (): number => {
    if (isAkhirAliran) throw new Cacat('baris melewati akhir data', p)
    return KURANG
  }
  let ke = 0
  let sambung = false
  let lanjutan = 0
  for (let keping = 0; ; keping++) {
    const mulai = p
    if (p + 2 > akhir) return kurang()
    const tanda = b[p]!
    if ((tanda & 0xc0) !== 0 || ((tanda & BERPANJANG) !== 0 && (tanda & BERPANJANG) !== BERPANJANG))
      throw new Cacat('tanda baris tidak dikenal', p)
    if (((tanda & PERTAMA) !== 0) !== (keping === 0)) throw new Cacat('urutan keping baris rusak', p)
    if (((tanda & SAMBUNGAN) !== 0) !== sambung) throw new Cacat('sambungan nilai rusak', p)
    let ujung = -1
    p += 1
    if (tanda & BERPANJANG) {
      if (p + 3 > akhir) return kurang()
      ujung = mulai + b.readUInt16BE(p)
      p += 2
    }
    const banyak = b[p]!
    p += 1
    // In every row seen the first piece of a row with LOBs held all other columns; only wide tables need a second one.
    if (keping > 0 && !sambung && ke < s.bukanLob && s.bukanLob <= KOLOM_KEPING)
      throw new Cacat('susunan LOB tidak dikenal', mulai)
    if (sambung && banyak === 0) throw new Cacat('keping kosong', mulai)
    for (let i = 0; i < banyak; i++) {
      if (p + 1 > akhir) return kurang()
      let n = b[p]!
      p += 1
      if (n === 0xff) {
        if (sambung && i === 0) throw new Cacat('sambungan nilai rusak', p)
        if (ke >= s.urut.length) throw new Cacat('baris mempunyai lebih banyak kolom', p)
        ke++
        continue
      }
      if (n === 0xfe) {
        if (p + 2 > akhir) return kurang()
        n = b.readUInt16BE(p)
        p += 2
      }
      if (p + n > akhir) return kurang()
      if (sambung && i === 0) {
        letak.bagian.get(s.urut[ke - 1]!)!.push({ awal: p, panjang: n })
        lanjutan += n
      } else {
        if (ke >= s.urut.length) throw new Cacat('baris mempunyai lebih banyak kolom', p)
        const kolom = s.urut[ke++]!
        letak.awal[kolom] = p
        letak.panjang[kolom] = n
        lanjutan = n
      }
      const kolom = s.urut[ke - 1]!
      const putus = i === banyak - 1 && (tanda & BERSAMBUNG) !== 0
      if (putus && !letak.bagian.has(kolom)) letak.bagian.set(kolom, [{ awal: p, panjang: n }])
      if (lanjutan > s.maks[kolom]! || (!putus && lanjutan < s.min[kolom]!))
        throw new Cacat(`panjang isi kolom ${s.kolom[kolom]!.nama} tidak mungkin (${lanjutan})`, p)
      p += n
    }
    if (ujung >= 0 && p !== ujung) throw new Cacat('panjang baris tidak cocok', mulai)
    sambung = (tanda & BERSAMBUNG) !== 0
    if (sambung && banyak === 0) throw new Cacat('keping kosong', mulai)
    if (tanda & TERAKHIR) {
      if (sambung) throw new Cacat('sambungan nilai tidak ada', mulai)
      return p
    }
  }
}
