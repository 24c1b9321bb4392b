/** A file as it was handed in; `alir` may be called once. Its name is shown to people and decides nothing. */
export interface FileMasuk {
  readonly nama: string
  readonly ukuran?: number
  alir(): AsyncIterable<Uint8Array>
}

/** A file in the spill folder, unpacked, with its beginning. */
export interface FileTerbongkar {
  readonly nama: string
  readonly jalur: string
  readonly ukuran: number
  readonly awal: Buffer
}
