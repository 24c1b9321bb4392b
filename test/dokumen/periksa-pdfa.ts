import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from 'pdf-lib'

/**
 * An own list of rules of PDF/A-2b and 3b (ISO 19005-2 and -3; clause numbers as in veraPDF's published profile),
 * because no validator could be had. What passes is "declared, checked by own list", not certified. Returns what is
 * broken.
 */
export async function periksaPdfA(isi: Buffer, bagian: 2 | 3 = 2): Promise<string[]> {
  const cacat: string[] = []
  const wajib = (benar: boolean, aturan: string) => {
    if (!benar) cacat.push(aturan)
  }
  const pdf = await PDFDocument.load(isi, { updateMetadata: false, throwOnInvalidObject: true })
  const { catalog, context } = pdf
  const cari = <T extends PDFObject>(d: PDFDict, nama: string) => d.lookup(PDFName.of(nama)) as T | undefined

  wajib(/^%PDF-1\.[0-7]\n%/.test(isi.toString('latin1', 0, 10)), '6.1.2 kepala berkas')
  const baris2 = isi.subarray(isi.indexOf(10) + 2, isi.indexOf(10) + 6)
  wajib(
    [...baris2].every((b) => b > 127),
    '6.1.2 empat byte tinggi sesudah kepala',
  )
  wajib(context.trailerInfo.ID !== undefined, '6.1.3 ID pada trailer')
  wajib(context.trailerInfo.Encrypt === undefined, '6.1.3 tanpa sandi')

  const metadata = cari<PDFRawStream>(catalog, 'Metadata')
  wajib(
    metadata !== undefined && metadata.dict.get(PDFName.of('Filter')) === undefined,
    '6.6.2 metadata XMP tanpa saringan',
  )
  const xmp = metadata ? Buffer.from(metadata.contents).toString('utf8') : ''
  wajib(new RegExp(`pdfaid:part(>|=")${bagian}`).test(xmp), `6.6.4 pdfaid:part ${bagian}`)
  wajib(/pdfaid:conformance(>|=")B/.test(xmp), '6.6.4 pdfaid:conformance B')
  wajib(/<dc:title>[\s\S]*?<rdf:li[^>]*>[^<]+/.test(xmp), 'dc:title terisi')

  const maksud = cari<PDFArray>(catalog, 'OutputIntents')
  const profil = maksud && (maksud.lookup(0) as PDFDict)
  wajib(profil?.get(PDFName.of('S')) === PDFName.of('GTS_PDFA1'), '6.2.3 OutputIntent GTS_PDFA1')
  wajib(
    profil !== undefined && cari(profil, 'DestOutputProfile') instanceof PDFRawStream,
    '6.2.3 profil ICC tertanam',
  )

  wajib(
    cari(catalog, 'AA') === undefined &&
      cari(catalog, 'OpenAction')?.toString().includes('JavaScript') !== true,
    '6.5.2 tanpa tindakan terlarang',
  )
  const nama = cari<PDFDict>(catalog, 'Names')
  wajib(!nama?.has(PDFName.of('JavaScript')), '6.5 tanpa JavaScript')
  if (bagian === 2) wajib(!nama?.has(PDFName.of('EmbeddedFiles')), '6.8 tanpa lampiran')
  else cacat.push(...periksaLampiran(catalog))
  wajib(cari<PDFDict>(catalog, 'MarkInfo')?.toString().includes('/Marked true') === true, 'bertanda struktur')
  wajib(cari(catalog, 'StructTreeRoot') !== undefined, 'pohon struktur')
  wajib(/id/.test(cari(catalog, 'Lang')?.toString() ?? ''), 'bahasa id')

  cacat.push(...periksaHurufMajemuk(context))
  let huruf = 0
  for (const [ref, objek] of context.enumerateIndirectObjects()) {
    const d = objek instanceof PDFDict ? objek : objek instanceof PDFRawStream ? objek.dict : undefined
    if (!d) continue
    const jenis = d.get(PDFName.of('Type'))
    const subjenis = d.get(PDFName.of('Subtype'))
    if (jenis === PDFName.of('FontDescriptor')) {
      huruf++
      wajib(
        ['FontFile', 'FontFile2', 'FontFile3'].some((f) => d.has(PDFName.of(f))),
        `6.2.11.4 huruf tertanam (${ref})`,
      )
    }
    if (subjenis === PDFName.of('Link')) {
      const bendera = d.get(PDFName.of('F'))
      wajib(
        bendera instanceof PDFNumber && (bendera.asNumber() & 4) === 4 && (bendera.asNumber() & 2) === 0,
        `6.3.2 anotasi tercetak (${ref})`,
      )
    }
    const tindakan = d.get(PDFName.of('S'))?.toString() ?? ''
    wajib(
      !['/JavaScript', '/Launch', '/Sound', '/Movie', '/ImportData', '/ResetForm'].includes(tindakan),
      `6.5.1 tindakan ${tindakan} (${ref})`,
    )
    if (subjenis === PDFName.of('Image'))
      wajib(d.get(PDFName.of('Interpolate'))?.toString() !== 'true', `6.2.8 Interpolate (${ref})`)
    if (objek instanceof PDFRawStream) {
      wajib(!d.has(PDFName.of('F')), `6.1.7 isi di luar berkas (${ref})`)
      wajib(
        !/LZWDecode|\/Crypt/.test(d.get(PDFName.of('Filter'))?.toString() ?? ''),
        `6.1.7 saringan terlarang (${ref})`,
      )
    }
  }
  wajib(huruf > 0, 'ada huruf')
  for (const halaman of pdf.getPages()) {
    const isiHalaman = halaman.node.Contents()
    wajib(
      isiHalaman === undefined ||
        isiHalaman instanceof PDFArray ||
        decodePDFRawStream(isiHalaman as PDFRawStream).decode().length > 0,
      'isi halaman terbaca',
    )
  }
  return [...new Set(cacat)]
}

/** ISO 19005-3, 6.8: every file says its name twice, its kind, its relation, and is associated with the document. */
function periksaLampiran(katalog: PDFDict): string[] {
  const cacat: string[] = []
  const ambil = <T extends PDFObject>(d: PDFDict, n: string) => d.lookup(PDFName.of(n)) as T | undefined
  const daftar = ambil<PDFArray>(katalog, 'AF')
  const nama = ambil<PDFDict>(ambil<PDFDict>(katalog, 'Names')!, 'EmbeddedFiles')
  const pasangan = nama && ambil<PDFArray>(nama, 'Names')
  if (!daftar || !pasangan || daftar.size() !== pasangan.size() / 2) cacat.push('6.8 AF dan EmbeddedFiles')
  for (let i = 0; i < (daftar?.size() ?? 0); i++) {
    const f = daftar!.lookup(i) as PDFDict
    for (const n of ['F', 'UF', 'AFRelationship'])
      if (!f.has(PDFName.of(n))) cacat.push(`6.8 ${n} pada lampiran`)
    const ef = ambil<PDFDict>(f, 'EF')
    const isi = ef && ambil<PDFRawStream>(ef, 'F')
    if (!(isi instanceof PDFRawStream) || !isi.dict.has(PDFName.of('Subtype')))
      cacat.push('6.8 jenis lampiran')
  }
  return cacat
}

/** 6.2.11: a composite font is embedded whole for what it shows: CIDToGIDMap, widths, and text for every glyph. */
function periksaHurufMajemuk(context: PDFDocument['context']): string[] {
  const cacat: string[] = []
  for (const [ref, objek] of context.enumerateIndirectObjects()) {
    if (!(objek instanceof PDFDict) || objek.get(PDFName.of('Subtype')) !== PDFName.of('Type0')) continue
    const turunan = (objek.lookup(PDFName.of('DescendantFonts')) as PDFArray).lookup(0) as PDFDict
    const peta = objek.lookup(PDFName.of('ToUnicode'))
    if (!(peta instanceof PDFRawStream)) cacat.push(`6.2.11.7 ToUnicode (${ref})`)
    const jenis = turunan.get(PDFName.of('Subtype'))
    if (jenis === PDFName.of('CIDFontType2') && turunan.get(PDFName.of('CIDToGIDMap')) === undefined)
      cacat.push(`6.2.11.3 CIDToGIDMap (${ref})`)
    if (!turunan.has(PDFName.of('W'))) cacat.push(`6.2.11.5 lebar huruf (${ref})`)
  }
  return cacat
}
