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

/** Pegawai whose act made what this version says; signatures that came behind it made nothing. */
export async function getPembuat(db: Kueri, berkasId: string, v: VersiDokumen): Promise<string> {
  const { pegawaiId } = await db.one<{ pegawaiId: string }>(sql`select t.pegawai_id as "pegawaiId"
    from berkas_dokumen d join berkas_tindakan t on t.id = d.tindakan_id
    where d.berkas_id = ${berkasId} and d.nama = ${v.nama} and d.isi = ${v.isi} order by d.versi limit 1`)
  return pegawaiId
}
