import { expect, test } from 'vitest'
import { huruf } from '#platform/pdf'
import { bacaPng } from '../../../test/support/png.ts'
import { renderPng } from './render-png.ts'

const svg = (isi: string, lebar: number, tinggi: number) =>
  `<svg width="${lebar}" height="${tinggi}" xmlns="http://www.w3.org/2000/svg">${isi}</svg>`

test('bidang terisi di tempatnya pada kertas putih, sekian piksel untuk satu satuan', () => {
  const g = bacaPng(renderPng(svg('<path d="M10 5l10 0l0 8l-10 0Z" fill="#ff0000"></path>', 40, 20), 2))
  const di = (x: number, y: number) => [...g.rgba.subarray((y * g.lebar + x) * 4, (y * g.lebar + x) * 4 + 4)]
  expect([g.lebar, g.tinggi]).toEqual([80, 40])
  expect(di(20, 10)).toEqual([255, 0, 0, 255])
  expect(di(39, 25)).toEqual([255, 0, 0, 255])
  for (const [x, y] of [
    [18, 12],
    [41, 12],
    [30, 8],
    [30, 27],
  ] as const)
    expect(di(x, y), `${x},${y}`).toEqual([255, 255, 255, 255])
})

test('tulisan memakai huruf rumah, berdiri menurut jangkarnya', () => {
  const tinta = (jangkar: string) => {
    const teks = `<text dominant-baseline="central" text-anchor="${jangkar}" style="font-size:20px;font-family:Source Sans 3;font-weight:700;" transform="translate(100 20)" fill="#000000">Hé&amp;8</text>`
    const g = bacaPng(renderPng(svg(teks, 200, 40), 1))
    const kolom = Array.from({ length: 200 }, (_, x) => x).filter((x) =>
      Array.from({ length: 40 }, (_, y) => g.rgba[(y * g.lebar + x) * 4]!).some((n) => n < 200),
    )
    return [kolom[0]!, kolom.at(-1)!] as const
  }
  const lebar = huruf('hitam').lebar('Hé&8', 20)
  const [awal, tengah, akhir] = [tinta('start'), tinta('middle'), tinta('end')]
  expect(awal[0]).toBeGreaterThanOrEqual(100)
  expect(awal[0]).toBeLessThan(104)
  // As wide as the house font is: another one would not be.
  expect(Math.abs(awal[1] - awal[0] - lebar)).toBeLessThan(5)
  expect(Math.abs(tengah[0] - (awal[0] - lebar / 2))).toBeLessThanOrEqual(1)
  expect(Math.abs(akhir[0] - (awal[0] - lebar))).toBeLessThanOrEqual(1)
})
