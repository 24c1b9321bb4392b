import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

/** The document of this content has these parts. The same content again keeps what is there. */
export async function insertBagian(db: Kueri, hash: string, bagian: string, saat: Date): Promise<void> {
  await db.run(sql`insert into berkas_bagian (hash, bagian, dicatat) values (${hash}, ${bagian}, ${saat})
    on conflict (hash) do nothing`)
}

/** Addresses of the parts by content of the document; documents that nobody took apart are absent. */
export async function petaBagian(db: Kueri, hash: readonly string[]): Promise<Map<string, string>> {
  const baris = await db.all<{ hash: string; bagian: string }>(
    sql`select hash, bagian from berkas_bagian where hash = any(${hash}::text[])`,
  )
  return new Map(baris.map((b) => [b.hash, b.bagian]))
}
