import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Pita } from './pita.ts'

export async function daftarPita(db: Kueri): Promise<Pita[]> {
  return await db.all<Pita>(sql`select id, nama, batas, dibuat, oleh from agregat_pita order by dibuat, id`)
}

export async function findPita(db: Kueri, id: string): Promise<Pita | undefined> {
  return await db.find<Pita>(sql`select id, nama, batas, dibuat, oleh from agregat_pita where id = ${id}`)
}

/** False where bands of these bounds or this name stand already. */
export async function insertPita(
  db: Kueri,
  p: { id: string; nama: string; batas: readonly number[]; dibuat: Date; oleh: Pelaku },
): Promise<boolean> {
  const baris = await db.all(sql`insert into agregat_pita (id, nama, batas, dibuat, oleh)
    values (${p.id}, ${p.nama}, ${[...p.batas]}::smallint[], ${p.dibuat}, ${p.oleh})
    on conflict do nothing returning id`)
  return baris.length === 1
}
