import { open } from 'node:fs/promises'
import type { FileDmp } from './dmp.ts'

const DILIHAT = 1 << 20
/** In bytes as they fall, one LF in 256 has a CR before it; this many in a row are no accident. */
const CUKUP = 8

/** True where every LF of the beginning has a CR before it: what a transfer in text mode does to a binary file. */
export async function isModeTeks(file: FileDmp): Promise<boolean> {
  const fd = await open(file.jalur, 'r')
  try {
    const b = Buffer.alloc(DILIHAT)
    const { bytesRead } = await fd.read(b, 0, DILIHAT, 0)
    let banyak = 0
    for (let p = b.indexOf(10); p >= 0 && p < bytesRead; p = b.indexOf(10, p + 1)) {
      if (b[p - 1] !== 13) return false
      banyak++
    }
    return banyak >= CUKUP
  } finally {
    await fd.close()
  }
}
