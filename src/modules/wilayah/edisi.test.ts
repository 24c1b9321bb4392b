import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { jamTetap } from '#kernel/jam'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { operatorMesin } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import type { Db } from '#platform/postgres'
import { dbUji } from '../../../test/support/db-uji.ts'
import { bacaCsvWilayah } from './baca-csv-wilayah.ts'
import { daftarEdisi } from './edisi.store.ts'
import { getPeta, kodeTanpaPenerus } from './get-peta.ts'
import { aturPrioritasLuas, imporLuas, pilihLuas } from './impor-luas.ts'
import { hapusPersilangan, imporPersilangan } from './impor-persilangan.ts'
import { imporWilayah } from './impor-wilayah.ts'
import { isiDariEdisi } from './isi-dari-edisi.ts'
import { luasTerpakai } from './luas.store.ts'
import { daftarWilayah, daftarWilayahPada } from './wilayah.store.ts'

const jam = jamTetap('2026-07-01T02:00:00Z')
const kode = (k: string) => k as KodeWilayah
const hari = (t: string) => t as Tanggal
let db: Db
beforeAll(async () => {
  db = await dbUji()
})
afterAll(() => db.tutup())
const s = () => ({ db, jam })

test('kantor mengambil wilayahnya dari edisi; luas yang sudah ada tidak hilang; edisinya tercatat', async () => {
  expect(
    await imporWilayah(
      s(),
      Buffer.from('35.76,Kota Mojokerto,20.21\n35.76.01,Prajuritkulon\n35.76.01.1001,X\n'),
      operatorMesin,
    ),
  ).toMatchObject({ ok: true })
  jam.maju(60)
  const h = await isiDariEdisi(s(), kode('35.76'), operatorMesin)
  expect(h).toMatchObject({ value: { perTingkat: { provinsi: 1, kabkota: 1, kecamatan: 3, desa: 18 } } })
  expect((await daftarWilayah(db)).find((w) => w.kode === '35.76')).toMatchObject({ luasKm2: 20.21 })
  expect((await daftarEdisi(db)).map((e) => [e.sumber, e.dasarHukum, e.atribusi?.includes('ODbL')])).toEqual([
    ['paket', 'Kepmendagri 300.2.2-2138/2025', true],
    ['csv', undefined, undefined],
  ])
  const [entri] = await findEntri(db, { tindakan: 'wilayah.impor', batas: 1 })
  expect(entri?.rincian).toMatchObject({ dasarHukum: 'Kepmendagri 300.2.2-2138/2025' })
  expect(await isiDariEdisi(s(), kode('99.01'), operatorMesin)).toMatchObject({
    galat: { kode: 'wilayah.bukan-wilayah-edisi' },
  })
})

test('tanggal berlaku menurut hukum lepas dari saat impor', async () => {
  const AWAL = '99.01,Kab\n99.01.01,Kec\n99.01.01.2001,Induk\n99.01.01.2002,Lama\n'
  const BARU = '99.01,Kab\n99.01.01,Kec\n99.01.01.2001,Induk\n99.01.01.2003,Baru\n'
  const uji = await dbUji()
  try {
    const u = { db: uji, jam }
    await imporWilayah(u, Buffer.from(AWAL), operatorMesin)
    jam.maju(60)
    // Imported in July; by law it holds since January.
    await imporWilayah(u, Buffer.from(BARU), operatorMesin, undefined, {
      tanggalEfektif: hari('2026-01-15'),
      dasarHukum: 'Perda 3/2025',
    })
    const desa = async (t: string) =>
      (await daftarWilayahPada(uji, hari(t))).filter((w) => w.tingkat === 'desa').map((w) => w.nama)
    expect(await desa('2025-12-31')).toEqual(['Induk', 'Lama'])
    expect(await desa('2026-01-15')).toEqual(['Induk', 'Baru'])
    expect((await kodeTanpaPenerus(uji)).map((w) => `${w.kode} ${w.sampai}`)).toEqual([
      '99.01.01.2002 2026-01-15',
    ])
    const csv =
      'dari,ke,jenis,bagian,tanggal,dasar_hukum\n99.01.01.2002,99.01.01.2001,pecah,0.25,2026-01-15,Perda 3/2025\n99.01.01.2002,99.01.01.2003,pecah,0.75,2026-01-15,Perda 3/2025\n'
    expect(await imporPersilangan(u, Buffer.from(csv.replace('0.75', '0.7')), operatorMesin)).toMatchObject({
      galat: { kode: 'wilayah.persilangan-tak-sah' },
    })
    expect(await imporPersilangan(u, Buffer.from(csv), operatorMesin)).toEqual({
      ok: true,
      value: { jumlah: 2 },
    })
    expect(await kodeTanpaPenerus(uji)).toEqual([])
    expect((await getPeta(uji, hari('2025-12-31'))).tujuan(kode('99.01.01.2002'))).toEqual([
      { kode: '99.01.01.2001', bagian: 25_000_000 },
      { kode: '99.01.01.2003', bagian: 75_000_000 },
    ])
    const hapus = { dari: '99.01.01.2002', tanggal: '2026-01-15', alasan: 'salah bagian' }
    expect(await hapusPersilangan(u, { ...hapus, alasan: 'x' }, operatorMesin)).toMatchObject({
      galat: { kode: 'wilayah.alasan-kosong' },
    })
    expect((await hapusPersilangan(u, hapus, operatorMesin)).ok).toBe(true)
    expect(await hapusPersilangan(u, hapus, operatorMesin)).toMatchObject({
      galat: { kode: 'wilayah.persilangan-tak-ada' },
    })
    const [entri] = await findEntri(uji, { tindakan: 'wilayah.hapus-persilangan', batas: 1 })
    expect(entri?.rincian).toMatchObject({ alasan: 'salah bagian', lama: [{ bagian: 25_000_000 }, {}] })
  } finally {
    await uji.tutup()
  }
})

