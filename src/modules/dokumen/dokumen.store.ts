import type { BerkasKeluaran } from '#kernel/kerja'
import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

/** The same content again keeps the row that is there: name and time are those of the first time. */
export async function insertDokumen(db: Kueri, d: BerkasKeluaran, dibuat: Date): Promise<void> {
  await db.run(sql`insert into dokumen (hash, nama, mime, ukuran, dibuat)
    values (${d.hash}, ${d.nama}, ${d.mime}, ${d.ukuran}, ${dibuat}) on conflict (hash) do nothing`)
}

export async function findDokumen(db: Kueri, hash: string): Promise<BerkasKeluaran | undefined> {
  return db.find<BerkasKeluaran>(sql`select hash, nama, mime, ukuran from dokumen where hash = ${hash}`)
}
