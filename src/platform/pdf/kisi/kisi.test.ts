import { expect, test } from 'vitest'
import { huruf } from './huruf.ts'
import { barisNama, tinggiBaris, ukurKepala } from './kisi.ts'
import { lipat } from './lipat.ts'
import { potongHuruf } from './potong-huruf.ts'

const NAMA_60 = 'Kelurahan Persiapan Sungai Bahagia Makmur Sentosa Raya Timur'

test('nama sepanjang 60 huruf dilipat antarkata, tidak satu baris pun melebihi lajurnya', () => {
  const baris = lipat(NAMA_60, 'biasa', 8, 96)
  expect(baris.join(' ')).toBe(NAMA_60)
  expect(baris.length).toBeGreaterThan(1)
  for (const b of baris) expect(huruf('biasa').lebar(b, 8)).toBeLessThanOrEqual(96)
})

test('kata yang lebih panjang dari lajurnya dipotong, tanpa huruf yang hilang', () => {
  const kata = 'Sungaibahagiamakmursentosarayatimurlautselatan'
  const baris = lipat(`Desa ${kata}`, 'biasa', 8, 60)
  expect(baris.join('').replace(' ', '')).toBe(`Desa${kata}`)
  for (const b of baris) expect(huruf('biasa').lebar(b, 8)).toBeLessThanOrEqual(60)
  expect(lipat('SLTP/SEDERAJAT', 'tebal', 7, 30)).toEqual(
    ['SLTP/', 'SEDERAJAT'].flatMap((k) => lipat(k, 'tebal', 7, 30)),
  )
})

test('tinggi baris dan kepala mengikuti banyaknya baris tulisan', () => {
  const baris = { jenis: 'rincian' as const, takuk: 1, sel: ['99.01.01.1001', NAMA_60] }
  const n = barisNama(baris, 100).length
  expect(tinggiBaris(baris, 100)).toBeCloseTo(12.5 + (n - 1) * 9.2)
  const satu = ukurKepala({
    lebar: [40, 100, 30, 30, 30],
    grup: [{ label: 'ISLAM', kolom: ['LK', 'PR', 'JML'] }],
  })
  const banyak = ukurKepala({
    lebar: [40, 100, 30, 30, 30],
    grup: [{ label: 'KEPERCAYAAN TERHADAP TUHAN YME / LAINNYA', kolom: ['LK', 'PR', 'JML'] }],
  })
  expect(satu.label[0]).toEqual(['ISLAM'])
  expect(banyak.tinggi - satu.tinggi).toBeCloseTo((banyak.label[0]!.length - 1) * 8.4)
})

test('angka sama lebar pada setiap potongan: kolom angka berbaris', () => {
  for (const p of ['biasa', 'tebal', 'hitam'] as const)
    expect(new Set([...'0123456789'].map((a) => huruf(p).lebar(a, 8))).size).toBe(1)
})

test('huruf yang dipotong hanya memuat garis glif yang dipakai, nomor glif tetap', () => {
  const h = huruf('biasa')
  const glif = new Set([...'Aé7'].map((x) => h.glif(x.codePointAt(0)!)))
  expect(glif.has(0)).toBe(false)
  const kecil = potongHuruf(h, glif)
  expect(kecil.length).toBeLessThan(h.ttf.length / 8)
  expect(kecil.readUInt32BE(0)).toBe(0x00010000)
  const letak = (nama: string) => {
    for (let i = 0; i < kecil.readUInt16BE(4); i++) {
      const p = 12 + i * 16
      if (kecil.toString('latin1', p, p + 4) === nama) return kecil.readUInt32BE(p + 8)
    }
    throw new Error(nama)
  }
  const loca = letak('loca')
  const panjang = (g: number) => kecil.readUInt32BE(loca + (g + 1) * 4) - kecil.readUInt32BE(loca + g * 4)
  for (const g of glif) expect(panjang(g), `glif ${g}`).toBeGreaterThan(0)
  expect(panjang(h.glif('Q'.codePointAt(0)!))).toBe(0)
})
