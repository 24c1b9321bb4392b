import { describe, expect, test } from 'vitest'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { bacaCsvWilayah } from './baca-csv-wilayah.ts'
import { susunDaftar } from './susun-daftar.ts'

const KECIL = `kode,nama,luas_km2
99,Provinsi Latihan,
99.01,Kabupaten Latihan,"120,5"
99.01.01,Latih Utara,60
99.01.01.2001,Karanguji,60
`

function susun(csv: string | Uint8Array, kantor?: string) {
  const b = bacaCsvWilayah(typeof csv === 'string' ? Buffer.from(csv) : csv)
  return b.ok ? susunDaftar(b.value.daftar, b.value.cacat, kantor as KodeWilayah) : b
}
const kode = (h: ReturnType<typeof susun>) => (h.ok ? h.value.daftar.map((w) => w.kode) : h.galat)
const sebab = (h: ReturnType<typeof susun>) =>
  h.ok ? [] : ((h.galat.rincian?.['daftarTolak'] ?? []) as { baris: number; sebab: string }[])

describe('bentuk file', () => {
  const harap = ['99', '99.01', '99.01.01', '99.01.01.2001']
  test.each([
    ['koma', KECIL],
    ['titik koma', KECIL.replace('"120,5"', '120.5').replaceAll(',', ';')],
    ['tab', KECIL.replace('"120,5"', '120,5').replace(/(?<!120),/g, '\t')],
    ['garis tegak', KECIL.replace('"120,5"', '120.5').replaceAll(',', '|')],
    ['tanpa baris kepala', KECIL.split('\n').slice(1).join('\n')],
    ['kode tanpa titik', KECIL.replace(/^[\d.]+/gm, (k) => k.replaceAll('.', ''))],
    ['BOM dan CRLF', `\ufeff${KECIL.replaceAll('\n', '\r\n')}`],
    ['urutan terbalik', KECIL.trim().split('\n').slice(1).reverse().join('\n')],
    ['spasi tak terputus dan apostrof', KECIL.replace('99.01.01.2001', "'99.01.01.2001\u00a0")],
  ])('%s dibaca sama', (_, csv) => {
    expect(kode(susun(csv))).toEqual(harap)
  })

  test('luas dengan koma atau titik desimal', () => {
    const h = susun(KECIL)
    expect(h.ok && h.value.daftar[1]).toEqual({
      kode: '99.01',
      nama: 'Kabupaten Latihan',
      tingkat: 'kabkota',
      luasKm2: 120.5,
    })
    expect(h.ok && 'luasKm2' in h.value.daftar[0]!).toBe(false)
    const ribuan = susun(KECIL.replace('"120,5"', '"1.120,5"'))
    expect(ribuan.ok && ribuan.value.daftar[1]?.luasKm2).toBe(1120.5)
  })

  test('nama windows-1252 tidak rusak', () => {
    const h = susun(Buffer.from(KECIL.replace('Karanguji', 'Karangujé'), 'latin1'))
    expect(h.ok && h.value.daftar[3]?.nama).toBe('Karangujé')
  })
})

describe('yang ditolak, dengan nomor baris', () => {
  test.each([
    [
      'kode ganda dengan nama lain',
      `${KECIL}99.01.01.2001,Lain,\n`,
      6,
      'sudah dipakai pada baris 5 untuk Karanguji',
    ],
    ['desa tanpa kecamatan', `${KECIL}99.01.02.2001,Yatim,\n`, 6, 'kecamatan 99.01.02 tidak ada'],
    ['kecamatan tanpa kabupaten', `${KECIL}99.02.01,Yatim,\n`, 6, 'kabkota 99.02 tidak ada'],
    ['kode yang kehilangan nol', `${KECIL}99.1,Rusak,\n`, 6, 'angka nol hilang'],
    ['kode eksponen', `${KECIL}9.90101E+09,Rusak,\n`, 6, 'angka nol hilang'],
    ['kode bukan kode', `${KECIL}abc,Rusak,\n`, 6, 'bukan kode wilayah'],
    ['nama kosong', `${KECIL}99.01.01.2002,,\n`, 6, 'tidak bernama'],
    ['luas bukan angka', `${KECIL}99.01.01.2002,Ada,luas\n`, 6, 'bukan angka'],
  ])('%s', (_, csv, baris, kalimat) => {
    const h = susun(csv)
    expect(h.ok).toBe(false)
    expect(sebab(h)).toEqual([expect.objectContaining({ baris, sebab: expect.stringContaining(kalimat) })])
  })

  test.each([
    ['file kosong', '', 'wilayah.file-kosong'],
    ['kolom nama tidak ada', 'kode,luas\n99.01,3\n', 'wilayah.kolom-kurang'],
    ['tanpa kabupaten/kota', '99,Provinsi\n', 'wilayah.tanpa-kabkota'],
    ['tanpa desa', '99.01,Kabupaten Latihan\n99.01.01,Latih Utara\n', 'wilayah.tanpa-desa'],
    ['dua provinsi tanpa kode kantor', `${KECIL}98,Provinsi Lain,\n`, 'wilayah.banyak-kantor'],
  ])('%s', (_, csv, galat) => {
    const h = susun(csv)
    expect(h.ok ? 'ok' : h.galat.kode).toBe(galat)
  })

  test('kantor yang tidak ada di dalam file', () => {
    const h = susun(KECIL, '99.02')
    expect(h.ok ? 'ok' : h.galat.kode).toBe('wilayah.kantor-tak-ada')
  })
})

test('baris yang persis sama dilewati dan dicatat', () => {
  const h = susun(`${KECIL}99.01.01.2001,Karanguji,60\n`)
  expect(h.ok && h.value.daftarTolak).toEqual([
    { baris: 6, kode: '99.01.01.2001', sebab: 'Sama dengan baris 5; dilewati.' },
  ])
})

test('kecamatan tanpa desa diperingatkan', () => {
  const h = susun(`${KECIL}99.01.02,Latih Selatan,\n`)
  expect(h.ok && h.value.peringatan).toEqual([
    'Kecamatan Latih Selatan (99.01.02) tidak mempunyai desa/kelurahan.',
  ])
})

test('daftar nasional dipotong menjadi wilayah kantor kabupaten/kota beserta nama provinsinya', () => {
  const nasional = `${KECIL}99.02,Lain,\n99.02.01,X,\n99.02.01.2001,Y,\n98,Z,\n98.01.09.2001,Yatim milik orang lain,\n`
  expect(kode(susun(nasional, '99.01'))).toEqual(['99', '99.01', '99.01.01', '99.01.01.2001'])
  const provinsi = susun(nasional, '99')
  expect(kode(provinsi)).toEqual([
    '99',
    '99.01',
    '99.01.01',
    '99.01.01.2001',
    '99.02',
    '99.02.01',
    '99.02.01.2001',
  ])
  expect(provinsi.ok && provinsi.value.diLuarKantor).toBe(2)
})
