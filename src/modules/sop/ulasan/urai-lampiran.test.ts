import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { expect, test } from 'vitest'
import { tulisXlsx } from '#platform/xlsx'
import { uraiLampiran } from './urai-lampiran.ts'

test('naskah DOCX menjadi paragraf dan tabel; kepala tabel dan sel pertama barisnya menjadi nama', async () => {
  const sel = (teks: string) => new TableCell({ children: [new Paragraph(teks)] })
  const isi = await Packer.toBuffer(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('Analisa data agregat'),
            new Paragraph('Penduduk <bertambah> & merata.'),
            new Table({
              rows: [
                new TableRow({ children: ['Kecamatan', 'Jumlah'].map(sel) }),
                new TableRow({ children: ['Latih Utara', '1.204'].map(sel) }),
                new TableRow({ children: ['Latih Selatan', '987'].map(sel) }),
              ],
            }),
            new Paragraph('Demikian.'),
          ],
        },
      ],
    }),
  )
  expect(await uraiLampiran('analisa.docx', isi)).toEqual([
    {
      id: 'naskah',
      judul: 'Naskah',
      jenis: 'paragraf',
      paragraf: ['Analisa data agregat', 'Penduduk <bertambah> & merata.', 'Demikian.'],
    },
    {
      id: 'tabel/Kecamatan · Jumlah',
      judul: 'Kecamatan · Jumlah',
      jenis: 'tabel',
      sudut: 'Baris',
      kolom: ['Kecamatan', 'Jumlah'].map((k) => ({ kunci: k, label: k })),
      baris: [
        { kunci: 'Latih Utara', label: 'Latih Utara', sel: ['Latih Utara', '1.204'] },
        { kunci: 'Latih Selatan', label: 'Latih Selatan', sel: ['Latih Selatan', '987'] },
      ],
    },
  ])
})

test('buku kerja XLSX menjadi satu tabel setiap lembar, barisnya dikenali dari kata pertamanya', async () => {
  const lembar = (baris: [string, number][]) => ({
    nama: 'Agama',
    judul: ['Tabel 4. Agama'],
    kolomTeks: [{ judul: 'Wilayah', lebar: 20 }],
    grup: [{ judul: '', kolom: ['JML'] }],
    baris: baris.map(([teks, n]) => ({ teks: [teks], angka: [n], jenis: 'rincian' as const })),
    kaki: [],
  })
  const buku = { judul: 'Uji', pembuat: 'Uji', tanggal: new Date('2026-06-30T00:00:00Z') }
  const isi = await tulisXlsx({
    ...buku,
    lembar: [
      lembar([
        ['Latih Utara', 12.5],
        ['Latih Selatan', 7],
      ]),
    ],
  })
  const [tabel] = (await uraiLampiran('tabel.xlsx', isi))!
  expect(tabel).toMatchObject({
    id: 'lembar/Agama',
    jenis: 'tabel',
    kolom: [{ kunci: 'Wilayah' }, { kunci: 'JML' }],
    baris: [
      { kunci: 'Tabel 4. Agama' },
      { kunci: 'Latih Utara', sel: ['Latih Utara', '12,5'] },
      { kunci: 'Latih Selatan', sel: ['Latih Selatan', '7'] },
    ],
  })
})

test('baris teks PDF menjadi paragraf di bawah nomor halamannya; pindaian tidak mempunyai bagian', async () => {
  const d = await PDFDocument.create()
  const font = await d.embedFont(StandardFonts.Helvetica)
  d.addPage().drawText('Penduduk berjumlah 1.204 jiwa.', { font, size: 12 })
  d.addPage().drawText('Kepala keluarga 400.', { font, size: 12 })
  expect(await uraiLampiran('draf.pdf', await d.save())).toMatchObject([
    { paragraf: ['Halaman 1', 'Penduduk berjumlah 1.204 jiwa.', 'Halaman 2', 'Kepala keluarga 400.'] },
  ])
  const kosong = await PDFDocument.create()
  kosong.addPage()
  expect(await uraiLampiran('pindaian.pdf', await kosong.save())).toBeUndefined()
})

test('file yang rusak atau bukan naskah tidak menggagalkan apa pun: bagiannya tidak ada', async () => {
  expect(await uraiLampiran('rusak.docx', Buffer.from('PK\x03\x04 bukan arsip'))).toBeUndefined()
  expect(await uraiLampiran('rusak.pdf', Buffer.from('%PDF-1.7\nisi'))).toBeUndefined()
  expect(await uraiLampiran('foto.jpg', Buffer.from([0xff, 0xd8, 0xff]))).toBeUndefined()
})
