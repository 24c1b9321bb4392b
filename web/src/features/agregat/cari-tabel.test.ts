import { expect, test } from 'vitest'
import { cariTabel } from './cari-tabel.ts'

const t = (nomor: number, bab: string, judul: string, lain: object = {}) => ({
  nomor,
  bab,
  judul,
  judulPendek: judul,
  kelompok: 'Penduduk',
  judulSemesta: 'Penduduk',
  ...lain,
})
const DAFTAR = [
  t(1, 'A', 'Penduduk menurut Jenis Kelamin'),
  t(3, 'A', 'Penduduk menurut Golongan Darah'),
  t(4, 'A', 'Penduduk menurut Hubungan dalam Keluarga'),
  t(11, 'C', 'Status Kawin menurut Agama', {
    dimensi: [
      { id: 'status-kawin', judul: 'Status kawin' },
      { id: 'agama', judul: 'Agama' },
    ],
  }),
  t(20, 'F', 'Penduduk menurut Kelompok Umur', { kelompok: 'Struktur umur' }),
  t(36, 'H', 'Kepemilikan Akta Kelahiran', { varian: '0-4 tahun' }),
  t(43, 'H', 'Kepemilikan KTP-el', { judulSemesta: 'Wajib KTP' }),
]
const cari = (q: string) => cariTabel(DAFTAR, q).map((x) => x.nomor)

test.each([
  ['goldar', [3]],
  ['gol darah', [3]],
  ['SHDK', [4]],
  ['ktp', [43]],
  ['F20', [20]],
  ['20', [20]],
  ['akte lahir', [36]],
  ['nikah agama', [11]],
  ['usia', [20]],
  ['struktur', [20]],
  ['agama kawin', [11]],
  ['tidak ada yang begini', []],
])('"%s" menemukan tabelnya', (q, nomor) => expect(cari(q)).toEqual(nomor))

test('tanpa kata: seluruh daftar dalam urutan buku', () => {
  expect(cari('  ')).toEqual([1, 3, 4, 11, 20, 36, 43])
})

test('judul mendahului sebutan lain, urutan buku di antara yang sama', () => {
  expect(cari('kel')[0]).toBe(1)
  expect(cari('penduduk')).toEqual([1, 3, 4, 20, 11, 36, 43])
})
