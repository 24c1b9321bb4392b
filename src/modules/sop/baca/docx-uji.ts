import {
  Document,
  HeadingLevel,
  type IRunOptions,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import { tulisTanggal } from '#kernel/tanggal'
import type { DefinisiSop } from '../definisi/definisi-sop.ts'

const LAMBANG = { kapsul: '⬭', kotak: '□', 'belah-ketupat': '◇' } as const

/** The two ways in which offices lay out a sheet in Word. */
export type TataDocx = 'tabel' | 'judul'

/** A Word file of a definition. `tabel`: everything in tables, symbols in their columns; `judul`: headings, tabs and lists, actors in words. */
export async function docxUji(d: DefinisiSop, tata: TataDocx): Promise<Buffer> {
  const isi = tata === 'tabel' ? tataTabel(d) : tataJudul(d)
  const dokumen = new Document({
    sections: [{ children: isi }],
    numbering: {
      config: [{ reference: 'daftar', levels: [{ level: 0, format: 'decimal', text: '%1.', start: 1 }] }],
    },
  })
  return Packer.toBuffer(dokumen)
}

const par = (teks: string, opsi: IRunOptions = {}) =>
  new Paragraph({ children: [new TextRun({ text: teks, ...opsi })] })
const sel = (teks: string | readonly string[], opsi: { columnSpan?: number; rowSpan?: number } = {}) =>
  new TableCell({ ...opsi, children: (typeof teks === 'string' ? [teks] : teks).map((t) => par(t)) })
const butir = (teks: string) => new Paragraph({ text: teks, numbering: { reference: 'daftar', level: 0 } })

function tataTabel(d: DefinisiSop): (Paragraph | Table)[] {
  const i = d.identitas
  const kop = new TableCell({
    rowSpan: 6,
    children: [par('PEMERINTAH KOTA LATIHAN'), par('DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL')],
  })
  const medan: [string, string | string[]][] = [
    ['NOMOR SOP', i.nomor],
    ['TGL. PEMBUATAN', tanggal(i.tanggalPembuatan)],
    ['TGL. REVISI', tanggal(i.tanggalRevisi)],
    ['TGL. EFEKTIF', tanggal(i.tanggalEfektif)],
    ['DISAHKAN OLEH', [i.disahkanOleh.jabatan, '', 'Drs. BUDI CONTOH, M.Si', 'NIP. 19800101 200501 1 001']],
    ['NAMA SOP', i.nama],
  ]
  const identitas = new Table({
    rows: medan.map(
      ([label, isi], n) => new TableRow({ children: [...(n === 0 ? [kop] : []), sel(label), sel(isi)] }),
    ),
  })
  const pasang = [
    ['DASAR HUKUM', d.dasarHukum, 'KUALIFIKASI PELAKSANA', d.kualifikasi],
    ['KETERKAITAN', d.keterkaitan, 'PERALATAN/PERLENGKAPAN', d.peralatan],
    ['PERINGATAN', d.peringatan, 'PENCATATAN & PENDATAAN', d.pencatatan],
  ] as const
  const daftar = new Table({
    rows: pasang.flatMap(([a, isiA, b, isiB]) => [
      new TableRow({ children: [sel(`${a} :`), sel(`${b} :`)] }),
      new TableRow({
        children: [isiA, isiB].map(
          (d) => new TableCell({ children: d.length > 0 ? d.map(butir) : [par('')] }),
        ),
      }),
    ]),
  })
  const alur = new Table({
    rows: [
      new TableRow({
        children: [
          sel('No.', { rowSpan: 2 }),
          sel('Kegiatan', { rowSpan: 2 }),
          sel('Pelaksana', { columnSpan: d.pelaksana.length }),
          sel('Mutu Baku', { columnSpan: 3 }),
          sel('Keterangan', { rowSpan: 2 }),
        ],
      }),
      new TableRow({
        children: [...d.pelaksana.map((p) => sel(p.judul)), sel('Kelengkapan'), sel('Waktu'), sel('Output')],
      }),
      ...d.langkah.map(
        (l, n) =>
          new TableRow({
            children: [
              sel(String(n + 1)),
              sel(l.kegiatan),
              ...d.pelaksana.map((p) => sel(p.id === l.pelaksana.id ? LAMBANG[l.simbol.bentuk] : '')),
              sel(l.kelengkapan),
              sel(l.waktu),
              sel(l.output),
              sel(l.keterangan.length > 0 ? l.keterangan : ''),
            ],
          }),
      ),
    ],
  })
  return [identitas, par(''), daftar, par(''), alur]
}

function tataJudul(d: DefinisiSop): (Paragraph | Table)[] {
  const i = d.identitas
  const medan = (label: string, isi: string) =>
    new Paragraph({ children: [new TextRun({ children: [label, new Tab(), `: ${isi}`] })] })
  const bagian = (judul: string, isi: readonly string[]) => [
    new Paragraph({ text: judul, heading: HeadingLevel.HEADING_2 }),
    ...isi.map(butir),
  ]
  return [
    par('PEMERINTAH KOTA LATIHAN', { bold: true }),
    par('DINAS KEPENDUDUKAN DAN PENCATATAN SIPIL', { bold: true }),
    medan('Nomor SOP', i.nomor),
    medan('Tanggal Pembuatan', tanggal(i.tanggalPembuatan)),
    medan('Tanggal Revisi', i.tanggalRevisi ? tanggal(i.tanggalRevisi) : '-'),
    medan('Tanggal Efektif', tanggal(i.tanggalEfektif)),
    medan('Disahkan oleh', i.disahkanOleh.jabatan),
    medan('Nama SOP', i.nama),
    ...bagian('Dasar Hukum', d.dasarHukum),
    ...bagian('Kualifikasi Pelaksana', d.kualifikasi),
    ...bagian('Keterkaitan', d.keterkaitan),
    ...bagian('Peralatan dan Perlengkapan', d.peralatan),
    ...bagian('Peringatan', d.peringatan),
    ...bagian('Pencatatan dan Pendataan', d.pencatatan),
    new Paragraph({ text: 'Prosedur', heading: HeadingLevel.HEADING_1 }),
    new Table({
      rows: [
        new TableRow({
          children: ['No', 'Uraian Kegiatan', 'Pelaksana', 'Kelengkapan', 'Waktu', 'Keluaran', 'Ket.'].map(
            (t) => sel(t),
          ),
        }),
        ...d.langkah.map(
          (l, n) =>
            new TableRow({
              children: [
                sel(`${n + 1}.`),
                sel(l.kegiatan),
                sel(d.pelaksana.find((p) => p.id === l.pelaksana.id)!.judul),
                sel(l.kelengkapan),
                sel(l.waktu),
                sel(l.output),
                sel(l.keterangan.join('; ')),
              ],
            }),
        ),
      ],
    }),
  ]
}

const tanggal = (t: string | null) => (t ? tulisTanggal(t) : '')
