import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { lembarSop } from '../lembar/lembar.ts'
import { type DefinisiSop, definisiSop, sidikDefinisi } from './definisi-sop.ts'
import { bacaDefinisi, daftarDefinisi, findDefinisi } from './muat-definisi.ts'
import { FILE_SKEMA, susunSkema } from './skema-json.ts'
import { parseWaktu } from './waktu-baku.ts'

const SOP = findDefinisi('agregat-data-kependudukan')!
const YAML = readFileSync(new URL('agregat-data-kependudukan.yaml', import.meta.url), 'utf8')

describe('definisi SOP/PIPD/PIAK/09 berkata seperti naskahnya', () => {
  test('identitas, dengan salah tulis judul resmi dan tanpa nama pejabat', () => {
    expect(SOP.identitas).toEqual({
      nomor: 'SOP/PIPD/PIAK/09',
      nama: 'Agrerat Data Kependudukan',
      judulTampil: 'Agregat Data Kependudukan',
      tanggalPembuatan: '2019-04-01',
      tanggalRevisi: null,
      tanggalEfektif: '2019-06-01',
      disahkanOleh: { pelaksana: 'kadis', jabatan: 'Kepala Dinas Kependudukan dan Pencatatan Sipil' },
    })
    expect(YAML).not.toMatch(/\d{8} ?\d{6}|IMRON/i)
  })
  test('lima langkah: kegiatan, kelengkapan, waktu, output', () => {
    expect(SOP.langkah.map((l) => [l.kegiatan, l.kelengkapan, l.waktu, l.output])).toEqual([
      [
        'Melakukan pemrosesan dan penyiapan laporan kependudukan',
        'Export Backup Database ke PC',
        '1 Jam',
        'Menyiapkan Laporan agregat Data Kependudukan',
      ],
      [
        'Memverifikasi laporan data kependudukan',
        'Menyiapkan Laporan agregat Data Kependudukan',
        '20 menit',
        'Hasil Perhitungan Laporan agregat Data Kependudukan',
      ],
      [
        'Memverifikasi dan menyetujui draf laporan data kependudukan',
        'Hasil Perhitungan Laporan agregat Data Kependudukan',
        '20 menit',
        'Laporan agregat Data Kependudukan yang sudah diverifikasi',
      ],
      [
        'Menandatangani Laporan data kependudukan',
        'Laporan agregat Data Kependudukan yang sudah diverifikasi',
        '20 menit',
        'Laporan agregat Data Kependudukan yang sudah ditandatangani',
      ],
      [
        'Mengagenda dan mengarsipkan laporan data kependudukan',
        'Laporan agregat Data Kependudukan yang sudah ditandatangani',
        '20 menit',
        'Laporan agregat Data Kependudukan',
      ],
    ])
    const { dasarHukum, kualifikasi, keterkaitan, peralatan, peringatan, pencatatan } = SOP
    expect(
      [dasarHukum, kualifikasi, keterkaitan, peralatan, peringatan, pencatatan].map((x) => x.length),
    ).toEqual([6, 5, 1, 5, 1, 1])
  })
  test('semua yang tidak ada di naskah ditandai disimpulkan', () => {
    for (const l of SOP.langkah) {
      expect([l.pelaksana.disimpulkan, l.simbol.disimpulkan]).toEqual([true, true])
      expect(l.pengembalian.every((p) => p.disimpulkan)).toBe(true)
      expect(l.tindakan.every((t) => t.kerja === undefined || t.kerja.disimpulkan)).toBe(true)
      expect(l.tindakan.every((t) => t.mengubah === undefined || t.mengubah.disimpulkan)).toBe(true)
    }
  })
})

