import { parentPort, workerData } from 'node:worker_threads'
import jpeg from 'jpeg-js'
import { PNG } from 'pngjs'
import { type Gambar, isTerpotong, tintaDalam, ukurHalaman } from './ukur-halaman.ts'
import type { HalamanDiukur, TugasUkur } from './ukur-pindaian.ts'

// Runs in a thread of its own with bounded memory and time: pictures come from whoever scanned them.

/** A4 at 600 dpi is 35 million; what is larger is no scan of a letter. */
const PIKSEL_MAKS = 60_000_000

const { isi, kotak, lembar } = workerData as TugasUkur
const hasil = ukur(Buffer.from(isi))
parentPort!.postMessage(hasil satisfies HalamanDiukur | null)

function ukur(b: Buffer): HalamanDiukur | null {
  const g = bacaGambar(b)
  const h = ukurHalaman(g)
  if (!h) return null
  return { ...h, terpotong: isTerpotong(h, lembar), tinta: kotak.map((k) => tintaDalam(g, h, k)) }
}

function bacaGambar(b: Buffer): Gambar {
  if (b.readUInt32BE(0) === 0x89504e47) {
    if (b.readUInt32BE(16) * b.readUInt32BE(20) > PIKSEL_MAKS) throw new Error('too many pixels')
    const p = PNG.sync.read(b)
    return { lebar: p.width, tinggi: p.height, rgba: new Uint8ClampedArray(p.data) }
  }
  const j = jpeg.decode(b, {
    useTArray: true,
    formatAsRGBA: true,
    maxResolutionInMP: PIKSEL_MAKS / 1e6,
    maxMemoryUsageInMB: 900,
  })
  return { lebar: j.width, tinggi: j.height, rgba: new Uint8ClampedArray(j.data) }
}
