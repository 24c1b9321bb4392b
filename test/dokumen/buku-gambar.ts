import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { bacaPng, tulisPng } from '../support/png.ts'
import { pikselBerbeda } from './banding-gambar.ts'
import { gambarHalaman } from './poppler.ts'

const FOLDER = join(import.meta.dirname, 'gambar')
const DPI = 50
const BEDA_MAKS = 40

/**
 * Compares pages of a PDF (from 1) with the pictures `gambar/buku-<nama>.png`. `PERBARUI_GAMBAR=1` writes them anew:
 * look at each before committing. A page that is not like its picture is left beside it as `-berubah.png`.
 */
export function cocokkanHalaman(pdf: Buffer, pilih: Readonly<Record<string, number>>): void {
  for (const [nama, halaman] of Object.entries(pilih)) {
    expect(halaman, `halaman ${nama}`).toBeGreaterThan(0)
    const png = gambarHalaman(pdf, DPI, halaman)[0]!
    const file = join(FOLDER, `buku-${nama}.png`)
    if (process.env['PERBARUI_GAMBAR'] === '1') {
      mkdirSync(FOLDER, { recursive: true })
      writeFileSync(file, tulisPng(bacaPng(png), 14))
    }
    expect(existsSync(file), nama).toBe(true)
    const beda = pikselBerbeda(bacaPng(readFileSync(file)), bacaPng(png))
    if (beda > BEDA_MAKS) writeFileSync(file.replace('.png', '-berubah.png'), png)
    expect(beda, nama).toBeLessThanOrEqual(BEDA_MAKS)
  }
}
