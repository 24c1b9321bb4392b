import type { Kueri } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'
import type { LanjutanBerkas } from '../mesin/lanjutan-berkas.ts'
import type { TindakanTersusun } from './berkas.store.ts'
import type { Berkas, DokumenBerkas, TempatBerkas } from './berkas.ts'
import { type Bagian, sumber } from './kotak-masuk.store.ts'

/** An act whose turn it is: which of which step of which version. */
export type Giliran = Pick<Berkas, 'digest'> & Pick<TempatBerkas, 'langkah' | 'urutan'>
type MilikBerkas<T> = T & { readonly berkasId: string }
export type Calon = MilikBerkas<
  Pick<Berkas, 'nomor' | 'judul' | 'digest' | 'putaran' | 'masukan'> &
    Pick<TempatBerkas, 'langkah' | 'tenggat' | 'pengambil'>
>

/** Every kind of act that waits open in this part of the inbox. */
export function daftarGiliran(db: Kueri, b: Bagian): Promise<Giliran[]> {
  return db.all(sql`select distinct x.digest, t.langkah, t.urutan
    from (${sumber(b)}) s join berkas_tempat t using (berkas_id, langkah) join berkas x on x.id = t.berkas_id
    where t.keadaan = 'terbuka'`)
}

/** The most urgent steps where one of these acts waits, with how many there are in all. */
export function daftarCalon(
  db: Kueri,
  b: Bagian,
  giliran: readonly Giliran[],
  batas: number,
): Promise<(Calon & { readonly jumlah: number })[]> {
  return db.all(sql`select x.id as "berkasId", x.nomor, x.judul, x.digest, x.putaran, x.masukan, t.langkah, t.tenggat,
      t.pengambil, count(*) over () as jumlah
    from (${sumber(b)}) s join berkas_tempat t using (berkas_id, langkah) join berkas x on x.id = t.berkas_id
    where t.keadaan = 'terbuka' and (x.digest, t.langkah, t.urutan) in (select * from unnest(
      ${giliran.map((g) => g.digest)}::text[], ${giliran.map((g) => g.langkah)}::text[],
      ${giliran.map((g) => g.urutan)}::int[]))
    order by t.tenggat, t.sejak, t.berkas_id, t.langkah limit ${batas}`)
}

/** All that the engine weighs of these cases, read in one question a kind. */
export async function bacaFakta(db: Kueri, berkasId: readonly string[]) {
  const milik = sql`berkas_id = any(${berkasId}::uuid[])`
  const baca = async <T>(kueri: Sql) =>
    Map.groupBy(await db.all<MilikBerkas<T>>(kueri), (x) => x.berkasId) as ReadonlyMap<
      string,
      MilikBerkas<T>[]
    >
  return {
    tempat: await baca<Pick<TempatBerkas, 'langkah' | 'urutan' | 'keadaan' | 'ditunggu'>>(
      sql`select berkas_id as "berkasId", langkah, urutan, keadaan, ditunggu from berkas_tempat where ${milik}`,
    ),
    tindakan: await baca<TindakanTersusun>(sql`select berkas_id as "berkasId", id, langkah, tindakan, kerja,
        pegawai_id as "pegawaiId", putaran, isi, masukan, status
      from berkas_tindakan where ${milik} order by berkas_id, urut`),
    dokumen:
      await baca<DokumenBerkas>(sql`select d.berkas_id as "berkasId", d.nama, d.hash, d.isi, d.mime, d.ukuran,
        d.versi, true as terbaru
      from (select distinct on (berkas_id, nama) * from berkas_dokumen where ${milik}
        order by berkas_id, nama, versi desc) d join berkas_tindakan t on t.id = d.tindakan_id
      order by d.berkas_id, t.urut, d.nama`),
    lanjutan: await baca<Pick<LanjutanBerkas, 'id' | 'nomor' | 'sop' | 'tindakanId' | 'hasil'>>(
      sql`select l.asal_id as "berkasId", x.id, x.nomor, x.sop, l.tindakan_id as "tindakanId", x.hasil
        from berkas_lanjutan l join berkas x on x.id = l.lanjutan_id
        where l.asal_id = any(${berkasId}::uuid[]) order by x.dibuka, x.id`,
    ),
    limpahan: await baca<{ langkah: string; kepadaId: string; kepada: string }>(
      sql`select berkas_id as "berkasId", langkah, kepada_id as "kepadaId", kepada from berkas_penugasan
        where ${milik} and jenis = 'limpahkan' and berakhir is null`,
    ),
  }
}
