import { PDFDocument, PDFName } from 'pdf-lib'
import { expect, test } from 'vitest'
import { BerkasPdf } from './berkas-pdf.ts'
import { padatkanPdf } from './padatkan-pdf.ts'

async function pdfBiasa(): Promise<Buffer> {
  const pdf = await PDFDocument.create({ updateMetadata: false })
  for (let i = 0; i < 300; i++) pdf.addPage([100 + i, 200])
  pdf.setTitle('Uji')
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

test('pembaca lain menemukan halaman dan isi yang sama', async () => {
  const besar = await pdfBiasa()
  const kecil = padatkanPdf(new BerkasPdf(besar))
  // Read as they are: pdf-lib else writes the second of reading into what it read.
  const baca = (isi: Buffer) => PDFDocument.load(isi, { updateMetadata: false })
  const [a, b] = [await baca(besar), await baca(kecil)]
  expect(b.getPageCount()).toBe(300)
  expect(b.getPage(299).getWidth()).toBe(399)
  expect(b.getTitle()).toBe('Uji')
  const isi = (d: PDFDocument) =>
    d.context
      .enumerateIndirectObjects()
      .map(([ref, o]) => `${ref} ${o}`)
      .filter((t) => !t.includes('/ObjStm') && !t.includes('/XRef'))
  expect(isi(b).sort()).toEqual(isi(a).sort())
  expect(b.catalog.get(PDFName.of('Type'))).toBe(PDFName.of('Catalog'))
  expect(kecil.length).toBeLessThan(besar.length / 3)
})

test('masukan yang sama memberi byte yang sama', async () => {
  const besar = await pdfBiasa()
  expect(padatkanPdf(new BerkasPdf(besar)).equals(padatkanPdf(new BerkasPdf(besar)))).toBe(true)
})

test('berkas yang sudah padat atau sudah ditambah ditolak, tidak dirusak', async () => {
  const kecil = padatkanPdf(new BerkasPdf(await pdfBiasa()))
  expect(() => new BerkasPdf(kecil)).toThrow(/plain cross-reference table/)
})
