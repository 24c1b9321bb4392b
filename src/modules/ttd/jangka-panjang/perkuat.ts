import { PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfStream, PdfString } from '@libpdf/core'
import { ok, type Result, tolak } from '#kernel/hasil'
import { bacaForm, bukaPdf, pasang, type RevisiPdf } from '../bubuh/revisi-pdf.ts'
import { isiRuang, ruangKosong } from '../bubuh/ruang-cms.ts'
import type { CapWaktu } from '../cap-waktu/minta-token.ts'
import { galatTtd } from '../ttd.galat.ts'
import type { Bukti } from './kumpulkan-bukti.ts'

/**
 * Puts proofs (DSS) and a document time-stamp over the whole file behind a signed PDF: PAdES B-LTA (ETSI EN 319 142-1,
 * 5.4 and 5.5). Again, before the authority's certificate ends, it renews them: earlier bytes are never touched.
 */
export async function perkuat(
  asal: Buffer,
  bukti: Bukti,
  mintaCap: (isi: readonly Buffer[]) => Promise<Result<CapWaktu>>,
): Promise<Result<{ isi: Buffer; cap: CapWaktu }>> {
  const revisi = await bukaPdf(asal)
  if (!revisi) return tolak(galatTtd.bukanPdf())
  const { pdf } = revisi
  const halaman = pdf.getPage(0)
  if (!halaman) return tolak(galatTtd.bukanPdf())
  simpanBukti(revisi, bukti)
  const cap = pdf.register(
    PdfDict.of({
      Type: PdfName.of('DocTimeStamp'),
      Filter: PdfName.of('Adobe.PPKLite'),
      SubFilter: PdfName.of('ETSI.RFC3161'),
      ...ruangKosong(),
    }),
  )
  const form = bacaForm(pdf)
  const widget = pdf.register(
    PdfDict.of({
      Type: PdfName.of('Annot'),
      Subtype: PdfName.of('Widget'),
      FT: PdfName.of('Sig'),
      T: PdfString.fromString(`CapWaktu${form.jumlah + 1}`),
      TU: PdfString.fromString('Cap waktu dokumen'),
      V: cap,
      F: PdfNumber.of(4 + 128),
      Rect: new PdfArray([0, 0, 0, 0].map((n) => PdfNumber.of(n))),
      P: halaman.ref,
    }),
  )
  pasang(halaman.dict, 'Annots', widget, pdf)
  pasang(form.dict, 'Fields', widget, pdf)
  form.dict.set('SigFlags', PdfNumber.of(3))

  const isi = await revisi.tulis()
  let dapat: CapWaktu | undefined
  const sidik = await isiRuang(isi, asal.length, async (_sidik, tercakup) => {
    const hasil = await mintaCap(tercakup)
    if (!hasil.ok) return hasil
    dapat = hasil.value
    return ok(hasil.value.token)
  })
  if (!sidik.ok) return sidik
  return ok({ isi, cap: dapat! })
}

/** Adds what the DSS does not hold yet; what stands there stays. */
function simpanBukti({ pdf }: RevisiPdf, bukti: Bukti): void {
  const baca = (r: Parameters<typeof pdf.getObject>[0]) => pdf.getObject(r)
  const lama = pdf.getCatalog().getDict('DSS', baca)
  const dss = lama ?? PdfDict.of({ Type: PdfName.of('DSS') })
  for (const [kunci, daftar] of [
    ['Certs', bukti.sertifikat],
    ['CRLs', bukti.crl],
    ['OCSPs', bukti.ocsp],
  ] as const) {
    const ada: PdfObject[] = [...(dss.getArray(kunci, baca) ?? [])]
    const isiAda = new Set(ada.map((r) => isiAliran(r, baca)))
    const baru = daftar
      .filter((der) => !isiAda.has(der.toString('base64')))
      .map((der) => pdf.register(PdfStream.fromDict({}, new Uint8Array(der))))
    if (ada.length + baru.length > 0) dss.set(kunci, new PdfArray([...ada, ...baru]))
  }
  if (!lama) pdf.getCatalog().set('DSS', pdf.register(dss))
}

function isiAliran(n: PdfObject, baca: (r: never) => unknown): string {
  const isi = baca(n as never)
  return isi instanceof PdfStream ? Buffer.from(isi.getDecodedData()).toString('base64') : ''
}
