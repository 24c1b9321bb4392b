import { Worker } from 'node:worker_threads'
import type { DaftarBagian } from '#kernel/bagian'

const FILE_MAKS = 30 * 1024 * 1024
const MEMORI_MB = 512
// A clerk waits for it at the upload.
const TUNGGU_MS = 15_000

/** One file after another: a thread may take half a gigabyte. */
let giliran: Promise<unknown> = Promise.resolve()

/**
 * The parts of a file that a person brings, read in a thread of its own. Undefined for a scan or a picture, for what is
 * too large, and for whatever the readers of foreign files stumble over: no upload fails for it.
 */
export function uraiLampiran(nama: string, isi: Uint8Array): Promise<DaftarBagian | undefined> {
  const ekor = nama.split('.').at(-1)
  if (isi.length > FILE_MAKS || (ekor !== 'pdf' && ekor !== 'docx' && ekor !== 'xlsx'))
    return Promise.resolve(undefined)
  const hasil = giliran.then(() => urai(ekor, isi))
  giliran = hasil
  return hasil
}

function urai(ekor: string, isi: Uint8Array): Promise<DaftarBagian | undefined> {
  return new Promise((selesai) => {
    const utas = new Worker(new URL('./urai-lampiran.thread.ts', import.meta.url), {
      workerData: { ekor, isi },
      resourceLimits: { maxOldGenerationSizeMb: MEMORI_MB },
      execArgv: [],
      // What a reader prints about a foreign file may hold its words.
      stdout: true,
      stderr: true,
    })
    const jam = setTimeout(() => void utas.terminate(), TUNGGU_MS)
    const jawab = (daftar: DaftarBagian | undefined) => {
      clearTimeout(jam)
      selesai(daftar)
    }
    utas.once('message', (json: string) => jawab(json === '' ? undefined : JSON.parse(json)))
    utas.once('error', () => jawab(undefined))
    utas.once('exit', () => jawab(undefined))
  })
}