describe('bentuk definisi', () => {
  test('YAML, JSON, dan sidik saling setia', () => {
    // The drafts go out and come back in rancangan/naskah.test.ts.
    for (const d of daftarDefinisi().filter((d) => d.sifat !== 'draf')) {
      const lagi = bacaDefinisi(stringify(d), 'lagi')
      expect(lagi).toEqual(d)
      expect(sidikDefinisi(definisiSop.parse(JSON.parse(JSON.stringify(d))))).toBe(sidikDefinisi(d))
    }
  })
  test('JSON Schema yang diterbitkan sama dengan tipe yang berlaku', () => {
    expect(JSON.parse(readFileSync(FILE_SKEMA, 'utf8'))).toEqual(susunSkema())
  })
  const rusak: [string, (d: DefinisiSop) => void, RegExp][] = [
    [
      'pelaksana yang tidak dikenal',
      (d) => (d.langkah[0]!.pelaksana.id = 'camat'),
      /"camat" tidak ada dalam daftar/,
    ],
    [
      'pengembalian ke depan',
      (d) => (d.langkah[1]!.pengembalian[0]!.ke = '3'),
      /harus ke langkah sebelumnya/,
    ],
    ['keputusan tanpa jalan kedua', (d) => (d.langkah[2]!.pengembalian = []), /dua jalan keluar/],
    ['langkah yang tidak tercapai', (d) => (d.langkah[0]!.lanjut = '3'), /tidak pernah dicapai/],
    ['kelanjutan ke belakang', (d) => (d.langkah[2]!.lanjut = '1'), /kelanjutan harus langkah sesudahnya/],
    ['waktu yang tidak terbaca', (d) => (d.langkah[0]!.waktu = 'secepatnya'), /Waktu tidak dapat dibaca/],
    ['tanda langkah kembar', (d) => (d.langkah[1]!.id = '1'), /tanda pengenal yang sama/],
    [
      'tindakan di luar daftar',
      (d) => Object.assign(d.langkah[0]!.tindakan[0]!, { nama: 'approve' }),
      /nama/,
    ],
    [
      'masukan yang boleh diubah tetapi tidak diminta',
      (d) => (d.langkah[0]!.tindakan[0]!.mengubah!.masukan = ['kantor']),
      /masukan "kantor" yang boleh diubah tidak ada/,
    ],
    ['kunci yang tidak dikenal', (d) => Object.assign(d, { pejabat: 'X' }), /pejabat/],
  ]
  test.each(rusak)('menolak %s', (_, rusakkan, harapan) => {
    const d = parse(YAML)
    const lengkap = structuredClone(definisiSop.parse(d))
    rusakkan(lengkap)
    expect(() => bacaDefinisi(stringify(lengkap), 'rusak')).toThrow(harapan)
  })
})

describe('waktu baku', () => {
  test.each([
    ['1 Jam', { jenis: 'terukur', baku: { jumlah: 1, satuan: 'jam' } }],
    ['20 menit', { jenis: 'terukur', baku: { jumlah: 20, satuan: 'menit' } }],
    ['2 minggu', { jenis: 'terukur', baku: { jumlah: 2, satuan: 'minggu' } }],
    ['1  hari kerja', { jenis: 'terukur', baku: { jumlah: 1, satuan: 'hari' } }],
    ['3 x 24 jam', { jenis: 'terukur', baku: { jumlah: 72, satuan: 'jam-kalender' } }],
    ['Tentatif', { jenis: 'tentatif' }],
    ['', { jenis: 'kosong' }],
    ['0 menit', undefined],
    ['segera', undefined],
  ] as const)('"%s"', (teks, harapan) => {
    expect(parseWaktu(teks)).toEqual(harapan)
  })
})

describe('lembar', () => {
  const kop = { pemerintah: 'PEMERINTAH KOTA LATIHAN', dinas: 'DINAS', latihan: true }
  test('mencetak pejabat kantor, tanggal seperti naskah, dan setiap tambahan sebagai disimpulkan', () => {
    const m = lembarSop(SOP, kop, { jabatan: 'Kepala Dinas', nama: 'Dewi', nip: '-' })
    expect(m.identitas).toEqual({
      nomor: 'SOP/PIPD/PIAK/09',
      nama: 'Agrerat Data Kependudukan',
      tanggalPembuatan: '01 April 2019',
      tanggalEfektif: '01 Juni 2019',
      disahkanOleh: { jabatan: 'Kepala Dinas', nama: 'Dewi', nip: '-' },
    })
    expect(m.kegiatan[0]!.keterangan).toEqual([
      { teks: 'Pelaksana ADB, simbol kapsul', disimpulkan: true },
      { teks: 'Sistem menghitung tabel dan menyusun laporan', disimpulkan: true },
      {
        teks: 'Perbaikan dapat memakai cuplikan data lain; berkas mencatat yang lama dan yang baru',
        disimpulkan: true,
      },
    ])
    expect(m.kegiatan[2]!.keterangan).toEqual([
      { teks: 'Pelaksana Kabid, simbol belah-ketupat', disimpulkan: true },
      { teks: 'Bila tidak disetujui, dikembalikan ke ADB dengan alasan', disimpulkan: true },
      { teks: 'Bila perlu verifikasi ulang, dikembalikan ke Kasi dengan alasan', disimpulkan: true },
    ])
    expect(m.kegiatan.map((k) => k.panah)).toEqual([
      [{ ke: '2' }],
      [
        { ke: '3', label: 'Ya' },
        { ke: '1', label: 'Tidak', disimpulkan: true },
      ],
      [
        { ke: '4', label: 'Ya' },
        { ke: '1', label: 'Tidak', disimpulkan: true },
      ],
      [{ ke: '5' }],
      [],
    ])
  })
})
