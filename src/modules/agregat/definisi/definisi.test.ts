import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { FileDaftarKode, susunDaftarKode } from './daftar-kode.ts'
import { FileTabel } from './definisi-tabel.ts'
import { daftarTabel } from './muat-definisi.ts'

test('dua belas tabel, bernomor urut', () => {
  expect(daftarTabel().map((t) => [t.nomor, t.id])).toEqual([
    [1, 'penduduk-jenis-kelamin'],
    [2, 'kelompok-umur'],
    [3, 'umur-tunggal'],
    [4, 'agama'],
    [5, 'status-kawin'],
    [6, 'pendidikan'],
    [7, 'pekerjaan'],
    [8, 'golongan-darah'],
    [9, 'shdk'],
    [10, 'kepala-keluarga'],
    [11, 'wajib-ktp'],
    [12, 'disabilitas'],
  ])
})

test('setiap kode 0-255 paling banyak masuk satu kategori', () => {
  for (const t of daftarTabel()) {
    for (let kode = 0; kode <= 255; kode++) {
      const masuk = (t.dimensi?.kategori ?? []).filter((k) =>
        k.isi.some((i) => i.dari <= kode && kode <= i.sampai),
      )
      expect(masuk.length, `${t.id} kode ${kode}`).toBeLessThanOrEqual(1)
    }
  }
})

test('yang belum dikonfirmasi ditandai, dan pekerjaan memuat 89 kode resmi', () => {
  const belum = daftarTabel().filter((t) => t.dasar.some((d) => !d.dikonfirmasi))
  expect(belum.map((t) => t.id)).toEqual(['kelompok-umur', 'umur-tunggal', 'wajib-ktp', 'disabilitas'])
  const pekerjaan = daftarTabel().find((t) => t.id === 'pekerjaan')!.dimensi!
  expect(pekerjaan.kategori.filter((k) => k.jenis === 'kategori')).toHaveLength(89)
  expect(pekerjaan.kategori[88]).toMatchObject({ kode: '89', label: 'LAINNYA' })
})

test('pita umur dapat diatur: batas bawah sendiri', () => {
  const d = susunDaftarKode({
    id: 'x',
    judul: 'Muda, produktif, tua',
    kolom: 'umur',
    sumber: '-',
    dikonfirmasi: true,
    pita: { batas: [0, 15, 65] },
  })
  expect(d.kategori.map((k) => k.label)).toEqual(['0-14', '15-64', '>=65', 'TIDAK DIKENAL'])
})

test('pita yang tidak naik dan pilihan tanpa penampung ditolak saat dimuat', () => {
  const umum = { id: 'x', judul: 'x', sumber: '-', dikonfirmasi: true }
  expect(() => susunDaftarKode({ ...umum, kolom: 'umur', pita: { batas: [0, 20, 10] } })).toThrow(/rise/)
  expect(() =>
    susunDaftarKode({
      ...umum,
      pilihan: [{ kode: 'a', label: 'A', syarat: { kolom: 'umur', dari: 1, sampai: 2 } }],
    }),
  ).toThrow(/last choice/)
})

// Editors complete definitions from these. After a change of the form: TULIS_SKEMA=1 and this test writes them anew.
test.each([
  ['tabel.schema.json', FileTabel],
  ['daftar-kode.schema.json', FileDaftarKode],
])('skema JSON terbit bersama modulnya: %s', (nama, bentuk) => {
  const file = new URL(`../${nama}`, import.meta.url)
  const skema = z.toJSONSchema(bentuk, { io: 'input' })
  if (process.env.TULIS_SKEMA) writeFileSync(file, `${JSON.stringify(skema, null, 2)}\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(skema)))
})
