import { closeSync, fstatSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bukaDuckdb, type Duckdb } from '#platform/duckdb'
import { bacaKaki, bacaKamus, bacaKodeKelompok, TakDidukung, type TujuanKolom } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'tertib-parquet-'))
const file = join(folder, 'a.parquet')
let duckdb: Duckdb

async function tulis(isi: string, opsi = 'compression uncompressed'): Promise<void> {
  await duckdb.tanya(`copy (${isi}) to '${file}' (format parquet, ${opsi})`)
}

beforeAll(async () => {
  duckdb = await bukaDuckdb({ utas: 1, memori: '256MB' })
})
afterAll(async () => {
  await duckdb.tutup()
  rmSync(folder, { recursive: true })
})

function dengan<T>(kerja: (fd: number, kaki: ReturnType<typeof bacaKaki>) => T): T {
  const fd = openSync(file, 'r')
  try {
    return kerja(fd, bacaKaki(fd, fstatSync(fd).size))
  } finally {
    closeSync(fd)
  }
}

function bacaSemua(nama: string, tujuan: (n: number) => TujuanKolom): number[] {
  return dengan((fd, kaki) =>
    kaki.kelompok.flatMap((k) => {
      const t = tujuan(k.jumlah)
      bacaKodeKelompok(fd, k, new Map([[nama, t]]))
      return [...t.keluar]
    }),
  )
}
const u8 = (n: number): TujuanKolom => ({ keluar: new Uint8Array(n) })

test('membaca apa yang ditulis DuckDB: kamus, polos, runtun, beberapa kelompok baris', async () => {
  await tulis(
    `select (range % 7)::utinyint acak, (range // 900)::utinyint runtun, 5::utinyint tetap,
      (range * 31 % 9000)::usmallint lebar from range(5000)`,
    'compression uncompressed, row_group_size 2048',
  )
  const n = Array.from({ length: 5000 }, (_, i) => i)
  expect(dengan((_fd, kaki) => [kaki.jumlahBaris, kaki.kelompok.map((k) => k.jumlah)])).toEqual([
    5000,
    [2048, 2048, 904],
  ])
  expect(bacaSemua('acak', u8)).toEqual(n.map((i) => i % 7))
  expect(bacaSemua('runtun', u8)).toEqual(n.map((i) => Math.floor(i / 900)))
  expect(bacaSemua('tetap', u8)).toEqual(n.map(() => 5))
  expect(bacaSemua('lebar', (j) => ({ keluar: new Uint16Array(j) }))).toEqual(n.map((i) => (i * 31) % 9000))
})

test('kamus menyebut semua nilai kolom, peta mengganti nilainya, nilai yang tidak boleh ada dilempar', async () => {
  await tulis('select (10 * (range % 3))::utinyint a from range(3000)')
  const kamus = dengan((fd, kaki) => bacaKamus(fd, kaki.kelompok[0]!, 'a'))
  expect([...kamus!].sort((x, y) => x - y)).toEqual([0, 10, 20])
  const peta = new Int16Array(256).fill(-1)
  peta.set([0], 0)
  peta.set([1], 10)
  expect(() => bacaSemua('a', (n) => ({ ...u8(n), peta }))).toThrow(/not to occur/)
  peta.set([2], 20)
  expect(bacaSemua('a', (n) => ({ ...u8(n), peta })).slice(0, 4)).toEqual([0, 1, 2, 0])
})

test('yang termampatkan dan yang bukan bilangan bulat dikembalikan kepada DuckDB', async () => {
  await tulis('select (range % 3)::utinyint a from range(100)', 'compression zstd')
  expect(() => bacaSemua('a', u8)).toThrow(TakDidukung)
  await tulis("select 'x' a from range(100)")
  expect(() => bacaSemua('a', u8)).toThrow(TakDidukung)
})

test('null, file terpotong, dan yang bukan Parquet adalah kesalahan, bukan angka', async () => {
  await tulis('select case when range = 50 then null else 1::utinyint end a from range(100)')
  expect(() => bacaSemua('a', u8)).toThrow(/null/)
  await tulis('select (range % 100)::utinyint a from range(100)')
  const isi = readFileSync(file)
  writeFileSync(file, isi.subarray(0, isi.length - 20))
  expect(() => bacaSemua('a', u8)).toThrow(/not a Parquet file/)
  writeFileSync(file, 'bukan')
  expect(() => bacaSemua('a', u8)).toThrow(/not a Parquet file/)
})
