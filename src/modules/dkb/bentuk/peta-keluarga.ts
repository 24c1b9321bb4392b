/** The six cells of DATA_KELUARGA that stand in a person's row, in this order. */
export const KOLOM_ALAMAT = ['ALAMAT', 'NO_RT', 'NO_RW', 'DUSUN', 'KODE_POS', 'TELP'] as const

const POTONG = 1 << 22
const TEKS_MAKS = 2 ** 30
const KELUARGA_MAKS = 16_000_000
const KOSONG: readonly string[] = KOLOM_ALAMAT.map(() => '')

/**
 * Address by No. KK, in memory: a hash table over typed arrays (12 bytes a slot, at most two thirds full) and the cells
 * as UTF-8 in pieces of 4 MiB: about 100 bytes a family, so some 200 MB for a province of 5.7 million people. A No. KK is
 * two numbers of eight digits; sixteen do not fit one.
 */
export class PetaKeluarga {
  jumlah = 0
  ganda = 0
  #hi = new Uint32Array(1 << 12)
  #lo = new Uint32Array(1 << 12)
  /** Place of the text plus one; nought is a free slot. */
  #tempat = new Uint32Array(1 << 12)
  readonly #potong: Buffer[] = []
  #akhir = 0

  /** False when there is no more room. The first address of a No. KK stays. */
  simpan(noKk: string, sel: readonly string[]): boolean {
    if (this.jumlah >= KELUARGA_MAKS) return false
    if ((this.jumlah + 1) * 3 > this.#hi.length * 2) this.#perbesar()
    const [hi, lo] = [Number(noKk.slice(0, 8)), Number(noKk.slice(8))]
    const i = this.#cari(hi, lo)
    if (this.#tempat[i] !== 0) {
      this.ganda++
      return true
    }
    const tempat = this.#tulis(sel)
    if (tempat < 0) return false
    this.#hi[i] = hi
    this.#lo[i] = lo
    this.#tempat[i] = tempat + 1
    this.jumlah++
    return true
  }

  /** Undefined where no family has this number. */
  ambil(noKk: string): readonly string[] | undefined {
    const i = this.#cari(Number(noKk.slice(0, 8)), Number(noKk.slice(8)))
    const tempat = this.#tempat[i]!
    if (tempat === 0) return undefined
    const b = this.#potong[Math.floor((tempat - 1) / POTONG)]!
    const p = (tempat - 1) % POTONG
    const n = b.readUInt16LE(p)
    return n === 0 ? KOSONG : b.toString('utf8', p + 2, p + 2 + n).split('\t')
  }

  #cari(hi: number, lo: number): number {
    const topeng = this.#hi.length - 1
    let i = (Math.imul(hi, 0x9e3779b1) ^ Math.imul(lo, 0x85ebca6b)) >>> 0
    i = (i ^ (i >>> 15)) & topeng
    while (this.#tempat[i] !== 0 && (this.#hi[i] !== hi || this.#lo[i] !== lo)) i = (i + 1) & topeng
    return i
  }

  #tulis(sel: readonly string[]): number {
    // No control character may stand in an address; the tab is the border between two cells here.
    const isi = sel.every((s) => s === '') ? '' : sel.map((s) => s.replaceAll('\t', ' ')).join('\t')
    const n = Buffer.byteLength(isi)
    if (n > 0xffff) return -1
    let p = this.#akhir % POTONG
    if (p + 2 + n > POTONG) {
      this.#akhir += POTONG - p
      p = 0
    }
    if (this.#akhir + 2 + n > TEKS_MAKS) return -1
    if (p === 0) this.#potong.push(Buffer.allocUnsafe(POTONG))
    const b = this.#potong.at(-1)!
    b.writeUInt16LE(n, p)
    b.write(isi, p + 2, n, 'utf8')
    const tempat = this.#akhir
    this.#akhir += 2 + n
    return tempat
  }

  #perbesar(): void {
    const [hi, lo, tempat] = [this.#hi, this.#lo, this.#tempat]
    this.#hi = new Uint32Array(hi.length * 2)
    this.#lo = new Uint32Array(hi.length * 2)
    this.#tempat = new Uint32Array(hi.length * 2)
    for (let k = 0; k < hi.length; k++) {
      if (tempat[k] === 0) continue
      const i = this.#cari(hi[k]!, lo[k]!)
      this.#hi[i] = hi[k]!
      this.#lo[i] = lo[k]!
      this.#tempat[i] = tempat[k]!
    }
  }
}
