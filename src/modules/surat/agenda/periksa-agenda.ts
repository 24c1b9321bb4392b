import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

export interface TemuanAgenda {
  readonly deret: string
  readonly tahun: number
  readonly urut: number
  readonly sebab: 'lompat' | 'tanggal-mundur' | 'pencacah-berbeda'
}

/** Walks the book: each year of a series runs from `mulai` without a gap, in date order, up to the counter. */
export function periksaAgenda(db: Kueri): Promise<TemuanAgenda[]> {
  return db.all(sql`
    with baris as (
      select a.deret, a.tahun, a.urut, a.tanggal, t.mulai, t.berikut,
        lag(a.urut) over w as urut_lalu, lag(a.tanggal) over w as tanggal_lalu, lead(a.urut) over w as urut_nanti
      from surat_agenda a join surat_deret_tahun t using (deret, tahun)
      window w as (partition by a.deret, a.tahun order by a.urut))
    select deret, tahun, urut, 'lompat' as sebab from baris where urut <> coalesce(urut_lalu + 1, mulai)
    union all select deret, tahun, urut, 'tanggal-mundur' from baris where tanggal < tanggal_lalu
    union all select deret, tahun, urut, 'pencacah-berbeda' from baris where urut_nanti is null and urut <> berikut - 1
    union all select deret, tahun, mulai, 'pencacah-berbeda' from surat_deret_tahun t
      where berikut <> mulai and not exists (select from surat_agenda a where a.deret = t.deret and a.tahun = t.tahun)
    order by 1, 2, 3`)
}
