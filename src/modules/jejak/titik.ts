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

/** Reads that file. A line that a power cut tore (too few words, a short root or signature) is no checkpoint and is left out. */
export function bacaTitik(isi: string): Titik[] {
  return isi.split('\n').flatMap((baris) => {
    const kata = baris.split(' ')
    if (kata.length !== 4) return []
    const akar = Buffer.from(kata[1]!, 'base64')
    const tandaTangan = Buffer.from(kata[3]!, 'base64')
    // SHA-256 and Ed25519: 32 and 64 bytes, whatever they say.
    if (akar.length !== 32 || tandaTangan.length !== 64) return []
    return [{ ukuran: Number(kata[0]), akar, waktu: new Date(kata[2]!), tandaTangan }]
  })
}
