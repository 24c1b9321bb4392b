import { registerMap } from 'echarts'
import { expect, test } from 'vitest'
import {
  kelasDari,
  kelasPeta,
  opsiBatang,
  opsiGaris,
  opsiPeta,
  opsiPiramida,
  renderSvg,
  skalaAtas,
  tulisKelas,
} from './index.ts'

const data = { kelompok: ['0-4', '5-9', '75+'], lk: [1200, 900, 30], pr: [1100, 1300, 45] }

test('piramida memuat setiap angka dan umur sebagai teks', async () => {
  const svg = await renderSvg(opsiPiramida(data), { lebar: 640, tinggi: 300 })
  for (const teks of ['1.200', '1.100', '0–4', '75+', 'Laki-laki 2.130', 'Perempuan 2.445'])
    expect(svg).toContain(`>${teks}<`)
})

test('bagan yang sama memberi SVG yang sama walau banyak bagan dibuat sebelumnya', async () => {
  const ukuran = { lebar: 640, tinggi: 300 }
  const pertama = await renderSvg(opsiPiramida(data), ukuran)
  await renderSvg(opsiBatang({ kategori: ['A', 'B'], nilai: [1, 2] }), ukuran)
  expect(await renderSvg(opsiPiramida(data), ukuran)).toBe(pertama)
})

test.each([
  [1, 1],
  [9, 10],
  [1300, 2000],
  [9500, 10000],
  [41, 50],
])('skala di atas %i ialah %i', (n, skala) => expect(skalaAtas(n)).toBe(skala))

test('garis memuat semester dan angkanya; semester tanpa angka memutus garis, bukan menjadi nol', async () => {
  const svg = await renderSvg(
    opsiGaris({
      saat: ['I 2024', 'II 2024', 'I 2025', 'II 2025'],
      deret: [{ nama: 'JML', warna: 'batang', nilai: [19801, undefined, 19943, 20110] }],
    }),
    { lebar: 640, tinggi: 240 },
  )
  for (const teks of ['I 2024', 'II 2024', '19.801', '19.943', '20.110']) expect(svg).toContain(`>${teks}<`)
  expect(svg).not.toContain('>0<')
})

test('kelas peta: setiap nilai dalam tepat satu kelas, nilai sama tidak terpisah, batasnya tertulis', async () => {
  const nilai = [3.14, 3.16, 3.2, 3.2, 3.2, 3.2, 4, 5.56, 9.9, 41]
  const kelas = kelasPeta(nilai, 1)
  for (const n of nilai) expect(kelas.filter((_, i) => kelasDari(kelas, n, 1) === i)).toHaveLength(1)
  expect(kelas.reduce((a, k) => a + k.jumlah, 0)).toBe(nilai.length)
  expect(kelas.map((k) => tulisKelas(k, 1))).toEqual(['3,1 – 3,2', '4,0', '5,6', '9,9', '41,0'])
  expect(kelasPeta([], 1)).toEqual([])
  expect(kelasPeta([7, 7, 7], 1)).toEqual([{ dari: 7, sampai: 7, jumlah: 3 }])
})

test('peta mewarnai wilayah menurut kelasnya dan membiarkan yang tanpa angka', async () => {
  const kotak = (x: number) => [
    [
      [x, 0],
      [x, 1],
      [x + 1, 1],
      [x + 1, 0],
      [x, 0],
    ],
  ]
  registerMap('uji', {
    type: 'FeatureCollection',
    features: ['99.01', '99.02', '99.03'].map((kode, i) => ({
      type: 'Feature' as const,
      properties: { kode, name: kode },
      geometry: { type: 'Polygon' as const, coordinates: kotak(i) },
    })),
  } as unknown as Parameters<typeof registerMap>[1])
  const wilayah = [
    { kode: '99.01', nama: 'A', nilai: 1 },
    { kode: '99.02', nama: 'B', nilai: 9 },
  ]
  const svg = await renderSvg(
    opsiPeta({ peta: 'uji', wilayah, kelas: kelasPeta([1, 9], 1, 2), desimal: 1 }),
    {
      lebar: 300,
      tinggi: 200,
    },
  )
  for (const warna of ['#d5daef', '#26347f', '#eef0f2']) expect(svg.toLowerCase()).toContain(warna)
})
