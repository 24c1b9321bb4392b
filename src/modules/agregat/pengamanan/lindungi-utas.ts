import { Worker } from 'node:worker_threads'
import type { HasilLindungi, MintaLindungi } from './lindungi.ts'

/** `lindungi` in a thread; the arrays of cells go over to it. */
export function lindungiUtas(m: MintaLindungi): Promise<HasilLindungi> {
  return new Promise((selesai, gagal) => {
    const utas = new Worker(new URL('./pekerja-lindungi.ts', import.meta.url), {
      workerData: m,
      transferList: m.tabel.map((t) => t.nilai.buffer as ArrayBuffer),
      execArgv: [],
    })
    utas.once('message', selesai)
    utas.once('error', gagal)
    utas.once('exit', (kode) => gagal(new Error(`protection thread ended with ${kode}`)))
  })
}
