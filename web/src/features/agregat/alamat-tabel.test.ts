import { expect, test } from 'vitest'
import { bacaUrut, kodeDiAtas, naikDari, tingkatAnak, tingkatPilihan, urutBerikut } from './alamat-tabel.ts'

test('rincian mulai di bawah kantor; desa dapat berdiri tanpa kecamatan', () => {
  expect(tingkatPilihan(['kabkota', 'kecamatan', 'desa'], undefined)).toEqual([
    'kecamatan',
    'desa',
    'desa-saja',
  ])
  expect(tingkatPilihan(['provinsi', 'kabkota', 'kecamatan', 'desa'], '13.01')).toEqual([
    'kecamatan',
    'desa',
    'desa-saja',
  ])
  expect(tingkatPilihan(['kabkota', 'kecamatan', 'desa'], '99.01.02')).toEqual(['desa'])
})

test('masuk ke kabupaten menunjukkan kecamatannya, ke kecamatan desanya', () => {
  expect(tingkatAnak('99.01')).toBe('kecamatan')
  expect(tingkatAnak('99.01.02')).toBe('desa')
  expect(tingkatAnak('99.01.02.2001')).toBe('desa')
})

test('wilayah di atas sebuah desa, dari provinsi', () => {
  expect(kodeDiAtas('99.01.02.2001')).toEqual(['99', '99.01', '99.01.02'])
  expect(kodeDiAtas('99')).toEqual([])
  expect(kodeDiAtas('99.01.02.2001', 'kabkota')).toEqual(['99.01', '99.01.02'])
})

test('urutan berputar: terbesar, terkecil, resmi', () => {
  expect(urutBerikut(undefined, '5-9.jml')).toBe('5-9.jml')
  expect(urutBerikut('5-9.jml', '5-9.jml')).toBe('-5-9.jml')
  expect(urutBerikut('-5-9.jml', '5-9.jml')).toBeUndefined()
  expect(bacaUrut('-5-9.jml')).toEqual({ kolom: '5-9.jml', arah: 'naik' })
})

test('naik satu tingkat berhenti pada seluruh wilayah kantor, dan mengingat wilayah yang ditinggalkan', () => {
  expect(naikDari('13.01.02', ['provinsi', 'kabkota', 'kecamatan', 'desa'])).toMatchObject({
    induk: '13.01',
    tingkat: 'kecamatan',
    wilayah: '13.01.02',
  })
  expect(naikDari('99.01.02', ['kabkota', 'kecamatan', 'desa'])).toMatchObject({
    induk: undefined,
    wilayah: '99.01.02',
  })
})
