import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { CaraSurel } from '../kabar.ts'

export interface TujuanSurel {
  readonly pegawaiId: string
  readonly surel: string | null
  readonly cara: CaraSurel
}

const KOLOM = sql`pegawai_id as "pegawaiId", surel, cara`

/** Without a row: no address, and mail at once as soon as there is one. */
export async function getTujuan(db: Kueri, pegawaiId: string): Promise<TujuanSurel> {
  const ada = await db.find<TujuanSurel>(
    sql`select ${KOLOM} from kabar_tujuan where pegawai_id = ${pegawaiId}`,
  )
  return ada ?? { pegawaiId, surel: null, cara: 'seketika' }
}

export function daftarTujuan(db: Kueri): Promise<TujuanSurel[]> {
  return db.all(sql`select ${KOLOM} from kabar_tujuan`)
}

export async function simpanTujuan(tx: Tx, t: TujuanSurel, saat: Date): Promise<void> {
  await tx.run(sql`insert into kabar_tujuan (pegawai_id, surel, cara, sejak)
    values (${t.pegawaiId}, ${t.surel}, ${t.cara}, ${saat})
    on conflict (pegawai_id) do update set surel = excluded.surel, cara = excluded.cara,
      sejak = case when kabar_tujuan.cara = excluded.cara then kabar_tujuan.sejak else excluded.sejak end`)
}

/** Those whose daily mail of `hari` is due and was not made: each is taken once, also by two at the same time. */
export function ambilHarian(tx: Tx, hari: string): Promise<{ pegawaiId: string; sejak: Date }[]> {
  return tx.all(sql`update kabar_tujuan set harian_terakhir = ${hari}::date
    where cara = 'harian' and surel is not null and harian_terakhir is distinct from ${hari}::date
    returning pegawai_id as "pegawaiId", sejak`)
}
