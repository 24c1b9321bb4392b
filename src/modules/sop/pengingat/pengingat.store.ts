import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

/** One open place of a case, as the notices need it. */
export interface TempatBerkas {
  readonly langkah: string
  /** Key of the position that acts here. */
  readonly pelaksana: string
  readonly sejak: Date
  readonly tenggat: Date | null
  /** The pegawai who took it, when one did. */
  readonly pengambil: string | null
}

export function daftarTempat(db: Kueri, berkasId: string): Promise<TempatBerkas[]> {
  return db.all(sql`select langkah, pelaksana, sejak, tenggat, pengambil
    from berkas_tempat where berkas_id = ${berkasId}`)
}

/** Everyone who opened the case or acted on it; acts that were called off do not count. */
export async function daftarPeserta(db: Kueri, berkasId: string): Promise<string[]> {
  const baris = await db.all<{ pegawaiId: string }>(sql`select pegawai_id::text as "pegawaiId"
      from berkas_tindakan where berkas_id = ${berkasId} and status <> 'batal'
    union select dibuka_oleh ->> 'pegawaiId' from berkas
      where id = ${berkasId} and dibuka_oleh ->> 'pegawaiId' is not null`)
  return baris.map((b) => b.pegawaiId)
}
