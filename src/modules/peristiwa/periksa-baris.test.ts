import { expect, test } from 'vitest'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Tanggal } from '#kernel/tanggal'
import { DAFTAR_ATURAN } from './aturan.ts'
import { cariKolom } from './kolom.ts'
import { type KonteksBaris, periksaBaris } from './periksa-baris.ts'
import { JENIS_PERISTIWA } from './peristiwa.ts'

const KEPALA =
  'JENIS,TGL_PERISTIWA,TGL_LAPOR,KODE_WILAYAH,NIK,JENIS_KLMIN,TGL_LHR,UMUR,UMUR_IBU,NIK_SUAMI,NIK_ISTRI,UMUR_SUAMI,UMUR_ISTRI,NO_SURAT,KLASIFIKASI_PINDAH,JENIS_DOKUMEN,JUMLAH,JENIS_PEMBERSIHAN,BERITA_ACARA'.split(
    ',',
  )
const DESA = '99.01.01.2001' as KodeWilayah
const LAMA = '99.01.01.2009' as KodeWilayah
const LUAR = '99.02.01.2001' as KodeWilayah
const konteks = (k: Partial<KonteksBaris> = {}): KonteksBaris => ({
  letak: cariKolom(KEPALA).letak,
  jumlahKolom: KEPALA.length,
  jenis: JENIS_PERISTIWA,
  dari: '2026-08-03' as Tanggal,
  sampai: '2026-08-05' as Tanggal,
  hariIni: '2026-08-12' as Tanggal,
  kabkota: new Set(['99.01']),
  desaKini: new Set([DESA, LUAR]),
  desaPernah: new Set([DESA, LAMA, LUAR]),
  klasifikasi: new Set([1, 2, 3, 4, 5]),
  ...k,
})

type Sel = Partial<Record<(typeof KEPALA)[number], string>>
const UTUH: Record<string, Sel> = {
  lahir: { NIK: '9901010108260001', JENIS_KLMIN: '1', TGL_LHR: '2026-08-01', UMUR_IBU: '28' },
  mati: { NIK: '9901011506500002', JENIS_KLMIN: '1', TGL_LHR: '1950-06-15', TGL_PERISTIWA: '2026-08-01' },
  kawin: {
    TGL_PERISTIWA: '2026-08-01',
    NIK_SUAMI: '9901011506900003',
    NIK_ISTRI: '9901015506920004',
    UMUR_SUAMI: '30',
    UMUR_ISTRI: '28',
  },
  pindah: {
    NIK: '9901011506900005',
    JENIS_KLMIN: '1',
    TGL_LHR: '1990-06-15',
    TGL_PERISTIWA: '2026-08-02',
    NO_SURAT: 'S/1',
    KLASIFIKASI_PINDAH: '4',
  },
  dokumen: { JENIS_DOKUMEN: 'kk-terbit', JUMLAH: '3' },
  pembersihan: {
    NIK: '9901011506900006',
    JENIS_KLMIN: '1',
    JENIS_PEMBERSIHAN: 'hapus-ganda',
    BERITA_ACARA: 'BA/1',
  },
}
const sel = (jenis: string, ubah: Sel = {}) => {
  const isi: Sel = {
    JENIS: jenis,
    TGL_LAPOR: '2026-08-03',
    KODE_WILAYAH: DESA,
    ...UTUH[jenis],
    ...ubah,
  }
  return KEPALA.map((k) => isi[k] ?? '')
}

test.each(Object.keys(UTUH))('baris %s yang utuh diterima tanpa temuan', (jenis) => {
  expect(periksaBaris(konteks(), sel(jenis))).toMatchObject({ baris: { jenis }, temuan: [] })
})

