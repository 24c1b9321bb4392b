/** Bytes that grow; for lists whose length the file decides. */
export class AliranByte {
  #b = new Uint8Array(4096)
  panjang = 0

  #muat(n: number): void {
    if (this.panjang + n <= this.#b.length) return
    const baru = new Uint8Array(Math.max(this.#b.length * 2, this.panjang + n))
    baru.set(this.#b.subarray(0, this.panjang))
    this.#b = baru
  }

  teks(latin: string): void {
    this.#muat(latin.length)
    for (let i = 0; i < latin.length; i++) this.#b[this.panjang++] = latin.charCodeAt(i)
  }

  /** A cell, at most `maks` bytes, control characters as blanks so that a tab or a line end cannot stand in it. */
  sel(b: Uint8Array, awal: number, akhir: number, maks = 200): void {
    const n = Math.min(akhir - awal, maks)
    this.#muat(n)
    for (let i = 0; i < n; i++) {
      const c = b[awal + i]!
      this.#b[this.panjang++] = Math.max(c, 0x20)
    }
  }

  /** The bytes so far, in a buffer of their own; begins anew. */
  ambil(): Uint8Array<ArrayBuffer> {
    const isi = this.#b.slice(0, this.panjang)
    this.panjang = 0
    return isi
  }
}
