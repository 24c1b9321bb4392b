import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bacaPng, type Gambar, tulisPng } from './png.ts'

/** With PERBARUI_GAMBAR=1 the references are written anew instead of compared. */
export const PERBARUI = process.env['PERBARUI_GAMBAR'] === '1'

// Edges of letters differ a little between builds of Chromium; a moved line or a changed word does not.
const BEDA_JELAS = 48
const BAGIAN_BOLEH = 0.01

/**
 * Undefined when the page looks as its reference does; else one sentence, and `<nama>-changed.png` beside the
 * reference to look at.
 */
export function bandingkanGambar(folder: string, nama: string, png: Buffer): string | undefined {
  const acuan = join(folder, `${nama}.png`)
  const berubah = join(folder, `${nama}-changed.png`)
  rmSync(berubah, { force: true })
  const baru = bacaPng(png)
  if (PERBARUI) {
    tulisGambar(acuan, baru, 40)
    return undefined
  }
  const bagian = existsSync(acuan) ? bagianBeda(bacaPng(readFileSync(acuan)), baru) : 1
  if (bagian < BAGIAN_BOLEH) return undefined
  tulisGambar(berubah, baru, 40)
  return `${nama}: ${(bagian * 100).toFixed(2)} % of the pixels differ, see ${berubah}`
}

export function tulisGambar(file: string, g: Gambar, warna: number): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, tulisPng(g, warna))
}

/** Share of pixels that differ clearly; 1 when the sizes do. */
export function bagianBeda(a: Gambar, b: Gambar): number {
  if (a.lebar !== b.lebar || a.tinggi !== b.tinggi) return 1
  let beda = 0
  for (let p = 0; p < a.rgba.length; p += 4) {
    const jauh = Math.max(
      Math.abs(a.rgba[p]! - b.rgba[p]!),
      Math.abs(a.rgba[p + 1]! - b.rgba[p + 1]!),
      Math.abs(a.rgba[p + 2]! - b.rgba[p + 2]!),
    )
    if (jauh > BEDA_JELAS) beda++
  }
  return beda / (a.lebar * a.tinggi)
}