test('luas: prioritas memilih, kantor dapat memilih lain untuk satu wilayah, sumbernya disebut', async () => {
  const pakai = async (k: string) => {
    const l = (await luasTerpakai(db)).find((x) => x.kode === k)
    return l && `${l.luasKm2} ${l.sumber}${l.dipilih ? ' (dipilih)' : ''}`
  }
  expect(await pakai('35.76')).toBe('20.21 Daftar wilayah kantor')
  const big = 'kode,nama,luas_km2\n35.76,Kota Mojokerto,20.54\n11,Aceh,56835\n'
  expect(
    await imporLuas(s(), Buffer.from(big), { nama: 'BIG 2024', tanggal: '2024-12-31' }, operatorMesin),
  ).toMatchObject({
    value: { sumberId: 'big-2024', jumlah: 1, diLuarKantor: 1 },
  })
  expect(await pakai('35.76')).toBe('20.54 BIG 2024')
  expect((await pilihLuas(s(), { kode: '35.76', sumberId: 'daftar' }, operatorMesin)).ok).toBe(true)
  expect(await pakai('35.76')).toBe('20.21 Daftar wilayah kantor (dipilih)')
  expect(await pilihLuas(s(), { kode: '35.76.01', sumberId: 'big-2024' }, operatorMesin)).toMatchObject({
    galat: { kode: 'wilayah.luas-tak-ada' },
  })
  await pilihLuas(s(), { kode: '35.76' }, operatorMesin)
  expect((await aturPrioritasLuas(s(), { sumberId: 'daftar', prioritas: 1 }, operatorMesin)).ok).toBe(true)
  expect(await pakai('35.76')).toBe('20.21 Daftar wilayah kantor')
  expect(await imporLuas(s(), Buffer.from('35.76,K,0\n'), { nama: 'BIG 2024' }, operatorMesin)).toMatchObject(
    {
      galat: { kode: 'wilayah.luas-tak-sah' },
    },
  )
  expect(await imporLuas(s(), Buffer.from('11,Aceh,5\n'), { nama: 'BIG 2024' }, operatorMesin)).toMatchObject(
    {
      galat: { kode: 'wilayah.luas-tak-terpakai' },
    },
  )
})

test('daftar berkode BPS ditolak dengan sebutannya, yang berkode Kemendagri tidak', () => {
  const bps =
    'kode,nama\n3576,Kota Mojokerto\n3576010,Prajurit Kulon\n3576010001,Surodinawan\n3576020003,Gedongan\n'
  expect(bacaCsvWilayah(Buffer.from(bps))).toMatchObject({ galat: { kode: 'wilayah.kode-bps' } })
  const tanpaKecamatan = 'kode,nama\n3576010001,Surodinawan\n3576020003,Gedongan\n'
  expect(bacaCsvWilayah(Buffer.from(tanpaKecamatan))).toMatchObject({ galat: { kode: 'wilayah.kode-bps' } })
  expect(bacaCsvWilayah(Buffer.from('3576011001,Surodinawan\n3576012003,Gedongan\n')).ok).toBe(true)
})
