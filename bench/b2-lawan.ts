import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import pg from 'pg'
import { startPostgres } from '../src/platform/postgres/index.ts'
import { layani } from './b0-sisi.ts'
import { kunci, naik, sqlKode, TINGKAT } from './b1-sql.ts'

// PostgreSQL's side of b2: the same rows in one table, the sixty tables left in the server.
const file = process.argv[2]!
const folder = mkdtempSync(join(tmpdir(), 'tertib-bench-pg-'))
// As root the server runs as `nobody` and must be able to walk in.
chmodSync(folder, 0o711)
const server = await startPostgres(
  join(folder, 'pg'),
  join(folder, 'sandi'),
  [
    'shared_buffers=2GB',
    'work_mem=512MB',
    'max_parallel_workers_per_gather=1',
    'fsync=off',
    'jit=on',
  ].flatMap((s) => ['-c', s]),
)
const db = new pg.Client(server.url)
await db.connect()
await muat()

const KODE = sqlKode(false)
const jalan = async (teks: string) => {
  await db.query(teks)
}

const BENTUK: Record<string, () => Promise<void>> = {
  async gulung() {
    for (const [nama, kode] of KODE) {
      await buang(nama)
      await jalan(
        `create unlogged table desa_${nama} as select w, jk, ${kode} kode, count(*) n from orang group by 1, 2, 3`,
      )
      for (const teks of naik(nama, 'create unlogged table', '')) await jalan(teks)
    }
  },
  async 'grouping-sets'() {
    const nama = KODE.map(([n]) => n)
    await jalan('drop table if exists semua')
    await jalan(`create unlogged table semua as select w, jk, ${nama.join(', ')}, count(*) n, grouping(${nama.join(', ')}) g
      from (select w, jk, ${KODE.map(([n, k]) => `${k} ${n}`).join(', ')} from orang) x
      group by grouping sets (${nama.map((n) => `(w, jk, ${n})`).join(', ')})`)
    const penuh = 2 ** nama.length - 1
    for (const [i, n] of nama.entries()) {
      await buang(n)
      await jalan(`create unlogged table desa_${n} as select w, jk, ${n} kode, n from semua
        where g = ${penuh - 2 ** (nama.length - 1 - i)}`)
      for (const teks of naik(n, 'create unlogged table', '')) await jalan(teks)
    }
  },
  async tutup() {
    await db.end()
    await server.berhenti()
    rmSync(folder, { recursive: true, force: true })
  },
}

async function buang(nama: string): Promise<void> {
  for (const t of TINGKAT) await jalan(`drop table if exists ${t}_${nama}`)
}

/** Through a CSV that DuckDB writes; region as one number, so that no query has to compute it. */
async function muat(): Promise<void> {
  const csv = join(folder, 'orang.csv')
  const kolom =
    'jk, umur, agama, stat_kwn, stat_hbkel, pddk_akh, jenis_pkrjn, gol_drh, pnydng_cct, akta_lhr, ktp_el'
  const duckdb = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  await duckdb.run(
    `copy (select ${kunci('desa')} w, ${kolom} from '${file}') to '${csv}' (format csv, header false)`,
  )
  chmodSync(csv, 0o644)
  const jenis = kolom.split(', ').map((k) => `${k} smallint`)
  await db.query(`create unlogged table orang (w bigint, ${jenis.join(', ')})`)
  await db.query(`copy orang from '${csv}' (format csv)`)
  await db.query('vacuum analyze orang')
  rmSync(csv)
}

async function sidik(): Promise<Record<string, string>> {
  const hasil: Record<string, string> = {}
  for (const [nama] of KODE)
    for (const t of TINGKAT) {
      const hash = createHash('sha256')
      await db.query('begin')
      await db.query(
        `declare c no scroll cursor for select w::float8, kode::float8, jk::float8, n::float8 from ${t}_${nama} order by w, kode, jk`,
      )
      for (;;) {
        const { rows } = await db.query<number[]>({ text: 'fetch 50000 from c', rowMode: 'array' })
        if (rows.length === 0) break
        hash.update(new Uint8Array(Float64Array.from(rows.flat()).buffer))
      }
      await db.query('commit')
      hasil[`${nama} ${t}`] = hash.digest('hex')
    }
  return hasil
}

layani((bentuk) => BENTUK[bentuk]!(), sidik)
