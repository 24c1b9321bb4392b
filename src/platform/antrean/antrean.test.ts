import { afterAll, beforeAll, expect, test } from 'vitest'
import { galat } from '#kernel/galat'
import { ok, tolak } from '#kernel/hasil'
import { jamSistem } from '#kernel/jam'
import { sistem } from '#kernel/pelaku'
import { bukaLog } from '#platform/log'
import type { Db } from '#platform/postgres'
import { sql } from '#platform/sql'
import { dbUji } from '../../../test/support/db-uji.ts'
import { type Antrean, bukaAntrean, type Pekerjaan } from './index.ts'

let db: Db
let antrean: Antrean
let gagalKe = 0

beforeAll(async () => {
  db = await dbUji()
  antrean = bukaAntrean(
    db,
    jamSistem,
    bukaLog(() => undefined),
    300,
  )
  antrean.daftarkan('uji.tambah', async (data, p) => {
    p.kemajuan(0.5, 'separuh')
    return ok({ jumlah: Number(data['a']) + Number(data['b']) })
  })
  antrean.daftarkan('uji.tolak', async () => tolak(galat('uji.tolak', 'ditolak', 'Tidak bisa.')))
  antrean.daftarkan('uji.rewel', async () => {
    if (++gagalKe < 2) throw new Error('first time fails')
    return ok({ ke: gagalKe })
  })
  antrean.daftarkan('uji.lama', async (_, p) => {
    await new Promise((r) => p.signal.addEventListener('abort', r))
    return tolak(galat('uji.batal', 'ditolak', 'Dibatalkan.'))
  })
  await antrean.mulai()
})
afterAll(async () => {
  await antrean.berhenti()
  await db.tutup()
})

const opsi = (kunci: string) => ({ kunci, judul: 'Uji', pelaku: sistem })

test('pekerjaan berjalan sesudah transaksinya disimpan, dan kunci yang sama tidak mengulang', async () => {
  const id = await db.transaksi((tx) => antrean.kirim(tx, 'uji.tambah', { a: 2, b: 3 }, opsi('t1')))
  const p = await antrean.tunggu(id)
  expect(p).toMatchObject({ status: 'selesai', hasil: { jumlah: 5 }, bagian: 1 })
  expect(await db.transaksi((tx) => antrean.kirim(tx, 'uji.tambah', { a: 9, b: 9 }, opsi('t1')))).toBe(id)
})

test('transaksi yang batal tidak meninggalkan pekerjaan', async () => {
  await expect(
    db.transaksi(async (tx) => {
      await antrean.kirim(tx, 'uji.tambah', { a: 1, b: 1 }, opsi('t2'))
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await db.find(sql`select 1 from pekerjaan where kunci = 't2'`)).toBeUndefined()
})

test('penolakan berakhir sebagai ditolak dengan kalimatnya', async () => {
  const id = await db.transaksi((tx) => antrean.kirim(tx, 'uji.tolak', {}, opsi('t3')))
  expect(await antrean.tunggu(id)).toMatchObject({ status: 'ditolak', galat: { pesan: 'Tidak bisa.' } })
})

test('gangguan dicoba lagi', async () => {
  const id = await db.transaksi((tx) => antrean.kirim(tx, 'uji.rewel', {}, opsi('t4')))
  expect(await antrean.tunggu(id)).toMatchObject({ status: 'selesai', hasil: { ke: 2 } })
})

test('pekerjaan yang berjalan dapat dibatalkan', async () => {
  const id = await db.transaksi((tx) => antrean.kirim(tx, 'uji.lama', {}, opsi('t5')))
  const mulai = new Promise<Pekerjaan>((r) => antrean.ikuti(id, (p) => p.status === 'berjalan' && r(p)))
  await mulai
  await antrean.batalkan(id)
  expect(await antrean.tunggu(id)).toMatchObject({ status: 'dibatalkan' })
})

test('penutupan kantor bukan pembatalan: pekerjaan yang belum selesai menunggu pembukaan berikutnya', async () => {
  const id = await db.transaksi((tx) => antrean.kirim(tx, 'uji.lama', {}, opsi('t7')))
  await new Promise<Pekerjaan>((r) => antrean.ikuti(id, (p) => p.status === 'berjalan' && r(p)))
  await antrean.berhenti()
  expect(await antrean.lihat(id)).toMatchObject({ status: 'menunggu' })
  await db.run(sql`delete from pekerjaan where kunci = 't7'`)
})

test('pekerjaan milik proses yang mati dijalankan lagi oleh proses berikutnya', async () => {
  await db.run(sql`insert into pekerjaan (nama, kunci, judul, data, status, pelaku, dibuat, percobaan)
    values ('uji.tambah', 't6', 'Uji', ${{ a: 1, b: 1 }}, 'berjalan', ${sistem}, now(), 1)`)
  const kedua = bukaAntrean(
    db,
    jamSistem,
    bukaLog(() => undefined),
  )
  kedua.daftarkan('uji.tambah', async (d) => ok({ jumlah: Number(d['a']) + Number(d['b']) }))
  await kedua.mulai()
  const { id } = await db.one<{ id: string }>(sql`select id from pekerjaan where kunci = 't6'`)
  expect(await kedua.tunggu(id)).toMatchObject({ status: 'selesai', hasil: { jumlah: 2 } })
  await kedua.berhenti()
})
