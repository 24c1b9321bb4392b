import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

export interface TahanTersimpan {
  readonly id: string
  readonly arsipId: string
  readonly alasan: string
  readonly sampai: string | null
  readonly sejak: Date
  readonly oleh: Pelaku
  readonly lepas: Date | null
  readonly lepasOleh: Pelaku | null
  readonly lepasAlasan: string | null
}

const KOLOM = sql`id, arsip_id as "arsipId", alasan, sampai, sejak, oleh, lepas, lepas_oleh as "lepasOleh", lepas_alasan as "lepasAlasan"`

export function daftarTahan(db: Kueri, arsipId: string): Promise<TahanTersimpan[]> {
  return db.all(sql`select ${KOLOM} from arsip_tahan where arsip_id = ${arsipId} order by sejak desc`)
}

export function findTahan(db: Kueri, id: string): Promise<TahanTersimpan | undefined> {
  return db.find(sql`select ${KOLOM} from arsip_tahan where id::text = ${id}`)
}

export async function isDitahan(db: Kueri, arsipId: string): Promise<boolean> {
  return (
    (await db.find(sql`select 1 from arsip_tahan where arsip_id = ${arsipId} and lepas is null limit 1`)) !==
    undefined
  )
}

export async function insertTahan(
  tx: Tx,
  t: { arsipId: string; alasan: string; sampai?: string | undefined; sejak: Date; oleh: Pelaku },
): Promise<void> {
  await tx.run(sql`insert into arsip_tahan (arsip_id, alasan, sampai, sejak, oleh)
    values (${t.arsipId}, ${t.alasan}, ${t.sampai ?? null}, ${t.sejak}, ${t.oleh})`)
}

/** False when it was released before. */
export async function simpanLepas(
  tx: Tx,
  id: string,
  p: { saat: Date; oleh: Pelaku; alasan: string },
): Promise<boolean> {
  return (
    (await tx.run(sql`update arsip_tahan set lepas = ${p.saat}, lepas_oleh = ${p.oleh}, lepas_alasan = ${p.alasan}
      where id = ${id} and lepas is null`)) === 1
  )
}

/** Held until the transaction ends: a hold and a destruction of one entry come one after another. */
export async function kunciKeadaan(tx: Tx, arsipId: string): Promise<string | undefined> {
  const b = await tx.find<{ status: string }>(
    sql`select status from arsip_keadaan where arsip_id::text = ${arsipId} for update`,
  )
  return b?.status
}
