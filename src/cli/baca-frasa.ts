import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { galat } from '#kernel/galat'
import { Ditolak, type Masukan, SalahPakai } from './perintah.ts'

/** The passphrase from a file, or typed twice without echo on a terminal; never from the command line itself. */
export async function bacaFrasa(a: Masukan, ulangi: boolean): Promise<string> {
  const file = a.ada('frasa-dari')
  if (file !== undefined) return readFileSync(file, 'utf8').replace(/\r?\n$/, '')
  if (!process.stdin.isTTY) throw new SalahPakai('Tanpa terminal, sebutkan --frasa-dari FILE.')
  const frasa = await tanya('Frasa sandi cadangan: ')
  if (ulangi && (await tanya('Sekali lagi: ')) !== frasa) {
    throw new Ditolak(
      galat('cadangan.frasa-beda', 'tak-sah', 'Kedua frasa sandi tidak sama. Tidak ada yang dibuat.'),
    )
  }
  return frasa
}

function tanya(pertanyaan: string): Promise<string> {
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
