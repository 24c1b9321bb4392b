// The same workbook by exceljs' streaming writer, its documented form for large files. Installed apart from the project
// (C2_EXCELJS names the folder): its newest version needs a date pin to install.
import { createRequire } from 'node:module'

const ExcelJS = createRequire(`${process.env.C2_EXCELJS}/`)('exceljs')
const [LEMBAR, BARIS, GRUP] = [60, 180, 62]
const mulai = performance.now()
const wb = new ExcelJS.stream.xlsx.WorkbookWriter({
  filename: process.argv[2],
  useStyles: true,
  useSharedStrings: false,
})
const tipis = { style: 'thin', color: { argb: 'FFC9CCD6' } }
const tebal = { style: 'medium', color: { argb: 'FF26327F' } }
const tepi = { bottom: tipis, left: tipis, right: tipis }
const isian = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF4F5FA' } }
const numFmt = '[>=1000000]#"."###"."##0;[>=1000]#"."##0;0'
const [biasa, bold] = [
  { name: 'Calibri', size: 10 },
  { name: 'Calibri', size: 10, bold: true },
]
const kanan = { horizontal: 'right' }
// One object a style, shared by its cells: exceljs looks styles up by object first.
const G = {
  angka: { font: biasa, border: tepi, numFmt, alignment: kanan },
  angkaSub: { font: bold, border: tepi, fill: isian, numFmt, alignment: kanan },
  teks: { font: biasa, border: tepi, alignment: { horizontal: 'left', indent: 1 } },
  teksSub: { font: bold, border: tepi, fill: isian, alignment: { horizontal: 'left' } },
  kepala: {
    font: { ...bold, color: { argb: 'FF26327F' } },
    fill: { ...isian, fgColor: { argb: 'FFE9EBF4' } },
    border: { top: tebal, bottom: tebal, left: tipis, right: tipis },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
  },
}
for (let l = 0; l < LEMBAR; l++) {
  const ws = wb.addWorksheet(`3.${l + 1} Tabel ${l + 1}`, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 5, showGridLines: false }],
    pageSetup: { printTitlesRow: '4:5' },
  })
  const baris = (isi, gaya) => {
    const r = ws.addRow(isi)
    r.eachCell({ includeEmpty: true }, (c, k) => {
      c.style = gaya(k)
    })
    r.commit()
  }
  ws.addRow([`Tabel 3.${l + 1}. Penduduk menurut Kelompok`]).commit()
  ws.addRow(['Kabupaten Latihan, DKB Semester I Tahun 2026']).commit()
  ws.addRow([]).commit()
  const kolom = Array.from({ length: GRUP * 3 }, (_, k) => k)
  baris(
    ['Kode', 'Wilayah', ...kolom.map((k) => (k % 3 === 0 ? `KELOMPOK ${k / 3 + 1}` : null))],
    () => G.kepala,
  )
  baris([null, null, ...kolom.map((k) => ['LK', 'PR', 'JML'][k % 3])], () => G.kepala)
  for (let b = 0; b < BARIS; b++) {
    const sub = b % 12 === 0
    baris(
      [
        `99.01.${String(b).padStart(3, '0')}`,
        `Desa Latihan ${b}`,
        ...kolom.map((k) => (l * 7919 + b * 104729 + k * 1299709) % 30011),
      ],
      (k) => (k <= 2 ? (sub ? G.teksSub : G.teks) : sub ? G.angkaSub : G.angka),
    )
  }
  ws.addRow([]).commit()
  ws.addRow(['Sumber: DKB Semester I Tahun 2026']).commit()
  ws.commit()
}
await wb.commit()
process.stdout.write(
  `${JSON.stringify({ detik: (performance.now() - mulai) / 1000, memori: process.resourceUsage().maxRSS * 1024 })}\n`,
)
