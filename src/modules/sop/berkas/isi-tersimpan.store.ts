import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

export interface IsiTersimpan {
  readonly hash: string
  readonly nama: string
  readonly ukuran: number
}

/** Every content that the store keeps for a case: all versions of its documents, what was uploaded, and their parts. */
export function daftarIsiTersimpan(db: Kueri, berkasId: string): Promise<IsiTersimpan[]> {
  return db.all(sql`with isi as (
      select hash, nama, ukuran from berkas_dokumen where berkas_id::text = ${berkasId}
      union select hash, nama, ukuran from berkas_unggahan where berkas_id::text = ${berkasId})
    select distinct on (hash) hash, nama, ukuran from (
      select * from isi
      union all select b.bagian, isi.nama || '.bagian', 0 from isi join berkas_bagian b on b.hash = isi.hash) q
    order by hash, nama`)
}
