import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { daftarGalat, susunRujukan } from './docs.ts'

const FOLDER = join(import.meta.dirname, '../docs/rujukan')

test('docs/rujukan sama dengan yang dibuat dari kode (perbarui dengan npm run docs)', async () => {
  const rujukan = await susunRujukan()
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(rujukan).sort())
  for (const [nama, isi] of Object.entries(rujukan))
    expect(readFileSync(join(FOLDER, nama), 'utf8'), nama).toBe(isi)
})

test('satu kode satu kalimat dan satu jenis, di mana pun ditolak', () => {
  const arti = new Map<string, string>()
  for (const g of daftarGalat()) {
    const isi = `${g.jenis}: ${g.kalimat}`
    expect(`${g.kode} ${arti.get(g.kode) ?? isi}`, g.file).toBe(`${g.kode} ${isi}`)
    arti.set(g.kode, isi)
  }
  expect(arti.size).toBeGreaterThan(100)
})

test('kode ditulis modul.sebab; kalimat diawali huruf besar atau isi, dan berakhir dengan titik', () => {
  for (const g of daftarGalat()) {
    expect(g.kode).toMatch(/^[a-z]+\.[a-z0-9-]+$/)
    expect(g.kalimat, g.kode).toMatch(/^[A-Z{"].*[.}]$/s)
  }
})
