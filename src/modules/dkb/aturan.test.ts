import { expect, test } from 'vitest'
import { DAFTAR_ATURAN } from './aturan.ts'
import { alir, type Baris, baris, csv } from './uji/file-uji.ts'
import { susun } from './uji/susun-uji.ts'

const NBSP = '\u00a0'

// Every case is its own row of one file: line 2 is the first case.
const DITOLAK: readonly (readonly [string, Baris, string])[] = [
  ['NIK kosong', { NIK: '' }, 'nik-kosong'],
  ['NIK 15 angka, satu hilang oleh lembar kerja', { NIK: '990101010180000' }, 'nik-15-angka'],
  ['NIK notasi ilmiah dengan koma', { NIK: '9,90101E+15' }, 'nik-notasi-ilmiah'],
  ['NIK notasi ilmiah dengan titik', { NIK: '9.90101e15' }, 'nik-notasi-ilmiah'],
  ['NIK dari notasi ilmiah yang ditulis penuh berakhir 0000', { NIK: '9901010000000000' }, 'nik-urut-0000'],
  ['NIK berhuruf', { NIK: '99010101018O0001' }, 'nik-bukan-16-angka'],
  ['NIK 17 angka', { NIK: '99010101018000011' }, 'nik-bukan-16-angka'],
  ['NIK angka sama semua', { NIK: '1111111111111111' }, 'nik-angka-sama'],
  ['NIK nol semua', { NIK: '0000000000000000' }, 'nik-angka-sama'],
  ['NIK nomor urut 0000', { NIK: '9901010101800000' }, 'nik-urut-0000'],
  ['NO_KK 15 angka', { NO_KK: '990101020305000' }, 'kk-bukan-16-angka'],
  ['NO_KK kosong', { NO_KK: '' }, 'kk-bukan-16-angka'],
  ['jenis kelamin kosong', { JENIS_KLMIN: '' }, 'kelamin-tak-sah'],
  ['jenis kelamin 3', { JENIS_KLMIN: '3' }, 'kelamin-tak-sah'],
  ['tanggal lahir kosong', { TGL_LHR: '' }, 'lahir-kosong'],
  ['tanggal lahir tanda hubung', { TGL_LHR: '-' }, 'lahir-kosong'],
  ['tanggal lahir angka seri lembar kerja', { TGL_LHR: '29221' }, 'lahir-bentuk'],
  ['tanggal lahir tahun dua angka', { TGL_LHR: '01-01-80' }, 'lahir-bentuk'],
  ['30 Februari', { TGL_LHR: '30-02-1980' }, 'lahir-tak-nyata'],
  ['29 Februari tahun biasa', { TGL_LHR: '29-02-1900' }, 'lahir-tak-nyata'],
  ['bulan 13', { TGL_LHR: '1980-13-01' }, 'lahir-tak-nyata'],
  ['lahir 1899', { TGL_LHR: '31-12-1899' }, 'lahir-sebelum-1900'],
  ['lahir sehari sesudah tanggal acuan', { TGL_LHR: '01-07-2026' }, 'lahir-masa-depan'],
  ['desa tidak terdaftar', { NO_KEL: '1002' }, 'wilayah-tak-terdaftar'],
  ['kecamatan kosong', { NO_KEC: '' }, 'wilayah-tak-terdaftar'],
]

test.each(DITOLAK)('%s: ditolak', async (_, ubah, aturan) => {
  const { isi, tolak } = await susun(csv([baris(1), baris(2, ubah)]), { tanpaKode: true })
  expect(tolak).toMatchObject([{ baris: 3, aturan }])
  expect(isi).toMatchObject({ jumlahMasuk: 2, jumlahBaris: 1, jumlahDitolak: 1 })
})

