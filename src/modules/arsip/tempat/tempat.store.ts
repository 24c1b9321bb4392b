import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { IsiTempat, JenisTempat, Tempat } from './tempat.contract.ts'
import { AWAL_KODE } from './tempat.ts'

export async function daftarTempat(db: Kueri): Promise<Tempat[]> {
  const baris = await db.all<
    Omit<Tempat, 'indukId'> & { induk: string | null }
  >(sql`with recursive turun (akar, id) as (
      select id, id from arsip_tempat
      union all select u.akar, t.id from turun u join arsip_tempat t on t.induk_id = u.id),
    isi as (select tempat_id, count(*) as n from arsip_keadaan where tempat_id is not null group by tempat_id)
    select p.id, p.kode, p.jenis, p.nama, p.induk_id as induk, coalesce(i.n, 0)::bigint as jumlah,
      (select coalesce(sum(x.n), 0)::bigint from turun u join isi x on x.tempat_id = u.id where u.akar = p.id) as "jumlahSemua"
    from arsip_tempat p left join isi i on i.tempat_id = p.id order by p.jenis, p.nama, p.kode`)
  return baris.map(({ induk, ...b }) => ({ ...b, ...(induk !== null && { indukId: induk }) }))
}

export function findTempat(
  db: Kueri,
  id: string,
): Promise<{ id: string; kode: string; jenis: JenisTempat; nama: string } | undefined> {
  return db.find(sql`select id, kode, jenis, nama from arsip_tempat where id::text = ${id}`)
}

/** From the building down to the place itself. */
export function jalurTempat(db: Kueri, id: string): Promise<IsiTempat['jalur']> {
  return db.all(sql`with recursive naik as (
      select t.*, 0 as ke from arsip_tempat t where t.id::text = ${id}
      union all select t.*, n.ke + 1 from naik n join arsip_tempat t on t.id = n.induk_id)
    select id, kode, nama, jenis from naik order by ke desc`)
}

export async function insertTempat(
  tx: Tx,
  t: { jenis: JenisTempat; nama: string; indukId?: string | undefined; dibuat: Date; pelaku: Pelaku },
): Promise<{ id: string; kode: string }> {
  return tx.one(sql`insert into arsip_tempat (kode, jenis, nama, induk_id, dibuat, pelaku)
    values (${AWAL_KODE[t.jenis]} || '-' || lpad(nextval('arsip_tempat_urut')::text, 6, '0'),
      ${t.jenis}, ${t.nama}, ${t.indukId ?? null}, ${t.dibuat}, ${t.pelaku}) returning id, kode`)
}

export async function findKode(
  db: Kueri,
  kode: string,
): Promise<{ jenis: 'arsip' | 'tempat'; id: string } | undefined> {
  if (kode.startsWith('A-'))
    return db.find(
      sql`select 'arsip' as jenis, arsip_id as id from arsip_keadaan where urut = ${Number(kode.slice(2))}`,
    )
  return db.find(sql`select 'tempat' as jenis, id from arsip_tempat where kode = ${kode}`)
}

/** Entries that lie in a place, last put first; at most 200. */
export async function isiTempat(db: Kueri, id: string): Promise<{ id: string[]; jumlah: number }> {
  const baris = await db.all<{ id: string; n: number }>(sql`select arsip_id as id, count(*) over () as n
    from arsip_keadaan where tempat_id::text = ${id} order by waktu desc, arsip_id limit 200`)
  return { id: baris.map((b) => b.id), jumlah: baris[0]?.n ?? 0 }
}

/** Locks the entries and answers where they lie now; destroyed ones are left out. */
export function kunciTempat(
  tx: Tx,
  arsipId: readonly string[],
): Promise<{ arsipId: string; tempat: string | null }[]> {
  return tx.all(sql`select k.arsip_id as "arsipId", (select kode from arsip_tempat t where t.id = k.tempat_id) as tempat
    from arsip_keadaan k where k.arsip_id = any(${[...arsipId]}::uuid[]) and k.status <> 'musnah'
    order by k.arsip_id for update`)
}

export async function simpanTempat(
  tx: Tx,
  arsipId: readonly string[],
  tempatId: string | undefined,
): Promise<void> {
  await tx.run(
    sql`update arsip_keadaan set tempat_id = ${tempatId ?? null} where arsip_id = any(${[...arsipId]}::uuid[])`,
  )
}

interface PinjamanTersimpan {
  readonly id: string
  readonly peminjam: string
  readonly keperluan: string
  readonly pinjam: Date
  readonly jatuh: string
  readonly dicatatOleh: Pelaku
  readonly kembali: Date | null
  readonly diterimaOleh: Pelaku | null
}

export function daftarPinjaman(db: Kueri, arsipId: string): Promise<PinjamanTersimpan[]> {
  return db.all(sql`select id, peminjam, keperluan, pinjam, jatuh, dicatat_oleh as "dicatatOleh", kembali,
    diterima_oleh as "diterimaOleh" from arsip_pinjam where arsip_id::text = ${arsipId} order by pinjam desc limit 100`)
}

/** False when somebody has it. */
export async function insertPinjam(
  tx: Tx,
  p: {
    arsipId: string
    peminjamId?: string | undefined
    peminjam: string
    keperluan: string
    pinjam: Date
    jatuh: string
    oleh: Pelaku
  },
): Promise<boolean> {
  return (
    (await tx.run(sql`insert into arsip_pinjam (arsip_id, peminjam_id, peminjam, keperluan, pinjam, jatuh, dicatat_oleh)
      values (${p.arsipId}, ${p.peminjamId ?? null}, ${p.peminjam}, ${p.keperluan}, ${p.pinjam}, ${p.jatuh}, ${p.oleh})
      on conflict (arsip_id) where kembali is null do nothing`)) === 1
  )
}

/** False when nobody has it. */
export async function simpanKembali(tx: Tx, arsipId: string, saat: Date, oleh: Pelaku): Promise<boolean> {
  return (
    (await tx.run(sql`update arsip_pinjam set kembali = ${saat}, diterima_oleh = ${oleh}
      where arsip_id::text = ${arsipId} and kembali is null`)) === 1
  )
}
