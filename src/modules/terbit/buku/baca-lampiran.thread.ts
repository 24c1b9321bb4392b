import { parentPort, workerData } from 'node:worker_threads'
import { PDF } from '@libpdf/core'

// Runs in a thread of its own with bounded memory: see baca-lampiran.ts.

/** Of the letter's size: more than any kerning, less than the gap between two columns. */
const SELA = 0.12

const { file, nama, denganTeks } = workerData as { file: Uint8Array; nama: string; denganTeks: boolean }
const pdf = await PDF.load(file)
const data = pdf.attachments.get(nama) ?? undefined
const halaman: string[] = []
if (data && denganTeks) for (let i = 0; i < pdf.getPageCount(); i++) halaman.push(barisHalaman(pdf, i))
parentPort!.postMessage({ data, halaman })

/**
 * The lines of a page, its words apart by one space. Figures of a narrow table stand so near each other that the library
 * writes them as one; here a word ends where the next letter does not touch it.
 */
function barisHalaman(pdf: PDF, i: number): string {
  const baris = pdf.getPage(i)?.extractText().lines ?? []
  return baris
    .map(({ spans }) => {
      const huruf = spans.flatMap((s) => s.chars).sort((a, b) => a.bbox.x - b.bbox.x)
      let teks = ''
      let akhir = Number.NEGATIVE_INFINITY
      for (const h of huruf) {
        if (h.bbox.x - akhir > h.fontSize * SELA) teks += ' '
        teks += h.char
        akhir = h.bbox.x + h.bbox.width
      }
      return teks.replace(/\s+/g, ' ').trim()
    })
    .join('\n')
}
