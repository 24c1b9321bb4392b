import { read, SSF } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { type BukuKerja, FORMAT_BULAT, tulisXlsx } from './index.ts'

const buku: BukuKerja = {
  judul: 'Laporan',
  pembuat: 'Dinas',
  tanggal: new Date('2026-06-30T00:00:00Z'),
  lembar: [
    {
      nama: 'Tabel 1: Agama / Kepercayaan yang panjang sekali',
      judul: ['Tabel 1', 'Sumber'],
      kolomTeks: [
        { judul: 'Kode', lebar: 14 },
        { judul: 'Wilayah', lebar: 28 },
      ],
      grup: [
        { judul: 'ISLAM', kolom: ['LK', 'PR', 'JML'] },
        { judul: 'JUMLAH', kolom: ['LK', 'PR', 'JML'] },
      ],
      baris: [
        { teks: ['99.01.01', 'Latih Utara'], angka: [1200, 1300, 2500, 1200, 1300, 2500], jenis: 'subtotal' },
        {
          teks: ['99.01.01.2001', 'Suka'],
          angka: [1200, 1300, 2500, 0, 1, 1234567],
          jenis: 'rincian',
          takuk: 1,
        },
        { teks: ['99.01', 'Kabupaten'], angka: [1, 2, 3, 4, 5, 9], jenis: 'total' },
      ],
      kaki: ['perlu dikonfirmasi'],
    },
  ],
}

test('pembaca kedua menemukan angka, kepala dan lembar yang sama', async () => {
  const isi = await tulisXlsx(buku, {
    nama: 'Sampul',
    judul: ['Laporan'],
    isi: [
      ['Kantor', 'Dinas'],
      ['Penduduk', 2500],
    ],
  })
  const kerja = read(isi, { cellNF: true, cellStyles: true })
  expect(kerja.SheetNames).toEqual(['Sampul', 'Tabel 1 Agama Kepercayaan yang'])
  const lembar = kerja.Sheets['Tabel 1 Agama Kepercayaan yang']!
  expect(lembar.C4?.v).toBe('ISLAM')
  expect([lembar.C5?.v, lembar.D5?.v, lembar.E5?.v]).toEqual(['LK', 'PR', 'JML'])
  expect([lembar.B7?.v, lembar.E7?.v, lembar.H7?.v]).toEqual(['Suka', 2500, 1234567])
  expect(lembar.H7?.t).toBe('n')
  expect(lembar.H7?.z).toBe(FORMAT_BULAT)
  expect(lembar['!merges']).toHaveLength(4)
  expect(lembar.A10?.v).toBe('perlu dikonfirmasi')
})

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [246130, '246.130'],
  [1234567, '1.234.567'],
])('%i dibaca %s pada setiap mesin', (n, teks) => {
  expect(SSF.format(FORMAT_BULAT, n)).toBe(teks)
})

test('dua kali menulis memberi byte yang sama', async () => {
  const [a, b] = [await tulisXlsx(buku), await tulisXlsx(buku)]
  expect(a.equals(b)).toBe(true)
})
