import type { Sarana } from '#platform/sarana'
import { sql } from '#platform/sql'
import { getSetelanSurel } from './surel/setelan.store.ts'

const HARI_MS = 86_400_000

/** Removes notices and ended mails that are older than the office keeps them. What acts were done stands in jejak. */
export async function sapuKabar(s: Pick<Sarana, 'db' | 'jam'>): Promise<void> {
  const { simpanHari } = await getSetelanSurel(s.db)
  const tua = new Date(s.jam.sekarang().getTime() - simpanHari * HARI_MS)
  await s.db.run(sql`delete from kabar where dibuat < ${tua}`)
  await s.db.run(sql`delete from kabar_surel s where dibuat < ${tua} and keadaan <> 'antre'
    and not exists (select from kabar k where k.surel_id = s.id)`)
}
