import type { Kueri } from '#platform/postgres'
import { sql } from '#platform/sql'

export interface Pemakaian {
  readonly rilisId: number
  readonly objek: string
  readonly cara: string
  readonly jumlah: number
}

/** Adds to the day's counts; several rows in one statement. */
export async function tambahPemakaian(db: Kueri, hari: string, isi: readonly Pemakaian[]): Promise<void> {
  if (isi.length === 0) return
  await db.run(sql`insert into terbit_pemakaian (hari, rilis_id, objek, cara, jumlah)
    select ${hari}::date, x.rilis_id, x.objek, x.cara, x.jumlah
    from jsonb_to_recordset(${JSON.stringify(isi.map((p) => ({ rilis_id: p.rilisId, objek: p.objek, cara: p.cara, jumlah: p.jumlah })))}::jsonb)
      as x(rilis_id bigint, objek text, cara text, jumlah bigint)
    on conflict (hari, rilis_id, objek, cara) do update set jumlah = terbit_pemakaian.jumlah + excluded.jumlah`)
}

/** Most used first. */
export async function daftarPemakaian(
  db: Kueri,
  rilisId: number,
): Promise<{ objek: string; cara: string; jumlah: number }[]> {
  const baris = await db.all<{
    objek: string
    cara: string
    jumlah: string
  }>(sql`select objek, cara, sum(jumlah) as jumlah
    from terbit_pemakaian where rilis_id = ${rilisId} group by objek, cara order by sum(jumlah) desc, objek, cara`)
  return baris.map((b) => ({ ...b, jumlah: Number(b.jumlah) }))
}