const DITERIMA: readonly (readonly [string, Baris, Record<string, number | string>, string[]])[] = [
  [
    'lahir pada tanggal acuan berumur 0',
    { TGL_LHR: '30-06-2026' },
    { umur: 0 },
    [
      'nik-tanggal-beda',
      'kawin-di-bawah-10',
      'kepala-di-bawah-10',
      'pendidikan-lebih-dari-umur',
      'pekerjaan-tak-sesuai-umur',
    ],
  ],
  ['lahir 1 Januari 1900', { TGL_LHR: '01-01-1900' }, { umur: 120 }, ['nik-tanggal-beda', 'umur-lebih-120']],
  ['tanggal yyyy-mm-dd', { TGL_LHR: '1980-01-01' }, { tgl_lahir: '1980-01-01', umur: 46 }, []],
  ['tanggal dd/mm/yyyy', { TGL_LHR: '01/01/1980' }, { tgl_lahir: '1980-01-01' }, []],
  ['tanggal dengan jam', { TGL_LHR: '1980-01-01 00:00:00' }, { tgl_lahir: '1980-01-01' }, []],
  ['belum ulang tahun', { TGL_LHR: '01-07-1980' }, { umur: 45 }, ['nik-tanggal-beda']],
  ['label jenis kelamin', { JENIS_KLMIN: 'Laki-laki' }, { jk: 1 }, []],
  ['kelamin berbeda dengan NIK', { JENIS_KLMIN: 'P' }, { jk: 2 }, ['nik-kelamin-beda']],
  ['NIK perempuan hari + 40', { NIK: '9901014101800001', JENIS_KLMIN: '2' }, { jk: 2 }, []],
  ['hari di dalam NIK 35', { NIK: '9901013501800001' }, {}, ['nik-tanggal-mustahil']],
  ['agama HINDHU', { AGAMA: 'HINDHU' }, { agama: 4 }, []],
  ['agama katolik berspasi', { AGAMA: ` katolik ${NBSP}` }, { agama: 3 }, []],
  ['agama kode 9', { AGAMA: '9' }, { agama: 255 }, ['agama-tak-dikenal']],
  ['agama kosong', { AGAMA: '' }, { agama: 0 }, ['agama-kosong']],
  ['kawin tercatat', { STAT_KWN: 'KAWIN TERCATAT' }, { stat_kwn: 2 }, []],
  ['strata dengan tanda hubung', { PDDK_AKH: 'STRATA-II' }, { pddk_akh: 9 }, []],
  ['pekerjaan label', { JENIS_PKRJN: 'Petani / Pekebun' }, { jenis_pkrjn: 9 }, []],
  ['pekerjaan kode 95', { JENIS_PKRJN: '95' }, { jenis_pkrjn: 255 }, ['pekerjaan-tak-dikenal']],
  ['golongan darah label', { GOL_DRH: 'ab-' }, { gol_drh: 10 }, []],
  ['golongan darah tanda hubung', { GOL_DRH: '-' }, { gol_drh: 13 }, []],
  ['cacat kosong berarti tidak ada', { PNYDNG_CCT: '' }, { pnydng_cct: 0 }, []],
  ['cacat 7 dari OpenSID', { PNYDNG_CCT: '7' }, { pnydng_cct: 0 }, []],
  ['cacat ada tanpa jenis', { KLAIN_FSK: '2' }, { pnydng_cct: 0 }, ['cacat-tanpa-jenis']],
  ['jenis cacat tanpa tanda', { PNYDNG_CCT: '2' }, { pnydng_cct: 2 }, ['cacat-tanpa-tanda']],
  ['akta lahir ada tanpa nomor', { NO_AKTA_LHR: '' }, { akta_lhr: 2 }, ['akta-lahir-tanpa-nomor']],
  ['nomor akta kawin tanpa tanda', { NO_AKTA_KWN: 'KW-1' }, { akta_kwn: 1 }, ['akta-kawin-tanpa-tanda']],
  ['NIK dengan petik dan NBSP', { NIK: `'9901010101800001${NBSP}` }, {}, ['nomor-dibersihkan']],
  ['NO_KK dengan spasi tak tampak', { NO_KK: '\u200b9901010203050001 ' }, {}, ['nomor-dibersihkan']],
  [
    'wilayah berangka nol di depan',
    { NO_KAB: '01', NO_KEC: '02', NO_KEL: '2001' },
    { kec: 2, kel: 2001 },
    [],
  ],
  ['FLAG_STATUS kosong', { FLAG_STATUS: '' }, {}, ['flag-kosong']],
  ['nama kosong', { NAMA_LGKP: '' }, {}, ['nama-kosong']],
  ['bukan kepala keluarga, sendirian', { STAT_HBKEL: 'anak' }, { stat_hbkel: 4 }, ['keluarga-tanpa-kepala']],
]

test.each(DITERIMA)('%s: diterima', async (_, ubah, kode, temuan) => {
  const { isi, kode: baca, identitas } = await susun(csv([baris(0, ubah)]))
  expect(isi).toMatchObject({ jumlahMasuk: 1, jumlahBaris: 1, jumlahDitolak: 0 })
  expect(baca).toMatchObject([kode])
  expect(isi.temuan.map((t) => t.aturan).sort()).toEqual([...temuan].sort())
  expect(identitas[0]![0]).toMatch(/^9901\d{12}$/)
})

