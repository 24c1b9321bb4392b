import type { KodeWilayah, Tingkat } from '#kernel/kode-wilayah'
import type { Tanggal } from '#kernel/tanggal'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Geometri } from './batas.ts'
import { type Wilayah, wilayah } from './wilayah.ts'

// Any number of its own does; held until the transaction ends.
const KUNCI_WILAYAH = 53_002

interface BarisWilayah {
  kode: KodeWilayah
  nama: string
  luas_km2: number | null
}

/** One change of the list at a time. */
export async function kunciWilayah(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(${KUNCI_WILAYAH})`)
}

/** The list as it holds now, or as it held at `saat`, in official code order. Empty before the first import. */
export async function daftarWilayah(db: Kueri, saat?: Date): Promise<Wilayah[]> {
  const baris = await db.all<BarisWilayah>(
    saat
      ? sql`select kode, nama, luas_km2 from wilayah where berlaku_sejak <= ${saat}
          and (berlaku_sampai is null or berlaku_sampai > ${saat}) order by kode`
      : sql`select kode, nama, luas_km2 from wilayah where berlaku_sampai is null order by kode`,
  )
  return baris.map((b) => wilayah(b.kode, b.nama, b.luas_km2))
}

/** Every code the office ever had, ended ones included: old NIK and No. KK begin with them. */
export async function daftarKodePernah(db: Kueri): Promise<Set<KodeWilayah>> {
  const baris = await db.all<{ kode: KodeWilayah }>(sql`select distinct kode from wilayah`)
  return new Set(baris.map((b) => b.kode))
}

/** The newest name of every code that holds or held. */
export async function daftarNamaPernah(db: Kueri): Promise<Map<KodeWilayah, string>> {
  const baris = await db.all<{ kode: KodeWilayah; nama: string }>(
    sql`select distinct on (kode) kode, nama from wilayah order by kode, berlaku_sejak desc`,
  )
  return new Map(baris.map((b) => [b.kode, b.nama]))
}

export async function kodeBerbatas(db: Kueri): Promise<Set<KodeWilayah>> {
  const baris = await db.all<{ kode: KodeWilayah }>(sql`select kode from wilayah_batas`)
  return new Set(baris.map((b) => b.kode))
}

/** By law: from which day the list holds, and which decree says so. */
export interface DasarDaftar {
  readonly tanggalEfektif?: Tanggal | undefined
  readonly dasarHukum?: string | undefined
}

export async function gantiWilayah(
  tx: Tx,
  daftar: readonly Wilayah[],
  saat: Date,
  dasar: DasarDaftar = {},
): Promise<{ baru: number; berubah: number; berakhir: number }> {
  // Of the first list nobody knows how long it has held already; of a later one what is new is new.
  const pertama = (await tx.find(sql`select 1 from wilayah limit 1`)) === undefined
  const efektif = dasar.tanggalEfektif ?? saat.toISOString().slice(0, 10)
  const hukum = dasar.dasarHukum ?? null
  await tx.run(sql`create temporary table wilayah_masuk on commit drop as
    select * from unnest(${daftar.map((w) => w.kode)}::text[], ${daftar.map((w) => w.nama)}::text[],
      ${daftar.map((w) => w.luasKm2 ?? null)}::float8[]) as m (kode, nama, luas_km2)`)
  const berubah = await tx.run(sql`update wilayah w set berlaku_sampai = ${saat},
      efektif_sampai = greatest(w.efektif_sejak, ${efektif}::date) from wilayah_masuk m
    where w.kode = m.kode and w.berlaku_sampai is null
      and (w.nama, w.luas_km2) is distinct from (m.nama, m.luas_km2)`)
  const berakhir = await tx.run(sql`update wilayah w set berlaku_sampai = ${saat},
      efektif_sampai = greatest(w.efektif_sejak, ${efektif}::date)
    where w.berlaku_sampai is null and not exists (select from wilayah_masuk m where m.kode = w.kode)`)
  // Two imports in one instant: the row of no duration makes room, its content stands in the record.
  await tx.run(sql`delete from wilayah where berlaku_sejak = ${saat} and berlaku_sampai = ${saat}`)
  const masuk =
    await tx.run(sql`insert into wilayah (kode, nama, luas_km2, berlaku_sejak, efektif_sejak, dasar_hukum)
    select kode, nama, luas_km2, ${saat}, ${pertama ? null : efektif}::date, ${hukum} from wilayah_masuk m
    where not exists (select from wilayah w where w.kode = m.kode and w.berlaku_sampai is null)`)
  return { baru: masuk - berubah, berubah, berakhir }
}

/** The list as the law had it on a day, whenever it was imported. */
export async function daftarWilayahPada(db: Kueri, hari: Tanggal): Promise<Wilayah[]> {
  const baris = await db.all<BarisWilayah>(sql`select distinct on (kode) kode, nama, luas_km2 from wilayah
    where (efektif_sejak is null or efektif_sejak <= ${hari})
      and (efektif_sampai is null or efektif_sampai > ${hari}) order by kode, berlaku_sejak desc`)
  return baris.map((b) => wilayah(b.kode, b.nama, b.luas_km2))
}

/** Codes that held once and hold no more, with the day they ended and their last name. */
export async function daftarKodeBerakhir(
  db: Kueri,
): Promise<{ kode: KodeWilayah; nama: string; sampai: Tanggal }[]> {
  return db.all(sql`select distinct on (kode) kode, nama,
      coalesce(efektif_sampai, berlaku_sampai::date) as sampai
    from wilayah w where berlaku_sampai is not null
      and not exists (select from wilayah k where k.kode = w.kode and k.berlaku_sampai is null)
    order by kode, berlaku_sejak desc`)
}

export async function simpanBatas(
  tx: Tx,
  daftar: readonly { kode: KodeWilayah; geometri: Geometri }[],
  saat: Date,
): Promise<void> {
  await tx.run(sql`insert into wilayah_batas (kode, geometri, diimpor)
    select kode, geometri, ${saat} from unnest(${daftar.map((b) => b.kode)}::text[],
      ${daftar.map((b) => JSON.stringify(b.geometri))}::jsonb[]) as m (kode, geometri)
    on conflict (kode) do update set geometri = excluded.geometri, diimpor = excluded.diimpor`)
}

/** Polygons of regions that hold now: direct children of `induk`, or with `tingkat` that level below it; all without both. */
export async function cariBatas(
  db: Kueri,
  induk?: KodeWilayah,
  tingkat?: Tingkat,
): Promise<{ wilayah: Wilayah; geometri: Geometri }[]> {
  const awalan = induk ? `${induk}.` : ''
  const panjang = tingkat
    ? { provinsi: 2, kabkota: 5, kecamatan: 8, desa: 13 }[tingkat]
    : induk
      ? ({ 2: 5, 5: 8, 8: 13, 13: 13 } as Record<number, number>)[induk.length]
      : undefined
  const baris = await db.all<BarisWilayah & { geometri: Geometri }>(
    sql`select w.kode, w.nama, w.luas_km2, b.geometri from wilayah w join wilayah_batas b on b.kode = w.kode
      where w.berlaku_sampai is null and starts_with(w.kode, ${awalan})
        and (${panjang ?? null}::int is null or length(w.kode) = ${panjang ?? null}) order by w.kode`,
  )
  return baris.map((b) => ({ wilayah: wilayah(b.kode, b.nama, b.luas_km2), geometri: b.geometri }))
}
