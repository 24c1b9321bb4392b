import { describe, expect, test } from 'vitest'
import { bacaTanggal, nilaiBaris } from './nilai-baris.ts'

const acuan = {
  kode: new Set(['400.12.4.3']),
  kodeLama: new Map([['473.3', '400.12.4.3']]),
  file: new Map([['a.pdf', 'kotak1/a.pdf']]),
  hariIni: '2026-08-12',
}
const baik = { baris: 2, judul: 'Laporan', tanggal: '31/03/2019', kode: '400.12.4.3', file: 'A.PDF' }

describe('setiap baris daftar dinilai lengkap', () => {
  test('yang baik siap, dengan jalur file dan tanggal baku', () => {
    expect(nilaiBaris(baik, acuan, new Map())).toEqual({
      baris: 2,
      judul: 'Laporan',
      tanggal: '2019-03-31',
      kode: '400.12.4.3',
      file: 'kotak1/a.pdf',
      status: 'siap',
    })
  })

  test('kode lama dipetakan dan disebut', () => {
    expect(nilaiBaris({ ...baik, kode: '473.3' }, acuan, new Map())).toMatchObject({
      kode: '400.12.4.3',
      status: 'siap',
      sebab: 'kode lama 473.3 menjadi 400.12.4.3',
    })
  })

  test.each([
    [{ judul: '' }, 'judul kosong'],
    [{ judul: 'Akta 9901 0101 0101 0001' }, 'judul atau nomor memuat 16 angka seperti NIK'],
    [{ tanggal: '31/02/2019' }, 'tanggal "31/02/2019" tidak dikenal'],
    [{ tanggal: '2027-01-01' }, 'tanggal 2027-01-01 belum tiba'],
    [{ kode: '999' }, 'kode klasifikasi 999 tidak dikenal'],
    [{ file: 'z.pdf' }, 'file z.pdf tidak ada'],
    [{ keamanan: 'umum' }, 'kelas keamanan "umum" tidak dikenal'],
  ])('%o: %s', (ubah, sebab) => {
    expect(nilaiBaris({ ...baik, ...ubah }, acuan, new Map())).toMatchObject({ status: 'cacat', sebab })
  })

  test('satu file tidak untuk dua baris', () => {
    const terpakai = new Map<string, number>()
    nilaiBaris(baik, acuan, terpakai)
    expect(nilaiBaris({ ...baik, baris: 3 }, acuan, terpakai).sebab).toBe('file A.PDF sudah dipakai baris 2')
  })
})

test.each([
  ['2019-03-31', '2019-03-31'],
  ['1.2.2019', '2019-02-01'],
  ['2019-02-29', undefined],
  ['kemarin', undefined],
])('tanggal %s', (teks, harap) => expect(bacaTanggal(teks)).toBe(harap))
