import { Ditolak } from '#kernel/ditolak'
import { galat } from '#kernel/galat'
import { bacaBerkas, type Masukan, SalahPakai } from './perintah.ts'
import { tanyaRahasia } from './tanya-rahasia.ts'

/** The passphrase from a file, or typed twice without echo on a terminal; never from the command line itself. */
export async function bacaFrasa(a: Masukan, ulangi: boolean): Promise<string> {
  const file = a.ada('frasa-dari')
  if (file !== undefined)
    return bacaBerkas(file)
      .toString()
      .replace(/\r?\n$/, '')
  if (!process.stdin.isTTY) throw new SalahPakai('Tanpa terminal, sebutkan --frasa-dari FILE.')
  const frasa = await tanyaRahasia('Frasa sandi cadangan: ')
  if (ulangi && (await tanyaRahasia('Sekali lagi: ')) !== frasa) {
    throw new Ditolak(
      galat('cadangan.frasa-beda', 'tak-sah', 'Kedua frasa sandi tidak sama. Tidak ada yang dibuat.'),
    )
  }
  return frasa
}
