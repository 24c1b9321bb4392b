const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NILA = '26327F'

interface Gaya {
  readonly id: string
  /** The name by which Word knows its own styles. */
  readonly nama: string
  readonly alinea?: string
  readonly huruf?: string
  readonly berikut?: string
  readonly tingkat?: number
}

const alinea: readonly Gaya[] = [
  {
    id: 'Title',
    nama: 'Title',
    alinea: '<w:spacing w:before="4800" w:after="240"/><w:jc w:val="center"/>',
    huruf: `<w:b/><w:color w:val="${NILA}"/><w:sz w:val="48"/>`,
  },
  { id: 'Subtitle', nama: 'Subtitle', alinea: '<w:jc w:val="center"/>', huruf: '<w:sz w:val="28"/>' },
  {
    id: 'Heading1',
    nama: 'heading 1',
    alinea: '<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="240"/><w:outlineLvl w:val="0"/>',
    huruf: `<w:b/><w:color w:val="${NILA}"/><w:sz w:val="32"/>`,
    berikut: 'BodyText',
  },
  {
    id: 'Heading2',
    nama: 'heading 2',
    alinea: '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/>',
    huruf: `<w:b/><w:color w:val="${NILA}"/><w:sz w:val="26"/>`,
    berikut: 'BodyText',
  },
  {
    id: 'JudulDepan',
    nama: 'Judul Depan',
    alinea: '<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="240"/>',
    huruf: `<w:b/><w:color w:val="${NILA}"/><w:sz w:val="32"/>`,
    berikut: 'BodyText',
  },
  {
    id: 'BodyText',
    nama: 'Body Text',
    alinea: '<w:spacing w:after="140" w:line="300" w:lineRule="auto"/><w:jc w:val="both"/>',
  },
  {
    id: 'SegelPutus',
    nama: 'Segel Putus',
    alinea:
      '<w:pBdr><w:left w:val="dashed" w:sz="12" w:space="8" w:color="97290F"/></w:pBdr><w:spacing w:after="140" w:line="300" w:lineRule="auto"/><w:jc w:val="both"/>',
  },
  {
    id: 'Caption',
    nama: 'caption',
    alinea: '<w:keepNext/><w:spacing w:before="200" w:after="80"/>',
    huruf: '<w:b/><w:sz w:val="20"/>',
  },
  {
    id: 'GambarBuku',
    nama: 'Gambar Buku',
    alinea: '<w:keepNext/><w:spacing w:after="80"/><w:jc w:val="center"/>',
    huruf: '<w:sz w:val="16"/>',
  },
  {
    id: 'SelTabel',
    nama: 'Sel Tabel',
    alinea: '<w:spacing w:before="10" w:after="10"/>',
    huruf: '<w:sz w:val="15"/>',
  },
  {
    id: 'AngkaTabel',
    nama: 'Angka Tabel',
    alinea: '<w:spacing w:before="10" w:after="10"/><w:jc w:val="right"/>',
    huruf: '<w:sz w:val="15"/>',
  },
  {
    id: 'KepalaTabel',
    nama: 'Kepala Tabel',
    alinea: '<w:keepNext/><w:spacing w:before="20" w:after="20"/><w:jc w:val="center"/>',
    huruf: '<w:b/><w:sz w:val="14"/>',
  },
  {
    id: 'CatatanTabel',
    nama: 'Catatan Tabel',
    alinea: '<w:spacing w:after="20"/>',
    huruf: '<w:i/><w:sz w:val="16"/>',
  },
  {
    id: 'TOC1',
    nama: 'toc 1',
    alinea: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9400"/></w:tabs>',
  },
  {
    id: 'TOC2',
    nama: 'toc 2',
    alinea: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9400"/></w:tabs><w:ind w:left="280"/>',
  },
  {
    id: 'TableofFigures',
    nama: 'table of figures',
    alinea: '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9400"/></w:tabs>',
  },
  {
    id: 'Footer',
    nama: 'footer',
    alinea: '<w:tabs><w:tab w:val="right" w:pos="9400"/></w:tabs>',
    huruf: '<w:sz w:val="14"/>',
  },
]

const tulis = (g: Gaya) =>
  `<w:style w:type="paragraph" w:styleId="${g.id}"><w:name w:val="${g.nama}"/><w:basedOn w:val="Normal"/>${g.berikut ? `<w:next w:val="${g.berikut}"/>` : ''}<w:qFormat/><w:pPr>${g.alinea ?? ''}</w:pPr><w:rPr>${g.huruf ?? ''}</w:rPr></w:style>`

/** word/styles.xml: Word's own names where it has one, so that its lists and panes find them. */
export const GAYA_DOCX = [
  XML,
  `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="id-ID"/></w:rPr></w:rPrDefault></w:docDefaults>`,
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
  '<w:style w:type="character" w:styleId="Angka"><w:name w:val="Angka"/></w:style>',
  `<w:style w:type="table" w:styleId="TabelBuku"><w:name w:val="Tabel Buku"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:color="${NILA}"/><w:left w:val="single" w:sz="4" w:color="C9CCD6"/><w:bottom w:val="single" w:sz="8" w:color="${NILA}"/><w:right w:val="single" w:sz="4" w:color="C9CCD6"/><w:insideH w:val="single" w:sz="4" w:color="C9CCD6"/><w:insideV w:val="single" w:sz="4" w:color="C9CCD6"/></w:tblBorders><w:tblCellMar><w:left w:w="50" w:type="dxa"/><w:right w:w="50" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`,
  ...alinea.map(tulis),
  '</w:styles>',
].join('')

/** word/settings.xml: Word asks to renew the lists of contents when it opens the book. */
export const PENGATURAN_DOCX = `${XML}<w:settings ${W}><w:defaultTabStop w:val="720"/><w:updateFields w:val="true"/></w:settings>`
