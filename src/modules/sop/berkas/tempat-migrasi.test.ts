import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { bukaDb, type Db, migrasi } from '#platform/postgres'
import { ident, sql } from '#platform/sql'

const SEBELUM = readdirSync(join(import.meta.dirname, '../../../../db/migrations')).filter((f) => f < '0024')
const SIDIK = 'a'.repeat(64)
const DITUNGGU = '00000000-0000-4000-8000-000000000001'
const PEKERJAAN = '00000000-0000-4000-8000-000000000002'

let db: Db
beforeAll(async () => {
  const url = inject('urlPostgres')
  const nama = `uji_${randomBytes(6).toString('hex')}`
  const akar = bukaDb(url, 1)
  await akar.run(sql`create database ${ident(nama)} template template0`)
  await akar.tutup()
  db = bukaDb(url.replace(/postgres$/, nama), 2)
  await migrasi(db, SEBELUM)
  await db.run(
    sql`insert into sop_versi (digest, sop, definisi, dicatat) values (${SIDIK}, 'sop-lama', '{}', now())`,
  )
  // As an office had them: one waits for its holder, one for the system after a failed try, one has ended.
  await db.run(sql`insert into berkas (nomor, judul, sop, digest, masukan, keadaan, langkah, urutan, putaran, hash_isi,
      ditunggu, pekerjaan_id, pelaksana, langkah_sejak, tenggat, pengirim, galat_kerja, dibuka, dibuka_oleh, selesai, hasil)
    values
      ('2026/0001', 'A', 'sop-lama', ${SIDIK}, '{}', 'berjalan', '2', 0, 3, ${SIDIK}, null, null, 'kasi',
        '2026-08-12T01:00Z', '2026-08-12T02:00Z', '{"nama":"Ani","jabatan":"ADB"}', '{"kode":"x"}', now(), '{}', null, null),
      ('2026/0002', 'B', 'sop-lama', ${SIDIK}, '{}', 'menunggu-kerja', '5', 1, 1, ${SIDIK}, ${DITUNGGU}, ${PEKERJAAN},
        'adb', '2026-08-12T03:00Z', null, null, null, now(), '{}', null, null),
      ('2026/0003', 'C', 'sop-lama', ${SIDIK}, '{}', 'selesai', '5', 1, 1, ${SIDIK}, null, null, null,
        '2026-08-12T03:00Z', null, null, null, now(), '{}', now(), 'tuntas')`)
  await migrasi(db)
}, 120_000)
afterAll(() => db.tutup())

test('berkas yang terbuka di kantor lama tetap berdiri di tempatnya sesudah pembaruan', async () => {
  const tempat =
    await db.all(sql`select b.nomor, t.langkah, t.urutan, t.keadaan, t.ditunggu, t.pekerjaan_id, t.pelaksana,
      t.sejak, t.tenggat, t.pengirim, t.galat_kerja, b.putaran
    from berkas_tempat t join berkas b on b.id = t.berkas_id order by b.nomor`)
  expect(tempat).toEqual([
    {
      nomor: '2026/0001',
      langkah: '2',
      urutan: 0,
      keadaan: 'terbuka',
      ditunggu: null,
      pekerjaan_id: null,
      pelaksana: 'kasi',
      sejak: new Date('2026-08-12T01:00Z'),
      tenggat: new Date('2026-08-12T02:00Z'),
      pengirim: { nama: 'Ani', jabatan: 'ADB' },
      galat_kerja: { kode: 'x' },
      putaran: 3,
    },
    expect.objectContaining({
      nomor: '2026/0002',
      langkah: '5',
      urutan: 1,
      keadaan: 'menunggu-kerja',
      ditunggu: DITUNGGU,
      pekerjaan_id: PEKERJAAN,
      tenggat: null,
    }),
  ])
  expect(await db.all(sql`select nomor, hasil from berkas where selesai is not null`)).toEqual([
    { nomor: '2026/0003', hasil: 'tuntas' },
  ])
})
