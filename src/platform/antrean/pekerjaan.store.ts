import type { Galat } from '#kernel/galat'
import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { Pekerjaan, StatusPekerjaan } from './antrean.ts'

interface BarisPekerjaan {
  id: string
  nama: string
  kunci: string
  judul: string
  status: StatusPekerjaan
  bagian: number
  pesan: string
  dibuat: Date
  mulai: Date | null
  selesai: Date | null
  hasil: Record<string, unknown> | null
  galat: Galat | null
  pelaku: Pelaku
}

function keDomain(b: BarisPekerjaan): Pekerjaan {
  const { mulai, selesai, hasil, galat, ...tetap } = b
  return {
    ...tetap,
    ...(mulai && { mulai }),
    ...(selesai && { selesai }),
    ...(hasil && { hasil }),
    ...(galat && { galat }),
  }
}

const KOLOM = sql`id, nama, kunci, judul, status, bagian, pesan, dibuat, mulai, selesai, hasil, galat, pelaku`

/** Adds the job, or returns the one that already has this key. */
export async function simpanPekerjaan(
  tx: Tx,
  p: {
    nama: string
    kunci: string
    judul: string
    data: Record<string, unknown>
    pelaku: Pelaku
    dibuat: Date
  },
): Promise<{ id: string; baru: boolean }> {
  const baru = await tx.find<{
    id: string
  }>(sql`insert into pekerjaan (nama, kunci, judul, data, pelaku, dibuat)
    values (${p.nama}, ${p.kunci}, ${p.judul}, ${p.data}, ${p.pelaku}, ${p.dibuat})
    on conflict (kunci) do nothing returning id`)
  if (baru) return { id: baru.id, baru: true }
  const ada = await tx.one<{ id: string }>(sql`select id from pekerjaan where kunci = ${p.kunci}`)
  return { id: ada.id, baru: false }
}

export async function findPekerjaan(db: Kueri, id: string): Promise<Pekerjaan | undefined> {
  const b = await db.find<BarisPekerjaan>(sql`select ${KOLOM} from pekerjaan where id = ${id}`)
  return b && keDomain(b)
}

export async function daftarPekerjaan(
  db: Kueri,
  saring: { nama?: string; aktif?: boolean },
): Promise<Pekerjaan[]> {
  const baris = await db.all<BarisPekerjaan>(sql`select ${KOLOM} from pekerjaan
    where (${saring.nama ?? null}::text is null or nama = ${saring.nama ?? null})
      and (not ${saring.aktif ?? false}::boolean or status in ('menunggu', 'berjalan'))
    order by dibuat desc limit 200`)
  return baris.map(keDomain)
}

/** Takes a waiting job; undefined when it has ended, was cancelled or is taken. */
export async function ambilPekerjaan(
  db: Kueri,
  id: string,
  kini: Date,
): Promise<{ data: Record<string, unknown>; percobaan: number } | undefined> {
  return db.find(sql`update pekerjaan
    set status = 'berjalan', mulai = coalesce(mulai, ${kini}), percobaan = percobaan + 1
    where id = ${id} and status = 'menunggu' returning data, percobaan`)
}

export async function catatKemajuan(db: Kueri, id: string, bagian: number, pesan: string): Promise<void> {
  await db.run(
    sql`update pekerjaan set bagian = ${bagian}, pesan = ${pesan} where id = ${id} and status = 'berjalan'`,
  )
}

export async function akhiriPekerjaan(
  db: Kueri,
  id: string,
  a: { status: StatusPekerjaan; hasil?: Record<string, unknown>; galat?: Galat; kini: Date },
): Promise<void> {
  await db.run(sql`update pekerjaan set status = ${a.status}, selesai = ${a.kini}, hasil = ${a.hasil ?? null},
    galat = ${a.galat ?? null}, bagian = case when ${a.status} = 'selesai' then 1 else bagian end where id = ${id}`)
}

export async function kembalikanMenunggu(db: Kueri, id: string): Promise<void> {
  await db.run(sql`update pekerjaan set status = 'menunggu' where id = ${id} and status = 'berjalan'`)
}

/** Jobs that a killed process had in hand, and those whose queue entry it lost sight of: all waiting again. */
export async function ambilYatim(db: Kueri): Promise<{ id: string; nama: string }[]> {
  await db.run(sql`update pekerjaan set status = 'menunggu' where status = 'berjalan'`)
  return db.all(sql`select id, nama from pekerjaan where status = 'menunggu' order by dibuat`)
}

export async function mintaBatal(db: Kueri, id: string, kini: Date): Promise<void> {
  await db.run(sql`update pekerjaan set batal_diminta = true,
    selesai = case when status = 'menunggu' then ${kini} else selesai end,
    status = case when status = 'menunggu' then 'dibatalkan' else status end
    where id = ${id} and status in ('menunggu', 'berjalan')`)
}

export async function isBatalDiminta(db: Kueri, id: string): Promise<boolean> {
  const b = await db.find<{ batal_diminta: boolean }>(
    sql`select batal_diminta from pekerjaan where id = ${id}`,
  )
  return b?.batal_diminta ?? false
}
