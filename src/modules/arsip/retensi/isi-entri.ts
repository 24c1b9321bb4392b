import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'
import { daftarIsiTersimpan, type IsiTersimpan } from '#sop'

/**
 * The contents that go with an entry: its documents, and of a case also earlier versions, drafts and their parts, which
 * say the same. An entry of a case that has another entry still kept goes with its own documents only.
 */
export async function daftarIsiEntri(db: Kueri, arsipId: string): Promise<IsiTersimpan[]> {
  const milik = await db.all<IsiTersimpan>(
    sql`select hash, nama, ukuran from arsip_dokumen where arsip_id = ${arsipId} order by urut`,
  )
  const berkas = await db.find<{
    id: string
  }>(sql`select a.berkas_id as id from arsip a where a.id = ${arsipId}
    and a.berkas_id is not null and not exists (select from arsip b join arsip_keadaan k on k.arsip_id = b.id
      where b.berkas_id = a.berkas_id and b.id <> a.id and k.status <> 'musnah')`)
  const lain = berkas ? await daftarIsiTersimpan(db, berkas.id) : []
  return [...new Map([...lain, ...milik].map((d) => [d.hash, d])).values()]
}
