import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** A way to one letter without a login. */
export interface Tautan {
  readonly id: string
  readonly kirimanId: string
  readonly sampai: Date
  readonly batasUnduh: number
  /** How often its page was shown; programs that check mail and chats do that too. */
  readonly dilihat: number
  readonly dilihatTerakhir: Date | null
  readonly dibuat: Date
  readonly dicabut: Date | null
  readonly alasanCabut: string | null
  readonly diunduh: number
}

export interface Unduhan {
  readonly tautanId: string
  readonly waktu: Date
  readonly nama: string
  readonly dokumen: string
}

export async function insertTautan(
  tx: Tx,
  t: { kirimanId: string; sidik: Buffer; sampai: Date; batasUnduh: number; dibuat: Date; pelaku: Pelaku },
): Promise<string> {
  const { id } = await tx.one<{
    id: string
  }>(sql`insert into surat_tautan (kiriman_id, sidik_token, sampai, batas_unduh, dibuat, pelaku)
    values (${t.kirimanId}, ${t.sidik}, ${t.sampai}, ${t.batasUnduh}, ${t.dibuat}, ${JSON.stringify(t.pelaku)}::jsonb)
    returning id`)
  return id
}

export function findTautanSidik(db: Kueri, sidik: Buffer): Promise<Tautan | undefined> {
  return db.find(sql`${pilih} where t.sidik_token = ${sidik}`)
}

export function findTautan(db: Kueri, id: string): Promise<Tautan | undefined> {
  return db.find(sql`${pilih} where t.id = ${id}`)
}

/** Holds the link until the transaction ends, so that two downloads at once are counted one after the other. */
export async function kunciTautan(tx: Tx, id: string): Promise<Tautan | undefined> {
  await tx.find(sql`select 1 from surat_tautan where id = ${id} for update`)
  return findTautan(tx, id)
}

export function daftarTautan(db: Kueri, kirimanId: readonly string[]): Promise<Tautan[]> {
  return db.all(
    sql`${pilih} where t.kiriman_id = any(${kirimanId as string[]}::uuid[]) order by t.dibuat desc, t.id desc`,
  )
}

export async function catatDilihat(db: Kueri, id: string, saat: Date): Promise<void> {
  await db.run(
    sql`update surat_tautan set dilihat = dilihat + 1, dilihat_terakhir = ${saat} where id = ${id}`,
  )
}

export async function insertUnduhan(tx: Tx, u: Unduhan): Promise<void> {
  await tx.run(sql`insert into surat_unduh (tautan_id, waktu, nama, dokumen)
    values (${u.tautanId}, ${u.waktu}, ${u.nama}, ${u.dokumen})`)
}

export function daftarUnduhan(db: Kueri, kirimanId: string): Promise<Unduhan[]> {
  return db.all(sql`select u.tautan_id as "tautanId", u.waktu, u.nama, u.dokumen from surat_unduh u
    join surat_tautan t on t.id = u.tautan_id where t.kiriman_id = ${kirimanId} order by u.waktu desc, u.id desc limit 200`)
}

/** Ends the links of a letter that are open; returns how many. */
export function cabutTautanKiriman(tx: Tx, kirimanId: string, saat: Date, alasan: string): Promise<number> {
  return tx.run(sql`update surat_tautan set dicabut = ${saat}, alasan_cabut = ${alasan}
    where kiriman_id = ${kirimanId} and dicabut is null`)
}

const pilih = sql`select t.id, t.kiriman_id as "kirimanId", t.sampai, t.batas_unduh as "batasUnduh", t.dilihat,
  t.dilihat_terakhir as "dilihatTerakhir", t.dibuat, t.dicabut, t.alasan_cabut as "alasanCabut",
  (select count(*) from surat_unduh u where u.tautan_id = t.id) as diunduh from surat_tautan t`
