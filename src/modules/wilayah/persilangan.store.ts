import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Pelaku } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { JenisPersilangan, Persilangan } from './persilangan.ts'

export interface PersilanganTersimpan extends Persilangan {
  readonly id: string
}

/** In order of days, then of codes. */
export async function daftarPersilangan(db: Kueri): Promise<PersilanganTersimpan[]> {
  const baris = await db.all<{
    id: string
    dari: KodeWilayah
    ke: KodeWilayah
    jenis: JenisPersilangan
    bagian: number
    tanggal: Tanggal
    dasar_hukum: string
  }>(
    sql`select id, dari, ke, jenis, bagian, tanggal, dasar_hukum from wilayah_persilangan order by tanggal, dari, ke`,
  )
  return baris.map(({ dasar_hukum, ...b }) => ({ ...b, dasarHukum: dasar_hukum }))
}

export async function simpanPersilangan(
  tx: Tx,
  daftar: readonly PersilanganTersimpan[],
  saat: Date,
  oleh: Pelaku,
): Promise<void> {
  await tx.run(sql`insert into wilayah_persilangan (id, dari, ke, jenis, bagian, tanggal, dasar_hukum, dibuat, oleh)
    select *, ${saat}, ${oleh}::jsonb from unnest(${daftar.map((p) => p.id)}::uuid[], ${daftar.map((p) => p.dari)}::text[],
      ${daftar.map((p) => p.ke)}::text[], ${daftar.map((p) => p.jenis)}::text[], ${daftar.map((p) => p.bagian)}::int[],
      ${daftar.map((p) => p.tanggal)}::date[], ${daftar.map((p) => p.dasarHukum)}::text[])`)
}

/** All rows of one region and day, since their shares stand or fall together. Gives how many. */
export async function hapusBarisPersilangan(tx: Tx, dari: KodeWilayah, tanggal: Tanggal): Promise<number> {
  return tx.run(sql`delete from wilayah_persilangan where dari = ${dari} and tanggal = ${tanggal}`)
}
