import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alatOcr } from './alat-ocr.ts'
import { bacaTeks } from './baca-teks.ts'

const alat = await alatOcr()
const adaOcr = alat.tesseract !== undefined && alat.pdftoppm !== undefined
let spill: string
beforeAll(() => {
  spill = mkdtempSync(join(tmpdir(), 'tertib-ocr-'))
})
afterAll(() => rmSync(spill, { recursive: true, force: true }))
const s = () => ({ folder: { spill } })

async function pdf(teks: string): Promise<Buffer> {
  const p = PDF.create()
  p.addPage({ size: 'a4' }).drawText(teks, { x: 50, y: 700, size: 20 })
  return Buffer.from(await p.save())
}
const baca = (isi: Buffer, mime = 'application/pdf') => bacaTeks(s(), { nama: 'x', mime, isi })

test('PDF berteks dibaca katanya, tanpa angka: NIK tidak masuk pencarian', async () => {
  const hasil = await baca(
    await pdf('Laporan kelurahan Kranggan 9901010101010001 semester kedua tahun berjalan'),
  )
  expect(hasil).toMatchObject({ status: 'terbaca', cara: 'pdf', halaman: 1 })
  expect(hasil.kata).toMatch(/^laporan kelurahan kranggan semester kedua tahun berjalan$/)
})

test.each([
  ['bukan PDF', Buffer.from('bukan'), 'application/zip', 'tanpa-teks'],
  ['teks biasa', Buffer.from('nota dinas'), 'text/plain', 'terbaca'],
])('%s', async (_nama, isi, mime, status) => {
  expect((await baca(isi, mime)).status).toBe(status)
})

test('PDF rusak tidak menghentikan pembacaan', async () => {
  const rusak = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 0x41)])
  expect(['gagal', 'tanpa-alat']).toContain((await baca(rusak)).status)
})

test('tanpa tesseract statusnya menyebutkannya', async () => {
  const jalur = process.env['PATH']
  process.env['PATH'] = '/tidak-ada'
  try {
    expect(await baca(Buffer.from([0x89, 0x50]), 'image/png')).toMatchObject({
      status: 'tanpa-alat',
      catatan: 'Teks belum dibaca: tesseract tidak terpasang.',
    })
  } finally {
    process.env['PATH'] = jalur
  }
})

test.skipIf(!adaOcr)('hasil pindai dibaca tesseract dari gambar halamannya', async () => {
  const asal = join(spill, 'asal.pdf')
  writeFileSync(asal, await pdf('SURAT PENGANTAR KELURAHAN'))
  execFileSync(alat.pdftoppm!, ['-r', '150', '-png', '-singlefile', asal, join(spill, 'pindai')])
  const hasil = await baca(readFileSync(join(spill, 'pindai.png')), 'image/png')
  expect(hasil).toMatchObject({ status: 'terbaca', cara: 'ocr', halaman: 1 })
  expect(hasil.kata).toContain('pengantar')
})
