import { parentPort, workerData } from 'node:worker_threads'
import { PDF } from '@libpdf/core'

// Runs in a thread of its own with bounded memory: see baca-lampiran.ts.

const { file, nama, denganTeks } = workerData as { file: Uint8Array; nama: string; denganTeks: boolean }
const pdf = await PDF.load(file)
const data = pdf.attachments.get(nama) ?? undefined
const halaman: string[] = []
if (data && denganTeks)
  for (let i = 0; i < pdf.getPageCount(); i++) halaman.push(pdf.getPage(i)?.extractText().text ?? '')
parentPort!.postMessage({ data, halaman })
