import { PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core'
import { ok, type Result, tolak } from '#kernel/hasil'
import { gambarBlok } from '../bubuh/gambar-blok.ts'
import type { IsiBlok } from '../bubuh/isi-blok.ts'
import { bukaPdf, pasang } from '../bubuh/revisi-pdf.ts'
import type { TempatTtd } from '../bubuh/tempat-ttd.ts'
import { galatTtd } from '../ttd.galat.ts'

/** Print, locked and locked content: nobody moves the block of a signature. */
const BENDERA = 4 + 128 + 512

/**
 * The file with the visible block behind it as a stamp (ISO 32000-1, 12.5.6.12), not yet signed: the service signs what
 * is seen. Its earlier bytes stay in front.
 */
export async function gambarDahulu(
  asal: Buffer,
  blok: IsiBlok,
  tempat: TempatTtd,
): Promise<Result<{ isi: Buffer; tempat: TempatTtd }>> {
  const revisi = await bukaPdf(asal)
  if (!revisi) return tolak(galatTtd.bukanPdf())
  const { pdf } = revisi
  const nomor = tempat.halaman < 0 ? pdf.getPageCount() + tempat.halaman : tempat.halaman - 1
  const halaman = pdf.getPage(nomor)
  if (!halaman) return tolak(galatTtd.tempatSalah(`halaman ${tempat.halaman} tidak ada`))
  const { x, y, lebar, tinggi } = tempat
  if (x + lebar > halaman.width || y + tinggi > halaman.height)
    return tolak(galatTtd.tempatSalah('kotaknya keluar dari halaman'))
  const cap = pdf.register(
    PdfDict.of({
      Type: PdfName.of('Annot'),
      Subtype: PdfName.of('Stamp'),
      F: PdfNumber.of(BENDERA),
      Rect: new PdfArray([x, y, x + lebar, y + tinggi].map((n) => PdfNumber.of(n))),
      P: halaman.ref,
      Contents: PdfString.fromString(`Blok tanda tangan elektronik ${blok.nama}`),
      AP: PdfDict.of({ N: gambarBlok(pdf, blok, lebar, tinggi) }),
    }),
  )
  pasang(halaman.dict, 'Annots', cap, pdf)
  return ok({ isi: await revisi.tulis(), tempat: { ...tempat, halaman: nomor + 1 } })
}
