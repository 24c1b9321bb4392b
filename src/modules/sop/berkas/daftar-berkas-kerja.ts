import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'
import { KOLOM_BERKAS } from './berkas.store.ts'
import type { Berkas } from './berkas.ts'

export interface BerkasKerja extends Berkas {
  /** Steps that are open, or whose work is under way. */
  readonly langkah: readonly string[]
  /** Newest version of each name. */
  readonly dokumen: readonly {
    readonly nama: string
    readonly hash: string
    readonly mime: string
    readonly ukuran: number
    readonly versi: number
  }[]
}

/** Cases whose SOP names a kerja that begins so ("buku."), newest first. */
export function daftarBerkasKerja(
  db: Kueri,
  m: { readonly kerja: string; readonly sop?: string; readonly batas?: number },
): Promise<BerkasKerja[]> {
  return db.all(sql`select ${KOLOM_BERKAS},
      array(select t.langkah from berkas_tempat t where t.berkas_id = berkas.id order by t.urutan) as langkah,
      (select coalesce(jsonb_agg(jsonb_build_object('nama', d.nama, 'hash', d.hash, 'mime', d.mime,
          'ukuran', d.ukuran, 'versi', d.versi) order by d.nama), '[]'::jsonb)
        from (select distinct on (nama) nama, hash, mime, ukuran, versi from berkas_dokumen
          where berkas_id = berkas.id order by nama, versi desc) d) as dokumen
    from berkas where digest in (select v.digest from sop_versi v where exists (
        select from jsonb_path_query(v.definisi, '$.langkah[*].tindakan[*].kerja.nama') k
        where starts_with(k #>> '{}', ${m.kerja})))
      and (${m.sop ?? null}::text is null or sop = ${m.sop ?? null})
    order by dibuka desc, id desc limit ${m.batas ?? 200}`)
}
