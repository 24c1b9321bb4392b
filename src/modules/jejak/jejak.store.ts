import type { Kueri, Tx } from '#platform/postgres'
import { type Sql, sql } from '#platform/sql'
import type { EntriJejak, EntriTercatat } from './jejak.ts'
import type { Titik } from './titik.ts'

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

/** The stored bytes of the entries about these objects among the first `ukuran`, oldest first. */
export async function daftarEntriObjek(
  db: Kueri,
  objek: readonly string[],
  ukuran: number,
): Promise<{ indeks: number; isi: Buffer }[]> {
  return db.all(sql`select indeks, isi from jejak_entri
    where objek = any(${[...objek]}::text[]) and indeks < ${ukuran} order by indeks`)
}

/** All entries in order, a page at a time: an office of ten years does not fit in memory at once. */
export async function* alirEntri(db: Kueri): AsyncGenerator<{
  indeks: number
  isi: Buffer
  hash_daun: Buffer
  waktu: Date
  tindakan: string
  objek: string
}> {
  for (let mulai = 0; ; ) {
    const halaman = await db.all<{
      indeks: number
      isi: Buffer
      hash_daun: Buffer
      waktu: Date
      tindakan: string
      objek: string
    }>(
      sql`select indeks, isi, hash_daun, waktu, tindakan, objek from jejak_entri where indeks >= ${mulai}
        order by indeks limit 5000`,
    )
    yield* halaman
    const akhir = halaman.at(-1)
    if (!akhir) return
    mulai = akhir.indeks + 1
  }
}

export async function readSimpulMulai(db: Kueri, tingkat: number): Promise<{ urut: number; hash: Buffer }[]> {
  return db.all(sql`select urut, hash from jejak_simpul where tingkat = ${tingkat} order by urut`)
}

export async function simpanTitik(tx: Tx, t: Titik): Promise<void> {
  await tx.run(sql`insert into jejak_titik (ukuran, akar, waktu, tanda_tangan)
    values (${t.ukuran}, ${t.akar}, ${t.waktu}, ${t.tandaTangan})`)
}

export async function titikTerakhir(db: Kueri): Promise<Titik | undefined> {
  return (await readTitik(db, sql`order by ukuran desc limit 1`))[0]
}

export async function daftarTitik(db: Kueri): Promise<Titik[]> {
  return readTitik(db, sql`order by ukuran`)
}

async function readTitik(db: Kueri, urutan: Sql): Promise<Titik[]> {
  const baris = await db.all<{ ukuran: number; akar: Buffer; waktu: Date; tanda_tangan: Buffer }>(
    sql`select ukuran, akar, waktu, tanda_tangan from jejak_titik ${urutan}`,
  )
  return baris.map((b) => ({ ukuran: b.ukuran, akar: b.akar, waktu: b.waktu, tandaTangan: b.tanda_tangan }))
}
