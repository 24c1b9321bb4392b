import { expect, test } from 'vitest'
import type { HasilTabel } from '#agregat'
import { bandingTabel } from './banding-tabel.ts'

function tabel(nilai: number[][], total: number[]): HasilTabel {
  const kolom = (k: string) =>
    (['lk', 'pr', 'jml'] as const).map((j) => ({ kunci: `${k}.${j}`, label: j.toUpperCase() }))
  return {
    tabel: { id: 'agama', nomor: 4, judul: 'Penduduk menurut agama' },
    grup: [{ kode: 'total', label: 'JUMLAH', jenis: 'total', kolom: kolom('total') }],
    baris: nilai.map((n, i) => ({
      kode: `99.01.0${i + 1}`,
      nama: `Kecamatan ${i + 1}`,
      tingkat: 'kecamatan',
      nilai: n,
    })),
    total: { nama: 'Kabupaten Latihan', nilai: total },
  } as unknown as HasilTabel
}

test('tabel yang sama: setiap sel terhitung, tidak ada yang berbeda', () => {
  const t = tabel([[1, 2, 3]], [1, 2, 3])
  expect(bandingTabel(t, t)).toMatchObject({ jumlahSel: 6, sama: true, jumlahBeda: 0, beda: [] })
})

test('sel yang berbeda disebut dengan baris, kolom, dan kedua angkanya', () => {
  const hasil = bandingTabel(
    tabel(
      [
        [1, 2, 3],
        [4, 5, 9],
      ],
      [5, 7, 12],
    ),
    tabel(
      [
        [1, 2, 3],
        [4, 6, 10],
      ],
      [5, 8, 13],
    ),
  )
  expect(hasil).toMatchObject({ sama: false, jumlahBeda: 4 })
  expect(hasil.beda[0]).toEqual({
    baris: '99.01.02 Kecamatan 2',
    kolom: 'JUMLAH PR',
    diFile: '5',
    diKantor: '6',
  })
  expect(hasil.beda.at(-1)).toEqual({
    baris: 'JUMLAH Kabupaten Latihan',
    kolom: 'JUMLAH JML',
    diFile: '12',
    diKantor: '13',
  })
})

test('baris yang hilang atau lebih juga berbeda', () => {
  const hasil = bandingTabel(
    tabel([[1, 2, 3]], [1, 2, 3]),
    tabel(
      [
        [1, 2, 3],
        [0, 0, 0],
      ],
      [1, 2, 3],
    ),
  )
  expect(hasil).toMatchObject({ sama: false, jumlahBeda: 3 })
  expect(hasil.beda[0]).toMatchObject({ diFile: '(tidak ada)', diKantor: '0' })
})