test('NIK 91 sampai 96 dan NO_KK Papua tersimpan tepat', async () => {
  const nik = [
    '9100010101809007',
    '9200010101807199',
    '9300010101809991',
    '9400010101801111',
    '9500010101803333',
    '9600010101809999',
  ]
  const { identitas } = await susun(csv(nik.map((n, i) => baris(i, { NIK: n, NO_KK: n }))), {
    tanpaKode: true,
  })
  expect(identitas.map((b) => b[0])).toEqual([...nik].sort())
  expect(identitas.map((b) => b[1])).toEqual([...nik].sort())
})

test('FLAG_STATUS bukan 0: disisihkan, tidak dihitung, juga bila NIK-nya rusak atau ganda', async () => {
  const daftar = [baris(1), baris(1, { FLAG_STATUS: '2' }), baris(3, { FLAG_STATUS: '1', NIK: 'x' })]
  const { isi, tidakAktif, tolak } = await susun(csv(daftar), { tanpaKode: true })
  expect(isi).toMatchObject({ jumlahMasuk: 3, jumlahBaris: 1, jumlahTidakAktif: 2, jumlahDitolak: 0 })
  expect(tidakAktif.map((b) => [b[0], b[3]])).toEqual([
    ['3', '2'],
    ['4', '1'],
  ])
  expect(tolak).toEqual([])
})

test('NIK ganda: baris pertama dihitung, berikutnya ditolak, juga di desa lain', async () => {
  const daftar = [baris(1), baris(2), baris(1, { NO_KEC: '2', NO_KEL: '2001' }), baris(2), baris(1)]
  const { isi, tolak, kode } = await susun(csv(daftar))
  expect(tolak.map((t) => [t.baris, t.aturan])).toEqual([4, 5, 6].map((b) => [b, 'nik-ganda']))
  expect(isi.jumlahBaris).toBe(2)
  expect(kode.map((k) => k['kec'])).toEqual([1, 1])
  expect(isi.temuan.find((t) => t.aturan === 'nik-ganda')).toMatchObject({
    jumlah: 3,
    contohBaris: [4, 5, 6],
  })
})

test('peringatan hanya menghitung baris yang dihitung, bukan baris NIK ganda', async () => {
  const asing = { AGAMA: '9', FLAG_STATUS: '' }
  const { isi } = await susun(csv([baris(1, asing), baris(1, asing), baris(2), baris(2, asing)]), {
    tanpaKode: true,
  })
  for (const aturan of ['agama-tak-dikenal', 'flag-kosong']) {
    expect(isi.temuan.find((t) => t.aturan === aturan)).toMatchObject({ jumlah: 1, contohBaris: [2] })
  }
})

test('keluarga: satu NO_KK satu nomor, dua kepala dilaporkan', async () => {
  const kk = baris(1)['NO_KK']!
  const { isi, kode } = await susun(
    csv([baris(1), baris(2, { NO_KK: kk }), baris(3, { NO_KEC: '12', NO_KEL: '2010' })]),
  )
  expect(kode[0]!['keluarga']).toBe(kode[1]!['keluarga'])
  expect(kode[2]!['keluarga']).not.toBe(kode[0]!['keluarga'])
  expect(isi.jumlahKeluarga).toBe(2)
  expect(isi.temuan).toMatchObject([{ aturan: 'keluarga-dua-kepala', jumlah: 1, contohBaris: [2] }])
})

test('kolom NIK yang seluruhnya berakhir 0 menolak seluruh file', async () => {
  const daftar = Array.from({ length: 120 }, (_, i) => {
    const b = baris(i * 10)
    return { ...b, NIK: `${b['NIK']!.slice(0, 15)}0` }
  }).filter((b) => !b['NIK']!.endsWith('0000'))
  const { susunUji } = await import('./uji/susun-uji.ts')
  expect(await susunUji(alir(csv(daftar)))).toMatchObject({ kode: 'dkb.nik-rusak-lembar-kerja' })
})

test('tiap aturan bernama sendiri dan berkalimat', () => {
  expect(new Set(DAFTAR_ATURAN.map((a) => a.id)).size).toBe(DAFTAR_ATURAN.length)
  for (const a of DAFTAR_ATURAN) expect(a.kalimat).toMatch(/^[A-Z].*\.$/)
})
