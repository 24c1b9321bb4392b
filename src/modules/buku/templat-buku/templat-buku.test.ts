import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { jelaskanSumber } from '../sumber-data.ts'
import { isiMedan } from './medan.ts'
import { templatBawaan } from './muat-templat.ts'
import { periksaTemplat } from './periksa-templat.ts'
import { FileTemplat } from './templat-buku.ts'

const agregat = templatBawaan().find((t) => t.id === 'buku-data-agregat')!
const { versi: _, ...isi } = agregat
const cacat = (t: unknown) => {
  const h = periksaTemplat(t)
  return h.ok ? [] : (h.galat.rincian as { cacat: { jalur: string; tempat: string; sebab: string }[] }).cacat
}

test('keempat jenis buku datang bersama program, laporan dari berkas harian selalu draf', () => {
  expect(templatBawaan().map((t) => [t.id, t.jenis, t.selaluDraf])).toEqual([
    ['buku-data-agregat', 'data-agregat', false],
    ['laporan-bulanan', 'laporan-bulanan', true],
    ['laporan-harian', 'laporan-harian', true],
    ['profil-perkembangan-kependudukan', 'profil', false],
  ])
})

test('susunan profil mengikuti Permendagri 65/2010: empat komponen, dan bagian tanpa data mengatakannya', () => {
  const profil = templatBawaan().find((t) => t.jenis === 'profil')!
  expect(profil.bab.map((b) => b.id)).toEqual([
    'pendahuluan',
    'gambaran-umum',
    'sumber-data',
    'kuantitas',
    'kualitas',
    'mobilitas',
    'kepemilikan-dokumen',
    'penutup',
    'daftar-pustaka',
  ])
  const subbab = (id: string) => profil.bab.find((b) => b.id === id)!.subbab.map((s) => s.judul)
  expect(subbab('pendahuluan')).toEqual(['Latar belakang', 'Tujuan', 'Ruang lingkup', 'Pengertian umum'])
  expect(subbab('kuantitas')).toContain('Kelahiran')
  expect(subbab('kualitas')).toEqual(['Kesehatan', 'Pendidikan', 'Ekonomi', 'Sosial'])
  for (const b of profil.bab)
    for (const s of b.subbab) expect(s.isi.length, `${b.id}/${s.id}`).toBeGreaterThan(0)
})

test('medan yang tidak dikenal ditolak dengan tempatnya dan medan yang mirip', () => {
  const salah = structuredClone(isi)
  salah.bab[0]!.subbab[1]!.isi.push({ teks: 'Berjumlah {jumlahPnduduk} jiwa di {anggaran}.' })
  expect(cacat(salah)).toEqual([
    {
      jalur: 'bab/0/subbab/1/isi/1',
      tempat: 'bab Pendahuluan, subbab Dasar hukum, isi ke-2',
      sebab: 'medan {jumlahPnduduk} tidak dikenal; maksudnya {jumlahPenduduk}?',
    },
    {
      jalur: 'bab/0/subbab/1/isi/1',
      tempat: 'bab Pendahuluan, subbab Dasar hukum, isi ke-2',
      sebab: 'medan {anggaran} tidak dikenal',
    },
  ])
})

test('tabel yang tidak ada, id kembar, dan bentuk yang salah ditolak semuanya, masing-masing dengan tempatnya', () => {
  const salah = structuredClone(isi)
  salah.bab[2]!.subbab[0]!.isi.push({ tabel: ['agama', 'hobi'], tingkat: 'ringkas', bentuk: 'wilayah' })
  salah.bab[3]!.id = 'ringkas'
  expect(cacat(salah)).toEqual([
    {
      jalur: 'bab/2/subbab/0/isi/2',
      tempat: 'bab Tabel Menurut Kecamatan, subbab Jumlah penduduk, isi ke-3',
      sebab: 'tabel "hobi" tidak ada dalam katalog',
    },
    {
      jalur: 'bab/3',
      tempat: 'bab Tabel Menurut Desa dan Kelurahan',
      sebab: 'id "ringkas" dipakai dua kali',
    },
  ])
  const bentuk = structuredClone(isi) as { bab: { judul?: string }[] }
  delete bentuk.bab[0]!.judul
  expect(cacat(bentuk)[0]).toMatchObject({ jalur: 'bab/0/judul', tempat: 'bab ke-1, judul' })
})

test('paragraf yang kosong dan judul yang terlalu pendek disebut menurut babnya, bukan menurut kunci filenya', () => {
  const salah = structuredClone(isi)
  salah.bab[0]!.subbab[0]!.isi.push({ teks: ' ' })
  salah.bab[1]!.judul = ''
  expect(cacat(salah)).toEqual([
    {
      jalur: 'bab/0/subbab/0/isi/2/teks',
      tempat: 'bab Pendahuluan, subbab Latar belakang, isi ke-3',
      sebab: 'belum diisi',
    },
    { jalur: 'bab/1/judul', tempat: 'bab ke-2, judul', sebab: 'kurang dari 2 huruf' },
  ])
})

test('teks diisi medannya; angka menjadi potongan yang menunjuk selnya', () => {
  const sel = { tabel: 'penduduk-jenis-kelamin', wilayah: '', kolom: 'total.jml' }
  const nilai = { kantor: { teks: 'Kota X' }, jumlahPenduduk: { teks: '1.234', sel } }
  expect(isiMedan('Penduduk {kantor} {jumlahPenduduk} jiwa, luas {luasWilayah} km².', nilai)).toEqual([
    'Penduduk Kota X ',
    { teks: '1.234', sel },
    ' jiwa, luas - km².',
  ])
})

test('teks sumber data tidak menjelaskan DKB sebagai sumber bila angkanya dari data pelayanan', () => {
  expect(jelaskanSumber('dkb', '2026-1')).toMatch(/^DKB terbit dua kali setahun.*Pasal 58 ayat \(4\)/)
  const lokal = jelaskanSumber('lokal', '2026-1')
  expect(lokal).toMatch(/^Data ini bukan Data Konsolidasi Bersih .*Semester I Tahun 2026/)
  expect(lokal).not.toMatch(/terbit dua kali|Pasal 58/)
  const bacaan = templatBawaan().filter((t) => ['data-agregat', 'profil'].includes(t.jenis))
  for (const { bab, pengantar } of bacaan) {
    const naskah = JSON.stringify([bab, pengantar])
    expect(naskah).toContain('{penjelasanSumber}')
    expect(naskah).not.toMatch(/Konsolidasi|dari Kementerian/)
  }
})

// Editors complete templates from it. After a change of the form: TULIS_SKEMA=1 and this test writes it anew.
test('skema JSON templat terbit bersama modulnya', () => {
  const file = new URL('./templat-buku.schema.json', import.meta.url)
  const skema = z.toJSONSchema(FileTemplat, { io: 'input' })
  if (process.env['TULIS_SKEMA']) writeFileSync(file, `${JSON.stringify(skema, null, 2)}\n`)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(skema)))
})
