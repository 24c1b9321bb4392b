import { PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core'
import { ok, type Result, tolak } from '#kernel/hasil'
import type { PeranTtd } from '../nama-alat.ts'
import { galatTtd } from '../ttd.galat.ts'
import { gambarBlok } from './gambar-blok.ts'
import type { IsiBlok } from './isi-blok.ts'
import { bacaForm, bukaPdf, pasang, type RevisiPdf } from './revisi-pdf.ts'
import { isiRuang, ruangKosong } from './ruang-cms.ts'
import { type MintaCap, type PenandaCms, susunCms } from './susun-cms.ts'
import type { TempatTtd } from './tempat-ttd.ts'

export interface Pembubuhan {
  readonly blok: IsiBlok
  /** Absent: the signature has no visible block. */
  readonly tempat?: TempatTtd
  readonly waktu: Date
  readonly alasan: string
  readonly lokasi: string
  readonly penanda: PenandaCms
  /** Asks a time-stamp over the signature's value; absent: B-B. */
  readonly mintaCap?: MintaCap
}

export interface HasilPembubuhan {
  readonly isi: Buffer
  readonly sidikIsi: string
  readonly tempat?: TempatTtd
}

/** Print and locked: PDF/A-2 (6.3.2) wants an annotation printed and not hidden. */
const BENDERA_WIDGET = 4 + 128
const NAMA_PERAN: Readonly<Record<PeranTtd, string>> = {
  paraf: 'Paraf',
  tandatangan: 'TandaTangan',
  segel: 'Segel',
}
const SEBUTAN: Readonly<Record<PeranTtd, string>> = {
  paraf: 'Paraf elektronik',
  tandatangan: 'Tanda tangan elektronik',
  segel: 'Segel elektronik',
}

/**
 * Signs a PDF by an incremental update: the bytes given stay as they are, in front, with the signatures they bear.
 * Widget, appearance and form are written first with room for the signature, then the digest over everything else is
 * taken and signed.
 */
export async function bubuhkan(asal: Buffer, p: Pembubuhan): Promise<Result<HasilPembubuhan>> {
  const revisi = await bukaPdf(asal)
  if (!revisi) return tolak(galatTtd.bukanPdf())
  const { pdf } = revisi
  const letak = cariLetak(revisi, p.tempat)
  if (!letak.ok) return letak
  const { halaman, kotak, tempat } = letak.value

  const tandaTangan = pdf.register(
    PdfDict.of({
      Type: PdfName.of('Sig'),
      Filter: PdfName.of('Adobe.PPKLite'),
      SubFilter: PdfName.of('ETSI.CAdES.detached'),
      ...ruangKosong(),
      Name: PdfString.fromString(p.blok.nama),
      Reason: PdfString.fromString(p.alasan),
      Location: PdfString.fromString(p.lokasi),
      M: PdfString.fromString(tulisWaktuPdf(p.waktu)),
      // A private key with our prefix (ISO 32000-1, annex E); readers that do not know it leave it alone.
      TRTB_Peran: PdfName.of(NAMA_PERAN[p.blok.peran]),
    }),
  )
  const form = bacaForm(pdf)
  const widget = pdf.register(
    PdfDict.of({
      Type: PdfName.of('Annot'),
      Subtype: PdfName.of('Widget'),
      FT: PdfName.of('Sig'),
      T: PdfString.fromString(`${NAMA_PERAN[p.blok.peran]}${form.jumlah + 1}`),
      TU: PdfString.fromString(SEBUTAN[p.blok.peran]),
      V: tandaTangan,
      F: PdfNumber.of(BENDERA_WIDGET),
      Rect: new PdfArray(kotak.map((n) => PdfNumber.of(n))),
      P: halaman.ref,
      // PDF/A-2, 6.3.3: only a rectangle without area needs no appearance.
      ...(tempat && { AP: PdfDict.of({ N: gambarBlok(pdf, p.blok, tempat.lebar, tempat.tinggi) }) }),
    }),
  )
  pasang(halaman.dict, 'Annots', widget, pdf)
  pasang(form.dict, 'Fields', widget, pdf)
  // SignaturesExist and AppendOnly: a reader must add to this file, never rewrite it.
  form.dict.set('SigFlags', PdfNumber.of(3))

  const isi = await revisi.tulis()
  const sidik = await isiRuang(isi, asal.length, (s) => susunCms(s, p.penanda, p.mintaCap))
  if (!sidik.ok) return sidik
  return ok({ isi, sidikIsi: sidik.value.toString('hex'), ...(tempat && { tempat }) })
}

type Halaman = NonNullable<ReturnType<RevisiPdf['pdf']['getPage']>>

function cariLetak(
  { pdf }: RevisiPdf,
  t: TempatTtd | undefined,
): Result<{ halaman: Halaman; kotak: number[]; tempat?: TempatTtd }> {
  const diminta = t?.halaman ?? 1
  const nomor = diminta < 0 ? pdf.getPageCount() + diminta : diminta - 1
  const halaman = pdf.getPage(nomor)
  if (!halaman) return tolak(galatTtd.tempatSalah(`halaman ${diminta} tidak ada`))
  if (!t) return ok({ halaman, kotak: [0, 0, 0, 0] })
  const { x, y, lebar, tinggi } = t
  if (x + lebar > halaman.width || y + tinggi > halaman.height)
    return tolak(galatTtd.tempatSalah('kotaknya keluar dari halaman'))
  return ok({ halaman, kotak: [x, y, x + lebar, y + tinggi], tempat: { ...t, halaman: nomor + 1 } })
}

/** PDF date in UTC, e.g. `D:20261121032200Z`. */
function tulisWaktuPdf(d: Date): string {
  return `D:${d.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`
}
