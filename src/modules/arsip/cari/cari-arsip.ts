import type { Kueri } from '#platform/postgres'
import { join, type Sql, sql } from '#platform/sql'
import type { HasilCariArsip } from '../arsip.contract.ts'
import { cariBaris } from '../arsip.store.ts'

/**
 * Finds archived cases by words (all of them, each as a beginning), letter number, year, or hash of a document. The
 * exact finds come before the words; without `cari` the newest.
 */
export function cariArsip(
  db: Kueri,
  p: { cari?: string | undefined; lewati?: number | undefined },
): Promise<HasilCariArsip> {
  const lewati = p.lewati ?? 0
  const cari = p.cari?.trim() ?? ''
  if (cari === '') return cariBaris(db, { syarat: sql`true`, nilai: sql`0::int`, lewati })
  const persis = syaratPersis(cari)
  // What is written like a letter number is one: its parts as words would find half the archive.
  const kata = /\d.*\/|\/.*\d/.test(cari) ? '' : tulisKueri(cari)
  const perKata = sql`teks @@ to_tsquery('simple', ${kata})`
  return cariBaris(db, {
    syarat: kata === '' ? persis : sql`(${persis} or ${perKata})`,
    nilai: sql`case when ${persis} then 1 else 0 end + ts_rank(teks, to_tsquery('simple', ${kata}))`,
    lewati,
  })
}

function syaratPersis(cari: string): Sql {
  const pola = `%${cari.replace(/[\\%_]/g, '\\$&')}%`
  const syarat = [sql`nomor_agenda ilike ${pola}`, sql`judul ilike ${pola}`]
  if (/^(19|20)\d{2}$/.test(cari))
    syarat.push(sql`extract(year from tanggal_agenda) = ${Number(cari)}`, sql`semester like ${`${cari}-%`}`)
  if (/^[0-9a-f]{8,64}$/i.test(cari))
    syarat.push(
      sql`exists (select from arsip_dokumen d where d.arsip_id = arsip.id and d.hash like ${`${cari.toLowerCase()}%`})`,
    )
  return sql`(${join(syarat, ' or ')})`
}

/** `agregat semester` -> `agregat:* & semester:*`. Only letters and digits: nothing a person types is query syntax. */
function tulisKueri(cari: string): string {
  const kata = cari.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return kata
    .slice(0, 10)
    .map((k) => `${k}:*`)
    .join(' & ')
}
