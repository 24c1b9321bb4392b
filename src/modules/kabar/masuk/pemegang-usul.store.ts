import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

/** Mails that brought this content: as an attachment, or as the mail itself. */
export async function findUsulPemegang(db: Kueri, hash: string): Promise<string[]> {
  const berisi = JSON.stringify([{ hash }])
  const baris = await db.all<{ id: string }>(sql`select id from kabar_masuk where lampiran @> ${berisi}::jsonb
    union select id from kabar_masuk where mentah_hash = ${hash}`)
  return baris.map((b) => b.id)
}
