import { Worker } from 'node:worker_threads'
import type { HasilHistogram, TugasHistogram } from './pekerja-histogram.ts'

// Starting a thread costs a tenth of a second, most of it for stripping types: one that was just used is kept a while.
const LEPAS_SETELAH_MS = 30_000
const menganggur = new Map<Worker, NodeJS.Timeout>()

/** Has a thread do it; threads that stand by do not keep the process alive. */
export function suruhHitung(tugas: TugasHistogram): Promise<HasilHistogram> {
  const pekerja = ambil()
  return new Promise((selesai, gagal) => {
    const lepas = () => {
      pekerja.off('error', rusak)
      pekerja.off('exit', berhenti)
      pekerja.off('message', terima)
    }
    const terima = (hasil: HasilHistogram) => {
      lepas()
      simpan(pekerja)
      if (hasil.jenis === 'galat') gagal(new Error(`histogram: ${hasil.pesan}`))
      else selesai(hasil)
    }
    const rusak = (sebab: Error) => {
      lepas()
      gagal(new Error('histogram thread failed', { cause: sebab }))
    }
    const berhenti = () => rusak(new Error('it ended without an answer'))
    pekerja.once('message', terima)
    pekerja.once('error', rusak)
    pekerja.once('exit', berhenti)
    pekerja.postMessage(tugas)
  })
}

function ambil(): Worker {
  for (const [pekerja, jam] of menganggur) {
    clearTimeout(jam)
    menganggur.delete(pekerja)
    pekerja.ref()
    return pekerja
  }
  return new Worker(new URL('./pekerja-histogram.ts', import.meta.url), { execArgv: [] })
}

function simpan(pekerja: Worker): void {
  pekerja.unref()
  const jam = setTimeout(() => {
    menganggur.delete(pekerja)
    void pekerja.terminate()
  }, LEPAS_SETELAH_MS)
  menganggur.set(pekerja, jam.unref())
}
