import type { Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** What is past by now: notices of a page whose `kunci` begins with `awalan`, but with none of `tetap`. */
export interface KabarUsang {
  readonly tautan: string
  readonly awalan: string
  readonly tetap?: readonly string[]
  /** Only of these people; of all when absent. */
  readonly kepada?: readonly string[]
}

/** Marks as read what needs nobody any more; a mail that still waits for it is then not sent. */
export async function tutupKabar(tx: Tx, k: KabarUsang, saat: Date): Promise<void> {
  await tx.run(sql`update kabar set dibaca = ${saat}
    where tautan = ${k.tautan} and dibaca is null and starts_with(kunci, ${k.awalan})
      and not exists (select from unnest(${k.tetap ?? []}::text[]) t where starts_with(kunci, t))
      and (${k.kepada ?? null}::uuid[] is null or pegawai_id = any(${k.kepada ?? null}::uuid[]))`)
}
