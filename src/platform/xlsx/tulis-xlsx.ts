import { padatkanSejajar, ZipPadat } from '#platform/zip'
import type { BukuKerja, LembarTeks } from './buku-kerja.ts'
import { tulisGaya } from './gaya-xlsx.ts'
import { escapeXml, kepalaLembar, namaKolom, tulisLembar, tulisLembarTeks } from './lembar-xml.ts'

/**
 * Writes the workbook: covers first, then one sheet a table. The same input gives the same bytes. Rows are written and
 * packed as they come (docs/adr/0002: why not by a library), so memory does not grow with the table but with the file.
 */
export async function tulisXlsx(buku: BukuKerja, ...sampul: readonly LembarTeks[]): Promise<Buffer> {
  const terpakai = new Set<string>()
  const namaSampul = sampul.map((s) => namaLembar(s.nama, terpakai))
  const namaTabel = buku.lembar.map((l) => namaLembar(l.nama, terpakai))
  const nama = [...namaSampul, ...namaTabel]
  const judulCetak = buku.lembar.map((l, i) => {
    const k = kepalaLembar(l)
    const lembar = `'${namaTabel[i]!.replaceAll("'", "''")}'`
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${sampul.length + i}">${escapeXml(`${lembar}!$A:$${namaKolom(k.kolomTeks - 1)},${lembar}!$${k.dari}:$${k.sampai}`)}</definedName>`
  })
  const zip = new ZipPadat()
  zip.tambah('[Content_Types].xml', await padat(jenisIsi(nama.length)))
  zip.tambah('_rels/.rels', await padat(HUBUNGAN))
  zip.tambah('docProps/core.xml', await padat(sifat(buku)))
  zip.tambah(
    'docProps/app.xml',
    await padat(
      `${XML}<Properties xmlns="${NS}/extended-properties"><Application>Tertib</Application></Properties>`,
    ),
  )
  zip.tambah('xl/workbook.xml', await padat(bukuXml(nama, judulCetak)))
  zip.tambah('xl/_rels/workbook.xml.rels', await padat(hubunganBuku(nama.length)))
  zip.tambah('xl/styles.xml', await padat(tulisGaya()))
  for (const [i, s] of sampul.entries())
    zip.tambah(`xl/worksheets/sheet${i + 1}.xml`, await padatkanSejajar(tulisLembarTeks(s, namaTabel)))
  for (const [i, l] of buku.lembar.entries())
    zip.tambah(`xl/worksheets/sheet${sampul.length + i + 1}.xml`, await padatkanSejajar(tulisLembar(l)))
  return zip.selesai()
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const NS = 'http://schemas.openxmlformats.org/officeDocument/2006'
const PAKET = 'http://schemas.openxmlformats.org/package/2006'
const JENIS = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const padat = (teks: string) => padatkanSejajar([teks])

function jenisIsi(lembar: number): string {
  const bagian = [
    ['/xl/workbook.xml', `${JENIS}.sheet.main+xml`],
    ['/xl/styles.xml', `${JENIS}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
    ...Array.from({ length: lembar }, (_, i) => [
      `/xl/worksheets/sheet${i + 1}.xml`,
      `${JENIS}.worksheet+xml`,
    ]),
  ]
  const isi = bagian.map(([nama, jenis]) => `<Override PartName="${nama}" ContentType="${jenis}"/>`).join('')
  return `${XML}<Types xmlns="${PAKET}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${isi}</Types>`
}

const HUBUNGAN = `${XML}<Relationships xmlns="${PAKET}/relationships"><Relationship Id="rId1" Type="${NS}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PAKET}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${NS}/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>`

function hubunganBuku(lembar: number): string {
  const isi = Array.from(
    { length: lembar },
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${NS}/relationships/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  ).join('')
  return `${XML}<Relationships xmlns="${PAKET}/relationships">${isi}<Relationship Id="rId${lembar + 1}" Type="${NS}/relationships/styles" Target="styles.xml"/></Relationships>`
}

function bukuXml(nama: readonly string[], judulCetak: readonly string[]): string {
  const lembar = nama
    .map((n, i) => `<sheet name="${escapeXml(n)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join('')
  const definisi = judulCetak.length > 0 ? `<definedNames>${judulCetak.join('')}</definedNames>` : ''
  return `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${NS}/relationships"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="22000" windowHeight="12000" tabRatio="800"/></bookViews><sheets>${lembar}</sheets>${definisi}</workbook>`
}

function sifat(b: BukuKerja): string {
  const saat = `${b.tanggal.toISOString().slice(0, 19)}Z`
  return `${XML}<cp:coreProperties xmlns:cp="${PAKET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(b.judul)}</dc:title><dc:creator>${escapeXml(b.pembuat)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${saat}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${saat}</dcterms:modified></cp:coreProperties>`
}

/** At most 31 characters, none that Excel forbids, none twice. */
function namaLembar(nama: string, terpakai: Set<string>): string {
  const dasar =
    nama
      .replace(/[:\\/?*[\]]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/^'|'$/g, '') || 'Lembar'
  for (let ke = 1; ; ke++) {
    const ekor = ke === 1 ? '' : ` (${ke})`
    const calon = dasar.slice(0, 31 - ekor.length).trim() + ekor
    if (terpakai.has(calon.toLowerCase())) continue
    terpakai.add(calon.toLowerCase())
    return calon
  }
}
