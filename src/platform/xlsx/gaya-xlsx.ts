/**
 * Thousands with a point on every machine. `#,##0` would follow the reader's own settings (246,130 on an English
 * Excel); literal points between digit places do not.
 */
export const FORMAT_BULAT = '[>=1000000]#"."###"."##0;[>=1000]#"."##0;0'

const NILA = 'FF26327F'
const TAKUK_MAKS = 5
const DESIMAL_MAKS = 3

export type JenisBaris = 'rincian' | 'subtotal' | 'total'
const JENIS: readonly JenisBaris[] = ['rincian', 'subtotal', 'total']

const fonts: string[] = []
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
]
const borders: string[] = []
const formats: string[] = []
const xfs: string[] = []

const tambah = (daftar: string[], isi: string) => {
  const ada = daftar.indexOf(isi)
  return ada >= 0 ? ada : daftar.push(isi) - 1
}
const huruf = (ukuran: number, lain = '', warna = '') =>
  tambah(
    fonts,
    `<font>${lain}<sz val="${ukuran}"/>${warna && `<color rgb="${warna}"/>`}<name val="Calibri"/><family val="2"/></font>`,
  )
const isian = (warna: string) =>
  tambah(
    fills,
    `<fill><patternFill patternType="solid"><fgColor rgb="${warna}"/><bgColor indexed="64"/></patternFill></fill>`,
  )
const sisi = (nama: string, tebal: 'thin' | 'medium' | '') =>
  tebal
    ? `<${nama} style="${tebal}"><color rgb="${tebal === 'thin' ? 'FFC9CCD6' : NILA}"/></${nama}>`
    : `<${nama}/>`
const tepi = (atas: 'thin' | 'medium' | '', bawah: 'thin' | 'medium' | '', samping: 'thin' | '') =>
  tambah(
    borders,
    `<border>${sisi('left', samping)}${sisi('right', samping)}${sisi('top', atas)}${sisi('bottom', bawah)}<diagonal/></border>`,
  )
const format = (kode: string) => 164 + tambah(formats, kode)
const rata = (isi: string) => `<alignment ${isi}/>`
const gaya = (font: number, fill: number, border: number, numFmt: number, alignment = '') =>
  tambah(
    xfs,
    `<xf numFmtId="${numFmt}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"${alignment ? ` applyAlignment="1">${alignment}</xf>` : '/>'}`,
  )

const biasa = huruf(10)
const tebal = huruf(10, '<b/>')
const polos = tepi('', '', '')
const tepiBaris = {
  rincian: tepi('', 'thin', 'thin'),
  subtotal: tepi('', 'thin', 'thin'),
  total: tepi('medium', 'medium', 'thin'),
}
const isiBaris = { rincian: 0, subtotal: isian('FFF4F5FA'), total: 0 }
const hurufBaris = { rincian: biasa, subtotal: tebal, total: tebal }

/** Indexes into the one style table that all our workbooks share. */
export const GAYA = {
  biasa: gaya(biasa, 0, polos, 0),
  judul: gaya(huruf(14, '<b/>', NILA), 0, polos, 0),
  sampul: gaya(huruf(18, '<b/>', NILA), 0, polos, 0),
  sampulLain: gaya(huruf(12, '', NILA), 0, polos, 0),
  kepala: gaya(
    huruf(10, '<b/>', NILA),
    isian('FFE9EBF4'),
    tepi('medium', 'medium', 'thin'),
    0,
    rata('horizontal="center" vertical="center" wrapText="1"'),
  ),
  kaki: gaya(huruf(9, '<i/>'), 0, polos, 0),
  label: gaya(tebal, 0, polos, 0, rata('vertical="top"')),
  tautan: gaya(huruf(10, '<u/>', NILA), 0, polos, 0, rata('vertical="top"')),
  lipat: gaya(biasa, 0, polos, 0, rata('horizontal="left" vertical="top" wrapText="1"')),
  lipatAngka: gaya(biasa, 0, polos, format(FORMAT_BULAT), rata('horizontal="left" vertical="top"')),
} as const

const teks = JENIS.map((j) =>
  Array.from({ length: TAKUK_MAKS + 1 }, (_, n) =>
    gaya(
      hurufBaris[j],
      isiBaris[j],
      tepiBaris[j],
      0,
      rata(`horizontal="left"${n > 0 ? ` indent="${n}"` : ''}`),
    ),
  ),
)
const angka = JENIS.map((j) =>
  Array.from({ length: DESIMAL_MAKS + 1 }, (_, n) =>
    gaya(
      hurufBaris[j],
      isiBaris[j],
      tepiBaris[j],
      format(n === 0 ? FORMAT_BULAT : `0.${'0'.repeat(n)}`),
      rata('horizontal="right"'),
    ),
  ),
)

/** Of a row's text: `takuk` steps in. */
export function gayaTeks(jenis: JenisBaris, takuk: number): number {
  return teks[JENIS.indexOf(jenis)]![Math.min(Math.max(takuk, 0), TAKUK_MAKS)]!
}

export function gayaAngka(jenis: JenisBaris, desimal: number): number {
  return angka[JENIS.indexOf(jenis)]![Math.min(Math.max(desimal, 0), DESIMAL_MAKS)]!
}

const xml = (teks: string) => teks.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('>', '&gt;')
const daftar = (nama: string, isi: readonly string[]) =>
  `<${nama} count="${isi.length}">${isi.join('')}</${nama}>`

/** xl/styles.xml */
export function tulisGaya(): string {
  const numFmts = formats.map((f, i) => `<numFmt numFmtId="${164 + i}" formatCode="${xml(f)}"/>`)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    daftar('numFmts', numFmts),
    daftar('fonts', fonts),
    daftar('fills', fills),
    daftar('borders', borders),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    daftar('cellXfs', xfs),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('')
}
