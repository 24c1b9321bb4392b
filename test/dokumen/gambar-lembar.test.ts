import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findDefinisi, lembarBawaan } from '#sop'
import { cetakLembarTertata } from '../../src/modules/dokumen/render-lembar-sop.ts'
import { type LembarTertata, susunLembar } from '../../src/modules/dokumen/susun-lembar.ts'
import { bacaPng, tulisPng } from '../support/png.ts'
import { pikselBerbeda } from './banding-gambar.ts'
import { adaPoppler, gambarHalaman, perluPoppler } from './poppler.ts'

/** The SOPs as five offices signed them. `PERBARUI_GAMBAR=1` writes the pictures anew: look at each before committing. */
const BENIH = [
  'agregat-data-kependudukan',
  'penyusunan-buku-data-agregat',
  'perjanjian-kerja-sama-pemanfaatan-data',
  'pengendalian-pemanfaatan-data',
  'kinerja-kepemilikan-dokumen',
]
const FOLDER = join(import.meta.dirname, 'gambar')
const DPI = 75
/** Far below an arrow that moved by a millimetre, above what two versions of poppler differ in. */
const BATAS = 40

const perbarui = process.env['PERBARUI_GAMBAR'] === '1'

describe.skipIf(!adaPoppler)(`lembar kelima SOP benih${perluPoppler}`, () => {
  test.each(BENIH)('%s tergambar seperti acuannya', async (id) => {
    const halaman = gambarHalaman(await cetakLembarTertata(await lembar(id)), DPI)
    if (perbarui) {
      mkdirSync(FOLDER, { recursive: true })
      for (const [i, png] of halaman.entries()) writeFileSync(acuan(id, i), tulisPng(bacaPng(png), 14))
    }
    expect(globSync(`${id}-*.png`, { cwd: FOLDER })).toHaveLength(halaman.length)
    for (const [i, png] of halaman.entries()) {
      expect(existsSync(acuan(id, i)), `acuan halaman ${i + 1}`).toBe(true)
      const beda = pikselBerbeda(bacaPng(readFileSync(acuan(id, i))), bacaPng(png))
      if (beda > BATAS) writeFileSync(acuan(id, i).replace('.png', '-berubah.png'), png)
      expect(beda, `halaman ${i + 1}`).toBeLessThanOrEqual(BATAS)
    }
  })

  test('satu panah yang bergeser dua milimeter ditemukan', async () => {
    const id = BENIH[1]!
    const l = await lembar(id)
    const [h] = l.halaman
    const geser = h!.garis.map((g, i) =>
      i === 1 ? { ...g, titik: g.titik.map((t) => ({ x: t.x + 2, y: t.y })) } : g,
    )
    const rusak = { ...l, halaman: [{ ...h!, garis: geser }, ...l.halaman.slice(1)] }
    const png = gambarHalaman(await cetakLembarTertata(rusak), DPI)[1]!
    expect(pikselBerbeda(bacaPng(readFileSync(acuan(id, 1))), bacaPng(png))).toBeGreaterThan(BATAS)
  })
})

const acuan = (id: string, halaman: number) => join(FOLDER, `${id}-${halaman + 1}.png`)

async function lembar(id: string): Promise<LembarTertata> {
  const [l] = await susunLembar([lembarBawaan(findDefinisi(id)!)])
  return l!
}
