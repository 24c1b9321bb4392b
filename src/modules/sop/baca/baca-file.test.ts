import { deflateSync } from 'node:zlib'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { kali } from '../../../../test/support/kali.ts'
import { acak, mutasikan } from '../../../../test/support/mutasi-byte.ts'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import { bacaFile } from './baca-file.ts'
import { docxUji } from './docx-uji.ts'

const DEFINISI = findDefinisi('agregat-data-kependudukan')!

async function kode(file: Buffer): Promise<string> {
  const hasil = await bacaFile(file)
  return hasil.ok ? 'terbaca' : hasil.galat.kode
}

describe('file yang tidak dapat dibaca ditolak dengan sebabnya', () => {
  test('Word lama, gambar, dan arsip lain', async () => {
    expect(await kode(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toBe('sop.baca-word-lama')
    expect(await kode(Buffer.from('89504e470d0a1a0a00000000', 'hex'))).toBe('sop.baca-bentuk')
    expect(await kode(Buffer.alloc(0))).toBe('sop.baca-bentuk')
    expect(await kode(await zip({ 'isi.txt': 'bukan Word' }))).toBe('sop.baca-bentuk')
  })

  test('teks yang bukan SOP', async () => {
    expect(await kode(Buffer.from('Notulen rapat\nHari Senin kami berkumpul.\n'))).toBe('sop.baca-bukan-sop')
  })

  test('file 200 MB', async () => {
    expect(await kode(Buffer.alloc(200 * 1024 * 1024))).toBe('sop.baca-terlalu-besar')
  })

  test('DOCX yang mengembang menjadi ratusan megabyte', async () => {
    const bom = `<w:document><w:body>${' '.repeat(60 * 1024 * 1024)}</w:body></w:document>`
    const file = await zip({ 'word/document.xml': bom })
    expect(file.length).toBeLessThan(100 * 1024)
    expect(await kode(file)).toBe('sop.baca-terlalu-banyak')
  })

  test('DOCX dengan sejuta baris, dengan DTD, dan yang bersarang tanpa akhir', async () => {
    const baris = '<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(30_000)
    const dokumen = (isi: string) => zip({ 'word/document.xml': `<w:document>${isi}</w:document>` })
    expect(await kode(await dokumen(`<w:tbl>${baris}</w:tbl>`))).toBe('sop.baca-terlalu-banyak')
    expect(await kode(await dokumen('<w:tbl>'.repeat(5_000)))).toBe('sop.baca-rusak')
    const dtd = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>'
    expect(await kode(await zip({ 'word/document.xml': dtd }))).toBe('sop.baca-rusak')
  })

  test('PDF yang hanya pindaian, yang bersandi, dan yang mengembang', async () => {
    expect(await kode(await pdfKosong())).toBe('sop.baca-tanpa-teks')
    expect(await kode(pdfBersandi())).toBe('sop.baca-bersandi')
    const bom = pdfDenganAliran(deflateSync(Buffer.alloc(80 * 1024 * 1024)))
    expect(bom.length).toBeLessThan(100 * 1024)
    expect(await kode(bom)).toBe('sop.baca-terlalu-banyak')
    const dua = pdfDenganAliran(deflateSync(deflateSync(Buffer.alloc(80 * 1024 * 1024))))
    expect(await kode(dua)).toBe('sop.baca-terlalu-banyak')
    expect(await kode(Buffer.from('%PDF-1.7\nbukan apa-apa'))).toMatch(/^sop\.baca-(?:rusak|tanpa-teks)$/)
  })
})

test('file yang rusak sebagian dibaca atau ditolak, tidak pernah menggantung', async () => {
  const benih = 20_261_121
  const r = acak(benih)
  const docx = await docxUji(DEFINISI, 'tabel')
  const pdf = await pdfTeks()
  const hasil = new Set<string>()
  for (let i = 0; i < kali(12, 4); i++) hasil.add(await kode(mutasikan(i % 2 === 0 ? docx : pdf, [], r).isi))
  for (const k of hasil) expect(k, `benih ${benih}`).toMatch(/^(?:terbaca|sop\.baca-[a-z-]+)$/)
})

function zip(isi: Record<string, string>): Promise<Buffer> {
  const z = new ZipFile()
  for (const [nama, teks] of Object.entries(isi)) z.addBuffer(Buffer.from(teks), nama)
  z.end()
  const bagian: Buffer[] = []
  return new Promise((selesai, gagal) => {
    z.outputStream.on('data', (b: Buffer) => bagian.push(b))
    z.outputStream.on('error', gagal)
    z.outputStream.on('end', () => selesai(Buffer.concat(bagian)))
  })
}

async function pdfKosong(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  pdf.addPage().drawRectangle({ x: 10, y: 10, width: 100, height: 50 })
  return Buffer.from(await pdf.save())
}

async function pdfTeks(): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const huruf = await pdf.embedFont(StandardFonts.Helvetica)
  const halaman = pdf.addPage()
  for (const [i, t] of ['Nomor SOP : 1/SOP/2026', 'Nama SOP : Uji', 'Dasar Hukum', '1. UU'].entries())
    halaman.drawText(t, { x: 40, y: 700 - i * 20, size: 11, font: huruf })
  return Buffer.from(await pdf.save({ useObjectStreams: false }))
}

/** A file that needs a password to open: its keys fit no empty one. */
function pdfBersandi(): Buffer {
  const sandi = `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'11'.repeat(32)}> /U <${'22'.repeat(32)}> >>`
  return susunPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>',
      sandi,
    ],
    `/Encrypt 4 0 R /ID [<${'33'.repeat(16)}> <${'33'.repeat(16)}>]`,
  )
}

function pdfDenganAliran(isi: Buffer): Buffer {
  return susunPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents 4 0 R >>',
    Buffer.concat([
      Buffer.from(`<< /Length ${isi.length} /Filter /FlateDecode >>\nstream\n`),
      isi,
      Buffer.from('\nendstream'),
    ]),
  ])
}

function susunPdf(objek: readonly (string | Buffer)[], ekor = ''): Buffer {
  const bagian: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const letak: number[] = []
  const panjang = () => bagian.reduce((n, b) => n + b.length, 0)
  for (const [i, o] of objek.entries()) {
    letak.push(panjang())
    bagian.push(Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(o), Buffer.from('\nendobj\n'))
  }
  const xref = panjang()
  const baris = letak.map((n) => `${String(n).padStart(10, '0')} 00000 n \n`).join('')
  bagian.push(
    Buffer.from(
      `xref\n0 ${objek.length + 1}\n0000000000 65535 f \n${baris}trailer << /Size ${objek.length + 1} /Root 1 0 R ${ekor} >>\nstartxref\n${xref}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(bagian)
}
