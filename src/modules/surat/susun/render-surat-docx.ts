import {
  AlignmentType,
  BorderStyle,
  Document,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { IsiDokumen } from '#dokumen'
import type { BagianSurat, ModelSurat } from './model-surat.ts'

/** Twentieths of a point in a mm. */
const twip = (mm: number) => Math.round((mm * 1440) / 25.4)
const TANPA = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const TANPA_GARIS = {
  top: TANPA,
  bottom: TANPA,
  left: TANPA,
  right: TANPA,
  insideHorizontal: TANPA,
  insideVertical: TANPA,
}
const KOSONG = '..............................'
const LEBAR = 160

/** The same letter for Word, to go on writing in; what is signed is the PDF. Places for marks are empty room here. */
export async function renderSuratDocx(m: ModelSurat, logo?: IsiDokumen): Promise<Buffer> {
  const dokumen = new Document({
    title: `${m.judul}: ${m.hal}`,
    creator: m.dinas,
    styles: { default: { document: { run: { font: 'Arial', size: 22, language: { value: 'id-ID' } } } } },
    numbering: {
      config: ['butir', 'tembusan'].map((reference) => ({
        reference,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.START,
            style: { paragraph: { indent: { left: twip(10), hanging: twip(6) } } },
          },
        ],
      })),
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: twip(m.kertas === 'f4' ? 215 : 210), height: twip(m.kertas === 'f4' ? 330 : 297) },
            margin: { top: twip(16), bottom: twip(20), left: twip(28), right: twip(22) },
          },
        },
        children: [
          ...kop(m, logo),
          ...kepala(m),
          ...m.isi.flatMap((b) => bagian(b, m.bentuk === 'surat')),
          ...penutup(m),
        ],
      },
    ],
  })
  return Packer.toBuffer(dokumen)
}

function kop(m: ModelSurat, logo: IsiDokumen | undefined): Paragraph[] {
  const gambar: ParagraphChild[] =
    logo && (logo.mime === 'image/png' || logo.mime === 'image/jpeg')
      ? [
          new ImageRun({
            type: logo.mime === 'image/png' ? 'png' : 'jpg',
            data: logo.isi,
            transformation: { width: 70, height: 80 },
            altText: { name: 'logo', title: 'Logo daerah', description: 'Logo daerah' },
          }),
        ]
      : []
  return [
    ...(gambar.length > 0 ? [new Paragraph({ alignment: AlignmentType.CENTER, children: gambar })] : []),
    ...m.kop.baris.map((b, i) =>
      baris([tebal(b.toUpperCase(), i === m.kop.baris.length - 1 ? 30 : 26)], { tengah: true }),
    ),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 240 },
      border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, space: 4, color: '000000' } },
      children: [new TextRun({ text: m.kop.alamat, size: 18 })],
    }),
    ...(m.latihan ? [baris([tebal('LATIHAN, bukan dokumen resmi', 20)], { tengah: true })] : []),
  ]
}

function kepala(m: ModelSurat): (Paragraph | Table)[] {
  const nomor = m.nomor ?? KOSONG
  const tanggal = m.tanggal ?? KOSONG
  if (m.bentuk === 'surat')
    return [
      baris([teks(`${m.tempat}, ${tanggal}`)], { kanan: true }),
      pasangan([
        ['Nomor', nomor],
        ['Sifat', m.sifat],
        ['Lampiran', m.lampiran],
        ['Hal', m.hal],
      ]),
      baris([], {}),
      baris([teks('Yth.')], {}),
      ...m.kepada.map((k) => baris([teks(k)], {})),
      baris([], {}),
    ]
  if (m.bentuk === 'nota-dinas')
    return [
      baris([tebal('NOTA DINAS', 26)], { tengah: true }),
      pasangan([
        ['Yth.', m.kepada.join('; ')],
        ['Dari', m.penanda.blok.join(' ').replace(/,$/, '')],
        ...(m.tembusan.length > 0 ? ([['Tembusan', m.tembusan.join('; ')]] as const) : []),
        ['Tanggal', tanggal],
        ['Nomor', nomor],
        ['Sifat', m.sifat],
        ['Lampiran', m.lampiran],
        ['Hal', m.hal],
      ]),
      baris([], {}),
    ]
  return [
    baris([tebal('BERITA ACARA', 26)], { tengah: true }),
    baris([tebal(m.hal)], { tengah: true }),
    baris([teks(`Nomor: ${nomor}`)], { tengah: true }),
    baris([], {}),
  ]
}

