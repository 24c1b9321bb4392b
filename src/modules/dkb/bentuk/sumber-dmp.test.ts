import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { Ditolak } from '#kernel/ditolak'
import {
  type OpsiExp,
  type OpsiPump,
  type TabelTulis,
  tulisExp,
  tulisPump,
} from '../../../../test/support/tulis-dmp.ts'
import { PetaKeluarga } from './peta-keluarga.ts'
import { type OpsiDmp, type SumberDmp, sumberDmp } from './sumber-dmp.ts'

const folder = mkdtempSync(join(tmpdir(), 'tertib-sumber-dmp-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let urut = 0
function simpan(isi: Uint8Array, nama = 'siak.dmp') {
  const jalur = join(folder, `masuk-${urut++}`)
  writeFileSync(jalur, isi)
  return { nama, jalur }
}
const exp = async (o: OpsiExp, nama?: string) => simpan((await tulisExp(o)).isi(), nama)
const pump = async (o: OpsiPump, nama?: string) => simpan((await tulisPump(o))[0]!.isi(), nama)

const BIODATA: TabelTulis = {
  pemilik: 'SIAK',
  nama: 'BIODATA_WNI',
  kolom: [
    { nama: 'NIK', jenis: 'NUMBER' },
    { nama: 'NAMA_LGKP', jenis: 'VARCHAR2', panjang: 60 },
    { nama: 'TGL_LHR', jenis: 'DATE' },
    { nama: 'NO_KK', jenis: 'NUMBER' },
    { nama: 'NIK_IBU', jenis: 'NUMBER' },
    { nama: 'NO_PROP', jenis: 'NUMBER' },
    { nama: 'NO_KEL', jenis: 'CHAR', panjang: 4 },
    { nama: 'KTP_EL', jenis: 'VARCHAR2', panjang: 30 },
    { nama: 'FOTO', jenis: 'BLOB' },
  ],
  baris: [
    ['9901014107900001', 'SITI', '1990-07-01', '9901010101200001', '0', '99', '1001', 'CARD_PRINTED', 'ffd8'],
    ['123', 'BUDI', '1985-12-31 23:59:59', '9999990101200002', '9901014107900001', '99', '0012', null, null],
    ['9901014107900001.5', null, null, '9901010101200003', null, null, null, null, null],
  ],
}
const KELUARGA: TabelTulis = {
  pemilik: 'SIAK',
  nama: 'DATA_KELUARGA',
  kolom: [
    { nama: 'NO_KK', jenis: 'NUMBER' },
    { nama: 'ALAMAT', jenis: 'VARCHAR2', panjang: 120 },
    { nama: 'NO_RT', jenis: 'NUMBER' },
    { nama: 'NO_RW', jenis: 'NUMBER' },
    { nama: 'KODE_POS', jenis: 'CHAR', panjang: 6 },
  ],
  baris: [
    ['9901010101200001', 'JL. MELATI NO. 1', '3', '12', '99100'],
    ['9999990101200002', 'DSN. TIMUR\tBLOK B', null, null, null],
    ['9901010101200001', 'YANG KEDUA', '1', '1', '99101'],
    ['12345678901234567', 'SALAH', '1', '1', '99101'],
  ],
}
const LAIN: TabelTulis = {
  ...BIODATA,
  nama: 'AGAMA_MASTER',
  baris: (BIODATA.baris as string[][]).slice(0, 2),
}

async function buka(...file: { nama: string; jalur: string }[]): Promise<SumberDmp> {
  const hasil = await sumberDmp(file)
  if (!hasil.ok) throw new Error(`${hasil.galat.kode}: ${hasil.galat.pesan}`)
  return hasil.value
}
async function tolakDari(file: { nama: string; jalur: string }[], o: OpsiDmp = {}) {
  const hasil = await sumberDmp(file, o)
  if (hasil.ok) throw new Error('expected a refusal')
  return hasil.galat
}
async function baris(s: SumberDmp) {
  return (await Array.fromAsync(s.baris())).map((b) => [b.nomor, ...b.sel])
}

const HARAP = [
  [
    1,
    '9901014107900001',
    'SITI',
    '1990-07-01',
    '9901010101200001',
    '',
    '99',
    '1001',
    'CARD_PRINTED',
    'JL. MELATI NO. 1',
    '3',
    '12',
    '99100',
  ],
  [
    2,
    '0000000000000123',
    'BUDI',
    '1985-12-31',
    '9999990101200002',
    '9901014107900001',
    '99',
    '12',
    '',
    'DSN. TIMUR BLOK B',
    '',
    '',
    '',
  ],
  [3, '9901014107900001.5', '', '', '9901010101200003', '', '', '', '', '', '', '', ''],
]

describe.each([
  ['exp', exp],
  ['Data Pump', pump],
] as const)('%s', (_, tulis) => {
  test('penduduk beserta alamat keluarganya; nomor 16 angka, tanggal tanpa jam, foto ditinggal', async () => {
    const s = await buka(await tulis({ tabel: [LAIN, BIODATA, KELUARGA] }))
    expect(s.kolom).toEqual(
      'NIK,NAMA_LGKP,TGL_LHR,NO_KK,NIK_IBU,NO_PROP,NO_KEL,KTP_EL,ALAMAT,NO_RT,NO_RW,KODE_POS'.split(','),
    )
    expect(await baris(s)).toEqual(HARAP)
    // Once for the preview, once for the import.
    expect(await baris(s)).toEqual(HARAP)
  })

  test('NIK yang disimpan sebagai CHAR dirapikan tanpa ditambah nol, supaya yang kurang tetap terlihat', async () => {
    const kolom = BIODATA.kolom.map((k) =>
      k.nama === 'NIK' ? { nama: 'NIK', jenis: 'CHAR' as const, panjang: 18 } : k,
    )
    const s = await buka(await tulis({ tabel: [{ ...BIODATA, kolom }, KELUARGA] }))
    expect((await baris(s)).map((b) => b[1])).toEqual(['9901014107900001', '123', '9901014107900001.5'])
  })

  test('asal-usul, jumlah, dan sel yang tidak terbaca menjadi catatan', async () => {
    const rusak = { ...BIODATA, baris: [...(BIODATA.baris as string[][]), ['1', Buffer.from([0xe9]), null]] }
    const s = await buka(await tulis({ tabel: [rusak, KELUARGA] }))
    await baris(s)
    const catatan = s.catatan()
    expect(catatan[0]).toMatch(/^File DMP siak\.dmp: .*AL32UTF8, dibuat .*2026.* oleh .*(SIAK|SYS_EXPORT)/)
    expect(catatan[1]).toContain('BIODATA_WNI milik SIAK: 4 baris terbaca')
    expect(catatan[1]).toContain(
      _ === 'exp' ? 'tidak memuat jumlah baris dari Oracle' : 'Oracle mencatat 4 baris',
    )
    expect(catatan[2]).toBe(
      'DATA_KELUARGA: 2 keluarga, 1 baris dengan No. KK yang sudah ada tidak dipakai, 1 baris tanpa No. KK 16 angka; 2 penduduk tanpa keluarga di tabel itu.',
    )
    expect(catatan[3]).toBe(
      'BIODATA_WNI: 1 sel NAMA_LGKP tidak terbaca sebagai huruf dan dikosongkan (AL32UTF8); baris 4.',
    )
  })

  test('tanpa DATA_KELUARGA tetap terbaca dan dikatakan', async () => {
    const s = await buka(await tulis({ tabel: [BIODATA] }))
    expect((await baris(s))[0]).toEqual(HARAP[0]!.slice(0, 9))
    expect(s.catatan().join()).toContain('DATA_KELUARGA tidak ada')
  })

  test('tanpa BIODATA_WNI: ditolak dengan tabel yang ada dan jumlah barisnya', async () => {
    const g = await tolakDari([await tulis({ tabel: [LAIN, KELUARGA] })])
    expect(g.kode).toBe('dkb.dmp-tanpa-biodata')
    expect(g.pesan).toContain('AGAMA_MASTER (2 baris), DATA_KELUARGA (4 baris)')
  })

  test('dua pemilik: dipakai yang mempunyai kedua tabel, selain itu ditolak', async () => {
    const milik = (t: TabelTulis, pemilik: string) => ({ ...t, pemilik })
    const lain = milik(BIODATA, 'CADANGAN')
    const s = await buka(await tulis({ tabel: [lain, BIODATA, KELUARGA] }))
    expect(s.catatan()[1]).toContain('milik SIAK')
    const dua = await tulis({ tabel: [lain, milik(KELUARGA, 'CADANGAN'), BIODATA, KELUARGA] })
    expect(await tolakDari([dua])).toMatchObject({
      kode: 'dkb.dmp-biodata-ganda',
      rincian: { pemilik: ['CADANGAN', 'SIAK'] },
    })
  })
})

test('kedua tabel boleh datang dari dump yang berlainan, juga yang berlainan jenis', async () => {
  const [a, b] = [await exp({ tabel: [KELUARGA] }, 'kk.dmp'), await pump({ tabel: [BIODATA] }, 'biodata.dmp')]
  for (const file of [
    [a, b],
    [b, a],
  ]) {
    const s = await buka(...file)
    expect(await baris(s)).toEqual(HARAP)
    expect(s.catatan().slice(0, 2).join()).toMatch(/kk\.dmp.*biodata\.dmp|biodata\.dmp.*kk\.dmp/)
  }
})

test('exp yang terpotong ditolak, dan hanya diterima bila disetujui', async () => {
  const isi = (await tulisExp({ tabel: [BIODATA, KELUARGA] })).isi()
  const potong = simpan(isi.subarray(0, isi.lastIndexOf('METRICST')))
  expect(await tolakDari([potong])).toMatchObject({
    kode: 'dkb.dmp-terpotong',
    rincian: { file: ['siak.dmp'] },
  })
  const hasil = await sumberDmp([potong], { terimaTerpotong: true })
  expect(hasil.ok && (await baris(hasil.value))).toEqual(HARAP)
  expect(hasil.ok && hasil.value.catatan().join()).toContain('terpotong')
})

test('jumlah lain daripada catatan Oracle: baris berakhir dengan penolakan', async () => {
  const s = await buka(await pump({ tabel: [BIODATA, KELUARGA], selisihBaris: 2 }))
  await expect(baris(s)).rejects.toSatisfy(
    (e) => e instanceof Ditolak && e.galat.kode === 'dmp.jumlah-beda' && e.galat.rincian!['oracle'] === 6,
  )
})

test('peta keluarga: setiap No. KK menemukan alamatnya sendiri, yang pertama tetap', () => {
  const peta = new PetaKeluarga()
  const harap = new Map<string, string[]>()
  for (let i = 0; i < 30_000; i++) {
    // Many share one half: both halves must count.
    const kk = `${99_010_101 + (i % 7)}${String((i * 7_919) % 25_000).padStart(8, '0')}`
    const alamat =
      i % 5 === 0 ? ['', '', '', '', '', ''] : [`JL. É ${i}`, String(i % 9), '', 'x'.repeat(i % 300), '', '']
    if (!harap.has(kk)) harap.set(kk, alamat)
    expect(peta.simpan(kk, alamat)).toBe(true)
  }
  expect([peta.jumlah, peta.jumlah + peta.ganda]).toEqual([harap.size, 30_000])
  for (const [kk, alamat] of harap) expect(peta.ambil(kk)).toEqual(alamat)
  expect(peta.ambil('9901010199999999')).toBeUndefined()
})
