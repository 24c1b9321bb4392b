import type { Kueri, Tx } from '#platform/postgres'
import { ident, join, Sql, sql } from '#platform/sql'

/** Rows a batch: small enough for memory, large enough to be quick. */
const PETAK = 2000

/** All tables of the office in an order in which rows may be put back: a table after those it refers to. */
export async function daftarTabel(db: Kueri): Promise<string[]> {
  const tabel = await db.all<{ nama: string }>(
    sql`select relname as nama from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
  )
  const rujuk = await db.all<{ dari: string; ke: string }>(sql`select conrelid::regclass::text as dari,
    confrelid::regclass::text as ke from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`)
  const urut: string[] = []
  const kunjungi = (nama: string, jalan: readonly string[]) => {
    if (urut.includes(nama)) return
    if (jalan.includes(nama))
      throw new Error(`tables refer to each other in a circle: ${[...jalan, nama].join(' -> ')}`)
    for (const r of rujuk) if (r.dari === nama && r.ke !== nama) kunjungi(r.ke, [...jalan, nama])
    urut.push(nama)
  }
  for (const { nama } of tabel) kunjungi(nama, [])
  return urut
}

/** Every row as PostgreSQL's own text of the composite: exact for bytea, timestamps and numbers, and needs no COPY. */
export async function* bacaTabel(tx: Tx, nama: string): AsyncGenerator<string[]> {
  await tx.run(sql`declare isi cursor for select t::text as baris from ${ident(nama)} t`)
  for (;;) {
    const baris = await tx.all<{ baris: string }>(new Sql([`fetch ${PETAK} from isi`], []))
    if (baris.length === 0) break
    yield baris.map((b) => b.baris)
  }
  await tx.run(sql`close isi`)
}

/** Puts rows back. Generated columns are left to the database. */
export async function isiTabel(tx: Tx, nama: string, baris: readonly string[]): Promise<void> {
  const kolom = (
    await tx.all<{
      nama: string
    }>(sql`select attname as nama from pg_attribute where attrelid = ${nama}::regclass
      and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`)
  ).map((k) => ident(k.nama))
  const isi = join(kolom.map((k) => sql`(b.r).${k}`))
  await tx.run(sql`insert into ${ident(nama)} (${join(kolom)}) overriding system value
    select ${isi} from (select unnest(${baris}::text[])::${ident(nama)} as r) b`)
}

/** Identity columns go on after the highest value that came back. */
export async function lanjutkanUrutan(tx: Tx): Promise<void> {
  const urutan = await tx.all<{
    tabel: string
    kolom: string
    urutan: string
  }>(sql`select c.relname as tabel, a.attname as kolom,
      pg_get_serial_sequence(c.relname, a.attname) as urutan
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and pg_get_serial_sequence(c.relname, a.attname) is not null`)
  for (const u of urutan) {
    await tx.run(
      sql`select setval(${u.urutan}, coalesce((select max(${ident(u.kolom)}) from ${ident(u.tabel)}), 0) + 1, false)`,
    )
  }
}
