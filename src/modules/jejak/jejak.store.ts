import type { Kueri, Tx } from '#platform/postgres'
import { sql } from '#platform/sql'
import type { EntriJejak, EntriTercatat } from './jejak.ts'

// Any number does, as long as nothing else uses it: "jejak" on a telephone.
const KUNCI_ANTRE = 53_535

export async function kunciAntreEntri(tx: Tx): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(${KUNCI_ANTRE})`)
}

/** Number of entries; also the index of the next one. */
export async function readUkuran(db: Kueri): Promise<number> {
  return (await db.one<{ n: number }>(sql`select coalesce(max(indeks) + 1, 0)::bigint as n from jejak_entri`))
    .n
}

export async function readSimpul(db: Kueri, tingkat: number, urut: number): Promise<Buffer> {
  const baris = await db.one<{ hash: Buffer }>(
    sql`select hash from jejak_simpul where tingkat = ${tingkat} and urut = ${urut}`,
  )
  return baris.hash
}

export async function simpanEntri(
  tx: Tx,
  b: {
    indeks: number
    isi: Buffer
    daun: Buffer
    waktu: Date
    entri: EntriJejak
    simpul: { tingkat: number; urut: number; hash: Buffer }[]
  },
): Promise<void> {
  const akun = 'akunId' in b.entri.pelaku ? b.entri.pelaku.akunId : null
  await tx.run(sql`insert into jejak_entri (indeks, isi, hash_daun, waktu, tindakan, objek, pelaku_akun)
    values (${b.indeks}, ${b.isi}, ${b.daun}, ${b.waktu}, ${b.entri.tindakan}, ${b.entri.objek}, ${akun})`)
  await tx.run(sql`insert into jejak_simpul (tingkat, urut, hash)
    select * from unnest(${b.simpul.map((s) => s.tingkat)}::smallint[], ${b.simpul.map((s) => s.urut)}::bigint[],
      ${b.simpul.map((s) => s.hash)}::bytea[])`)
}

export interface SaringJejak {
  readonly objek?: string | undefined
  readonly tindakan?: string | undefined
  readonly sebelum?: number | undefined
  readonly batas: number
}

/** Newest first. */
export async function findEntri(db: Kueri, s: SaringJejak): Promise<EntriTercatat[]> {
  const baris = await db.all<{ isi: Buffer }>(sql`select isi from jejak_entri
    where (${s.objek ?? null}::text is null or objek = ${s.objek ?? null})
      and (${s.tindakan ?? null}::text is null or tindakan = ${s.tindakan ?? null})
      and (${s.sebelum ?? null}::bigint is null or indeks < ${s.sebelum ?? null})
    order by indeks desc limit ${s.batas}`)
  return baris.map((b) => JSON.parse(b.isi.toString()) as EntriTercatat)
}