const TOLAK: readonly [string, string, Sel, Partial<KonteksBaris>?][] = [
  ['jenis-tak-dikenal', 'lahir', { JENIS: 'hilang' }],
  ['jenis-di-luar-cakupan', 'mati', {}, { jenis: ['lahir', 'dokumen'] }],
  ['tanggal-kosong', 'mati', { TGL_PERISTIWA: '' }],
  ['tanggal-bentuk', 'mati', { TGL_PERISTIWA: '45123' }],
  ['tanggal-tak-nyata', 'mati', { TGL_PERISTIWA: '30-02-2026' }],
  ['tanggal-sebelum-1900', 'mati', { TGL_LHR: '01-01-1876' }],
  ['tanggal-masa-depan', 'mati', { TGL_PERISTIWA: '2026-08-13' }],
  ['lapor-kosong', 'mati', { TGL_LAPOR: '' }],
  ['lapor-di-luar-file', 'mati', { TGL_LAPOR: '2026-08-06' }],
  ['lapor-sebelum-kejadian', 'mati', { TGL_PERISTIWA: '2026-08-04' }],
  ['desa-tak-dikenal', 'mati', { KODE_WILAYAH: '9901012777' }],
  ['desa-tak-dikenal', 'mati', { KODE_WILAYAH: '99.01.01' }],
  ['di-luar-cakupan-wilayah', 'mati', { KODE_WILAYAH: LUAR }],
  ['nik-kosong', 'mati', { NIK: '' }],
  ['nik-rusak', 'mati', { NIK: '9,90101E+15' }],
  ['nik-bukan-16-angka', 'mati', { NIK: '990101150650000' }],
  ['kelamin-tak-sah', 'mati', { JENIS_KLMIN: '3' }],
  ['lahir-sesudah-peristiwa', 'mati', { TGL_LHR: '2026-08-02' }],
  ['umur-tak-sah', 'mati', { TGL_LHR: '', UMUR: '151' }],
  ['klasifikasi-tak-dikenal', 'pindah', { KLASIFIKASI_PINDAH: '7' }],
  ['dokumen-tak-dikenal', 'dokumen', { JENIS_DOKUMEN: 'sim' }],
  ['jumlah-tak-sah', 'dokumen', { JUMLAH: '0' }],
  ['pembersihan-tak-dikenal', 'pembersihan', { JENIS_PEMBERSIHAN: 'lain' }],
  ['berita-acara-kosong', 'pembersihan', { BERITA_ACARA: '' }],
]
test.each(TOLAK)('aturan %s menolak baris %s', (aturan, jenis, ubah, k) => {
  expect(periksaBaris(konteks(k), sel(jenis, ubah))).toMatchObject({ tolak: { aturan } })
})

const TEMUAN: readonly [string, string, Sel][] = [
  ['nik-bayi-kosong', 'lahir', { NIK: '' }],
  ['nik-beda-kelamin', 'mati', { JENIS_KLMIN: '2' }],
  ['umur-ibu', 'lahir', { UMUR_IBU: '61' }],
  ['umur-kosong', 'lahir', { UMUR_IBU: '' }],
  ['umur-kawin', 'kawin', { UMUR_ISTRI: '17' }],
  ['surat-kosong', 'pindah', { NO_SURAT: '' }],
  ['lapor-terlambat', 'mati', { TGL_PERISTIWA: '2026-06-03' }],
  ['desa-lama', 'mati', { KODE_WILAYAH: LAMA }],
]
test.each(TEMUAN)('aturan %s hanya mencatat baris %s', (aturan, jenis, ubah) => {
  expect(periksaBaris(konteks(), sel(jenis, ubah))).toMatchObject({ baris: { jenis }, temuan: [aturan] })
})

test('setiap aturan atas satu baris mempunyai baris yang melanggarnya', () => {
  const diuji = new Set([...TOLAK, ...TEMUAN].map(([a]) => a))
  // Over rows and over files: impor-peristiwa.test.ts.
  const lain = ['jumlah-kolom', 'ganda-dalam-file', 'ganda-file-lain']
  expect(DAFTAR_ATURAN.map((a) => a.id).filter((id) => !diuji.has(id))).toEqual(lain)
})

test('terlambat dihitung lebih dari 60 hari, tepat 60 tidak', () => {
  const tepat = periksaBaris(konteks(), sel('mati', { TGL_PERISTIWA: '2026-06-04' }))
  expect(tepat).toMatchObject({ temuan: [] })
})

test('bayi 28 hari neonatal, 29 hari tidak lagi, setahun bukan bayi', () => {
  const mati = (lahir: string) => {
    const h = periksaBaris(konteks(), sel('mati', { TGL_LHR: lahir, NIK: '9901010507260007' }))
    return 'baris' in h ? [h.baris.umur, h.baris.bayi] : h.tolak.aturan
  }
  expect([mati('2026-07-04'), mati('2026-07-03'), mati('2025-08-02'), mati('2025-08-01')]).toEqual([
    [0, 1],
    [0, 2],
    [0, 2],
    [1, undefined],
  ])
})
