import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buatKantor, buatPegawai, daftarJabatan, tetapkanPemangku } from '#akun'
import { findEntri } from '#jejak'
import { operatorMesin } from '#kernel/pelaku'
import { sql } from '#platform/sql'
import { type SaranaUji, saranaUji } from '../../../../test/support/sarana-uji.ts'
import type { Arsip } from '../arsip.contract.ts'
import { arsipUji, nilai } from '../arsip-uji.ts'
import { keadaanPeriksa } from './keadaan-periksa.ts'
import { periksaGiliran } from './periksa-giliran.ts'

let s: SaranaUji
let a: Arsip
beforeAll(async () => {
  s = await saranaUji('2026-08-12T01:00:00Z')
  nilai(await buatKantor(s, { kode: '99.01', nama: 'Kabupaten Latihan', latihan: true }, operatorMesin))
  const kadis = (await daftarJabatan(s.db)).find((j) => j.pelaksana === 'kadis')!
  const pegawai = nilai(await buatPegawai(s, { nama: 'Kadis', nip: '198001012005011001' }, operatorMesin))
  nilai(
    await tetapkanPemangku(
      s,
      { pegawaiId: pegawai.id, jabatanId: kadis.id, dasar: 'definitif', sejak: '2026-01-02' },
      operatorMesin,
    ),
  )
  const isi = { 'a.txt': 'satu', 'b.txt': 'dua', 'c.txt': 'tiga' }
  a = await arsipUji(s, { berkasId: 'b1', judul: 'Nota', isi, pelaku: operatorMesin })
})
afterAll(() => s.tutup())

const letak = (i: number) =>
  join(s.folder.simpanan, a.dokumen[i]!.hash.slice(0, 2), a.dokumen[i]!.hash.slice(2))
const kabar = () => s.db.all<{ judul: string }>(sql`select judul from kabar order by dibuat, judul`)

test('setiap file dibaca sekali dalam masanya; yang berubah dan yang hilang disebut namanya, dikabarkan sekali, dan ada di jejak', async () => {
  expect(await keadaanPeriksa(s)).toMatchObject({ jumlahIsi: 3, belum: 3, masalah: [] })
  expect([await periksaGiliran(s), await periksaGiliran(s)]).toEqual([3, 0])
  expect(await keadaanPeriksa(s)).toMatchObject({
    belum: 0,
    terbaru: '2026-08-12T01:00:00.000Z',
    masalah: [],
  })
  expect(await kabar()).toEqual([])

  writeFileSync(letak(0), 'rusak')
  rmSync(letak(1))
  expect(await periksaGiliran(s)).toBe(0)
  s.jam.maju(60 * 24 * 31)
  expect((await keadaanPeriksa(s)).terlambat).toBe(3)
  expect([await periksaGiliran(s), await periksaGiliran(s)]).toEqual([3, 0])
  expect((await keadaanPeriksa(s)).masalah).toMatchObject([
    { nama: 'a.txt', sebab: 'berubah' },
    { nama: 'b.txt', sebab: 'hilang' },
  ])
  expect((await kabar()).map((k) => k.judul)).toEqual([
    'File arsip berubah: A-000001 a.txt',
    'File arsip hilang: A-000001 b.txt',
  ])
  expect(await findEntri(s.db, { tindakan: 'arsip.periksa', batas: 9 })).toHaveLength(2)
  s.jam.maju(60 * 24 * 31)
  await periksaGiliran(s)
  expect(await kabar()).toHaveLength(2)
})

test('yang dipulihkan dari cadangan kembali utuh dan tercatat', async () => {
  rmSync(letak(0))
  await s.simpanan.simpan(Buffer.from('satu'))
  s.jam.maju(60 * 24 * 31)
  await periksaGiliran(s)
  expect((await keadaanPeriksa(s)).masalah.map((m) => m.nama)).toEqual(['b.txt'])
  const [entri] = await findEntri(s.db, { tindakan: 'arsip.periksa', batas: 1 })
  expect(entri!.rincian).toMatchObject({ hasil: 'utuh', sebelumnya: 'berubah' })
})
