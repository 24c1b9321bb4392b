import { BATAS_BARIS, gantiBaris, PERLU_LAGI, RUSAK, tutupKutip } from './kutip.ts'

export interface Potongan {
  /** Whole lines in a buffer of their own, so that it can be handed to a worker without a copy. */
  readonly isi: Uint8Array<ArrayBuffer>
  readonly akhirFile: boolean
}

/** Large enough that handing over costs nothing, small enough that a few of them are no memory. */
export const UKURAN_POTONG = 4 * 1024 * 1024

/**
 * Cuts a stream of bytes at line ends that stand outside quotes. Holds one chunk at most. A line that fills a chunk is
 * shortened on the way: enough of it goes on for the reader to reject it as too long, the rest is dropped.
 */
export async function* potongBaris(
  sumber: AsyncIterable<Uint8Array>,
  pemisah: number,
  opsi: { ukuran?: number; batasBaris?: number } = {},
): AsyncGenerator<Potongan> {
  const batas = opsi.batasBaris ?? BATAS_BARIS
  // Twice the limit: a quote that opens just before the limit must also be seen to run past its own.
  const simpan = 2 * batas + 1
  const ukuran = Math.max(opsi.ukuran ?? UKURAN_POTONG, simpan + 1)
  let bagian: Uint8Array[] = []
  let penuh = 0
  let melewati = false
  for await (let b of sumber) {
    if (melewati) {
      const g = gantiBaris(b, 0, b.length)
      if (g < 0) continue
      b = b.subarray(g)
      melewati = false
    }
    bagian.push(b)
    penuh += b.length
    if (penuh < ukuran) continue
    const semua = gabung(bagian, penuh)
    const potong = akhirBaris(semua, pemisah, batas)
    if (potong > 0) {
      bagian = [semua.slice(potong)]
      yield { isi: semua.subarray(0, potong), akhirFile: false }
    } else {
      const g = gantiBaris(semua, simpan, penuh)
      melewati = g < 0
      bagian = g < 0 ? [semua.slice(0, simpan)] : [semua.slice(0, simpan), semua.slice(g)]
    }
    penuh = bagian.reduce((n, x) => n + x.length, 0)
  }
  if (penuh > 0) yield { isi: gabung(bagian, penuh), akhirFile: true }
}

// End of the last line of `b` that is surely whole, or -1. `b` begins at a line.
function akhirBaris(b: Uint8Array, pemisah: number, batas: number): number {
  const buf = Buffer.from(b.buffer, b.byteOffset, b.length)
  const n = b.length
  let terakhir = -1
  let i = 0
  for (;;) {
    const q = buf.indexOf(34, i)
    terakhir = Math.max(terakhir, gantiTerakhir(buf, i, q < 0 ? n : q))
    if (q < 0) return terakhir
    const sebelum = q === 0 ? 10 : b[q - 1]!
    if (sebelum !== pemisah && sebelum !== 10 && sebelum !== 13) {
      i = q + 1
      continue
    }
    const t = tutupKutip(b, q, n, pemisah, false, batas)
    if (t === PERLU_LAGI) return terakhir
    if (t === RUSAK) {
      const g = gantiBaris(b, q, n)
      if (g < 0) return terakhir
      i = g
    } else i = t + 1
  }
}

// A CR at the very end may be half of a CRLF, so it does not count yet.
function gantiTerakhir(b: Buffer, awal: number, akhir: number): number {
  const lf = b.subarray(awal, akhir).lastIndexOf(10)
  if (lf >= 0) return awal + lf + 1
  const cr = b.subarray(awal, Math.min(akhir, b.length - 1)).lastIndexOf(13)
  return cr >= 0 ? awal + cr + 1 : -1
}

function gabung(bagian: readonly Uint8Array[], panjang: number): Uint8Array<ArrayBuffer> {
  const semua = new Uint8Array(panjang)
  let o = 0
  for (const b of bagian) {
    semua.set(b, o)
    o += b.length
  }
  return semua
}
