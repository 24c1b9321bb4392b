import type { Pelaku } from '#kernel/pelaku'
import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

export async function daftarSuratBerkas(
  db: Kueri,
  berkasId: string,
  hash: readonly string[],
): Promise<string[]> {
  const baris = await db.all<{ id: string }>(sql`select id from surat_masuk where id in (
      select id from surat_masuk where berkas_id = ${berkasId}
      union select surat_id from surat_masuk_file where hash = any(${[...hash]}::text[]))
    order by tahun, urut`)
  return baris.map((b) => b.id)
}

interface Kejadian {
  readonly waktu: Date
  readonly apa: string
  readonly pelaku: Pelaku
  readonly kepada: string | null
  readonly isi: string | null
}

export function daftarKejadian(db: Kueri, suratId: string): Promise<Kejadian[]> {
  return db.all(sql`select * from (
      select m.waktu, 'dicatat' as apa, m.pelaku, null as kepada, m.nomor_agenda as isi, 0 as ke
        from surat_masuk m where m.id = ${suratId}
      union all select d.waktu, 'disposisi', d.pelaku,
          (select string_agg(t.jabatan, ', ' order by t.urut) from surat_disposisi_tujuan t where t.disposisi_id = d.id),
          concat_ws('. ', nullif(array_to_string(d.instruksi, '; '), ''), nullif(d.isi, ''), 'batas ' || d.batas), 1
        from surat_disposisi d where d.surat_id = ${suratId}
      union all select t.waktu_baca, 'dibaca', t.pelaku_baca, t.jabatan, null, 2
        from surat_disposisi_tujuan t where t.surat_id = ${suratId} and t.waktu_baca is not null
      union all select l.waktu, 'laporan', l.pelaku, t.jabatan, l.isi, 3
        from surat_disposisi_laporan l join surat_disposisi_tujuan t on t.id = l.tujuan_id where t.surat_id = ${suratId}
      union all select t.waktu_akhir, t.keadaan, t.pelaku_akhir, t.jabatan, t.alasan_tarik, 4
        from surat_disposisi_tujuan t where t.surat_id = ${suratId} and t.waktu_akhir is not null
      union all select m.waktu_tutup, 'ditutup', m.pelaku_tutup, null, m.catatan_tutup, 5
        from surat_masuk m where m.id = ${suratId} and m.waktu_tutup is not null
      union all select m.waktu_batal, 'dibatalkan', m.pelaku_batal, null, m.alasan_batal, 6
        from surat_masuk m where m.id = ${suratId} and m.waktu_batal is not null) q
    order by waktu, ke`)
}

interface TandaTerima {
  readonly nomor: string
  readonly tujuan: string
  readonly cara: string
  readonly keadaan: string
  readonly penerima: string | null
  readonly tanggal: string | null
  readonly pelaku: Pelaku
}

/** What left the case: by the expedition book, and by mail, link or hand to the receivers of its letter. */
export function daftarTandaTerima(db: Kueri, berkasId: string): Promise<TandaTerima[]> {
  return db.all(sql`select nomor, tujuan, cara, keadaan, penerima, tanggal, pelaku from (
      select a.nomor, e.tujuan, e.cara, e.hasil as keadaan, e.penerima, e.tanggal_terima::text as tanggal,
          coalesce(e.pelaku_terima, e.pelaku) as pelaku, e.waktu
        from surat_ekspedisi e join surat_agenda a on a.id = e.agenda_id where a.berkas_id = ${berkasId}
      union all select k.nomor, k.nama, k.cara,
          case when k.dibatalkan is not null then 'dibatalkan' when k.diterima_pada is not null then 'diterima' else 'dikirim' end,
          k.diterima_oleh, (k.diterima_pada at time zone 'UTC')::date::text, coalesce(k.pelaku_terima, k.pelaku), k.dibuat
        from surat_kiriman k where k.berkas_id = ${berkasId}) q
    order by waktu, nomor, tujuan`)
}
