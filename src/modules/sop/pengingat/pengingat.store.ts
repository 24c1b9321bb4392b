import type { Kueri, Tx } from '#platform/postgres'
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
    from berkas_tempat where berkas_id = ${berkasId} order by sejak, langkah`)
}

/** Everyone who opened the case or acted on it; acts that were called off do not count. */
export async function daftarPeserta(db: Kueri, berkasId: string): Promise<string[]> {
  const baris = await db.all<{ pegawaiId: string }>(sql`select pegawai_id::text as "pegawaiId"
      from berkas_tindakan where berkas_id = ${berkasId} and status <> 'batal'
    union select dibuka_oleh ->> 'pegawaiId' from berkas
      where id = ${berkasId} and dibuka_oleh ->> 'pegawaiId' is not null`)
  return baris.map((b) => b.pegawaiId)
}

/** An open place whose deadline is near or past, and how far its people were reminded. */
export interface TempatDiingatkan extends TempatBerkas {
  readonly berkasId: string
  readonly nomor: string
  readonly judul: string
  readonly digest: string
  readonly tenggat: Date
  readonly tahap: number
  /** Whom the step was delegated to. */
  readonly limpahan: readonly string[]
}

/**
 * Places with a deadline up to `batas` of which something may be due. They cannot be left until `tx` ends; one that is
 * being left now is passed over, and nobody waits for anybody.
 */
export function ambilTempat(tx: Tx, batas: Date, saat: Date): Promise<TempatDiingatkan[]> {
  return tx.all(sql`select t.berkas_id as "berkasId", b.nomor, b.judul, b.digest, t.langkah, t.pelaksana, t.sejak,
      t.tenggat, t.pengambil, coalesce(p.tahap, 0) as tahap,
      array(select l.kepada_id::text from berkas_penugasan l where l.berkas_id = t.berkas_id
        and l.langkah = t.langkah and l.jenis = 'limpahkan' and l.berakhir is null) as limpahan
    from berkas_tempat t join berkas b on b.id = t.berkas_id
      left join berkas_pengingat p on (p.berkas_id, p.langkah, p.sejak) = (t.berkas_id, t.langkah, t.sejak)
    where t.tenggat <= ${batas} and (p.berikutnya is null and p.tahap is null or p.berikutnya <= ${saat}
        or p.tahap is not null and p.berikutnya is null and not p.habis)
    order by t.tenggat, t.berkas_id, t.langkah for share of t skip locked`)
}
