import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  ImageRun,
  ImportedXmlComponent,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
} from 'docx'
import type { BarisAlur } from './alur/baris-alur.ts'
import { KERTAS, type Kertas } from './alur/bidang-lembar.ts'
import type { HalamanAlur } from './alur/tata-alur.ts'
import { gambarSel } from './gambar-word.ts'
import type { KegiatanLembarSop, ModelLembarSop, TeksLembarSop } from './model-lembar-sop.ts'
import { samakanWaktuZip, sifatDocx } from './samakan-docx.ts'
import { type LembarTertata, susunLembar } from './susun-lembar.ts'

// Word sets the texts in its own way: rows get a little air, and a page keeps some room at its foot.
const LONGGAR = { baris: 1.07, halaman: 9 } as const
const FONT = 'Arial'
const ABU = 'E8E8E8'
const BATA = 'A8452C'
/** Twentieths of a point in a mm; half points are what Word counts letters in. */
const TWIP = 1440 / 25.4
const twip = (mm: number) => Math.round(mm * TWIP)

/**
 * The sheet for Word: real tables that an office can go on writing in. Symbols, arrows and connectors are vector
 * drawings inside the actors' cells, cut at the borders of each cell: they keep their row, but do not follow when a row
 * grows; for that the definition is changed and the sheet written anew. The same model gives the same bytes.
 */
export async function renderLembarDocx(
  model: ModelLembarSop,
  opsi: { kertas?: Kertas; signal?: AbortSignal } = {},
): Promise<Buffer> {
  const [lembar] = await susunLembar([model], { ...opsi, longgar: LONGGAR })
  const l = lembar!
  const { lebar, tinggi } = KERTAS[l.bidang.kertas]
  const isi = l.bidang.kolom.reduce((a, b) => a + b, 0)
  const dokumen = new Document({
    styles: { default: { document: { run: { font: FONT, size: 16, language: { value: 'id-ID' } } } } },
    sections: [
      {
        properties: {
          page: {
            // The library turns the two for a lying page.
            size: { width: twip(tinggi), height: twip(lebar), orientation: PageOrientation.LANDSCAPE },
            margin: {
              top: twip(l.bidang.tepi),
              bottom: twip(l.bidang.tepi),
              left: twip(l.bidang.tepi),
              right: twip(l.bidang.tepi),
              footer: twip(6),
              header: 0,
            },
          },
        },
        footers: { default: kaki(model, isi) },
        children: [
          ...identitas(model, isi),
          ...l.halaman.flatMap((h, i) => [
            i === 0
              ? baris([tebal(`SOP ${model.identitas.nama.toUpperCase()}`, 24)], {
                  tengah: true,
                  halamanBaru: true,
                  bawah: 160,
                })
              : baris([teks('', { size: 2 })], { halamanBaru: true }),
            tabelAlur(l, h),
          ]),
          // Word wants a paragraph after a table; a tiny one opens no page.
          baris([teks('', { size: 2 })]),
        ],
      },
    ],
  })
  const data = sifatDocx(`SOP ${model.identitas.nama}`, model.kop.dinas)
  return samakanWaktuZip(await Packer.toBuffer(dokumen, undefined, [{ path: 'docProps/core.xml', data }]))
}

