import type { Pelaku } from '#kernel/pelaku'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import { SetelanTtd } from './setelan-ttd.ts'

export async function getSetelanTtd(db: Kueri): Promise<SetelanTtd> {
  const b = await db.find<{ isi: unknown }>(sql`select isi from ttd_setelan`)
  return SetelanTtd.parse(b?.isi ?? {})
}

export async function simpanSetelanTtd(tx: Tx, isi: SetelanTtd, saat: Date, pelaku: Pelaku): Promise<void> {
  await tx.run(sql`insert into ttd_setelan (isi, diubah, pelaku) values (${isi}, ${saat}, ${pelaku})
    on conflict (satu) do update set isi = excluded.isi, diubah = excluded.diubah, pelaku = excluded.pelaku`)
}
