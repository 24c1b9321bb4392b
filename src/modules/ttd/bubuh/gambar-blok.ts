import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  type EmbeddedFont,
  type PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfRef,
  PdfStream,
} from '@libpdf/core'
import qrcode from 'qrcode'
import type { IsiBlok } from './isi-blok.ts'

const require = createRequire(import.meta.url)
const HURUF = {
  biasa: '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  tebal: '@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf',
} as const
const TEPI = 6
/** White round the QR, in modules; ISO/IEC 18004 asks for four. */
const SENYAP = 4

interface Baris {
  readonly teks: string
  readonly huruf: keyof typeof HURUF
  readonly ukuran: number
  readonly merah?: boolean
}

/**
 * Draws the block as the appearance (Form XObject) of a signature widget: frame, QR, text with its fonts embedded.
 * Colours are DeviceRGB, which PDF/A allows under the document's sRGB output intent. Text that does not fit is set
 * smaller, down to half its size.
 */
export function gambarBlok(pdf: PDF, isi: IsiBlok, lebar: number, tinggi: number): PdfRef {
  const font = {
    biasa: pdf.embedFont(readFileSync(require.resolve(HURUF.biasa))),
    tebal: pdf.embedFont(readFileSync(require.resolve(HURUF.tebal))),
  }
  // A paraf is a mark on the margin: no QR, little air.
  const tepi = isi.peran === 'paraf' ? 2 : TEPI
  const sisiQr = isi.qr ? Math.min(tinggi - 2 * tepi, lebar * 0.36) : 0
  const kiri = tepi + (isi.qr ? sisiQr + tepi : 0)
  const ruang = { lebar: lebar - kiri - tepi, tinggi: tinggi - 2 * tepi }
  const baris = susunBaris(isi, font, ruang)
  const tinggiTeks = baris.reduce((n, b) => n + b.ukuran * 1.25, 0)
  const op = [bingkai(0.3, lebar, tinggi)]
  // A second line inside tells the office's seal from a person's signature, also in grey.
  if (isi.peran === 'segel') op.push(bingkai(2.3, lebar, tinggi))
  if (isi.qr) op.push(gambarQr(isi.qr, tepi, (tinggi - sisiQr) / 2, sisiQr))
  let y = (tinggi + tinggiTeks) / 2
  for (const b of baris) {
    y -= b.ukuran * 1.25
    const warna = b.merah ? '0.70 0.05 0.05' : '0.07 0.07 0.07'
    const nama = b.huruf === 'tebal' ? 'F2' : 'F1'
    op.push(
      `BT ${warna} rg /${nama} ${angka(b.ukuran)} Tf ${angka(kiri)} ${angka(y + b.ukuran * 0.3)} Td <${heksa(font[b.huruf], b.teks)}> Tj ET`,
    )
  }
  return pdf.register(
    PdfStream.fromDict(
      {
        Type: PdfName.of('XObject'),
        Subtype: PdfName.of('Form'),
        BBox: new PdfArray([0, 0, lebar, tinggi].map((n) => PdfNumber.of(n))),
        Resources: PdfDict.of({ Font: PdfDict.of({ F1: font.biasa.ref, F2: font.tebal.ref }) }),
      },
      Buffer.from(op.join('\n'), 'latin1'),
    ),
  )
}

type Huruf = Record<keyof typeof HURUF, EmbeddedFont>

function bingkai(masuk: number, lebar: number, tinggi: number): string {
  return `0.35 0.35 0.35 RG 0.6 w ${angka(masuk)} ${angka(masuk)} ${angka(lebar - 2 * masuk)} ${angka(tinggi - 2 * masuk)} re S`
}

function susunBaris(isi: IsiBlok, font: Huruf, ruang: { lebar: number; tinggi: number }): Baris[] {
  const asal = BARIS[isi.peran](isi)
  for (let skala = 1; ; skala -= 0.05) {
    const jadi = asal.flatMap((b) => patah({ ...b, ukuran: b.ukuran * skala }, font[b.huruf], ruang.lebar))
    const muat =
      jadi.reduce((n, b) => n + b.ukuran * 1.25, 0) <= ruang.tinggi &&
      jadi.every((b) => font[b.huruf].getTextWidth(b.teks, b.ukuran) <= ruang.lebar)
    if (muat || skala <= 0.5) return jadi
  }
}

