import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** A file whose evidence was renewed, and the one it stands behind. */
export interface Perpanjangan {
  readonly hashHasil: string
  readonly hashAsal: string
  readonly ukuran: number
  /** Hash of the content's first form. */
  readonly isi: string
  readonly capWaktu: Date
  /** End of the time-stamp authority's certificate: renew before. */
  readonly sampai: Date
  readonly waktu: Date
  readonly pelaku: Pelaku
}

const KOLOM = sql`hash_hasil as "hashHasil", hash_asal as "hashAsal", ukuran, isi, cap_waktu as "capWaktu", sampai, waktu, pelaku`

/** False when exactly this file is recorded already. */
export async function simpanPerpanjangan(tx: Tx, p: Perpanjangan): Promise<boolean> {
  const n =
    await tx.run(sql`insert into ttd_perpanjangan (hash_hasil, hash_asal, ukuran, isi, cap_waktu, sampai, waktu, pelaku)
    values (${p.hashHasil}, ${p.hashAsal}, ${p.ukuran}, ${p.isi}, ${p.capWaktu}, ${p.sampai}, ${p.waktu}, ${p.pelaku})
    on conflict (hash_hasil) do nothing`)
  return n === 1
}

export function findPerpanjangan(db: Kueri, hashHasil: string): Promise<Perpanjangan | undefined> {
  return db.find(sql`select ${KOLOM} from ttd_perpanjangan where hash_hasil = ${hashHasil}`)
}
