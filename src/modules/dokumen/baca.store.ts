import type { Penanya } from '#platform/http'
import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'

/** False when this session has it noted already. */
export async function insertBaca(
  tx: Tx,
  penanya: Pick<Penanya, 'sesiId' | 'akunId' | 'pegawaiId'>,
  hash: string,
  cara: 'dibuka' | 'dinyatakan',
  waktu: Date,
): Promise<boolean> {
  const n = await tx.run(sql`insert into dokumen_baca (sesi_id, hash, akun_id, pegawai_id, cara, waktu)
    values (${penanya.sesiId}, ${hash}, ${penanya.akunId}, ${penanya.pegawaiId ?? null}, ${cara}, ${waktu})
    on conflict do nothing`)
  return n > 0
}

/** Of these contents those that the pegawai opened, or said to have read, in any session. */
export async function daftarTerbaca(
  db: Kueri,
  pegawaiId: string,
  hash: readonly string[],
): Promise<Set<string>> {
  const baris = await db.all<{ hash: string }>(
    sql`select distinct hash from dokumen_baca where pegawai_id = ${pegawaiId} and hash = any(${[...hash]}::text[])`,
  )
  return new Set(baris.map((b) => b.hash))
}