const BARIS: Readonly<Record<IsiBlok['peran'], (isi: IsiBlok) => Baris[]>> = {
  paraf: (isi) => [
    { teks: `Paraf ${isi.jabatan.join(' ')}`, huruf: 'biasa', ukuran: 6 },
    { teks: isi.nama, huruf: 'tebal', ukuran: 7 },
    { teks: isi.waktu, huruf: 'biasa', ukuran: 5.5 },
    ...tandaMerah(isi, 5),
  ],
  tandatangan: (isi) => [
    { teks: 'Ditandatangani secara elektronik oleh', huruf: 'biasa', ukuran: 7 },
    ...isi.jabatan.map((teks) => ({ teks, huruf: 'biasa', ukuran: 8.5 }) as const),
    { teks: isi.nama, huruf: 'tebal', ukuran: 9.5 },
    ...(isi.nip ? [{ teks: `NIP. ${isi.nip}`, huruf: 'biasa', ukuran: 8 } as const] : []),
    { teks: isi.waktu, huruf: 'biasa', ukuran: 8 },
    ...(isi.paraf ?? []).map((teks) => ({ teks: `Paraf: ${teks}`, huruf: 'biasa', ukuran: 6.5 }) as const),
    ...tandaMerah(isi, 7.5),
  ],
  segel: (isi) => [
    { teks: 'Segel elektronik', huruf: 'biasa', ukuran: 7 },
    { teks: isi.nama, huruf: 'tebal', ukuran: 9.5 },
    ...isi.jabatan.map((teks) => ({ teks, huruf: 'biasa', ukuran: 8.5 }) as const),
    { teks: isi.waktu, huruf: 'biasa', ukuran: 8 },
    ...tandaMerah(isi, 7.5),
  ],
}

function tandaMerah({ tanda }: IsiBlok, ukuran: number): Baris[] {
  return tanda ? [{ teks: tanda, huruf: 'tebal', ukuran, merah: true }] : []
}

/** Breaks a line between words where it is too wide. */
function patah(b: Baris, font: EmbeddedFont, lebar: number): Baris[] {
  const jadi: string[] = []
  for (const kata of bersihkan(font, b.teks).split(' ')) {
    const panjang = jadi.length > 0 ? `${jadi.at(-1)} ${kata}` : kata
    if (jadi.length > 0 && font.getTextWidth(panjang, b.ukuran) <= lebar) jadi[jadi.length - 1] = panjang
    else jadi.push(kata)
  }
  return jadi.map((teks) => ({ ...b, teks }))
}

// PDF/A forbids .notdef in text: a letter that the font lacks is written as a question mark.
function bersihkan(font: EmbeddedFont, teks: string): string {
  return [...teks].map((h) => (font.canEncode(h) ? h : '?')).join('')
}

function heksa(font: EmbeddedFont, teks: string): string {
  return font
    .encodeTextToGids(teks)
    .map((g) => g.toString(16).padStart(4, '0'))
    .join('')
}

function gambarQr(teks: string, x: number, y: number, sisi: number): string {
  const { modules } = qrcode.create(teks, { errorCorrectionLevel: 'M' })
  const petak = sisi / (modules.size + 2 * SENYAP)
  const op = [`1 1 1 rg ${angka(x)} ${angka(y)} ${angka(sisi)} ${angka(sisi)} re f 0 0 0 rg`]
  for (let b = 0; b < modules.size; b++) {
    const dari = y + sisi - (b + 1 + SENYAP) * petak
    for (let k = 0; k < modules.size; ) {
      if (!modules.get(b, k)) {
        k++
        continue
      }
      const awal = k
      while (k < modules.size && modules.get(b, k)) k++
      op.push(
        `${angka(x + (awal + SENYAP) * petak)} ${angka(dari)} ${angka((k - awal) * petak)} ${angka(petak)} re`,
      )
    }
  }
  return `${op.join('\n')} f`
}

function angka(n: number): string {
  return n.toFixed(3).replace(/\.?0+$/, '')
}
