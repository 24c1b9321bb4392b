import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { tulisBulat } from '#kernel/angka'
import { contohLaporan } from './contoh-laporan.ts'
import { susunBagian } from './susun-bagian.ts'

test('bagian laporan memuat setiap angka setiap tabel sebagaimana tercetak, dan naskahnya', () => {
  const m = contohLaporan(2, 3)
  const bagian = susunBagian(m)
  expect(new Set(bagian.map((b) => b.id)).size).toBe(bagian.length)
  for (const t of m.tabel) {
    const b = bagian.find((x) => x.id === `tabel/${t.tabel.id}`)!
    if (b.jenis !== 'tabel') throw new Error(b.id)
    expect(b.kolom.map((k) => k.kunci)).toEqual(t.grup.flatMap((g) => g.kolom.map((k) => k.kunci)))
    expect(b.baris.map((x) => x.sel)).toEqual([...t.baris, t.total].map((x) => x.nilai.map(tulisBulat)))
    expect(new Set(b.baris.map((x) => x.kunci)).size).toBe(t.baris.length + 1)
  }
  expect(bagian.find((b) => b.id === 'ringkasan')).toMatchObject({
    paragraf: [expect.stringContaining('berjumlah'), ...Array(4).fill(expect.any(String))],
  })
})

test('bagian dari laporan besar tetap terbatas: tabel terlebar berhenti di kecamatan seperti cetakannya', () => {
  const bagian = susunBagian(contohLaporan(20, 20))
  const sel = bagian.reduce((n, b) => n + (b.jenis === 'tabel' ? b.baris.length * b.kolom.length : 0), 0)
  expect(sel).toBeGreaterThan(50_000)
  expect(sel).toBeLessThanOrEqual(230_000)
  const json = JSON.stringify(bagian)
  expect(json.length).toBeLessThan(4 * 1024 * 1024)
  expect(gzipSync(json).length).toBeLessThan(1024 * 1024)
})
