import { type KeyObject, verify } from 'node:crypto'

/** A signed head: "at this time the record had this many entries and this root". */
export interface Titik {
  readonly ukuran: number
  readonly akar: Buffer
  readonly waktu: Date
  readonly tandaTangan: Buffer
}

/** What is signed. One line a fact, like a C2SP checkpoint, so that it can be read and typed from paper. */
export function pesanTitik(t: Omit<Titik, 'tandaTangan'>): Buffer {
  return Buffer.from(`tertib jejak\n${t.ukuran}\n${t.akar.toString('base64')}\n${t.waktu.toISOString()}\n`)
}

export function isTitikSah(t: Titik, publik: KeyObject): boolean {
  return verify(null, pesanTitik(t), publik, t.tandaTangan)
}

/** One line of the file that holds the checkpoints outside the database. */
export function tulisTitik(t: Titik): string {
  return `${t.ukuran} ${t.akar.toString('base64')} ${t.waktu.toISOString()} ${t.tandaTangan.toString('base64')}\n`
}

/** Reads that file; a half line at its end (power cut while appending) is not a checkpoint and is left out. */
export function bacaTitik(isi: string): Titik[] {
  return isi
    .split('\n')
    .slice(0, -1)
    .flatMap((baris) => {
      const [ukuran, akar, waktu, tandaTangan] = baris.split(' ')
      if (!ukuran || !akar || !waktu || !tandaTangan) return []
      return [
        {
          ukuran: Number(ukuran),
          akar: Buffer.from(akar, 'base64'),
          waktu: new Date(waktu),
          tandaTangan: Buffer.from(tandaTangan, 'base64'),
        },
      ]
    })
}
