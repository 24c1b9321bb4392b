import { parentPort, workerData } from 'node:worker_threads'
import { PDF } from '@libpdf/core'

// Runs in a thread of its own with bounded memory: see baca-teks.ts.

const pdf = await PDF.load(workerData as Uint8Array)
const teks: string[] = []
for (const halaman of pdf.getPages()) {
  try {
    teks.push(halaman.extractText().text)
  } catch (sebab) {
    if (!(sebab instanceof Error)) throw sebab
  }
}
parentPort!.postMessage({ teks: teks.join('\n'), halaman: pdf.getPageCount() })
