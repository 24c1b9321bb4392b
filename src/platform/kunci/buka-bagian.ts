import { open } from 'node:fs/promises'
import { bacaKunciData, bukaPotong, POTONG } from './alir-sandi.ts'
import type { Kunci } from './kunci.ts'

const TAMBAHAN = 5 + 16

/** What it takes to open parts of one file; plain values, so that a thread can be handed them. */
export interface KunciBagian {
  readonly kunciData: Uint8Array
  /** Where the chunks begin. */
  readonly panjang: number
}

export async function siapkanBagian(kunci: Pick<Kunci, 'buka'>, file: string): Promise<KunciBagian> {
  const fd = await open(file, 'r')
  try {
    return await bacaKunciData(kunci, fd)
  } finally {
    await fd.close()
  }
}

/**
 * Bytes `[awal, akhir)` of the plaintext of a file that `alirSandi` wrote, without reading what stands before. Throws
 * when a chunk was changed, or when the file ends before `akhir`.
 */
export async function bukaBagian(
  kunci: Pick<Kunci, 'buka'>,
  file: string,
  awal: number,
  akhir: number,
): Promise<Buffer> {
  return bukaBagianSiap(await siapkanBagian(kunci, file), file, awal, akhir)
}

export async function bukaBagianSiap(
  { kunciData, panjang }: KunciBagian,
  file: string,
  awal: number,
  akhir: number,
): Promise<Buffer> {
  const fd = await open(file, 'r')
  try {
    const bagian: Buffer[] = []
    const pertama = Math.floor(awal / POTONG)
    for (let urut = pertama; urut * POTONG < akhir; urut++) {
      bagian.push(await bukaPotong(fd, panjang + urut * (POTONG + TAMBAHAN), kunciData, urut))
    }
    const semua = Buffer.concat(bagian)
    const dasar = pertama * POTONG
    if (dasar + semua.length < akhir) throw new Error('encrypted file ends too early')
    return semua.subarray(awal - dasar, akhir - dasar)
  } finally {
    await fd.close()
  }
}
