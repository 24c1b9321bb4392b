import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { memoriPuncak } from './ukur.ts'

/**
 * The peer of e1: a full join in DuckDB on Parquet of the same rows. Favours the peer: its files are not encrypted, NIK
 * and codes stand in one file, and its list of persons is written in plain text.
 */
const [sumber, ke] = process.argv.slice(2) as [string, string]
const mulai = performance.now()
const instans = await DuckDBInstance.create(':memory:', { threads: '2', temp_directory: join(ke, 'tmp') })
const db = await instans.connect()
const file = (nama: string) => `read_parquet('${join(sumber, nama)}')`
const kolom = (
  await db.runAndReadAll(`select column_name from (describe select * from ${file('lawan-a.parquet')})
    where column_name not in ('NIK', 'desa')`)
)
  .getRows()
  .map((r) => String(r[0]))
const beda = (k: string) => `(a."${k}" is distinct from b."${k}")`
await db.run(`create table banding as select coalesce(a.NIK, b.NIK) as nik, a.desa as desa_a, b.desa as desa_b,
    case when b.NIK is null then 'hanya-di-a' when a.NIK is null then 'hanya-di-b' when a.desa <> b.desa then 'pindah'
      when ${kolom.map(beda).join(' or ')} then 'berubah' else 'sama' end as kelas,
    ${kolom.map((k) => `(a.NIK is not null and b.NIK is not null and ${beda(k)}) as "${k}"`).join(', ')}
  from ${file('lawan-a.parquet')} a full join ${file('lawan-b.parquet')} b on a.NIK = b.NIK`)
const [jumlah] = (
  await db.runAndReadAll(`select count(*) filter (kelas = 'sama')::int sama, count(*) filter (kelas = 'berubah')::int berubah,
    count(*) filter (kelas = 'pindah')::int pindah,
    count(*) filter (kelas = 'pindah' and (${kolom.map((k) => `"${k}"`).join(' or ')}))::int "pindahBerubah",
    count(*) filter (kelas = 'hanya-di-a')::int "hanyaDiA", count(*) filter (kelas = 'hanya-di-b')::int "hanyaDiB"
  from banding`)
).getRowObjects()
const [perMedan] = (
  await db.runAndReadAll(
    `select ${kolom.map((k) => `count(*) filter ("${k}")::int "${k}"`).join(', ')} from banding`,
  )
).getRowObjects()
const desa = (
  await db.runAndReadAll(`select desa, sum(sama)::int sama, sum(berubah)::int berubah, sum(hanya_a)::int "hanyaDiA",
    sum(hanya_b)::int "hanyaDiB", sum(masuk)::int "pindahMasuk", sum(keluar)::int "pindahKeluar" from (
      select desa_a as desa, (kelas = 'sama')::int sama, (kelas = 'berubah')::int berubah, (kelas = 'hanya-di-a')::int hanya_a,
        0 hanya_b, 0 masuk, (kelas = 'pindah')::int keluar from banding where desa_a is not null
      union all select desa_b, 0, 0, 0, (kelas = 'hanya-di-b')::int, (kelas = 'pindah')::int, 0 from banding
        where kelas in ('hanya-di-b', 'pindah')) group by desa order by desa`)
).getRowObjects()
const daftar = join(ke, 'daftar.csv')
await db.run(`copy (select kelas, nik, desa_a, desa_b, concat_ws(',', ${kolom.map((k) => `case when "${k}" then '${k}' end`).join(', ')}) as medan
  from banding where kelas <> 'sama') to '${daftar}'`)
const fd = openSync(daftar, 'r')
fsyncSync(fd)
closeSync(fd)
const detik = (performance.now() - mulai) / 1000
console.log(JSON.stringify({ detik, memori: memoriPuncak(), jumlah, perMedan, desa }))
