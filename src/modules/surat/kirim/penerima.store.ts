import type { Kueri, Tx } from '#platform/postgres'
import { join, sql } from '#platform/sql'
import type { Penerima } from './penerima.ts'

export function daftarPenerima(db: Kueri, berkasId: string): Promise<Penerima[]> {
  return db.all(
    sql`select nama, tembusan, cara, alamat, eksemplar from surat_penerima where berkas_id = ${berkasId} order by urut`,
  )
}

export async function gantiPenerima(tx: Tx, berkasId: string, penerima: readonly Penerima[]): Promise<void> {
  await tx.run(sql`delete from surat_penerima where berkas_id = ${berkasId}`)
  if (penerima.length === 0) return
  const baris = penerima.map(
    (p, i) => sql`(${berkasId}, ${i + 1}::int, ${p.nama}, ${p.tembusan}::boolean, ${p.cara}, ${p.alamat},
      ${p.eksemplar}::int)`,
  )
  await tx.run(
    sql`insert into surat_penerima (berkas_id, urut, nama, tembusan, cara, alamat, eksemplar) values ${join(baris)}`,
  )
}

/** Copies that the addressee of this letter gets, as an official wrote down; undefined when nobody did. */
export async function eksemplarTujuan(db: Kueri, berkasId: string): Promise<number | undefined> {
  const tujuan = (await daftarPenerima(db, berkasId)).find((p) => !p.tembusan)
  return tujuan?.eksemplar
}
