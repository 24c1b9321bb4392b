import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

/** One version of a document of a case, with the act that brought it. */
export interface VersiDokumen {
  readonly nama: string
  readonly versi: number
  readonly hash: string
  /** What it says: the same for versions that differ by signatures alone. */
  readonly isi: string
  readonly tindakanId: string
  readonly waktu: Date
}

/** All versions, each name's in their order. */
export function daftarVersi(db: Kueri, berkasId: string): Promise<VersiDokumen[]> {
  return db.all(sql`select nama, versi, hash, isi, tindakan_id as "tindakanId", waktu from berkas_dokumen
    where berkas_id = ${berkasId} order by nama, versi`)
}

export function findDokumenTerbaru(
  db: Kueri,
  berkasId: string,
  nama: string,
): Promise<VersiDokumen | undefined> {
  return db.find(sql`select nama, versi, hash, isi, tindakan_id as "tindakanId", waktu from berkas_dokumen
    where berkas_id = ${berkasId} and nama = ${nama} order by versi desc limit 1`)
}
