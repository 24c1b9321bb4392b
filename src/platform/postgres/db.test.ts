import { afterAll, beforeAll, expect, test } from 'vitest'
import { galat } from '#kernel/galat'
import { tolak } from '#kernel/hasil'
import { sql } from '#platform/sql'
import { dbUji } from '../../../test/support/db-uji.ts'
import type { Db } from './db.ts'

let db: Db
beforeAll(async () => {
  db = await dbUji()
  await db.run(sql`create table uji (n int)`)
})
afterAll(() => db.tutup())

const jumlah = async () => (await db.one<{ n: number }>(sql`select count(*) as n from uji`)).n

test('penolakan dan lemparan membatalkan transaksi; yang lain disimpan', async () => {
  const isi = (tx: { run(q: ReturnType<typeof sql>): Promise<number> }) =>
    tx.run(sql`insert into uji values (1)`)
  await db.transaksi(async (tx) => {
    await isi(tx)
    return tolak(galat('uji.tolak', 'ditolak', 'Tidak.'))
  })
  await db.transaksi((tx) => isi(tx).then(() => Promise.reject(new Error('no')))).catch(() => undefined)
  expect(await jumlah()).toBe(0)
  await db.transaksi(isi)
  expect(await jumlah()).toBe(1)
})

test('sesi yang diputus peladen menggagalkan kuerinya, bukan prosesnya', async () => {
  const putus = db.transaksi(async (tx) => {
    const { pid } = await tx.one<{ pid: number }>(sql`select pg_backend_pid() as pid`)
    await db.run(sql`select pg_terminate_backend(${pid})`)
    await tx.run(sql`select pg_sleep(0.2)`)
  })
  await expect(putus).rejects.toThrow()
  expect(await jumlah()).toBe(1)
})
