import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bukaDuckdb, type Duckdb } from './duckdb.ts'

describe('DuckDB di utasnya sendiri', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-duckdb-'))
  let duckdb: Duckdb
  beforeAll(async () => {
    duckdb = await bukaDuckdb({ utas: 2, memori: '256MB', folder: [folder] })
  })
  afterAll(async () => {
    await duckdb.tutup()
    rmSync(folder, { recursive: true })
  })

  test('menjawab baris dengan nilai terikat; hitungan menjadi angka, tanggal tetap teks', async () => {
    const baris = await duckdb.tanya(
      'select count(*) as n, $1::date as hari, $2 as teks, [1, 2]::int[] as daftar, sum(range) as besar from range(5)',
      ['2026-06-30', "'; drop table x"],
    )
    expect(baris).toEqual([{ n: 5, hari: '2026-06-30', teks: "'; drop table x", daftar: [1, 2], besar: 10 }])
  })

  test('menjawab kolom sebagai larik bilangan, menolak yang tidak muat', async () => {
    const h = await duckdb.tanyaKolom(
      'select range::uinteger as a, (range % 7)::utinyint as b from range(5000)',
    )
    expect(h.jumlah).toBe(5000)
    expect(h.kolom.a).toBeInstanceOf(Uint32Array)
    expect(h.kolom.a![4999]).toBe(4999)
    expect(h.kolom.b![4999]).toBe(4999 % 7)
    await expect(duckdb.tanyaKolom('select range as a from range(3)')).rejects.toThrow(/32 bits/)
    await expect(duckdb.tanyaKolom('select null::integer as a')).rejects.toThrow(/null/)
    expect((await duckdb.tanyaKolom('select 1::integer as a where false')).jumlah).toBe(0)
  })

  test('kesalahan kembali sebagai lemparan, pintunya tetap hidup', async () => {
    await expect(duckdb.tanya('select * from tidak_ada')).rejects.toThrow(/tidak_ada/)
    expect(await duckdb.tanya('select 1 as satu')).toEqual([{ satu: 1 }])
  })

  test('melewati batas memori adalah kesalahan, bukan matinya proses', async () => {
    await expect(
      duckdb.tanya('select count(*) from (select distinct range, random() from range(50000000))'),
    ).rejects.toThrow(/[Mm]emory/)
  })

  test('pertanyaan yang dibatalkan berhenti di dalam DuckDB', async () => {
    const batal = new AbortController()
    setTimeout(() => batal.abort(new Error('dibatalkan')), 100)
    await expect(
      duckdb.tanya(
        'select count(*) from range(100000000) a, range(100000) b where a.range = b.range * 3 + random()',
        [],
        {
          signal: batal.signal,
        },
      ),
    ).rejects.toThrow('dibatalkan')
    expect(await duckdb.tanya('select 2 as dua')).toEqual([{ dua: 2 }])
  })

  test('hanya folder yang diizinkan dapat dibaca dan ditulis; setelan terkunci, tanpa ekstensi unduhan', async () => {
    const file = join(folder, 'a.parquet')
    await duckdb.tanya(`copy (select 1 as x) to '${file}' (format parquet)`)
    expect(await duckdb.tanya('select x from read_parquet($1)', [file])).toEqual([{ x: 1 }])
    await expect(duckdb.tanya("select * from read_csv('/etc/passwd')")).rejects.toThrow(/[Pp]ermission/)
    await expect(duckdb.tanya('set enable_external_access = true')).rejects.toThrow()
    await expect(duckdb.tanya("set memory_limit = '8GB'")).rejects.toThrow(/lock/)
    await expect(duckdb.tanya('install httpfs')).rejects.toThrow()
  })

  test('setelah ditutup setiap pertanyaan ditolak', async () => {
    const d = await bukaDuckdb({ utas: 1, memori: '64MB' })
    await d.tutup()
    await d.tutup()
    await expect(d.tanya('select 1')).rejects.toThrow(/closed/)
  })

  test('setelan yang tidak sah gagal saat membuka', async () => {
    await expect(bukaDuckdb({ utas: 1, memori: 'banyak' })).rejects.toThrow()
  })
})
