import type { Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { KabarBaru } from './kabar.ts'

/** Adds the notice for everyone who was not told yet; returns those rows. */
export function insertKabar(tx: Tx, k: KabarBaru, saat: Date): Promise<{ id: string; pegawaiId: string }[]> {
  return tx.all(sql`insert into kabar (pegawai_id, jenis, judul, isi, tautan, kunci, dibuat)
    select distinct p::uuid, ${k.jenis}, ${k.judul}, ${k.isi}, ${k.tautan}, ${k.kunci}, ${saat}::timestamptz
    from unnest(${k.kepada}::text[]) p
    on conflict (pegawai_id, kunci) do nothing returning id, pegawai_id as "pegawaiId"`)
}
