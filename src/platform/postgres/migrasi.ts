import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Sql, sql } from '../sql/sql.ts'
import type { Db } from './db.ts'

const FOLDER = join(import.meta.dirname, '../../../db/migrations')

/**
 * Brings the database to the newest schema: plain SQL files `NNNN_topic.sql`, each in its own transaction, each
 * once. `hanya` names the files to apply (a restore rebuilds the schema its rows came from). A file that was applied and then edited is a defect and is refused by its digest.
 */
export async function migrasi(db: Db, hanya?: readonly string[]): Promise<string[]> {
  await db.run(sql`create table if not exists migrasi (
    nama text primary key, sidik text not null, waktu timestamptz not null default now())`)
  const sudah = new Map(
    (await db.all<{ nama: string; sidik: string }>(sql`select nama, sidik from migrasi`)).map((m) => [
      m.nama,
      m.sidik,
    ]),
  )
  const baru: string[] = []
  for (const nama of (await readdir(FOLDER)).filter((f) => f.endsWith('.sql')).sort()) {
    if (hanya && !hanya.includes(nama)) continue
    const isi = await readFile(join(FOLDER, nama), 'utf8')
    const sidik = createHash('sha256').update(isi).digest('hex')
    const lama = sudah.get(nama)
    if (lama === sidik) continue
    if (lama !== undefined) throw new Error(`migration ${nama} was changed after it had been applied`)
    await db.transaksi(async (tx) => {
      await tx.run(new Sql([isi], []))
      await tx.run(sql`insert into migrasi (nama, sidik) values (${nama}, ${sidik})`)
    })
    baru.push(nama)
  }
  return baru
}
