import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { TakTerbawa } from './lanjut.contract.ts'

export interface Lanjutan {
  readonly berkasId: string
  readonly dari: string
  readonly takTerbawa: readonly TakTerbawa[]
  readonly oleh: Pelaku
  readonly waktu: Date
}

export function daftarLanjutan(db: Kueri, berkasId: readonly string[]): Promise<Lanjutan[]> {
  return db.all(sql`select berkas_id as "berkasId", dari_berkas_id as dari, tak_terbawa as "takTerbawa", oleh, waktu
    from buku_lanjutan where berkas_id = any(${[...berkasId]}::uuid[])`)
}

export async function insertLanjutan(tx: Tx, l: Lanjutan): Promise<void> {
  await tx.run(sql`insert into buku_lanjutan (berkas_id, dari_berkas_id, tak_terbawa, oleh, waktu)
    values (${l.berkasId}, ${l.dari}, ${JSON.stringify(l.takTerbawa)}::jsonb, ${JSON.stringify(l.oleh)}::jsonb,
      ${l.waktu})`)
}

/** Which of these cases have words of their own in their analysis. */
export async function berparagraf(db: Kueri, berkasId: readonly string[]): Promise<Set<string>> {
  const baris = await db.all<{ id: string }>(sql`select distinct berkas_id as id from buku_narasi_paragraf
    where berkas_id = any(${[...berkasId]}::uuid[])`)
  return new Set(baris.map((b) => b.id))
}