function identitas(m: ModelLembarSop, lebar: number): (Table | Paragraph)[] {
  const i = m.identitas
  const logo = m.kop.logo
  const jenis = logo?.mime === 'image/png' ? 'png' : logo?.mime === 'image/jpeg' ? 'jpg' : undefined
  const medan: [string, Paragraph[]][] = [
    ['Nomor SOP', [baris([teks(`: ${i.nomor}`)])]],
    ['Tanggal pembuatan', [baris([teks(`: ${i.tanggalPembuatan ?? ''}`)])]],
    ['Tanggal revisi', [baris([teks(`: ${i.tanggalRevisi ?? ''}`)])]],
    ['Tanggal efektif', [baris([teks(`: ${i.tanggalEfektif ?? ''}`)])]],
    [
      'Disahkan oleh',
      [
        baris([teks(i.disahkanOleh.jabatan)], { tengah: true }),
        ...Array.from({ length: 4 }, () => baris([])),
        baris([tebal(i.disahkanOleh.nama ?? '')], { tengah: true }),
        ...(i.disahkanOleh.nip ? [baris([teks(`NIP. ${i.disahkanOleh.nip}`)], { tengah: true })] : []),
      ],
    ],
    ['Nama SOP', [baris([teks(': '), tebal(i.nama)])]],
    ...(m.tanda
      ? ([['Keadaan', [baris([teks(`: ${m.tanda}`, { italics: true, color: BATA })])]]] as [
          string,
          Paragraph[],
        ][])
      : []),
  ]
  const kop = [
    ...(logo && jenis
      ? [
          baris(
            [
              new ImageRun({
                type: jenis,
                data: Buffer.from(logo.isi),
                transformation: { width: 70, height: 70 },
                // Without an id the library counts on through the life of the process.
                altText: { id: '900000', name: 'Logo daerah' },
              }),
            ],
            {
              tengah: true,
            },
          ),
        ]
      : []),
    baris([tebal(m.kop.pemerintah.toUpperCase(), 22)], { tengah: true }),
    baris([tebal(m.kop.dinas.toUpperCase(), 24)], { tengah: true }),
    ...(m.kop.bidang ? [baris([teks(m.kop.bidang.toUpperCase(), { size: 19 })], { tengah: true })] : []),
  ]
  const [kiri, tengah] = [(lebar - 34) / 2, 34]
  const daftar = (judul: string, isi: readonly string[]) =>
    sel([
      baris([tebal(judul.toUpperCase())]),
      ...isi.map((t, n) => baris([new TextRun({ children: [`${n + 1}.`, '\t', t] })], { menjorok: true })),
    ])
  return [
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: [twip(kiri), twip(tengah), twip(lebar - kiri - tengah)],
      width: { size: twip(lebar), type: 'dxa' },
      rows: medan.map(
        ([judul, isi], n) =>
          new TableRow({
            children: [
              ...(n === 0 ? [sel(kop, { rowSpan: medan.length, tengah: true })] : []),
              sel([baris([teks(judul)])]),
              sel(isi),
            ],
          }),
      ),
    }),
    baris([teks('', { size: 2 })]),
    new Table({
      layout: TableLayoutType.FIXED,
      columnWidths: [twip(lebar / 2), twip(lebar / 2)],
      width: { size: twip(lebar), type: 'dxa' },
      rows: (
        [
          ['Dasar hukum', m.dasarHukum, 'Kualifikasi pelaksana', m.kualifikasi],
          ['Keterkaitan', m.keterkaitan, 'Peralatan dan perlengkapan', m.peralatan],
          ['Peringatan', m.peringatan, 'Pencatatan dan pendataan', m.pencatatan],
        ] as const
      ).map(([a, b, c, d]) => new TableRow({ children: [daftar(a, b), daftar(c, d)] })),
    }),
    ...(m.catatan ?? []).map((c, n) => baris([teks(n === 0 ? `Catatan: ${c}` : c, { size: 15 })])),
  ]
}

function tabelAlur(l: LembarTertata, h: HalamanAlur): Table {
  const n = l.model.pelaksana.length
  const sambungan = (y: number, tinggi: number) =>
    new TableRow({
      height: { value: twip(tinggi), rule: 'exact' },
      cantSplit: true,
      children: [
        sel([baris([])], { colSpan: 2, atas: 0 }),
        ...Array.from({ length: n }, (_, k) => selGambar(l, h, k, y, tinggi)),
        sel([baris([])], { colSpan: 4, atas: 0 }),
      ],
    })
  const akhir = h.baris.at(-1)!
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: l.bidang.kolom.map(twip),
    width: { size: l.bidang.kolom.reduce((a, b) => a + twip(b), 0), type: 'dxa' },
    rows: [
      ...kepala(l.model),
      ...(h.sambungAtas > 0 ? [sambungan(0, h.sambungAtas)] : []),
      ...h.baris.map((b) => barisKegiatan(l, h, b, l.model.kegiatan[b.urut]!)),
      ...(h.sambungBawah > 0 ? [sambungan(akhir.y + akhir.tinggi, h.sambungBawah)] : []),
    ],
  })
}

function kepala(m: ModelLembarSop): TableRow[] {
  const n = m.pelaksana.length
  const j = (t: string, o: OpsiSel = {}, size = 16) =>
    sel([baris([tebal(t, size)], { tengah: true })], { ...o, abu: true, tengah: true, sempit: true })
  return [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: [
        j('No', { rowSpan: 2 }),
        j('Kegiatan', { rowSpan: 2 }),
        j('Pelaksana', { colSpan: n }),
        j('Mutu Baku', { colSpan: 3 }),
        j('Keterangan', { rowSpan: 2 }),
      ],
    }),
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: [
        ...m.pelaksana.map((p) => j(p.judul, {}, 14)),
        j('Kelengkapan', {}, 14),
        j('Waktu'),
        j('Output'),
      ],
    }),
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: Array.from({ length: n + 6 }, (_, i) =>
        sel([baris([teks(String(i + 1), { size: 12 })], { tengah: true })], { abu: true, tengah: true }),
      ),
    }),
  ]
}

