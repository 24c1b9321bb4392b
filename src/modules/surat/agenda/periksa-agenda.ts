import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

export interface TemuanAgenda {
  readonly deret: string
  readonly tahun: number
  readonly urut: number
  readonly sebab:
    | 'lompat'
    | 'tanggal-mundur'
    | 'pencacah-berbeda'
    /** A block does not hold exactly the numbers that it says, or is closed with numbers still reserved. */
    | 'blok-berbeda'
    /** A register number in force without the hash of its document. */
    | 'register-tanpa-hash'
}

/**
 * Walks all books: each year of a series runs from `mulai` without a gap up to the counter; dates are in order, apart
 * from numbers of a block, which are in order among themselves and lie in the block's year, not before its day. Every
 * number is a row, and the row says used, reserved or void with a reason.
 */
export function periksaAgenda(db: Kueri): Promise<TemuanAgenda[]> {
  return db.all(sql`
    with nomor as (
      select deret, tahun, urut, tanggal, blok_id, status from surat_agenda
      union all select deret, tahun, urut, tanggal, null, 'terpakai' from surat_masuk),
    baris as (
      select n.*, t.mulai, t.berikut, lag(n.urut) over w as urut_lalu, lead(n.urut) over w as urut_nanti
      from nomor n join surat_deret_tahun t using (deret, tahun)
      window w as (partition by n.deret, n.tahun order by n.urut)),
    lurus as (
      select deret, tahun, urut, tanggal, lag(tanggal) over (partition by deret, tahun order by urut) as tanggal_lalu
      from nomor where blok_id is null),
    dalam_blok as (
      select n.deret, n.tahun, n.urut, n.tanggal, n.status, b.awal, b.akhir, b.tahun as tahun_blok,
        b.deret as deret_blok, b.tanggal as tanggal_blok, b.status as status_blok,
        max(n.tanggal) filter (where n.status = 'terpakai')
          over (partition by n.blok_id order by n.urut rows between unbounded preceding and 1 preceding) as tanggal_lalu
      from nomor n join surat_blok b on b.id = n.blok_id)
    select deret, tahun, urut, 'lompat' as sebab from baris where urut <> coalesce(urut_lalu + 1, mulai)
    union all select deret, tahun, urut, 'tanggal-mundur' from lurus where tanggal < tanggal_lalu
    union all select deret, tahun, urut, 'tanggal-mundur' from dalam_blok
      where status = 'terpakai' and (tanggal < greatest(tanggal_lalu, tanggal_blok)
        or extract(year from tanggal) <> tahun_blok)
    union all select deret, tahun, urut, 'pencacah-berbeda' from baris where urut_nanti is null and urut <> berikut - 1
    union all select deret, tahun, mulai, 'pencacah-berbeda' from surat_deret_tahun t
      where berikut <> mulai and not exists (select from nomor n where n.deret = t.deret and n.tahun = t.tahun)
    union all select deret, tahun, urut, 'blok-berbeda' from dalam_blok
      where urut not between awal and akhir or tahun <> tahun_blok or deret <> deret_blok
        or (status = 'dicadangkan' and status_blok <> 'dipegang')
    union all select b.deret, b.tahun, b.awal, 'blok-berbeda' from surat_blok b
      where (select count(*) from surat_agenda a where a.blok_id = b.id) <> b.akhir - b.awal + 1
    union all select a.deret, a.tahun, a.urut, 'register-tanpa-hash' from surat_agenda a
      join surat_deret d on d.kode = a.deret
      where d.jenis = 'register' and a.status = 'terpakai' and a.hash_isi is null
    order by 1, 2, 3, 4`)
}
