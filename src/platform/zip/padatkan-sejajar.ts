import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

const padatkan = promisify(deflateRaw)

// Large enough that a block of its own costs under one percent, small enough that two cores share one sheet.
const POTONG = 1 << 20
// What may wait for the pool: with `POTONG` the memory that writing takes, whatever the size of the sheet.
const ANTRE = 6

export interface Padat {
  readonly isi: Buffer
  readonly crc: number
  /** Before it was packed. */
  readonly ukuran: number
}

/**
 * Deflates text as it comes, in blocks that end on a byte (sync flush), so that blocks are packed side by side in Node's
 * thread pool and their outputs stand one behind the other as one stream (RFC 1951; the way of pigz).
 */
export async function padatkanSejajar(teks: Iterable<string>): Promise<Padat> {
  const hasil: Promise<Buffer>[] = []
  let crc = 0
  let ukuran = 0
  let tampung = ''
  const tuang = async () => {
    if (tampung === '') return
    const blok = Buffer.from(tampung)
    tampung = ''
    crc = crc32(blok, crc)
    ukuran += blok.length
    hasil.push(padatkan(blok, { level: 6, memLevel: 9, finishFlush: constants.Z_SYNC_FLUSH }))
    if (hasil.length > ANTRE) await hasil[hasil.length - 1 - ANTRE]
  }
  for (const t of teks) {
    tampung += t
    if (tampung.length >= POTONG) await tuang()
  }
  await tuang()
  // The last, empty block says that the stream ends.
  return { isi: Buffer.concat([...(await Promise.all(hasil)), Buffer.from([3, 0])]), crc, ukuran }
}