function barisKegiatan(l: LembarTertata, h: HalamanAlur, b: BarisAlur, k: KegiatanLembarSop): TableRow {
  return new TableRow({
    height: { value: twip(b.tinggi), rule: 'atLeast' },
    cantSplit: true,
    children: [
      sel([baris([teks(`${k.nomor}.`)], { tengah: true })], { tengah: true, sempit: true, atas: 0 }),
      sel([baris([teks(k.uraian)])], { tengah: true, atas: 0 }),
      ...l.model.pelaksana.map((_, kolom) => selGambar(l, h, kolom, b.y, b.tinggi, b.urut)),
      sel([baris([teks(k.kelengkapan)])], { tengah: true, atas: 0 }),
      sel([baris([teks(k.waktu)], { tengah: true })], { tengah: true, sempit: true, atas: 0 }),
      sel([baris([teks(k.output)])], { tengah: true, atas: 0 }),
      sel((k.keterangan ?? []).length > 0 ? k.keterangan!.map(keterangan) : [baris([])], {
        tengah: true,
        atas: 0,
      }),
    ],
  })
}

function keterangan(t: TeksLembarSop): Paragraph {
  return baris([
    teks(t.teks, { size: 15 }),
    ...(t.disimpulkan ? [teks(' (disimpulkan)', { size: 13, italics: true, color: BATA })] : []),
  ])
}

function selGambar(
  l: LembarTertata,
  h: HalamanAlur,
  kolom: number,
  y: number,
  tinggi: number,
  urut?: number,
): TableCell {
  const xml = gambarSel(l, h, { kolom, y, tinggi, ...(urut !== undefined && { urut }) })
  return new TableCell({
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    borders: GARIS,
    children: [
      new Paragraph({
        spacing: { before: 0, after: 0 },
        run: { size: 2 },
        children: xml
          ? [new TextRun({ size: 2, children: [ImportedXmlComponent.fromXmlString(xml)] as never })]
          : [],
      }),
    ],
  })
}

interface OpsiSel {
  readonly rowSpan?: number
  readonly colSpan?: number
  readonly tengah?: boolean
  readonly abu?: boolean
  readonly sempit?: boolean
  /** Air above and below in mm. A row takes the most of its cells: beside drawings, which meet at the border, none. */
  readonly atas?: number
}

const tepi = { style: BorderStyle.SINGLE, size: 5, color: '141414' }
const GARIS = { top: tepi, bottom: tepi, left: tepi, right: tepi }

function sel(isi: Paragraph[], o: OpsiSel = {}): TableCell {
  const m = o.sempit ? 0.7 : 1.5
  return new TableCell({
    children: isi,
    borders: GARIS,
    margins: { top: twip(o.atas ?? 0.8), bottom: twip(o.atas ?? 0.8), left: twip(m), right: twip(m) },
    ...(o.rowSpan && { rowSpan: o.rowSpan }),
    ...(o.colSpan && { columnSpan: o.colSpan }),
    ...(o.tengah && { verticalAlign: VerticalAlignTable.CENTER }),
    ...(o.abu && { shading: { fill: ABU } }),
  })
}

function baris(
  isi: ParagraphChild[],
  o: { tengah?: boolean; halamanBaru?: boolean; menjorok?: boolean; bawah?: number } = {},
): Paragraph {
  return new Paragraph({
    children: isi,
    spacing: { before: 0, after: o.bawah ?? 0 },
    ...(o.tengah && { alignment: AlignmentType.CENTER }),
    ...(o.halamanBaru && { pageBreakBefore: true }),
    ...(o.menjorok && { indent: { left: twip(5), hanging: twip(5) } }),
  })
}

const teks = (text: string, o: { size?: number; italics?: boolean; color?: string } = {}) =>
  new TextRun({ text, ...o })
const tebal = (text: string, size = 16) => new TextRun({ text, bold: true, size })

function kaki(m: ModelLembarSop, lebar: number): Footer {
  const abu = { size: 14, color: '6A6E7A' }
  const kiri = [m.identitas.nomor, m.tanda, m.kop.latihan ? 'LATIHAN, seluruh data sintetis' : undefined]
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twip(lebar) }],
        children: [
          teks(kiri.filter(Boolean).join(' · '), abu),
          new TextRun({ ...abu, children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
