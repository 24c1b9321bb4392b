import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { FileTemplat } from './templat-buku.ts'

export interface VersiTemplat {
  readonly id: string
  readonly versi: number
  readonly isi: FileTemplat
  readonly alasan: string
  readonly dibuat: Date
  readonly oleh: Pelaku
}

/** The newest version of each template that the office changed. */
export function daftarTemplatKantor(db: Kueri): Promise<VersiTemplat[]> {
  return db.all(
    sql`select distinct on (id) id, versi, isi, alasan, dibuat, oleh from buku_templat order by id, versi desc`,
  )
}

/** Newest first. */
export function daftarVersiTemplat(db: Kueri, id: string): Promise<VersiTemplat[]> {
  return db.all(
    sql`select id, versi, isi, alasan, dibuat, oleh from buku_templat where id = ${id} order by versi desc`,
  )
}

export function findVersiTerbaru(db: Kueri, id: string): Promise<VersiTemplat | undefined> {
  return db.find(sql`select id, versi, isi, alasan, dibuat, oleh from buku_templat where id = ${id}
    order by versi desc limit 1`)
}

/** False where that version stands already: two edited at once. */
export async function insertTemplat(tx: Tx, t: VersiTemplat): Promise<boolean> {
  const baris = await tx.all(sql`insert into buku_templat (id, versi, isi, alasan, dibuat, oleh)
    values (${t.id}, ${t.versi}, ${JSON.stringify(t.isi)}::jsonb, ${t.alasan}, ${t.dibuat}, ${JSON.stringify(t.oleh)}::jsonb)
    on conflict do nothing returning versi`)
  return baris.length === 1
}
