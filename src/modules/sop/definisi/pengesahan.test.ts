import { afterAll, beforeAll, expect, test } from 'vitest'
import { bukaUji, type KantorUji, kantorUji, tuntas } from '../berkas/kantor-uji.ts'
import { daftarPengesahan } from './pengesahan.ts'

let k: KantorUji
beforeAll(async () => {
  k = await kantorUji()
})
afterAll(() => k.tutup())

const disahkan = async (snapshotId: string) =>
  (await daftarPengesahan(k.db, 'snapshotId', snapshotId)).map((b) => [
    b.nomor,
    ...b.tindakan.map((t) => `${t.oleh.nama}: ${t.kegiatan}`),
  ])

test('hanya tindakan yang berlaku dan menjawab isi, menurut cuplikan yang dipakainya', async () => {
  expect(await disahkan('s-1')).toEqual([])
  const id = await bukaUji(k)
  await tuntas(k, id, 'adb', 'olah')
  await tuntas(k, id, 'kasi', 'verifikasi')
  const olah = 'Ani: Melakukan pemrosesan dan penyiapan laporan kependudukan'
  const verifikasi = 'Budi: Memverifikasi laporan data kependudukan'
  expect(await disahkan('s-1')).toEqual([['2026/0001', olah, verifikasi]])

  await tuntas(k, id, 'kabid', 'kembalikan', { ke: '1', alasan: 'Ganti dengan DKB yang benar' })
  // The check stands as long as what it saw stands.
  expect(await disahkan('s-1')).toEqual([['2026/0001', verifikasi]])
  const masukan = { snapshotId: 's-2', semester: '2026-1', judul: 'Laporan' }
  await tuntas(k, id, 'adb', 'olah', { masukan })
  await tuntas(k, id, 'kasi', 'verifikasi')
  await tuntas(k, id, 'kabid', 'setujui')
  await tuntas(k, id, 'kadis', 'tandatangani')
  await tuntas(k, id, 'adb', 'agendakan')
  await tuntas(k, id, 'adb', 'arsipkan')
  expect(await disahkan('s-1')).toEqual([])
  expect(await disahkan('s-2')).toEqual([
    [
      '2026/0001',
      olah,
      verifikasi,
      'Citra: Memverifikasi dan menyetujui draf laporan data kependudukan',
      'Dewi: Menandatangani Laporan data kependudukan',
    ],
  ])
})
