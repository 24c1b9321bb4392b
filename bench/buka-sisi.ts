import { fork } from 'node:child_process'
import type { JawabSisi, MintaSisi } from './b0-sisi.ts'

export interface Sisi {
  tanya(m: MintaSisi): Promise<JawabSisi>
  tutup(): void
}

/** A side in a process of its own, so that its peak memory is its own; one question at a time. */
export function bukaSisi(skrip: string, file: string): Sisi {
  const anak = fork(new URL(skrip, import.meta.url), [file])
  return {
    tanya: (minta) =>
      new Promise((selesai, gagal) => {
        const mati = () => gagal(new Error(`${skrip} ended without an answer`))
        anak.once('exit', mati)
        anak.once('message', (jawab: JawabSisi & { galat?: string }) => {
          anak.off('exit', mati)
          if (jawab.galat !== undefined) gagal(new Error(jawab.galat))
          else selesai(jawab)
        })
        anak.send(minta)
      }),
    tutup: () => {
      anak.kill()
    },
  }
}
