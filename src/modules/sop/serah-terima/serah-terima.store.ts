import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { SerahTerima } from './butir.ts'

/** One open step of a case that runs. */
export interface TempatTerbuka {
  readonly berkasId: string
  readonly nomor: string
  readonly judul: string
  readonly sop: string
  readonly digest: string
  readonly putaran: number
  readonly langkah: string
  readonly pelaksana: string
  readonly tenggat: Date | null
  readonly pengambil: string | null
}

const TEMPAT = sql`select t.berkas_id as "berkasId", b.nomor, b.judul, b.sop, b.digest, b.putaran, t.langkah,
    t.pelaksana, t.tenggat, t.pengambil
  from berkas_tempat t join berkas b on b.id = t.berkas_id`

/** Steps that this pegawai took, and all that wait at positions of these keys; by number of the case. */
export function daftarTempatPegawai(
  db: Kueri,
  pegawaiId: string,
  pelaksana: readonly string[],
): Promise<TempatTerbuka[]> {
  return db.all(sql`${TEMPAT} where t.pengambil = ${pegawaiId} or t.pelaksana = any(${pelaksana}::text[])
    order by b.nomor, t.langkah`)
}

/** Steps at one of these positions, or taken by one of these people; most urgent first. */
export function daftarTempatSisa(
  db: Kueri,
  p: { readonly pelaksana: readonly string[]; readonly pengambil: readonly string[]; readonly batas: number },
): Promise<TempatTerbuka[]> {
  return db.all(sql`${TEMPAT} where t.pelaksana = any(${p.pelaksana}::text[])
      or t.pengambil = any(${p.pengambil}::uuid[])
    order by t.tenggat, t.sejak, t.berkas_id, t.langkah limit ${p.batas}`)
}

/** Each position at which something waits, by SOP, with everyone who took one of its steps. */
export function daftarPelaksanaTerbuka(
  db: Kueri,
): Promise<{ pelaksana: string; sop: string; pengambil: string[] }[]> {
  return db.all(sql`select t.pelaksana, b.sop,
      coalesce(array_agg(distinct t.pengambil) filter (where t.pengambil is not null), '{}') as pengambil
    from berkas_tempat t join berkas b on b.id = t.berkas_id group by 1, 2 order by 1, 2`)
}

/** Delegations that run and were given to this pegawai. */
export function daftarLimpahanKepada(
  db: Kueri,
  pegawaiId: string,
): Promise<
  { berkasId: string; nomor: string; judul: string; digest: string; langkah: string; oleh: Pelaku }[]
> {
  return db.all(sql`select l.berkas_id as "berkasId", b.nomor, b.judul, b.digest, l.langkah, l.oleh
    from berkas_penugasan l join berkas b on b.id = l.berkas_id
    where l.kepada_id = ${pegawaiId} and l.jenis = 'limpahkan' and l.berakhir is null order by b.nomor, l.langkah`)
}

/** Drafts of SOPs that this pegawai wrote in last and that are not in force yet. */
export function daftarRancanganPegawai(
  db: Kueri,
  pegawaiId: string,
): Promise<{ judul: string; keadaan: 'draf' | 'diajukan'; versi: number }[]> {
  return db.all(sql`select judul, keadaan, versi from sop_rancangan
    where keadaan in ('draf', 'diajukan') and diubah_oleh ->> 'pegawaiId' = ${pegawaiId} order by diubah desc`)
}

export async function insertSerahTerima(
  tx: Tx,
  b: Omit<SerahTerima, 'id' | 'dari' | 'kepada'> & { readonly pelaku: Pelaku },
): Promise<string> {
  const { id } = await tx.one<{
    id: string
  }>(sql`insert into serah_terima (dari_id, kepada_id, sebab, nomor, tanggal,
      butir, dokumen_hash, waktu, pelaku)
    values (${b.dariId}, ${b.kepadaId}, ${b.sebab}, ${b.nomor ?? null}, ${b.tanggal},
      ${JSON.stringify(b.butir)}::jsonb, ${b.dokumenHash}, ${b.waktu}, ${b.pelaku}) returning id`)
  return id
}

/** Newest first; of one pegawai, given or received, when named. */
export async function daftarSerahTerima(db: Kueri, pegawaiId?: string): Promise<SerahTerima[]> {
  const baris = await db.all<Omit<SerahTerima, 'nomor'> & { nomor: string | null }>(sql`select x.id,
      x.dari_id as "dariId", d.nama as dari, x.kepada_id as "kepadaId", k.nama as kepada, x.sebab, x.nomor, x.tanggal,
      x.butir, x.dokumen_hash as "dokumenHash", x.waktu
    from serah_terima x join pegawai d on d.id = x.dari_id join pegawai k on k.id = x.kepada_id
    where ${pegawaiId ?? null}::uuid is null or ${pegawaiId ?? null} in (x.dari_id, x.kepada_id)
    order by x.waktu desc, x.id desc limit 200`)
  return baris.map(({ nomor, ...b }) => ({ ...b, ...(nomor !== null && { nomor }) }))
}
