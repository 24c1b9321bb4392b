import type { Kueri } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'
import type { PembacaArsip } from '../akses/akses.ts'
import type { KelasKeamanan } from '../arsip.contract.ts'
import { isTerlihat } from '../arsip.store.ts'

/** Hits that are weighed against each other, newest first; further ones follow in order of time. */
const CALON = 400
const JUMLAH_MAKS = 2000

interface Tanya {
  /** As `to_tsquery('simple', ...)` takes it; empty asks for the newest. */
  readonly kueri: string
  /** Beginning of a document's hash. */
  readonly hash?: string
  /** A classification, with all below it. */
  readonly kode?: string
  readonly keamanan?: KelasKeamanan
  readonly lewati: number
  readonly batas: number
  readonly pembaca: PembacaArsip
}

/**
 * One page of entries. A common word hits half of 200,000 entries: neither all are ranked nor all are counted, so the
 * answer does not wait for them.
 */
export async function cariId(db: Kueri, t: Tanya): Promise<{ id: string[]; jumlah: number; lebih: boolean }> {
  const syarat = susunSyarat(t)
  const hitung = await db.one<{ n: number }>(sql`select count(*) as n from
    (select from arsip_keadaan k where ${syarat} limit ${JUMLAH_MAKS + 1}) q`)
  const berperingkat = t.kueri !== '' && t.lewati + t.batas <= CALON
  const urutan = berperingkat
    ? sql`select arsip_id from (select k.arsip_id, k.waktu, k.cari from arsip_keadaan k where ${syarat}
          order by k.waktu desc, k.arsip_id limit ${CALON}) k
        order by round(ts_rank(k.cari, to_tsquery('simple', ${t.kueri}))::numeric, 2) desc, k.waktu desc, k.arsip_id
        limit ${t.batas} offset ${t.lewati}`
    : sql`select k.arsip_id from arsip_keadaan k where ${syarat}
        order by k.waktu desc, k.arsip_id limit ${t.batas} offset ${t.lewati}`
  const baris = await db.all<{ arsip_id: string }>(urutan)
  return {
    id: baris.map((b) => b.arsip_id),
    jumlah: Math.min(hitung.n, JUMLAH_MAKS),
    lebih: hitung.n > JUMLAH_MAKS,
  }
}

function susunSyarat(t: Tanya): Sql {
  const terlihat = isTerlihat(t.pembaca)
  const saring = [
    t.kode === undefined ? sql`true` : sql`(k.kode = ${t.kode} or k.kode like ${`${t.kode}.%`})`,
    t.keamanan === undefined ? sql`true` : sql`k.keamanan = ${t.keamanan}`,
  ]
  const tampak = sql`(${terlihat} or k.keamanan in ('terbatas', 'rahasia'))`
  const q = sql`to_tsquery('simple', ${t.kueri})`
  const kata =
    t.kueri === ''
      ? t.hash === undefined
        ? tampak
        : sql`false`
      : sql`((k.cari @@ ${q} and ${terlihat}) or (k.terbuka @@ ${q} and k.keamanan <> 'biasa'))`
  const hash =
    t.hash === undefined
      ? sql`false`
      : sql`(${terlihat} and k.arsip_id in (select d.arsip_id from arsip_dokumen d where d.hash like ${`${t.hash}%`}))`
  return sql`(${kata} or ${hash}) and ${saring[0]!} and ${saring[1]!}`
}
