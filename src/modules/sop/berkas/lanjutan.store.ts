import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Berkas } from './berkas.ts'

export async function insertLanjutan(
  tx: Tx,
  l: { readonly lanjutanId: string; readonly asalId: string; readonly tindakanId: string },
): Promise<void> {
  await tx.run(sql`insert into berkas_lanjutan (lanjutan_id, asal_id, tindakan_id)
    values (${l.lanjutanId}, ${l.asalId}, ${l.tindakanId})`)
}

export type BarisLanjutan = Pick<
  Berkas,
  'id' | 'nomor' | 'judul' | 'sop' | 'digest' | 'hasil' | 'selesai' | 'dibuka'
> & {
  readonly dibukaOleh: Pelaku
  readonly tindakanId: string
}

/** Cases that this one opened, oldest first. */
export function daftarLanjutan(db: Kueri, asalId: string): Promise<BarisLanjutan[]> {
  return db.all(sql`select b.id, b.nomor, b.judul, b.sop, b.digest, b.hasil, b.selesai, b.dibuka,
      b.dibuka_oleh as "dibukaOleh", l.tindakan_id as "tindakanId"
    from berkas_lanjutan l join berkas b on b.id = l.lanjutan_id where l.asal_id = ${asalId} order by b.dibuka, b.id`)
}

/** The case that opened this one. */
export function findAsal(
  db: Kueri,
  lanjutanId: string,
): Promise<
  (Pick<Berkas, 'id' | 'nomor' | 'judul' | 'digest'> & { readonly tindakanId: string }) | undefined
> {
  return db.find(sql`select b.id, b.nomor, b.judul, b.digest, l.tindakan_id as "tindakanId"
    from berkas_lanjutan l join berkas b on b.id = l.asal_id where l.lanjutan_id = ${lanjutanId}`)
}
