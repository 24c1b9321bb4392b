import { readFileSync } from 'node:fs'
import { fileFont } from './font.ts'

// PDF/A forbids the glyph .notdef and Typst then refuses the whole document: one stray character in a desa's name
// must not stop a book. U+25A1 is in Source Sans 3 and says "a character stood here".
const PENGGANTI = '\u25a1'

let cakupan: ((kode: number) => boolean) | undefined

/** The text with every character that the font cannot show replaced by a box. */
export function gantiHurufTakTercakup(teks: string): string {
  cakupan ??= bacaCmap(readFileSync(fileFont('400Regular')))
  const ada = cakupan
  // The common case first: plain ASCII is always there.
  if (/^[\x20-\x7e]*$/.test(teks)) return teks
  return Array.from(teks, (huruf) => (huruf === '\n' || ada(huruf.codePointAt(0)!) ? huruf : PENGGANTI)).join(
    '',
  )
}

/** Reads the Unicode range table (cmap, OpenType 1.9: format 12, else format 4) of a TrueType file. */
function bacaCmap(ttf: Buffer): (kode: number) => boolean {
  const jumlahTabel = ttf.readUInt16BE(4)
  for (let i = 0; i < jumlahTabel; i++) {
    const p = 12 + i * 16
    if (ttf.toString('latin1', p, p + 4) !== 'cmap') continue
    const cmap = ttf.readUInt32BE(p + 8)
    const sub = Array.from(
      { length: ttf.readUInt16BE(cmap + 2) },
      (_, k) => cmap + ttf.readUInt32BE(cmap + 4 + k * 8 + 4),
    )
    const f12 = sub.find((s) => ttf.readUInt16BE(s) === 12)
    if (f12 !== undefined) return rentang(bacaFormat12(ttf, f12))
    const f4 = sub.find((s) => ttf.readUInt16BE(s) === 4)
    if (f4 !== undefined) return rentang(bacaFormat4(ttf, f4))
  }
  throw new Error('the font has no Unicode cmap')
}

function rentang(daftar: readonly (readonly [number, number])[]): (kode: number) => boolean {
  return (kode) => daftar.some(([awal, akhir]) => kode >= awal && kode <= akhir)
}

function bacaFormat12(ttf: Buffer, s: number): [number, number][] {
  return Array.from({ length: ttf.readUInt32BE(s + 12) }, (_, i) => {
    const p = s + 16 + i * 12
    return [ttf.readUInt32BE(p), ttf.readUInt32BE(p + 4)]
  })
}

function bacaFormat4(ttf: Buffer, s: number): [number, number][] {
  const segmen = ttf.readUInt16BE(s + 6) / 2
  return Array.from({ length: segmen }, (_, i) => [
    ttf.readUInt16BE(s + 16 + segmen * 2 + i * 2),
    ttf.readUInt16BE(s + 14 + i * 2),
  ])
}
