import { PDFDocument } from 'pdf-lib'

/**
 * Packs the thousands of small tag objects of a table book into object streams (20 MB to 3.4 MB): allowed in PDF/A-2,
 * and only before signing. Pages, metadata, dates and the file identifier stay as they were.
 */
export async function kecilkanPdf(pdf: Uint8Array): Promise<Uint8Array> {
  const dokumen = await PDFDocument.load(pdf, { updateMetadata: false })
  const kecil = await dokumen.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
  })
  return kecil.length < pdf.length ? kecil : pdf
}
