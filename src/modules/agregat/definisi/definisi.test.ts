import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { grupTerukur } from '../gerbang/ukuran-semesta.ts'
import { kolomDasar } from '../hitung/dasar-hitungan.ts'
import { dasarTabel } from '../hitung/kubus.ts'
import { FileDaftarKode, susunDaftarKode } from './daftar-kode.ts'
import { FileTabel } from './definisi-tabel.ts'
import { daftarTabel, daftarTabelBaris, findTabel } from './muat-definisi.ts'

test('empat puluh tiga tabel DKB bernomor urut, dengan irisan umur akta kelahiran dan wajib KTP-el', () => {
  const tabel = daftarTabelBaris()
  const utama = tabel.filter((t) => t.varian === undefined)
  expect(utama.map((t) => t.nomor)).toEqual([...Array.from({ length: 43 }, (_, i) => i + 1), 46])
  expect(tabel.filter((t) => t.varian).map((t) => [t.nomor, t.varian])).toEqual([
    [36, '0-1 tahun'],
    [36, '0-4 tahun'],
    [36, '0-5 tahun'],
    [36, 'semua umur'],
  ])
  // Those that landed first keep their names: reports and links rest on them.
  for (const [nomor, id] of [
    [1, 'penduduk-jenis-kelamin'],
    [2, 'agama'],
    [3, 'golongan-darah'],
    [4, 'shdk'],
    [5, 'pekerjaan'],
    [7, 'kepala-keluarga'],
    [12, 'status-kawin'],
    [14, 'pendidikan'],
    [17, 'disabilitas'],
    [20, 'kelompok-umur'],
    [21, 'umur-tunggal'],
    [46, 'wajib-ktp'],
  ] as const)
    expect(findTabel(id)?.nomor, id).toBe(nomor)
})

test('bab dan nomor menurut daftar tabel: A 1-5, B 6-10, C 11-13, D 14-16, E 17-19, F 20-25, G 26-35, H 36-43', () => {
  const batas = { A: 5, B: 10, C: 13, D: 16, E: 19, F: 25, G: 35, H: 43 }
  for (const t of daftarTabelBaris()) {
    const bab = Object.entries(batas).find(([, akhir]) => t.nomor <= akhir)?.[0] ?? 'H'
    expect(t.bab, t.id).toBe(bab)
  }
  expect(new Set(daftarTabel().map((t) => t.id)).size).toBe(daftarTabel().length)
})

test('setiap semesta selain penduduk dapat diukur pada tabel lain', () => {
  for (const t of daftarTabelBaris()) {
    if (t.semesta.id === 'penduduk') continue
    const lawan = findTabel(t.semesta.diukur ?? '')
    expect(lawan, t.id).toBeDefined()
    expect(grupTerukur(t.semesta, lawan!).size, t.id).toBeGreaterThan(0)
  }
})

test('setiap kode 0-255 paling banyak masuk satu kategori', () => {
  for (const d of new Set(daftarTabel().flatMap((t) => t.dimensi))) {
    for (let kode = 0; kode <= 255; kode++) {
      const masuk = d.kategori.filter((k) => k.isi.some((i) => i.dari <= kode && kode <= i.sampai))
      expect(masuk.length, `${d.id} kode ${kode}`).toBeLessThanOrEqual(1)
    }
  }
})

test('yang belum dikonfirmasi ditandai, dan pekerjaan memuat 89 kode resmi', () => {
  // What rests on age, on the wording of disability or on a rule of who must hold a document says so.
  for (const t of daftarTabelBaris()) {
    const belum = t.dasar.some((d) => !d.dikonfirmasi)
    const kolom = kolomDasar(dasarTabel(t))
    const perlu =
      kolom.some((k) => ['umur', 'pnydng_cct', 'akta_kwn', 'akta_crai', 'ktp_el', 'kia', 'kk'].includes(k)) ||
      t.id === 'akta-kelahiran'
    expect(belum, t.id).toBe(perlu)
  }
  const pekerjaan = findTabel('pekerjaan')!.dimensi[0]!
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
