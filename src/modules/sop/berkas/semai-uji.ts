import type { Db } from '#platform/postgres'
import { ident, sql } from '#platform/sql'

/**
 * Open cases spread over the four positions of SOP Agregat, each with one act of the ADB, and ended ones beside them: copies of
 * a case that stands, written by SQL because ten thousand by hand take minutes.
 */
export async function semaiBerkas(
  db: Db,
  p: { readonly contoh: string; readonly terbuka: number; readonly selesai: number },
): Promise<void> {
  await db.run(sql`insert into berkas (nomor, judul, sop, digest, masukan, putaran, hash_isi, dibuka, dibuka_oleh, selesai,
      hasil)
    select '2025/' || n, 'Berkas ' || n, sop, digest, masukan, 1, hash_isi, dibuka + n * interval '1 second', dibuka_oleh,
      case when n > ${p.terbuka} then dibuka end, case when n > ${p.terbuka} then 'tuntas' end
    from berkas, generate_series(1, ${p.terbuka + p.selesai}) n where id = ${p.contoh}`)
  await db.run(sql`insert into berkas_tempat (berkas_id, langkah, urutan, keadaan, pelaksana, sejak, tenggat, pengirim)
    select b.id, (n % 4 + 1)::text, 0, 'terbuka', (array['adb', 'kasi', 'kabid', 'kadis'])[n % 4 + 1],
      b.dibuka, b.dibuka + n * interval '1 minute', t.pengirim
    from berkas b cross join lateral (select split_part(b.nomor, '/', 2)::int) x (n)
      cross join (select pengirim from berkas_tempat where berkas_id = ${p.contoh}) t
    where b.nomor like '2025/%' and b.selesai is null`)
  await db.run(sql`insert into berkas_tindakan (id, berkas_id, urut, langkah, tindakan, pelaku, pegawai_id, jabatan_id,
      jabatan, dasar, putaran, hash_isi, isi, masukan, waktu, status)
    select gen_random_uuid(), b.id, 1, '1', 'olah', t.pelaku, t.pegawai_id, t.jabatan_id, t.jabatan, t.dasar, 1,
      t.hash_isi, '[]', t.masukan, t.waktu, 'berlaku'
    from berkas b, berkas_tindakan t where b.nomor like '2025/%' and t.berkas_id = ${p.contoh}`)
  for (const tabel of ['berkas', 'berkas_tempat', 'berkas_tindakan', 'berkas_penugasan'])
    await db.run(sql`analyze ${ident(tabel)}`)
}
