import { crc32, deflateRawSync } from 'node:zlib'
import { tulisTanggal } from '#kernel/tanggal'
import { padatkanSejajar, ZipPadat } from '#platform/zip'
import type { ModelBuku } from '../susun/model-buku.ts'
import { type GambarDocx, gambarDocx } from './gambar-docx.ts'
import { GAYA_DOCX, PENGATURAN_DOCX } from './gaya-docx.ts'
import { tulisIsiDocx } from './isi-docx.ts'
import { escapeXml } from './kata-docx.ts'

/**
 * The book for editing, as WordprocessingML: headings, captions and lists of contents that Word renews, tables with heads
 * that repeat, charts and maps as pictures. A table of more cells than anybody edits stops one level above and says so.
 * The same model gives the same bytes.
 */
export async function renderBukuDocx(m: ModelBuku): Promise<Buffer> {
  const zip = new ZipPadat()
  const gambar = await gambarDocx(m.gambar)
  const bagian: readonly (readonly [nama: string, isi: Iterable<string>])[] = [
    ['[Content_Types].xml', [JENIS_ISI]],
    ['_rels/.rels', [HUBUNGAN]],
    ['docProps/core.xml', [sifat(m)]],
    ['word/_rels/document.xml.rels', [hubunganDokumen([...gambar.values()])]],
    ['word/styles.xml', [GAYA_DOCX]],
    ['word/settings.xml', [PENGATURAN_DOCX]],
    ['word/footer1.xml', [kaki(m)]],
    ['word/document.xml', tulisIsiDocx(m, gambar)],
  ]
  for (const [nama, isi] of bagian) zip.tambah(nama, await padatkanSejajar(isi))
  for (const { urut, png } of gambar.values())
    zip.tambah(`word/media/gambar-${urut}.png`, {
      isi: deflateRawSync(png),
      crc: crc32(png),
      ukuran: png.length,
    })
  return zip.selesai()
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PAKET = 'http://schemas.openxmlformats.org/package/2006'
const HUB = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const JENIS_ISI = `${XML}<Types xmlns="${PAKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${WORD}.settings+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
const HUBUNGAN = `${XML}<Relationships xmlns="${PAKET}/relationships"><Relationship Id="rId1" Type="${HUB}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PAKET}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
const hubunganDokumen = (gambar: readonly GambarDocx[]) =>
  `${XML}<Relationships xmlns="${PAKET}/relationships"><Relationship Id="rId1" Type="${HUB}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${HUB}/settings" Target="settings.xml"/><Relationship Id="rId3" Type="${HUB}/footer" Target="footer1.xml"/>${gambar.map((g) => `<Relationship Id="rIdGambar${g.urut}" Type="${HUB}/image" Target="media/gambar-${g.urut}.png"/>`).join('')}</Relationships>`

function sifat(m: ModelBuku): string {
  const saat = `${m.tanggal}T00:00:00Z`
  return `${XML}<cp:coreProperties xmlns:cp="${PAKET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(m.judul)}</dc:title><dc:creator>${escapeXml(m.kantor.dinas)}</dc:creator><dc:language>id-ID</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${saat}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${saat}</dcterms:modified></cp:coreProperties>`
}

function kaki(m: ModelBuku): string {
  const tanda = [
    m.judul,
    m.tahap === 'draf' ? 'DRAF' : '',
    m.edisi === 'internal' ? 'edisi internal' : 'edisi publik',
    m.kantor.latihan ? 'LATIHAN, data sintetis' : '',
    `keadaan ${tulisTanggal(m.tanggal)}`,
  ]
  const isi = escapeXml(tanda.filter(Boolean).join(' · '))
  return `${XML}<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${isi}</w:t></w:r><w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>`
}
