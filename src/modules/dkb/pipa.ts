/** One hands over, one takes: a push as an async iterable. `kirim` waits until the piece is taken. */
export class Pipa<T> {
  #isi: T | undefined
  #penuh = Promise.withResolvers<void>()
  #kosong = Promise.withResolvers<void>()
  #tutup = false

  constructor() {
    this.#kosong.resolve()
  }

  /** Does nothing once either side has ended. */
  async kirim(isi: T): Promise<void> {
    await this.#kosong.promise
    if (this.#tutup) return
    this.#kosong = Promise.withResolvers()
    this.#isi = isi
    this.#penuh.resolve()
    await this.#kosong.promise
  }

  tutup(): void {
    this.#tutup = true
    this.#penuh.resolve()
    this.#kosong.resolve()
  }

  async *ambil(): AsyncGenerator<T> {
    try {
      for (;;) {
        await this.#penuh.promise
        if (this.#isi === undefined) return
        const isi = this.#isi
        this.#isi = undefined
        if (!this.#tutup) this.#penuh = Promise.withResolvers()
        yield isi
        this.#kosong.resolve()
      }
    } finally {
      this.tutup()
    }
  }
}
