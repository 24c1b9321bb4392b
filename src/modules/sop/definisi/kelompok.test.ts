import { expect, test } from 'vitest'
import { findLangkahBerikut } from './definisi-sop.ts'
import { bacaDefinisi } from './muat-definisi.ts'

/** Steps by their id, group and extra lines of YAML. */
function definisi(langkah: readonly (readonly [id: string, bersama: string, lain?: string])[]) {
  const baris = langkah.map(
    ([id, bersama, lain = '']) =>
      `  - { id: "${id}", kegiatan: Langkah ${id}, pelaksana: { id: adb }, simbol: { bentuk: kotak }, tindakan: [{ nama: olah, label: Olah, mengubah: { masukan: [isian${bersama && id}], uraian: boleh } }]${bersama && `, bersama: ${bersama}`}${lain} }`,
  )
  return bacaDefinisi(
    `format: 1
id: uji-kelompok
asal: Uji
identitas: { nomor: "1", nama: Uji, tanggalPembuatan: null, tanggalRevisi: null, tanggalEfektif: null, disahkanOleh: { pelaksana: adb, jabatan: Kepala } }
pelaksana: [{ id: adb, judul: ADB }]
masukan: [{ nama: isian, judul: A, jenis: teks }, { nama: isian1, judul: A, jenis: teks }, { nama: isian2, judul: A, jenis: teks }, { nama: isian3, judul: A, jenis: teks }, { nama: isian4, judul: A, jenis: teks }]
langkah:
${baris.join('\n')}
`,
    'uji-kelompok',
  )
}

test('sesudah satu kelompok menyusul langkah sesudah anggotanya yang terakhir', () => {
  const d = definisi([
    ['1', ''],
    ['2', 'a'],
    ['3', 'a'],
    ['4', ''],
  ])
  expect(d.langkah.map((l) => findLangkahBerikut(d, l)?.id)).toEqual(['2', '4', '4', undefined])
})

test.each([
  [
    'kelompok yang terputus',
    [
      ['1', 'a'],
      ['2', ''],
      ['3', 'a'],
    ],
    'Kelompok "a": langkahnya harus berurutan tanpa langkah lain di antaranya.',
  ],
  [
    'kelompok satu langkah',
    [
      ['1', 'a'],
      ['2', ''],
    ],
    'Kelompok "a" hanya berisi satu langkah.',
  ],
  [
    'pengembalian di dalam kelompok',
    [
      ['1', ''],
      ['2', 'a'],
      ['3', 'a', ', pengembalian: [{ ke: "2", uraian: kembali }]'],
    ],
    'Langkah 3: pengembalian dari langkah bersama harus ke langkah sebelum kelompoknya.',
  ],
  [
    'kelanjutan pada langkah bersama',
    [
      ['1', 'a', ', lanjut: "3"'],
      ['2', 'a'],
      ['3', ''],
    ],
    'Langkah 1: langkah bersama tidak menulis kelanjutan; langkah sesudah kelompok terbuka bila semuanya selesai.',
  ],
  [
    'isian yang diganti di dua langkah sekaligus',
    [
      ['1', 'a', ''],
      ['2', 'a', ''],
    ],
    'Kelompok "a": isian "isian1" boleh diganti di lebih dari satu langkah.',
  ],
] as const)('%s ditolak dengan kalimatnya', (nama, langkah, kalimat) => {
  const tulis = () => {
    const d = definisi(langkah)
    if (!nama.startsWith('isian')) return d
    return bacaDefinisi(
      JSON.stringify({
        ...d,
        langkah: d.langkah.map((l) => ({ ...l, tindakan: d.langkah[0]!.tindakan })),
      }),
      'uji-kelompok',
    )
  }
  expect(tulis).toThrow(kalimat)
})