function bagian(b: BagianSurat, menjorok: boolean): (Paragraph | Table)[] {
  if (b.jenis === 'paragraf')
    return [
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        spacing: { after: 160, line: 320 },
        ...(menjorok && { indent: { firstLine: twip(10) } }),
        children: [teks(b.teks)],
      }),
    ]
  if (b.jenis === 'butir')
    return b.daftar.map(
      (isi) =>
        new Paragraph({
          numbering: { reference: 'butir', level: 0 },
          spacing: { after: 80 },
          children: [teks(isi)],
        }),
    )
  if (b.jenis === 'rincian') return [pasangan(b.baris), baris([], {})]
  return [
    new Table({
      width: { size: twip(LEBAR), type: WidthType.DXA },
      columnWidths: [10, 100, 22, 28].map(twip),
      rows: [
        new TableRow({
          tableHeader: true,
          children: ['No.', 'Dokumen', 'Halaman', 'Banyaknya'].map((t) => sel([tebal(t, 20)])),
        }),
        ...b.daftar.map(
          (d, i) =>
            new TableRow({
              children: [
                String(i + 1),
                d.nama,
                d.halaman === undefined ? '–' : String(d.halaman),
                `${d.eksemplar} berkas`,
              ].map((t) => sel([teks(t, 20)])),
            }),
        ),
      ],
    }),
    baris([], {}),
  ]
}

function penutup(m: ModelSurat): Paragraph[] {
  const kiri = { indent: { left: twip(86) }, keepNext: true }
  return [
    baris([], {}),
    ...(m.bentuk === 'berita-acara'
      ? [new Paragraph({ ...kiri, children: [teks(`${m.tempat}, ${m.tanggal ?? KOSONG}`)] })]
      : []),
    ...m.penanda.blok.map((b) => new Paragraph({ ...kiri, children: [tebal(b)] })),
    new Paragraph({ ...kiri, spacing: { before: 1000 }, children: [tebal(m.penanda.nama)] }),
    ...(m.penanda.nip ? [new Paragraph({ ...kiri, children: [teks(`NIP. ${m.penanda.nip}`)] })] : []),
    ...(m.paraf.length > 0
      ? [baris([teks(`Paraf: ${m.paraf.map((p) => `${p} ........`).join('   ')}`, 18)], {})]
      : []),
    ...(m.bentuk !== 'nota-dinas' && m.tembusan.length > 0
      ? [
          baris([teks('Tembusan:', 20)], {}),
          ...m.tembusan.map(
            (t) => new Paragraph({ numbering: { reference: 'tembusan', level: 0 }, children: [teks(t, 20)] }),
          ),
        ]
      : []),
  ]
}

/** Label, colon, value: a table without lines, so that long values break under themselves. */
function pasangan(daftar: readonly (readonly [string, string])[]): Table {
  return new Table({
    width: { size: twip(LEBAR), type: WidthType.DXA },
    columnWidths: [28, 5, LEBAR - 33].map(twip),
    borders: TANPA_GARIS,
    rows: daftar.map(
      ([label, isi]) => new TableRow({ children: [sel([teks(label)]), sel([teks(':')]), sel([teks(isi)])] }),
    ),
  })
}

function sel(children: ParagraphChild[]): TableCell {
  return new TableCell({ children: [new Paragraph({ children })] })
}

function baris(children: ParagraphChild[], o: { tengah?: boolean; kanan?: boolean }): Paragraph {
  const alignment = o.tengah ? AlignmentType.CENTER : o.kanan ? AlignmentType.RIGHT : AlignmentType.LEFT
  return new Paragraph({ alignment, children })
}

function teks(text: string, size = 22): TextRun {
  return new TextRun({ text, size })
}

function tebal(text: string, size = 22): TextRun {
  return new TextRun({ text, size, bold: true })
}
