import { readFileSync } from 'node:fs'
import { fileFont } from '../font.ts'

/** The cuts that grids are set in: upright, upright half bold, upright bold. */
export type Potongan = 'biasa' | 'tebal' | 'hitam'
const FILE = { biasa: '400Regular', tebal: '600SemiBold', hitam: '700Bold' } as const

/** One TrueType file (OpenType 1.9) as far as setting lines of text needs it. */
export interface Huruf {
  readonly nama: string
  readonly ttf: Buffer
  readonly tabel: ReadonlyMap<string, Buffer>
  /** Glyph of a code point, 0 where the font has none. */
  glif(kode: number): number
  /** Advance of a glyph in thousandths of an em. */
  maju(glif: number): number
  /** Width in points. Kerning is left out: figures have none, names lose less than half a point. */
  lebar(teks: string, ukuran: number): number
}

const terbaca = new Map<Potongan, Huruf>()

export function huruf(potongan: Potongan): Huruf {
  const ada = terbaca.get(potongan) ?? bacaHuruf(FILE[potongan])
  terbaca.set(potongan, ada)
  return ada
}

function bacaHuruf(file: (typeof FILE)[Potongan]): Huruf {
  const ttf = readFileSync(fileFont(file))
  const tabel = new Map<string, Buffer>()
  for (let i = 0; i < ttf.readUInt16BE(4); i++) {
    const p = 12 + i * 16
    const letak = ttf.readUInt32BE(p + 8)
    tabel.set(ttf.toString('latin1', p, p + 4), ttf.subarray(letak, letak + ttf.readUInt32BE(p + 12)))
  }
  const cmap = bacaCmap(tabel.get('cmap')!)
  const hmtx = tabel.get('hmtx')!
  const banyak = tabel.get('hhea')!.readUInt16BE(34)
  const perEm = tabel.get('head')!.readUInt16BE(18)
  const maju = (glif: number) => (hmtx.readUInt16BE(Math.min(glif, banyak - 1) * 4) * 1000) / perEm
  const glif = (kode: number) => cmap.get(kode) ?? 0
  const lebar = (teks: string, ukuran: number) => {
    let n = 0
    for (const h of teks) n += maju(glif(h.codePointAt(0)!))
    return (n * ukuran) / 1000
  }
  return { nama: `SourceSans3-${file.slice(3)}`, ttf, tabel, glif, maju, lebar }
}

/** Format 4 (segments, BMP), which every Unicode font has; what lies beyond the BMP is replaced before it comes here. */
function bacaCmap(cmap: Buffer): Map<number, number> {
  const peta = new Map<number, number>()
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const s = cmap.readUInt32BE(4 + i * 8 + 4)
    if (cmap.readUInt16BE(s) !== 4) continue
    const n = cmap.readUInt16BE(s + 6) / 2
    for (let k = 0; k < n; k++) {
      const akhir = cmap.readUInt16BE(s + 14 + k * 2)
      const awal = cmap.readUInt16BE(s + 16 + n * 2 + k * 2)
      const delta = cmap.readInt16BE(s + 16 + n * 4 + k * 2)
      const letakRentang = s + 16 + n * 6 + k * 2
      const rentang = cmap.readUInt16BE(letakRentang)
      for (let kode = awal; kode <= akhir && kode !== 0xffff; kode++) {
        const g = rentang === 0 ? kode : cmap.readUInt16BE(letakRentang + rentang + (kode - awal) * 2)
        if (g !== 0) peta.set(kode, (g + delta) & 0xffff)
      }
    }
    return peta
  }
  throw new Error('the font has no cmap of format 4')
}
