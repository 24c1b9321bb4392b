import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Kabar, KabarBaru } from './kabar.ts'

/** Adds the notice for everyone who was not told yet; returns those rows. */
export function insertKabar(tx: Tx, k: KabarBaru, saat: Date): Promise<{ id: string; pegawaiId: string }[]> {
  return tx.all(sql`insert into kabar (pegawai_id, jenis, judul, isi, tautan, kunci, dibuat)
    select distinct p::uuid, ${k.jenis}, ${k.judul}, ${k.isi}, ${k.tautan}, ${k.kunci}, ${saat}::timestamptz
    from unnest(${k.kepada}::text[]) p
    on conflict (pegawai_id, kunci) do nothing returning id, pegawai_id as "pegawaiId"`)
}

/** One page of a person's notices, newest first. */
export function daftarKabar(
  db: Kueri,
  pegawaiId: string,
  p: { belum: boolean; lewati: number; batas: number },
): Promise<Kabar[]> {
  return db.all(sql`select id, jenis, judul, isi, tautan, dibuat, dibaca from kabar
    where pegawai_id = ${pegawaiId} and (not ${p.belum} or dibaca is null)
    order by dibuat desc, id desc offset ${p.lewati} limit ${p.batas}`)
}

export async function hitungKabar(db: Kueri, pegawaiId: string): Promise<{ semua: number; belum: number }> {
  return db.one(sql`select count(*) as semua, count(*) filter (where dibaca is null) as belum
    from kabar where pegawai_id = ${pegawaiId}`)
}

/** For the bell: how many wait, and which came last. */
export function hitungBelumDibaca(
  db: Kueri,
  pegawaiId: string,
): Promise<{ belumDibaca: number; terbaru: string | null }> {
  return db.one(sql`select
    (select count(*) from kabar where pegawai_id = ${pegawaiId} and dibaca is null) as "belumDibaca",
    (select id from kabar where pegawai_id = ${pegawaiId} order by dibuat desc, id desc limit 1) as terbaru`)
}

/** False when this person has no such notice. Reading it again keeps the first time. */
export async function tandaiDibaca(db: Kueri, pegawaiId: string, id: string, saat: Date): Promise<boolean> {
  return (
    (await db.run(sql`update kabar set dibaca = coalesce(dibaca, ${saat})
      where id = ${id} and pegawai_id = ${pegawaiId}`)) === 1
  )
}

/** Up to and with the moment of the last one that the person has seen; what came after stays unread. */
export function tandaiSemuaDibaca(db: Kueri, pegawaiId: string, sampai: Date, saat: Date): Promise<number> {
  return db.run(sql`update kabar set dibaca = ${saat}
    where pegawai_id = ${pegawaiId} and dibaca is null and dibuat <= ${sampai}`)
}
