import { inflateSync } from 'node:zlib'
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, PdfRef, PdfStream } from '@libpdf/core'
import { ok, type Result, tolak } from '#kernel/hasil'
import { galatBaca } from './baca.galat.ts'
import type { Bacaan, BarisBacaan } from './bacaan.ts'
import { type BentukX, bacaGambarPdf, type Matriks } from './gambar-pdf.ts'
import { type HurufPdf, susunKisi } from './kisi-pdf.ts'

/** A book of SOPs has a hundred pages. */
const HALAMAN_MAKS = 200
/** One unpacked stream: the largest picture of a scanned page at 300 dpi in colour has 26 MB. */
const ALIRAN_MAKS = 64 * 1024 * 1024
const SEMUA_MAKS = 512 * 1024 * 1024
const DALAM_MAKS = 40

/**
 * Reads a PDF that holds text: letters into the cells that the page's rules form, symbols where they are drawn. Call it
 * in a thread that can be ended (`bacaFile`): libpdf repairs what it reads, and a broken file can keep it busy.
 */
export async function bacaPdf(file: Buffer): Promise<Result<Bacaan>> {
  if (isBom(file)) return tolak(galatBaca.terlaluBanyak())
  const pdf = await PDF.load(new Uint8Array(file)).catch((sebab: unknown) => sebab as Error)
  if (pdf instanceof Error)
    return tolak(/password|encrypt/i.test(pdf.message) ? galatBaca.bersandi() : galatBaca.rusak())
  if (pdf.isEncrypted) return tolak(galatBaca.bersandi())
  if (pdf.getPageCount() > HALAMAN_MAKS) return tolak(galatBaca.terlaluBanyak())
  const baris: BarisBacaan[] = []
  let adaHuruf = false
  for (let i = 0; i < pdf.getPageCount(); i++) {
    const halaman = pdf.getPage(i)
    if (!halaman) continue
    const huruf = bacaHuruf(halaman)
    adaHuruf ||= huruf.length > 0
    const gambar = bacaGambarPdf(isiHalaman(pdf, halaman.dict), pencariX(pdf, sumberDaya(pdf, halaman.dict)))
    if (!gambar) return tolak(galatBaca.terlaluBanyak())
    baris.push(...susunKisi(huruf, gambar, Math.max(0, ...baris.map((b) => b.tabel ?? 0))))
  }
  return adaHuruf ? ok({ asal: 'pdf', terlipat: true, baris }) : tolak(galatBaca.tanpaTeks())
}

/** A watermark is written several times larger than the text, and often aslant. */
function bacaHuruf(halaman: NonNullable<ReturnType<PDF['getPage']>>): HurufPdf[] {
  const huruf = halaman
    .extractText()
    .lines.flatMap((l) => l.spans)
    .flatMap((s) => s.chars)
    .map((c) => ({ huruf: c.char, x: c.bbox.x, lebar: c.bbox.width, y: c.baseline, besar: c.fontSize }))
  const besar = huruf.map((h) => h.besar).toSorted((a, b) => a - b)
  const tengah = besar[Math.floor(besar.length / 2)] ?? 0
  return huruf.filter((h) => h.besar < tengah * 3)
}

/** Whether some stream unpacks to more than a sheet can hold; looked at before libpdf, which knows no limit. */
function isBom(file: Buffer): boolean {
  let semua = 0
  for (let i = file.indexOf('stream'); i >= 0; i = file.indexOf('stream', i + 6)) {
    if (file.toString('latin1', i - 3, i) === 'end') continue
    let mulai = i + 6
    if (file[mulai] === 13) mulai++
    if (file[mulai] === 10) mulai++
    // Packed once more inside: looked into as well.
    let isi: Buffer | undefined = file.subarray(mulai)
    for (let lapis = 0; isi && (isi[0]! & 0x0f) === 8 && lapis < 4; lapis++) {
      const hasil = buka(isi)
      if (hasil === 'meledak') return true
      semua += hasil?.length ?? 0
      if (semua > SEMUA_MAKS) return true
      isi = hasil
    }
  }
  return false
}

function buka(isi: Buffer): Buffer | 'meledak' | undefined {
  try {
    return inflateSync(isi, { maxOutputLength: ALIRAN_MAKS })
  } catch (sebab) {
    const kode = (sebab as NodeJS.ErrnoException).code
    if (kode === 'ERR_BUFFER_TOO_LARGE') return 'meledak'
    // Not packed this way, or broken: libpdf will say so.
    if (kode?.startsWith('Z_')) return undefined
    throw sebab
  }
}

function isiHalaman(pdf: PDF, halaman: PdfDict): string {
  const isi = temu(pdf, halaman.get('Contents'))
  const aliran = isi instanceof PdfArray ? [...isi].map((o) => temu(pdf, o)) : [isi]
  return aliran.map((a) => (a instanceof PdfStream ? teksAliran(a) : '')).join('\n')
}

/** One stroke that cannot be read costs its rules, not the text. */
function teksAliran(a: PdfStream): string {
  try {
    return Buffer.from(a.getDecodedData()).toString('latin1')
  } catch (sebab) {
    if (sebab instanceof Error) return ''
    throw sebab
  }
}

/** Resources are inherited up the tree of pages (ISO 32000-1, 7.7.3.4). */
function sumberDaya(pdf: PDF, halaman: PdfDict): PdfDict | undefined {
  let simpul: PdfObject | undefined = halaman
  for (let n = 0; simpul instanceof PdfDict && n < DALAM_MAKS; n++) {
    const ada = temu(pdf, simpul.get('Resources'))
    if (ada instanceof PdfDict) return ada
    simpul = temu(pdf, simpul.get('Parent'))
  }
  return undefined
}

function pencariX(pdf: PDF, sumber: PdfDict | undefined): BentukX['cari'] {
  return (nama) => {
    const daftar = temu(pdf, sumber?.get('XObject'))
    const x = daftar instanceof PdfDict ? temu(pdf, daftar.get(nama)) : undefined
    if (!(x instanceof PdfStream)) return undefined
    const jenis = temu(pdf, x.get('Subtype'))
    if (!(jenis instanceof PdfName) || jenis.value !== 'Form') return undefined
    const sendiri = temu(pdf, x.get('Resources'))
    return {
      isi: teksAliran(x),
      matriks: bacaMatriks(temu(pdf, x.get('Matrix'))),
      cari: pencariX(pdf, sendiri instanceof PdfDict ? sendiri : sumber),
    }
  }
}

function bacaMatriks(o: PdfObject | undefined): Matriks {
  const angka = o instanceof PdfArray ? [...o].map((n) => (n instanceof PdfNumber ? n.value : 0)) : []
  return angka.length === 6 ? (angka as unknown as Matriks) : [1, 0, 0, 1, 0, 0]
}

function temu(pdf: PDF, o: PdfObject | undefined): PdfObject | undefined {
  return o instanceof PdfRef ? (pdf.getObject(o) ?? undefined) : o
}
