import type { Kueri, Tx } from '#platform/postgres'
import { join, sql } from '#platform/sql'
import type { Penerima } from './penerima.ts'

export function daftarPenerima(db: Kueri, berkasId: string): Promise<Penerima[]> {
  return db.all(
    sql`select nama, tembusan, cara, alamat from surat_penerima where berkas_id = ${berkasId} order by urut`,
  )
}

export async function gantiPenerima(tx: Tx, berkasId: string, penerima: readonly Penerima[]): Promise<void> {
  await tx.run(sql`delete from surat_penerima where berkas_id = ${berkasId}`)
  if (penerima.length === 0) return
  const baris = penerima.map(
    (p, i) => sql`(${berkasId}, ${i + 1}::int, ${p.nama}, ${p.tembusan}::boolean, ${p.cara}, ${p.alamat})`,
  )
  await tx.run(
    sql`insert into surat_penerima (berkas_id, urut, nama, tembusan, cara, alamat) values ${join(baris)}`,
  )
}
