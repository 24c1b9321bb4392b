import { afterAll, beforeAll, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { jamTetap } from '#kernel/jam'
import { operatorMesin, type Pelaku } from '#kernel/pelaku'
import type { Tanggal } from '#kernel/tanggal'
import type { Db } from '#platform/postgres'
import { dbUji } from '../../../test/support/db-uji.ts'
import { daftarLibur, getKalender } from './kalender.store.ts'
import { isHariKerja } from './kalender.ts'
import { kalenderContoh } from './kalender-contoh.ts'
import { ubahJamKerja } from './ubah-jam-kerja.ts'
import { hapusLibur, ubahLibur } from './ubah-libur.ts'

let db: Db
const jam = jamTetap('2026-08-12T03:00:00Z')
beforeAll(async () => {
  db = await dbUji()
})
afterAll(() => db.tutup())

const pemungutan = {
  tanggal: '2028-02-16',
  nama: 'Pemungutan suara',
  jenis: 'hari-pemungutan-suara',
  dasar: 'Keppres 10/2028',
  perluDikonfirmasi: false,
} as const

test('jumlah libur sama dengan SKB: 2025 17 + 11, 2026 17 + 8; 2027 seluruhnya perlu dikonfirmasi', async () => {
  const hitung = async (tahun: number) => {
    const daftar = await daftarLibur(db, tahun)
    return [
      daftar.filter((l) => l.jenis === 'libur-nasional').length,
      daftar.filter((l) => l.jenis === 'cuti-bersama').length,
      daftar.filter((l) => l.perluDikonfirmasi).length,
    ]
  }
  expect(await hitung(2025)).toEqual([17, 11, 1])
  expect(await hitung(2026)).toEqual([17, 8, 0])
  expect(await hitung(2027)).toEqual([18, 8, 26])
})

test('jam kerja bawaan adalah jam kerja Perpres 21/2023', async () => {
  const kalender = await getKalender(db)
  expect(kalender.jamBiasa).toEqual(kalenderContoh.jamBiasa)
  expect(kalender.jamRamadan).toEqual(kalenderContoh.jamRamadan)
  expect(kalender.zona).toBe('WIB')
})

test('hari pemungutan suara ditambahkan dengan nomor keputusan, lalu dihapus; keduanya tercatat', async () => {
  const s = { db, jam }
  expect(isHariKerja(await getKalender(db), '2028-02-16' as Tanggal)).toBe(true)
  expect((await ubahLibur(s, pemungutan, operatorMesin)).ok).toBe(true)
  expect(isHariKerja(await getKalender(db), '2028-02-16' as Tanggal)).toBe(false)
  expect((await hapusLibur(s, '2028-02-16', operatorMesin)).ok).toBe(true)
  expect(await hapusLibur(s, '2028-02-16', operatorMesin)).toMatchObject({
    galat: { kode: 'kalender.libur-tak-ada' },
  })
  const tercatat = await findEntri(db, { objek: 'libur/2028-02-16', batas: 10 })
  expect(tercatat.map((e) => e.tindakan)).toEqual(['kalender.hapus-libur', 'kalender.ubah-libur'])
})

test('pejabat tidak dapat mengubah kalender yang menghitung waktunya', async () => {
  const kasi: Pelaku = { jenis: 'pegawai', akunId: 'a', pegawaiId: 'p', nama: 'Kasi' }
  for (const pelaku of [kasi, { jenis: 'tamu', nama: 'tamu' }] as Pelaku[]) {
    expect(await ubahLibur({ db, jam }, pemungutan, pelaku)).toMatchObject({
      galat: { kode: 'kalender.bukan-pengelola' },
    })
    expect(await hapusLibur({ db, jam }, '2026-08-17', pelaku)).toMatchObject({ ok: false })
    expect(await ubahJamKerja({ db, jam }, isiJam(), pelaku)).toMatchObject({ ok: false })
  }
})

test('jam kerja daerah menggantikan yang lama; susunan yang mustahil ditolak', async () => {
  const s = { db, jam }
  const jamBiasa = [{ hari: 1, mulai: '08:00', selesai: '14:00' }]
  expect((await ubahJamKerja(s, isiJam({ jamBiasa }), operatorMesin)).ok).toBe(true)
  expect((await getKalender(db)).jamBiasa).toEqual(jamBiasa)
  const terbalik = [{ hari: 1, mulai: '16:00', selesai: '08:00' }]
  expect(await ubahJamKerja(s, isiJam({ jamBiasa: terbalik }), operatorMesin)).toMatchObject({
    galat: { kode: 'kalender.jam-tak-urut' },
  })
  expect(
    await ubahJamKerja(s, isiJam({ jamBiasa: [...jamBiasa, ...jamBiasa] }), operatorMesin),
  ).toMatchObject({
    galat: { kode: 'kalender.hari-ganda' },
  })
  const masaRamadan = ['2026-02-19', '2026-03-01'].map((dari) => ({
    dari,
    sampai: '2026-03-20',
    dasar: '',
    perluDikonfirmasi: false,
  }))
  expect(await ubahJamKerja(s, isiJam({ masaRamadan }), operatorMesin)).toMatchObject({
    galat: { kode: 'kalender.masa-tak-urut' },
  })
})

function isiJam(ganti: Partial<Parameters<typeof ubahJamKerja>[1]> = {}): Parameters<typeof ubahJamKerja>[1] {
  const { jamBiasa, jamRamadan } = kalenderContoh
  return { jamBiasa, jamRamadan, masaRamadan: [], dasar: 'Perda 1/2026', perluDikonfirmasi: false, ...ganti }
}
