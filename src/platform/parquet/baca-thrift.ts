/** A struct of Thrift's compact protocol: values by field number. */
export type StructThrift = Map<number, NilaiThrift>
export type NilaiThrift = number | boolean | Uint8Array | StructThrift | readonly NilaiThrift[]

/** Reader of the compact protocol, as far as the metadata of Parquet needs it (no maps, no sets). */
export class BacaThrift {
  readonly #b: Uint8Array
  posisi: number
  constructor(byte: Uint8Array, posisi = 0) {
    this.#b = byte
    this.posisi = posisi
  }

  struct(): StructThrift {
    const hasil: StructThrift = new Map()
    let medan = 0
    for (;;) {
      const kepala = this.#byte()
      if (kepala === 0) return hasil
      const beda = kepala >> 4
      medan = beda === 0 ? this.#zigzag() : medan + beda
      hasil.set(medan, this.#nilai(kepala & 15))
    }
  }

  #nilai(jenis: number): NilaiThrift {
    switch (jenis) {
      case 1:
        return true
      case 2:
        return false
      case 3:
        return this.#byte()
      case 4:
      case 5:
      case 6:
        return this.#zigzag()
      case 7:
        this.posisi += 8
        return Number.NaN
      case 8: {
        const panjang = this.#varint()
        this.posisi += panjang
        return this.#b.subarray(this.posisi - panjang, this.posisi)
      }
      case 9: {
        const kepala = this.#byte()
        const panjang = kepala >> 4 === 15 ? this.#varint() : kepala >> 4
        // In a list a truth value is a byte of its own, not part of the head.
        const isi = Math.max(kepala & 15, 3)
        return Array.from({ length: panjang }, () => this.#nilai(isi))
      }
      case 12:
        return this.struct()
      default:
        throw new Error(`Thrift type ${jenis} is not read here`)
    }
  }

  #byte(): number {
    const b = this.#b[this.posisi++]
    if (b === undefined) throw new Error('Thrift data ends too early')
    return b
  }
  // By multiplication: sizes in a file pass 2^32.
  #varint(): number {
    let n = 0
    for (let kali = 1; ; kali *= 128) {
      const b = this.#byte()
      n += (b & 127) * kali
      if (b < 128) return n
    }
  }
  #zigzag(): number {
    const n = this.#varint()
    return n % 2 === 0 ? n / 2 : -(n + 1) / 2
  }
}

export const angkaMedan = (s: StructThrift, medan: number): number => {
  const v = s.get(medan)
  if (typeof v !== 'number') throw new Error(`Thrift field ${medan} is missing`)
  return v
}
export const structMedan = (s: StructThrift, medan: number): StructThrift => {
  const v = s.get(medan)
  if (!(v instanceof Map)) throw new Error(`Thrift struct ${medan} is missing`)
  return v
}
export const daftarMedan = (s: StructThrift, medan: number): readonly NilaiThrift[] => {
  const v = s.get(medan)
  if (!Array.isArray(v)) throw new Error(`Thrift list ${medan} is missing`)
  return v
}
