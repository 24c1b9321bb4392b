import { parentPort, workerData } from 'node:worker_threads'
import { fromBufferPromise } from 'yauzl'
import type { DaftarBagian } from '#kernel/bagian'

const ISI_MAKS = 80 * 1024 * 1024
const SEL_MAKS = 250_000

/** One foreign file to its parts, as JSON; an empty text when there are none or too many. */
const { ekor, isi } = workerData as { ekor: 'pdf' | 'docx' | 'xlsx'; isi: Uint8Array }
const data = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength)
if (ekor !== 'pdf') await periksaZip(data)
const bagian = await urai()
const sel = bagian.reduce((n, b) => n + (b.jenis === 'tabel' ? b.baris.length * b.kolom.length : 0), 0)
parentPort!.postMessage(bagian.length === 0 || sel > SEL_MAKS ? '' : JSON.stringify(bagian))

/** Each reader is loaded when its kind of file comes: all three together take a second. */
async function urai(): Promise<DaftarBagian> {
  if (ekor === 'pdf') return (await import('./urai-pdf.ts')).uraiPdf(data)
  if (ekor === 'docx') return (await import('./urai-docx.ts')).uraiDocx(data)
  return (await import('./urai-xlsx.ts')).uraiXlsx(data)
}

/** A small file that says it unpacks to more than a document holds is none. */
async function periksaZip(isi: Buffer): Promise<void> {
  const zip = await fromBufferPromise(isi, { lazyEntries: true })
  let jumlah = 0
  for await (const e of zip.eachEntry()) {
    jumlah += e.uncompressedSize
    if (jumlah > ISI_MAKS) throw new Error('the archive unpacks to too much')
  }
}
