import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folderUji } from '../support/latihan-uji.ts'
import { tertib } from '../support/tertib.ts'
import { type TabelTulis, tulisExp, tulisPump } from '../support/tulis-dmp.ts'

/** What an operator sees of a dump before it is imported, without an office. */
const uji = folderUji('dmp-lihat')
const file = (nama: string) => join(uji.folder, nama)
const BIODATA: TabelTulis = {
  pemilik: 'SIAK',
  nama: 'BIODATA_WNI',
  kolom: [
    { nama: 'NIK', jenis: 'NUMBER' },
    { nama: 'NAMA_LGKP', jenis: 'VARCHAR2', panjang: 60 },
  ],
  baris: Array.from({ length: 1234 }, (_, i) => [`990101410790${String(i).padStart(4, '0')}`, 'SITI']),
}

beforeAll(async () => {
  const exp = (await tulisExp({ tabel: [BIODATA] })).isi()
  writeFileSync(file('a.dmp'), exp)
  writeFileSync(file('b.dmp'), (await tulisPump({ tabel: [BIODATA] }))[0]!.isi())
  writeFileSync(file('potong.dmp'), exp.subarray(0, 20_000))
  writeFileSync(file('kgc.dmp'), (await tulisPump({ tabel: [BIODATA], terkompresi: true }))[0]!.isi())
})
afterAll(() => uji.buang())

test('dua dump sekaligus: jenis, versi, himpunan huruf, tabel, jumlah; tidak satu pun nama atau NIK', async () => {
  const { kode, keluaran, galat } = await tertib(['dmp', 'lihat', file('a.dmp'), file('b.dmp'), '--kolom'])
  expect([kode, galat]).toEqual([0, ''])
  expect(keluaran).toContain('exp V11.02.00')
  expect(keluaran).toContain('Data Pump (expdp) 5.1')
  expect(keluaran.match(/SIAK\.BIODATA_WNI +1\.234 baris +2 kolom/g)).toHaveLength(2)
  expect(keluaran).toMatch(/NAMA_LGKP +VARCHAR2\(60\)/)
  expect(keluaran).not.toMatch(/SITI|9901014107/)
})

test('--json: satu nilai, jumlah menurut Oracle terpisah dari yang dihitung', async () => {
  const { kode, keluaran } = await tertib(['dmp', 'lihat', file('a.dmp'), file('b.dmp'), '--json'])
  const [a, b] = JSON.parse(keluaran) as { charset: string; tabel: object[] }[]
  expect([kode, a!.charset]).toEqual([0, 'AL32UTF8'])
  expect(a!.tabel[0]).toMatchObject({ nama: 'BIODATA_WNI', jumlahBaris: 1234, jumlahMenurutOracle: null })
  expect(b!.tabel[0]).toMatchObject({ nama: 'BIODATA_WNI', jumlahBaris: null, jumlahMenurutOracle: 1234 })
})

test('dump terpotong tampil sampai di mana, dan ditolak; yang dikompresi ditolak dengan cara ekspornya', async () => {
  const potong = await tertib(['dmp', 'lihat', file('potong.dmp')])
  expect([potong.kode, potong.keluaran]).toEqual([
    1,
    expect.stringMatching(/TERPOTONG[\s\S]*di tengah tabel BIODATA_WNI/),
  ])
  const kgc = await tertib(['dmp', 'lihat', file('kgc.dmp')])
  expect([kgc.kode, kgc.galat]).toEqual([1, expect.stringContaining('COMPRESSION=METADATA_ONLY')])
})
