import { PDF, PdfArray, PdfDict, type PdfObject } from '@libpdf/core'

/** A PDF opened to have one revision put behind it. */
export interface RevisiPdf {
  readonly pdf: PDF
  /** The file with what was registered and set since, behind its bytes as they were. */
  tulis(): Promise<Buffer>
}

/** Undefined for bytes that are no PDF, or one that cannot be added to. */
export async function bukaPdf(asal: Buffer): Promise<RevisiPdf | undefined> {
  const pdf = await muat(asal)
  if (!pdf || pdf.canSaveIncrementally() !== null) return undefined
  return {
    pdf,
    async tulis() {
      const isi = Buffer.from(await pdf.save({ incremental: true, subsetFonts: true }))
      if (!isi.subarray(0, asal.length).equals(asal))
        throw new Error('the incremental update changed earlier bytes')
      return isi
    },
  }
}

// libpdf throws its own errors on bytes that are no PDF; which one does not matter to the official.
async function muat(asal: Buffer): Promise<PDF | undefined> {
  try {
    return await PDF.load(asal)
  } catch (sebab) {
    if (sebab instanceof Error) return undefined
    throw sebab
  }
}

/** The form, made where there is none; `jumlah`: fields it has. */
export function bacaForm(pdf: PDF): { dict: PdfDict; jumlah: number } {
  const ada = pdf.getCatalog().getDict('AcroForm', (r) => pdf.getObject(r))
  if (ada) return { dict: ada, jumlah: [...(ada.getArray('Fields', (r) => pdf.getObject(r)) ?? [])].length }
  const dict = PdfDict.of({ Fields: new PdfArray([]) })
  pdf.getCatalog().set('AcroForm', pdf.register(dict))
  return { dict, jumlah: 0 }
}

/** Puts `isi` behind the array `kunci` of a dictionary. */
export function pasang(dict: PdfDict, kunci: string, isi: PdfObject, pdf: PDF): void {
  const lama = dict.getArray(kunci, (r) => pdf.getObject(r))
  dict.set(kunci, new PdfArray([...(lama ?? []), isi]))
}
