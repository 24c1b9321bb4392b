import type { Letak } from '#kernel/bagian'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { JawabanUlasan, Tutup, Ulasan } from './ulasan.ts'

const KOLOM = sql`id, nomor, putaran, dokumen, versi, letak, sebut, kutipan, versi_kini as "versiKini",
  letak_kini as "letakKini", teks, pelaku, pegawai_id as "pegawaiId", kepada, waktu, tutup, tutup_teks as "tutupTeks",
  tutup_versi as "tutupVersi", tutup_pelaku as "tutupPelaku", ditutup`

/** The case must be locked: its next number is taken here. */
export async function insertUlasan(
  tx: Tx,
  berkasId: string,
  u: Pick<
    Ulasan,
    'putaran' | 'dokumen' | 'versi' | 'letak' | 'sebut' | 'kutipan' | 'teks' | 'pelaku' | 'pegawaiId'
  > &
    Pick<Ulasan, 'kepada' | 'waktu'>,
): Promise<{ id: string; nomor: number }> {
  return tx.one(sql`insert into berkas_ulasan (berkas_id, nomor, putaran, dokumen, versi, letak, sebut, kutipan,
      versi_kini, letak_kini, teks, pelaku, pegawai_id, kepada, waktu)
    select ${berkasId}, coalesce(max(nomor), 0) + 1, ${u.putaran}, ${u.dokumen}, ${u.versi}, ${u.letak}, ${u.sebut},
      ${u.kutipan}, ${u.versi}, ${u.letak}, ${u.teks}, ${u.pelaku}, ${u.pegawaiId}, ${u.kepada}, ${u.waktu}
    from berkas_ulasan where berkas_id = ${berkasId} returning id, nomor`)
}

export function daftarUlasan(db: Kueri, berkasId: string): Promise<Ulasan[]> {
  return db.all(sql`select ${KOLOM} from berkas_ulasan where berkas_id = ${berkasId} order by nomor`)
}

export function findUlasan(db: Kueri, berkasId: string, id: string): Promise<Ulasan | undefined> {
  return db.find(sql`select ${KOLOM} from berkas_ulasan where id = ${id} and berkas_id = ${berkasId}`)
}

export function daftarUlasanTerbuka(db: Kueri, berkasId: string, dokumen: string): Promise<Ulasan[]> {
  return db.all(sql`select ${KOLOM} from berkas_ulasan
    where berkas_id = ${berkasId} and dokumen = ${dokumen} and tutup is null order by nomor`)
}

export async function tutupUlasanIni(
  tx: Tx,
  id: string,
  t: { tutup: Tutup; teks: string | null; versi: number | null; pelaku: Pelaku | null; saat: Date },
): Promise<void> {
  await tx.run(sql`update berkas_ulasan set tutup = ${t.tutup}, tutup_teks = ${t.teks}, tutup_versi = ${t.versi},
    tutup_pelaku = ${t.pelaku}, ditutup = ${t.saat} where id = ${id}`)
}

/** The place stands in a newer version too, there. */
export async function pindahkanUlasan(tx: Tx, id: string, versi: number, letak: Letak): Promise<void> {
  await tx.run(sql`update berkas_ulasan set versi_kini = ${versi}, letak_kini = ${letak} where id = ${id}`)
}

export async function insertJawaban(tx: Tx, j: JawabanUlasan): Promise<void> {
  await tx.run(sql`insert into berkas_ulasan_jawaban (ulasan_id, teks, pelaku, waktu)
    values (${j.ulasanId}, ${j.teks}, ${j.pelaku}, ${j.waktu})`)
}

/** Of all remarks of a case, oldest first. */
export function daftarJawaban(db: Kueri, berkasId: string): Promise<JawabanUlasan[]> {
  return db.all(sql`select j.ulasan_id as "ulasanId", j.teks, j.pelaku, j.waktu
    from berkas_ulasan_jawaban j join berkas_ulasan u on u.id = j.ulasan_id
    where u.berkas_id = ${berkasId} order by j.waktu, j.id`)
}
