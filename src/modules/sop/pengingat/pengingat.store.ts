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
    where t.tenggat <= ${batas} and coalesce(p.berikutnya, '-infinity') <= ${saat}
    order by t.tenggat, t.berkas_id, t.langkah for share of t skip locked`)
}

type Kemajuan = Pick<TempatDiingatkan, 'berkasId' | 'langkah' | 'sejak'> & {
  readonly tahap: number
  readonly berikutnya: Date | null
}

/**
 * Notes the stage of each; returns those that had not come so far, as `berkasId/langkah`. Of two at the same time one
 * gets them.
 */
export async function catatTahap(tx: Tx, maju: readonly Kemajuan[]): Promise<Set<string>> {
  const baris = await tx.all<{ kunci: string }>(sql`insert into berkas_pengingat as p
      (berkas_id, langkah, sejak, tahap, berikutnya)
    select b, l, s, t, coalesce(n, 'infinity') from unnest(${maju.map((m) => m.berkasId)}::uuid[],
      ${maju.map((m) => m.langkah)}::text[], ${maju.map((m) => m.sejak)}::timestamptz[],
      ${maju.map((m) => m.tahap)}::int[], ${maju.map((m) => m.berikutnya)}::timestamptz[]) u(b, l, s, t, n)
    order by b, l
    on conflict (berkas_id, langkah, sejak) do update set tahap = excluded.tahap, berikutnya = excluded.berikutnya
      where p.tahap < excluded.tahap
    returning berkas_id || '/' || langkah as kunci`)
  return new Set(baris.map((b) => b.kunci))
}

/** Nothing new of these; looked at again when the next stage is due. */
export async function tundaPengingat(tx: Tx, diam: readonly Kemajuan[]): Promise<void> {
  await tx.run(sql`update berkas_pengingat p set berikutnya = coalesce(n, 'infinity')
    from unnest(${diam.map((m) => m.berkasId)}::uuid[], ${diam.map((m) => m.langkah)}::text[],
      ${diam.map((m) => m.sejak)}::timestamptz[], ${diam.map((m) => m.berikutnya)}::timestamptz[]) u(b, l, s, n)
    where (p.berkas_id, p.langkah, p.sejak) = (b, l, s)`)
}

/** Of stays that are over nothing is due any more. */
export async function hapusTahapLama(db: Kueri): Promise<void> {
  await db.run(sql`delete from berkas_pengingat p where not exists (select from berkas_tempat t
    where (t.berkas_id, t.langkah, t.sejak) = (p.berkas_id, p.langkah, p.sejak))`)
}

/** Open cases made from this value of a masukan, with the holders' keys of where they stand. */
export function daftarBerkasMasukan(
  db: Kueri,
  nama: string,
  nilai: string,
): Promise<
  ({ berkasId: string; nomor: string; digest: string } & Pick<
    TempatBerkas,
    'langkah' | 'pelaksana' | 'pengambil'
  >)[]
> {
  return db.all(sql`select b.id as "berkasId", b.nomor, b.digest, t.langkah, t.pelaksana, t.pengambil
    from berkas b join berkas_tempat t on t.berkas_id = b.id
    where b.selesai is null and b.masukan ->> ${nama} = ${nilai} order by b.nomor, t.langkah`)
}
