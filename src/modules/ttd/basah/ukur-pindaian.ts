import { Worker } from 'node:worker_threads'
import type { HalamanTerbaca } from './ukur-halaman.ts'

interface Kotak {
  readonly x: number
  readonly y: number
  readonly lebar: number
  readonly tinggi: number
}

export interface TugasUkur {
  /** PNG or JPEG. */
  readonly isi: Uint8Array
  /** Places of which the ink is asked. */
  readonly kotak: readonly Kotak[]
  /** The sheet in points. */
  readonly lembar: { readonly lebar: number; readonly tinggi: number }
}

export interface HalamanDiukur extends HalamanTerbaca {
  readonly terpotong: boolean
  /** Share of dark dots in each `kotak`. */
  readonly tinta: readonly number[]
}

/** A page at 600 dpi takes about 3 s and 400 MB. */
const BATAS_MS = 30_000
const BATAS_MEMORI_MB = 1200

/** Measures one scanned picture in a thread that is ended at its limits. Null: no mark; undefined: cannot be read. */
export function ukurPindaian(tugas: TugasUkur): Promise<HalamanDiukur | null | undefined> {
  return new Promise((selesai) => {
    const utas = new Worker(new URL('./pindaian.thread.ts', import.meta.url), {
      workerData: tugas,
      resourceLimits: { maxOldGenerationSizeMb: BATAS_MEMORI_MB },
      stderr: true,
    })
    const akhiri = (hasil: HalamanDiukur | null | undefined) => {
      clearTimeout(batas)
      void utas.terminate()
      selesai(hasil)
    }
    const batas = setTimeout(() => akhiri(undefined), BATAS_MS)
    utas.once('message', akhiri)
    // Whatever the picture did to its reader, the answer to the official is the same.
    utas.once('error', () => akhiri(undefined))
    utas.once('exit', () => akhiri(undefined))
  })
}
