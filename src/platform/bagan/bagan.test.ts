import { expect, test } from 'vitest'
import { opsiBatang, opsiPiramida, renderSvg, skalaAtas } from './index.ts'

const data = { kelompok: ['0-4', '5-9', '75+'], lk: [1200, 900, 30], pr: [1100, 1300, 45] }

test('piramida memuat setiap angka dan umur sebagai teks', () => {
  const svg = renderSvg(opsiPiramida(data), { lebar: 640, tinggi: 300 })
  for (const teks of ['1.200', '1.100', '0–4', '75+', 'Laki-laki 2.130', 'Perempuan 2.445'])
    expect(svg).toContain(`>${teks}<`)
})

test('bagan yang sama memberi SVG yang sama walau banyak bagan dibuat sebelumnya', () => {
  const ukuran = { lebar: 640, tinggi: 300 }
  const pertama = renderSvg(opsiPiramida(data), ukuran)
  renderSvg(opsiBatang({ kategori: ['A', 'B'], nilai: [1, 2] }), ukuran)
  expect(renderSvg(opsiPiramida(data), ukuran)).toBe(pertama)
})

test.each([
  [1, 1],
  [9, 10],
  [1300, 2000],
  [9500, 10000],
  [41, 50],
])('skala di atas %i ialah %i', (n, skala) => expect(skalaAtas(n)).toBe(skala))
