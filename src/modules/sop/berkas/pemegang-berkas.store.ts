import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

/** Cases with this content among the versions of their documents or among uploads. */
export async function findBerkasPemegang(db: Kueri, hash: string): Promise<string[]> {
  const baris = await db.all<{
    id: string
  }>(sql`select berkas_id as id from berkas_dokumen where hash = ${hash}
    union select berkas_id from berkas_unggahan where hash = ${hash}`)
  return baris.map((b) => b.id)
}

export function findSerahTerimaPemegang(
  db: Kueri,
  hash: string,
): Promise<{ id: string; dariId: string; kepadaId: string }[]> {
  return db.all(
    sql`select id, dari_id as "dariId", kepada_id as "kepadaId" from serah_terima where dokumen_hash = ${hash}`,
  )
}

/** Of each case: positions at its open steps, and whether this pegawai acted on it or was given one of them. */
export function daftarBagian(
  db: Kueri,
  berkasId: readonly string[],
  pegawaiId: string,
): Promise<{ id: string; sop: string; langkah: string[]; dilimpahi: boolean; bertindak: boolean }[]> {
  return db.all(sql`select b.id, b.sop,
      array(select t.pelaksana from berkas_tempat t where t.berkas_id = b.id) as langkah,
      exists (select from berkas_penugasan l where l.berkas_id = b.id and l.kepada_id = ${pegawaiId}
        and l.jenis = 'limpahkan' and l.berakhir is null) as dilimpahi,
      exists (select from berkas_tindakan x where x.berkas_id = b.id and x.pegawai_id = ${pegawaiId}) as bertindak
    from berkas b where b.id = any(${[...berkasId]}::uuid[])`)
}
