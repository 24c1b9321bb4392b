import type { Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** A mail of its own for each of these notices whose reader wants mail at once; none while the office sends no mail. */
export async function antrekanSurel(
  tx: Tx,
  kabar: readonly { readonly id: string; readonly pegawaiId: string }[],
  saat: Date,
): Promise<void> {
  if (kabar.length === 0) return
  await tx.run(sql`with tujuan as (
      select k.id, k.pegawai_id, uuidv7() as surel_id from unnest(${kabar.map((k) => k.id)}::uuid[]) i(id)
      join kabar k on k.id = i.id join kabar_tujuan t on t.pegawai_id = k.pegawai_id
      where t.cara = 'seketika' and t.surel is not null and exists (select from kabar_setelan where aktif)),
    surel as (
      insert into kabar_surel (id, pegawai_id, cara, berikutnya, dibuat)
      select surel_id, pegawai_id, 'seketika', ${saat}::timestamptz, ${saat}::timestamptz from tujuan)
    update kabar k set surel_id = t.surel_id from tujuan t where t.id = k.id`)
}
