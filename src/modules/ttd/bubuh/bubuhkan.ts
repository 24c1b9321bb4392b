import { createHash } from 'node:crypto'
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfString } from '@libpdf/core'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatTtd } from '../ttd.galat.ts'
import { gambarBlok, type IsiBlok } from './gambar-blok.ts'
import { type PenandaCms, susunCms } from './susun-cms.ts'
import type { TempatTtd } from './tempat-ttd.ts'

export interface Pembubuhan {
  readonly blok: IsiBlok
  readonly tempat: TempatTtd
  readonly waktu: Date
  readonly alasan: string
  readonly lokasi: string
  readonly penanda: PenandaCms
}

/** Bytes kept for the CMS: two RSA certificates and a signature take about 3 KB; the rest is air for longer names. */
const RUANG_CMS = 8192
const RENTANG_KOSONG = 9_999_999_999
/** Print and locked: PDF/A-2 (6.3.2) wants an annotation printed and not hidden. */
const BENDERA_WIDGET = 4 + 128

/**
 * Signs a PDF by an incremental update: the bytes given stay as they are, in front. Widget, appearance and form are
 * written first with room for the signature, then the digest over everything else is taken and signed.
 */
export async function bubuhkan(
  asal: Buffer,
  p: Pembubuhan,
): Promise<Result<{ isi: Buffer; sidikIsi: string; tempat: TempatTtd }>> {
  const pdf = await muat(asal)
  if (!pdf) return tolak(galatTtd.bukanPdf())
  if (pdf.canSaveIncrementally() !== null) return tolak(galatTtd.bukanPdf())
  const nomor = p.tempat.halaman < 0 ? pdf.getPageCount() + p.tempat.halaman : p.tempat.halaman - 1
  const halaman = pdf.getPage(nomor)
  if (!halaman) return tolak(galatTtd.tempatSalah(`halaman ${p.tempat.halaman} tidak ada`))
  const { x, y, lebar, tinggi } = p.tempat
  if (x + lebar > halaman.width || y + tinggi > halaman.height)
    return tolak(galatTtd.tempatSalah('kotaknya keluar dari halaman'))
  const form = bacaForm(pdf)
  if (form.bertandaTangan) return tolak(galatTtd.sudahBertandaTangan())

  const tandaTangan = pdf.register(
    PdfDict.of({
      Type: PdfName.of('Sig'),
      Filter: PdfName.of('Adobe.PPKLite'),
      SubFilter: PdfName.of('ETSI.CAdES.detached'),
      ByteRange: new PdfArray(
        [0, RENTANG_KOSONG, RENTANG_KOSONG, RENTANG_KOSONG].map((n) => PdfNumber.of(n)),
      ),
      Contents: PdfString.fromHex('00'.repeat(RUANG_CMS)),
      Name: PdfString.fromString(p.blok.nama),
      Reason: PdfString.fromString(p.alasan),
      Location: PdfString.fromString(p.lokasi),
      M: PdfString.fromString(tulisWaktuPdf(p.waktu)),
    }),
  )
  const widget = pdf.register(
    PdfDict.of({
      Type: PdfName.of('Annot'),
      Subtype: PdfName.of('Widget'),
      FT: PdfName.of('Sig'),
      T: PdfString.fromString('TandaTangan1'),
      TU: PdfString.fromString('Tanda tangan elektronik'),
      V: tandaTangan,
      F: PdfNumber.of(BENDERA_WIDGET),
      Rect: new PdfArray([x, y, x + lebar, y + tinggi].map((n) => PdfNumber.of(n))),
      P: halaman.ref,
      AP: PdfDict.of({ N: gambarBlok(pdf, p.blok, lebar, tinggi) }),
    }),
  )
  pasang(halaman.dict, 'Annots', widget, pdf)
  pasang(form.dict, 'Fields', widget, pdf)
  // SignaturesExist and AppendOnly: a reader must add to this file, never rewrite it.
  form.dict.set('SigFlags', PdfNumber.of(3))

  const isi = Buffer.from(await pdf.save({ incremental: true, subsetFonts: true }))
  if (!isi.subarray(0, asal.length).equals(asal))
    throw new Error('the incremental update changed earlier bytes')
  const sidik = isiRuang(isi, asal.length, p.penanda)
  return ok({ isi, sidikIsi: sidik.toString('hex'), tempat: { ...p.tempat, halaman: nomor + 1 } })
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

function bacaForm(pdf: PDF): { dict: PdfDict; bertandaTangan: boolean } {
  const ada = pdf.getCatalog().getDict('AcroForm', (r) => pdf.getObject(r))
  if (ada) {
    const flags = ada.getNumber('SigFlags', (r) => pdf.getObject(r))?.value ?? 0
    return { dict: ada, bertandaTangan: (flags & 1) === 1 }
  }
  const dict = PdfDict.of({ Fields: new PdfArray([]) })
  pdf.getCatalog().set('AcroForm', pdf.register(dict))
  return { dict, bertandaTangan: false }
}

function pasang(dict: PdfDict, kunci: string, isi: PdfObject, pdf: PDF): void {
  const lama = dict.getArray(kunci, (r) => pdf.getObject(r))
  dict.set(kunci, new PdfArray([...(lama ?? []), isi]))
}

/** Writes the true byte range and the CMS into the room that was left; returns the digest of the covered bytes. */
function isiRuang(isi: Buffer, mulai: number, penanda: PenandaCms): Buffer {
  const tambahan = isi.subarray(mulai).toString('latin1')
  const rentang = new RegExp(
    `/ByteRange ?\\[ ?0 ${RENTANG_KOSONG} ${RENTANG_KOSONG} ${RENTANG_KOSONG} ?\\]`,
  ).exec(tambahan)
  const ruang = new RegExp(`/Contents ?<(0{${RUANG_CMS * 2}})>`).exec(tambahan)
  if (!rentang || !ruang) throw new Error('the room for the signature was not written as expected')
  const buka = mulai + ruang.index + ruang[0].indexOf('<')
  const tutup = mulai + ruang.index + ruang[0].length
  const teks = `/ByteRange [0 ${buka} ${tutup} ${isi.length - tutup}]`
  if (teks.length > rentang[0].length) throw new Error('the byte range does not fit')
  isi.write(teks.padEnd(rentang[0].length), mulai + rentang.index, 'latin1')
  const sidik = createHash('sha256').update(isi.subarray(0, buka)).update(isi.subarray(tutup)).digest()
  const cms = susunCms(sidik, penanda).toString('hex')
  if (cms.length > RUANG_CMS * 2)
    throw new Error(`the CMS needs ${cms.length / 2} bytes, ${RUANG_CMS} were kept`)
  isi.write(cms, buka + 1, 'latin1')
  return sidik
}

/** PDF date in UTC, e.g. `D:20261121032200Z`. */
function tulisWaktuPdf(d: Date): string {
  return `D:${d.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`
}
