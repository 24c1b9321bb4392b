import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { SuratMasuk } from './masuk/masuk.contract.ts'

/** Letters in that hold this content: as a scan, or in a report of one of their desks. */
export function findMasukPemegang(
  db: Kueri,
  hash: string,
): Promise<{ id: string; keamanan: SuratMasuk['keamanan'] }[]> {
  return db.all(sql`select id, keamanan from surat_masuk where id in (
    select surat_id from surat_masuk_file where hash = ${hash}
    union select t.surat_id from surat_disposisi_laporan l join surat_disposisi_tujuan t on t.id = l.tujuan_id
      where l.hash = ${hash})`)
}

/** Numbers that a content bears, and receipts of what was brought or sent; with the case they belong to. */
export function findSuratPemegang(
  db: Kueri,
  hash: string,
): Promise<{ objek: string; berkasId: string | null }[]> {
  return db.all(sql`select 'agenda/' || id as objek, berkas_id as "berkasId" from surat_agenda where hash_isi = ${hash}
    union all select 'ekspedisi/' || e.id, a.berkas_id from surat_ekspedisi e join surat_agenda a on a.id = e.agenda_id
      where e.bukti_hash = ${hash}
    union all select 'kiriman/' || id, berkas_id from surat_kiriman where bukti_hash = ${hash}`)
}
