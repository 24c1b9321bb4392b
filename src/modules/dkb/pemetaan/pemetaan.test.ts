import { expect, test } from 'vitest'
import type { Wilayah } from '#wilayah'
import { tanggalSeri } from '../bentuk/xlsx/seri.ts'
import { CariDesa } from './cari-desa.ts'
import { contohKodeBps } from './kode-bps.ts'
import { sidikJudul } from './pemetaan.ts'
import { tanggalSumber } from './tanggal-sumber.ts'
import { usulkanPemetaan } from './usulkan-pemetaan.ts'

test.each([
  [1, '1900', '1900-01-01'],
  [59, '1900', '1900-02-28'],
  [60, '1900', '1900-02-29'],
  [61, '1900', '1900-03-01'],
  [29_221, '1900', '1980-01-01'],
  [29_221.75, '1900', '1980-01-01'],
  [45_657, '1900', '2024-12-31'],
  [0, '1904', '1904-01-01'],
  [27_759, '1904', '1980-01-01'],
  [0, '1900', undefined],
  [-3, '1904', undefined],
  [2_958_466, '1900', undefined],
  [Number.NaN, '1900', undefined],
] as const)('angka seri %d menurut %s adalah %s', (n, seri, harap) => {
  expect(tanggalSeri(n, seri)).toBe(harap)
})

const HARI = { urutanTanggal: 'hari-dulu' } as const
test.each([
  ['1980-02-03', HARI, '03-02-1980'],
  ['3/2/1980', HARI, '03-02-1980'],
  ['03.02.1980', HARI, '03-02-1980'],
  ['02/03/1980', { urutanTanggal: 'bulan-dulu' as const }, '03-02-1980'],
  ['3 Pebruari 1980', HARI, '03-02-1980'],
  ['17 Agustus 1945', HARI, '17-08-1945'],
  ['29221', HARI, '29221'],
  ['29221', { ...HARI, seri: '1900' as const }, '01-01-1980'],
  ['60', { ...HARI, seri: '1900' as const }, '29-02-1900'],
  ['03-02-80', HARI, '03-02-80'],
  ['tidak tahu', HARI, 'tidak tahu'],
])('tanggal %s dibaca %j menjadi %s', (teks, t, harap) => {
  expect(tanggalSumber(teks, t)).toBe(harap)
})

const daftar = (isi: readonly (readonly [string, string])[]) =>
  isi.map(([kode, nama]) => ({
    kode,
    nama,
    tingkat: ({ 5: 'kabkota', 8: 'kecamatan', 13: 'desa' } as const)[kode.length as 5],
  })) as unknown as Wilayah[]
const CARI = new CariDesa(
  daftar([
    ['99.01', 'Kabupaten Latih'],
    ['99.01.01', 'Karang Anyar'],
    ['99.01.02', 'Suka Maju'],
    ['99.01.01.1001', 'Bandar'],
    ['99.01.01.2002', 'Bandar'],
    ['99.01.01.2003', 'Sukajadi II'],
    ['99.01.01.2004', 'Sukajadi I'],
    ['99.01.02.2001', 'Sukajadi II'],
    ['99.01.02.2002', 'Desa Baru'],
  ]),
)

test.each([
  ['KEC. KARANGANYAR', 'Ds. Sukajadi II', '99.01.01.2003'],
  ['Karang Anyar', 'SUKAJADI I', '99.01.01.2004'],
  ['SUKA MAJU', 'Kel. Sukajadi  II', '99.01.02.2001'],
  ['Suka Maju', 'BARU', '99.01.02.2002'],
  ['', 'Sukajadi I', '99.01.01.2004'],
  ['karang anyar', 'KELURAHAN BANDAR', '99.01.01.1001'],
  ['karang anyar', 'DESA BANDAR', '99.01.01.2002'],
])('%s, %s ditemukan sebagai %s', (kec, kel, kode) => {
  expect(CARI.cari('', kec, kel)).toEqual({ kode })
})

test.each([
  ['Karang Anyar', 'Bandar', 'ganda'],
  ['', 'Sukajadi II', 'ganda'],
  ['Suka Maju', 'Bandar', 'tak-dikenal'],
  ['Entah', 'Sukajadi I', 'tak-dikenal'],
  ['Karang Anyar', '', 'tak-dikenal'],
])('%s, %s tidak dipaksa cocok: %s', (kec, kel, sebab) => {
  expect(CARI.cari('', kec, kel)).toMatchObject({ sebab })
})

test.each([
  [
    'bagian BPS berkelipatan sepuluh',
    [
      { prop: '99', kab: '01', kec: '010', kel: '001' },
      { prop: '99', kab: '01', kec: '020', kel: '013' },
    ],
    '99 01 010 001',
  ],
  ['sepuluh angka BPS', [{ utuh: '9901010001' }, { utuh: '9901020012' }], '9901010001'],
  ['kode Kemendagri kantor', [{ prop: '99', kab: '1', kec: '1', kel: '1001' }], undefined],
  ['sepuluh angka Kemendagri', [{ utuh: '99.01.01.1001' }, { utuh: '9901011001' }], undefined],
  ['wilayah lain, bukan BPS', [{ prop: '35', kab: '76', kec: '1', kel: '1001' }], undefined],
  [
    'satu baris BPS di antara yang benar',
    [
      { prop: '99', kab: '1', kec: '1', kel: '1001' },
      { prop: '99', kab: '1', kec: '1', kel: '1001' },
      { prop: '99', kab: '1', kec: '10', kel: '1' },
    ],
    undefined,
  ],
])('kode wilayah: %s', (_, sampel, harap) => {
  expect(contohKodeBps(sampel, (k) => k === '99.01.01.1001')).toBe(harap)
})

test('kolom tak bernama dikenal dari isinya, dan harus dipastikan', () => {
  const sampel = Array.from({ length: 20 }, (_, i) => ({
    nomor: i + 2,
    sel: [
      `99010102030500${String(Math.floor(i / 4) + 10)}`,
      `990101${String((i % 2) * 40 + 11)}0180${String(i + 1).padStart(4, '0')}`,
      i % 2 ? 'PEREMPUAN' : 'LAKI-LAKI',
      '11-01-1980',
      i % 3 ? 'HINDHU' : 'KONG HUCHU',
    ],
  }))
  const u = usulkanPemetaan({
    bentuk: 'lain',
    jenis: 'teks',
    kolom: ['No Keluarga', 'No Induk', 'Jns', 'Tgl', 'Keyakinan'],
    sampel,
  })
  expect(u.kolom.map((k) => k.ke)).toEqual(['NO_KK', 'NIK', 'JENIS_KLMIN', null, 'AGAMA'])
  expect(u.siap).toBe(false)
  expect(u.kurang).toEqual(['TGL_LHR', expect.stringMatching(/^wilayah/)])
})

test('sidik judul tidak peka huruf dan tanda, tetapi peka urutan dan tata letak', () => {
  const a = sidikJudul('siak', ['NIK', 'No. KK'])
  expect(sidikJudul('siak', ['nik', 'no_kk'])).toBe(a)
  expect(sidikJudul('siak', ['No. KK', 'NIK'])).not.toBe(a)
  expect(sidikJudul('opensid', ['NIK', 'No. KK'])).not.toBe(a)
})
