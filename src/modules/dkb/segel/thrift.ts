/** Writer of Thrift's compact protocol, as far as the metadata of Parquet needs it. */
export class Thrift {
  readonly #b: number[] = []
  #medan = 0
  readonly #luar: number[] = []

  i32(medan: number, nilai: number): this {
    return this.#kepala(medan, 5).#zigzag(nilai)
  }
  i64(medan: number, nilai: number): this {
    return this.#kepala(medan, 6).#zigzag(nilai)
  }
  byte(medan: number, nilai: number): this {
    this.#kepala(medan, 3).#b.push(nilai)
    return this
  }
  bool(medan: number, nilai: boolean): this {
    return this.#kepala(medan, nilai ? 1 : 2)
  }
  biner(medan: number, isi: Uint8Array): this {
    return this.#kepala(medan, 8).#isiBiner(isi)
  }
  teks(medan: number, teks: string): this {
    return this.biner(medan, Buffer.from(teks))
  }
  struct(medan: number, isi: (t: this) => void): this {
    return this.#kepala(medan, 12).#struct(isi)
  }
  daftarStruct<T>(medan: number, daftar: readonly T[], isi: (t: this, x: T) => void): this {
    this.#kepalaDaftar(medan, daftar.length, 12)
    for (const x of daftar) this.#struct((t) => isi(t, x))
    return this
  }
  daftarI32(medan: number, daftar: readonly number[]): this {
    this.#kepalaDaftar(medan, daftar.length, 5)
    for (const x of daftar) this.#zigzag(x)
    return this
  }
  daftarTeks(medan: number, daftar: readonly string[]): this {
    this.#kepalaDaftar(medan, daftar.length, 8)
    for (const x of daftar) this.#isiBiner(Buffer.from(x))
    return this
  }
  /** The whole, closed by its stop mark. */
  selesai(): Buffer {
    return Buffer.from([...this.#b, 0])
  }

  #kepala(medan: number, jenis: number): this {
    const beda = medan - this.#medan
    if (beda > 0 && beda < 16) this.#b.push((beda << 4) | jenis)
    else {
      this.#b.push(jenis)
      this.#zigzag(medan)
    }
    this.#medan = medan
    return this
  }
  #kepalaDaftar(medan: number, panjang: number, jenis: number): void {
    this.#kepala(medan, 9)
    if (panjang < 15) this.#b.push((panjang << 4) | jenis)
    else {
      this.#b.push(0xf0 | jenis)
      this.#varint(panjang)
    }
  }
  #struct(isi: (t: this) => void): this {
    this.#luar.push(this.#medan)
    this.#medan = 0
    isi(this)
    this.#b.push(0)
    this.#medan = this.#luar.pop()!
    return this
  }
  #isiBiner(isi: Uint8Array): this {
    this.#varint(isi.length)
    for (const b of isi) this.#b.push(b)
    return this
  }
  #zigzag(n: number): this {
    return this.#varint(n >= 0 ? n * 2 : -n * 2 - 1)
  }
  // By division: offsets in a file pass 2^32.
  #varint(n: number): this {
    while (n >= 128) {
      this.#b.push((n % 128) | 128)
      n = Math.floor(n / 128)
    }
    this.#b.push(n)
    return this
  }
}
