import { createInterface } from 'node:readline'
import { SalahPakai } from './perintah.ts'

/** Asks for something secret on the terminal, without echo. Refuses where there is no terminal. */
export function tanyaRahasia(pertanyaan: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new SalahPakai(`${pertanyaan.replace(/: $/, '')} hanya dapat diketik di terminal.`)
  process.stderr.write(pertanyaan)
  // No output stream: readline then echoes nothing of what is typed.
  const baca = createInterface({ input: process.stdin, terminal: true })
  return new Promise((selesai) =>
    baca.once('line', (isi) => {
      baca.close()
      process.stderr.write('\n')
      selesai(isi)
    }),
  )
}
