import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { PDF, PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '@libpdf/core'
import type { HalamanBeda } from './banding-halaman.ts'

// Runs in a thread of its own with bounded memory: see banding-halaman.ts.

/** Pages whose text is read; a change of a font touches every page and needs not be shown on each. */
const DIBACA_MAKS = 20
/** Ways from a page to other pages: what stands behind them is not this page. */
const KELUAR = new Set(['Parent', 'P', 'StructParents', 'StructParent', 'Dest', 'A'])

const { file, asli } = workerData as { file: Uint8Array; asli: Uint8Array }
const [a, b] = [await PDF.load(file), await PDF.load(asli)]
const beda: HalamanBeda[] = []
for (let i = 0; i < Math.max(a.getPageCount(), b.getPageCount()); i++) {
  if (sidik(a, i) === sidik(b, i)) continue
  const dibaca = beda.length < DIBACA_MAKS
  beda.push({ nomor: i + 1, file: dibaca ? baca(a, i) : undefined, asli: dibaca ? baca(b, i) : undefined })
}
parentPort!.postMessage(beda)

function baca(pdf: PDF, i: number): string[] {
  try {
    return pdf.getPage(i)?.extractText().text.split('\n') ?? []
  } catch (sebab) {
    if (sebab instanceof Error) return ['(halaman tidak terbaca)']
    throw sebab
  }
}

/** Digest of everything that a page draws from: content, fonts, pictures, annotations with their appearances. */
function sidik(pdf: PDF, i: number): string {
  const hash = createHash('sha256')
  const sudah = new Set<string>()
  const jalan = (o: PdfObject | null | undefined): void => {
    if (o instanceof PdfRef) {
      if (sudah.has(o.toString())) return
      sudah.add(o.toString())
      jalan(pdf.getObject(o))
    } else if (o instanceof PdfArray) {
      hash.update('[')
      for (const isi of o) jalan(isi)
      hash.update(']')
    } else if (o instanceof PdfDict) {
      hash.update('<')
      for (const [kunci, isi] of o) {
        if (KELUAR.has(kunci.value)) continue
        hash.update(`/${kunci.value}`)
        jalan(isi)
      }
      if (o instanceof PdfStream) hash.update(o.data)
    } else if (o)
      hash.update(
        `${o.type}:${'value' in o ? String(o.value) : 'bytes' in o ? Buffer.from(o.bytes).toString('hex') : ''} `,
      )
  }
  const halaman = pdf.getPage(i)
  if (!halaman) return 'tidak ada'
  jalan(halaman.dict)
  return hash.digest('hex')
}
