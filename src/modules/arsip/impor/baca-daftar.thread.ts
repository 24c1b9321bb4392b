import { parentPort, workerData } from 'node:worker_threads'
import { readXlsx } from 'hucre/xlsx'

// Runs in a thread of its own with bounded memory: see baca-daftar.ts.

const buku = await readXlsx(workerData as Uint8Array, {
  maxRows: 200_002,
  sheets: (i) => !i.hidden && !i.veryHidden,
})
const baris = buku.sheets[0]?.rows ?? []
parentPort!.postMessage(baris.map((b, i) => ({ nomor: i + 1, sel: b.map(tulisSel) })))

function tulisSel(nilai: unknown): string {
  if (nilai === null || nilai === undefined) return ''
  if (nilai instanceof Date) return nilai.toISOString().slice(0, 10)
  return String(nilai).replace(/\s+/g, ' ').trim()
}
