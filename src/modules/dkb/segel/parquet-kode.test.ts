import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  KOLOM_KODE_PARQUET,
  kakiParquet,
  kelompokBaris,
  type NilaiKolom,
  TANDA_PARQUET,
} from './parquet-kode.ts'

const BUAT = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, hari: Int32Array }
const TIPE = { u8: 'UTINYINT', u16: 'USMALLINT', u32: 'UINTEGER', hari: 'DATE' }
const MAKS = { u8: 255, u16: 9999, u32: 4_000_000_000, hari: 20_000 }

/** Long runs, few values and many values: each column takes another way through the writer. */
function kelompok(jumlah: number, benih: number): NilaiKolom[] {
  let x = benih | 1
  return KOLOM_KODE_PARQUET.map(([, jenis], k) => {
    const ragam = [1, 2, 3, 9, 200, MAKS[jenis] + 1][(k + Math.abs(benih)) % 6]!
    const lama = [1, 1, 40, 500][k % 4]!
    let v = 0
    const isi = new BUAT[jenis](jumlah)
    for (let i = 0; i < jumlah; i++) {
      if (i % lama === 0) {
        x = (Math.imul(x, 1_664_525) + 1_013_904_223) | 0
        v = (x >>> 0) % Math.min(ragam, MAKS[jenis] + 1)
        if (jenis === 'hari' && k % 2 === 1) v -= 10_000
      }
      isi[i] = v
    }
    return isi
  })
}

test('DuckDB membaca kembali tepat apa yang ditulis', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-parquet-'))
  const db = await (await DuckDBInstance.create()).connect()
  const berkas = fc.array(fc.tuple(fc.integer({ min: 1, max: 3000 }), fc.integer()), {
    minLength: 1,
    maxLength: 3,
  })
  await fc.assert(
    fc.asyncProperty(berkas, async (daftar) => {
      const isi = daftar.map(([jumlah, benih]) => kelompok(jumlah, benih))
      const tertulis = isi.map(kelompokBaris)
      const file = join(folder, 'a.parquet')
      writeFileSync(
        file,
        Buffer.concat([TANDA_PARQUET, ...tertulis.map((g) => g.isi), kakiParquet(tertulis)]),
      )
      const kolom = KOLOM_KODE_PARQUET.map(([n, j]) => (j === 'hari' ? `${n} - date '1970-01-01'` : n))
      const baca = await db.runAndReadAll(`select ${kolom.join(', ')} from read_parquet('${file}')`)
      const harap = isi.flatMap((g) => Array.from(g[0]!, (_, i) => g.map((k) => k[i]!)))
      expect(baca.getRows().map((r) => r.map(Number))).toEqual(harap)
      // Statistics must not hide rows from a filter.
      const kel = isi[0]![3]![0]!
      const disaring = await db.runAndReadAll(
        `select count(*)::int from read_parquet('${file}') where kel = ${kel}`,
      )
      expect(disaring.getRows()[0]).toEqual([harap.filter((r) => r[3] === kel).length])
    }),
    { numRuns: 25 },
  )
  const tipe = await db.runAndReadAll(`describe select * from read_parquet('${join(folder, 'a.parquet')}')`)
  expect(tipe.getRows().map((r) => [r[0], r[1]])).toEqual(KOLOM_KODE_PARQUET.map(([n, j]) => [n, TIPE[j]]))
  rmSync(folder, { recursive: true })
})
