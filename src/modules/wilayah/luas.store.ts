import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Tanggal } from '#kernel/tanggal'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** Where areas come from. `daftar` is the column of the office's own list and cannot be imported over. */
export interface SumberLuas {
  readonly id: string
  readonly nama: string
  readonly tanggal?: Tanggal
  /** The smallest that has a region is used for it, unless the office chose. */
  readonly prioritas: number
  readonly jumlah: number
}

export interface LuasTerpakai {
  readonly kode: KodeWilayah
  readonly luasKm2: number
  readonly sumberId: string
  readonly sumber: string
  readonly tanggal?: Tanggal
  /** Chosen for this region, not by priority. */
  readonly dipilih: boolean
}

// The list's own column beside the imported sources, only for regions that hold.
const SEMUA = sql`select 'daftar' as sumber_id, kode, luas_km2 from wilayah
    where berlaku_sampai is null and luas_km2 is not null
  union all select l.sumber_id, l.kode, l.luas_km2 from wilayah_luas l
    join wilayah w on w.kode = l.kode and w.berlaku_sampai is null`

export async function daftarSumberLuas(db: Kueri): Promise<SumberLuas[]> {
  const baris = await db.all<Omit<SumberLuas, 'tanggal'> & { tanggal: Tanggal | null }>(sql`
    select s.id, s.nama, s.tanggal, s.prioritas, count(l.kode) as jumlah
    from wilayah_luas_sumber s left join (${SEMUA}) l on l.sumber_id = s.id
    group by s.id order by s.prioritas, s.id`)
  return baris.map(({ tanggal, ...b }) => ({ ...b, ...(tanggal !== null && { tanggal }) }))
}

/** The area that density uses, by region, with its source. */
export async function luasTerpakai(db: Kueri): Promise<LuasTerpakai[]> {
  const baris = await db.all<{
    kode: KodeWilayah
    luas_km2: number
    sumber_id: string
    nama: string
    tanggal: Tanggal | null
    dipilih: boolean
  }>(sql`select distinct on (l.kode) l.kode, l.luas_km2, l.sumber_id, s.nama, s.tanggal,
      p.sumber_id is not distinct from l.sumber_id as dipilih
    from (${SEMUA}) l join wilayah_luas_sumber s on s.id = l.sumber_id
      left join wilayah_luas_pilihan p on p.kode = l.kode
    order by l.kode, (p.sumber_id is not distinct from l.sumber_id) desc, s.prioritas, s.id`)
  return baris.map((b) => ({
    kode: b.kode,
    luasKm2: b.luas_km2,
    sumberId: b.sumber_id,
    sumber: b.nama,
    dipilih: b.dipilih,
    ...(b.tanggal !== null && { tanggal: b.tanggal }),
  }))
}

/** All areas that are known of one region. */
export async function luasMenurutSumber(
  db: Kueri,
  kode: KodeWilayah,
): Promise<{ sumberId: string; luasKm2: number }[]> {
  const baris = await db.all<{ sumber_id: string; luas_km2: number }>(
    sql`select sumber_id, luas_km2 from (${SEMUA}) l where kode = ${kode} order by sumber_id`,
  )
  return baris.map((b) => ({ sumberId: b.sumber_id, luasKm2: b.luas_km2 }))
}

export async function simpanSumberLuas(
  tx: Tx,
  s: { id: string; nama: string; tanggal?: Tanggal | undefined; prioritas: number },
  isi: readonly { kode: KodeWilayah; luasKm2: number }[],
  saat: Date,
): Promise<void> {
  await tx.run(sql`insert into wilayah_luas_sumber (id, nama, tanggal, prioritas, diimpor)
    values (${s.id}, ${s.nama}, ${s.tanggal ?? null}, ${s.prioritas}, ${saat})
    on conflict (id) do update set nama = excluded.nama, tanggal = excluded.tanggal,
      prioritas = excluded.prioritas, diimpor = excluded.diimpor`)
  await tx.run(sql`delete from wilayah_luas where sumber_id = ${s.id}`)
  await tx.run(sql`insert into wilayah_luas (sumber_id, kode, luas_km2)
    select ${s.id}, * from unnest(${isi.map((l) => l.kode)}::text[], ${isi.map((l) => l.luasKm2)}::float8[])`)
}

/** False when there is no such source. */
export async function aturPrioritas(tx: Tx, id: string, prioritas: number): Promise<boolean> {
  return (await tx.run(sql`update wilayah_luas_sumber set prioritas = ${prioritas} where id = ${id}`)) === 1
}

/** Without a source: back to the priority. */
export async function simpanPilihan(tx: Tx, kode: KodeWilayah, sumberId?: string): Promise<void> {
  if (sumberId === undefined) await tx.run(sql`delete from wilayah_luas_pilihan where kode = ${kode}`)
  else
    await tx.run(sql`insert into wilayah_luas_pilihan (kode, sumber_id) values (${kode}, ${sumberId})
      on conflict (kode) do update set sumber_id = excluded.sumber_id`)
}
