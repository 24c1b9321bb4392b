import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { BandingDesa, Perbandingan } from './bandingkan.ts'

/** A comparison that stands: `a` before or local, `b` after or DKB. Counts only. */
export interface Banding {
  readonly id: string
  readonly a: string
  readonly b: string
  readonly medan: readonly string[]
  readonly jumlah: Perbandingan['jumlah']
  readonly perMedan: Readonly<Record<string, number>>
  readonly digest: string
  readonly dibuat: Date
  readonly oleh: Pelaku
}

interface BarisBanding {
  id: string
  a: string
  b: string
  medan: string[]
  jumlah: Perbandingan['jumlah']
  per_medan: Record<string, number>
  digest: string
  dibuat: Date
  oleh: Pelaku
}

const keBanding = ({ per_medan, ...b }: BarisBanding): Banding => ({ ...b, perMedan: per_medan })

export async function simpanBanding(
  tx: Tx,
  b: Omit<Banding, 'medan' | 'jumlah' | 'perMedan' | 'digest'>,
  p: Perbandingan,
): Promise<void> {
  await tx.run(sql`insert into banding (id, a, b, medan, jumlah, per_medan, digest, dibuat, oleh)
    values (${b.id}, ${b.a}, ${b.b}, ${JSON.stringify(p.medan)}, ${p.jumlah}, ${p.perMedan}, ${p.digest},
      ${b.dibuat}, ${b.oleh})`)
  const d = p.desa
  await tx.run(sql`insert into banding_desa (banding_id, desa, hanya_di_a, hanya_di_b, pindah_masuk, pindah_keluar,
      berubah, sama)
    select ${b.id}, * from unnest(${d.map((x) => x.desa)}::text[], ${d.map((x) => x.hanyaDiA)}::bigint[],
      ${d.map((x) => x.hanyaDiB)}::bigint[], ${d.map((x) => x.pindahMasuk)}::bigint[],
      ${d.map((x) => x.pindahKeluar)}::bigint[], ${d.map((x) => x.berubah)}::bigint[],
      ${d.map((x) => x.sama)}::bigint[])`)
  await tx.run(sql`insert into banding_pindah (banding_id, dari, ke, jumlah)
    select ${b.id}, * from unnest(${p.pindah.map((x) => x.dari)}::text[], ${p.pindah.map((x) => x.ke)}::text[],
      ${p.pindah.map((x) => x.jumlah)}::bigint[])`)
}

export async function findBanding(db: Kueri, id: string): Promise<Banding | undefined> {
  const b = await db.find<BarisBanding>(sql`select * from banding where id = ${id}`)
  return b && keBanding(b)
}

export async function findBandingPasangan(db: Kueri, a: string, b: string): Promise<Banding | undefined> {
  const baris = await db.find<BarisBanding>(sql`select * from banding where a = ${a} and b = ${b}`)
  return baris && keBanding(baris)
}

/** Newest first. */
export async function daftarBanding(db: Kueri): Promise<Banding[]> {
  return (await db.all<BarisBanding>(sql`select * from banding order by dibuat desc, id`)).map(keBanding)
}

/** Comparisons that a snapshot is part of. */
export async function daftarBandingSnapshot(db: Kueri, id: string): Promise<Banding[]> {
  return (await db.all<BarisBanding>(sql`select * from banding where a = ${id} or b = ${id}`)).map(keBanding)
}

/** In code order. */
export async function bandingPerDesa(db: Kueri, id: string): Promise<BandingDesa[]> {
  return db.all<BandingDesa>(sql`select desa, sama, berubah, hanya_di_a as "hanyaDiA", hanya_di_b as "hanyaDiB",
      pindah_masuk as "pindahMasuk", pindah_keluar as "pindahKeluar"
    from banding_desa where banding_id = ${id} order by desa`)
}

/** Most first. */
export async function bandingPindah(
  db: Kueri,
  id: string,
  batas: number,
): Promise<{ dari: string; ke: string; jumlah: number }[]> {
  return db.all(sql`select dari, ke, jumlah from banding_pindah where banding_id = ${id}
    order by jumlah desc, dari, ke limit ${batas}`)
}

/** What `agregat` reads: counts of the comparison of two snapshots, or nothing where they were not compared. */
export async function hasilBanding(
  db: Kueri,
  a: string,
  b: string,
): Promise<(Banding & { readonly desa: readonly BandingDesa[] }) | undefined> {
  const ada = await findBandingPasangan(db, a, b)
  return ada && { ...ada, desa: await bandingPerDesa(db, ada.id) }
}
