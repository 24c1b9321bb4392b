import { createHash } from 'node:crypto'
import { DuckDBInstance } from '@duckdb/node-api'
import { layani } from './b0-sisi.ts'
import { DASAR_SQL, kunci, naik, TINGKAT } from './b1-sql.ts'

// DuckDB's side of b1: the sixty tables, left as tables inside DuckDB. Several forms; the fastest one is the peer.
const file = process.argv[2]!
const instans = await DuckDBInstance.create(':memory:', { threads: '2' })
const db = await instans.connect()
const jalan = async (teks: string) => {
  await db.run(teks)
}

async function dasar(dari: string): Promise<void> {
  for (const [nama, kode] of DASAR_SQL)
    await jalan(`create or replace temp table desa_${nama} as select ${kunci('desa')} w, jk, ${kode} kode, count(*)::uinteger n
      from ${dari} group by all`)
}

async function semuaNaik(): Promise<void> {
  for (const [nama] of DASAR_SQL)
    for (const teks of naik(nama, 'create or replace temp table', '::uinteger')) await jalan(teks)
}

const BENTUK: Record<string, () => Promise<void>> = {
  async terpisah() {
    for (const [nama, kode] of DASAR_SQL)
      for (const t of TINGKAT)
        await jalan(`create or replace temp table ${t}_${nama} as select ${kunci(t)} w, jk, ${kode} kode, count(*)::uinteger n
          from '${file}' group by all`)
  },
  async gulung() {
    await dasar(`'${file}'`)
    await semuaNaik()
  },
  // The columns once, with the region as one number and the age band as a column.
  async muat() {
    await jalan(`create or replace temp table orang as select ${kunci('desa')} w, jk, agama, stat_kwn, stat_hbkel, pddk_akh,
      jenis_pkrjn, gol_drh, pnydng_cct, akta_lhr, ktp_el, umur from '${file}'`)
    for (const [nama, kode] of DASAR_SQL)
      await jalan(
        `create or replace temp table desa_${nama} as select w, jk, ${kode} kode, count(*)::uinteger n from orang group by all`,
      )
    await semuaNaik()
  },
  async 'grouping-sets'() {
    const nama = DASAR_SQL.map(([n]) => n)
    await jalan(`create or replace temp table semua as
      select w, jk, ${nama.join(', ')}, count(*)::uinteger n, grouping_id(${nama.join(', ')}) g
      from (select ${kunci('desa')} w, jk, ${DASAR_SQL.map(([n, k]) => `${k} ${n}`).join(', ')} from '${file}')
      group by grouping sets (${nama.map((n) => `(w, jk, ${n})`).join(', ')})`)
    const penuh = 2 ** nama.length - 1
    for (const [i, n] of nama.entries())
      await jalan(`create or replace temp table desa_${n} as select w, jk, ${n} kode, n from semua
        where g = ${penuh - 2 ** (nama.length - 1 - i)}`)
    await semuaNaik()
  },
}

async function sidik(): Promise<Record<string, string>> {
  const hasil: Record<string, string> = {}
  for (const [nama] of DASAR_SQL)
    for (const t of TINGKAT) {
      const hash = createHash('sha256')
      const baca = await db.stream(
        `select w::double, kode::double, jk::double, n::double from ${t}_${nama} order by w, kode, jk`,
      )
      for (let c = await baca.fetchChunk(); c && c.rowCount > 0; c = await baca.fetchChunk()) {
        const kolom = c.getColumns() as number[][]
        const baris = new Float64Array(c.rowCount * 4)
        for (let i = 0; i < c.rowCount; i++) for (let k = 0; k < 4; k++) baris[i * 4 + k] = kolom[k]![i]!
        hash.update(new Uint8Array(baris.buffer))
      }
      hasil[`${nama} ${t}`] = hash.digest('hex')
    }
  return hasil
}

layani((bentuk) => BENTUK[bentuk]!(), sidik)
