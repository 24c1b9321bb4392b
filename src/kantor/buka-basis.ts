import { bukaDb, type Db, type ServerPostgres, startPostgres } from '#platform/postgres'
import { ident, sql } from '#platform/sql'

const NAMA_DB = 'tertib'

export interface Basis {
  readonly db: Db
  tutup(): Promise<void>
}

/** The office's own server when DATABASE_URL names one, else the bundled one on `pg`. */
export async function bukaBasis(pg: string, fileSandi: string): Promise<Basis> {
  const luar = process.env['DATABASE_URL']
  if (luar) {
    const db = bukaDb(luar)
    return { db, tutup: () => db.tutup() }
  }
  const server: ServerPostgres = await startPostgres(pg, fileSandi)
  const awal = bukaDb(server.url, 1)
  if (!(await awal.find(sql`select 1 from pg_database where datname = ${NAMA_DB}`))) {
    await awal.run(sql`create database ${ident(NAMA_DB)}`)
  }
  await awal.tutup()
  const db = bukaDb(server.url.replace(/postgres$/, NAMA_DB))
  return {
    db,
    async tutup() {
      await db.tutup()
      await server.berhenti()
    },
  }
}
