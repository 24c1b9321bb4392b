import { expect, test } from 'vitest'
import { findTabel } from '../definisi/muat-definisi.ts'
import { dasarTabel } from '../hitung/kubus.ts'
import { susunPohon } from '../susun/pohon-wilayah.ts'
import { susunTabel } from '../susun/susun-tabel.ts'
import { hitunganDari } from '../uji/hitung-uji.ts'
import { EMPAT_PULUH, snapshotUji, WILAYAH_UJI } from '../uji/populasi-uji.ts'
import { tulisCsv } from './tulis-csv.ts'

function tabel(id: string, nama = 'LATIH UTARA') {
  const definisi = findTabel(id)!
  const wilayah = WILAYAH_UJI.map((w) => (w.kode === '99.01.01' ? { ...w, nama } : w))
  return susunTabel(
    {
      definisi,
      hitungan: hitunganDari(EMPAT_PULUH, dasarTabel(definisi)),
      pohon: susunPohon(wilayah, []),
      digestWilayah: '',
      snapshot: snapshotUji(),
    },
    'kecamatan',
  )
}

test('CSV: keterangan, satu baris judul, urutan resmi, jumlah di akhir', () => {
  const h = tabel('wajib-ktp')
  const csv = tulisCsv(h, { pemisah: ';', bom: true })
  expect(csv.startsWith(`\uFEFF# Tabel ${h.tabel.nomor}. ${h.tabel.judul}\r\n`)).toBe(true)
  const baris = csv.trimEnd().split('\r\n')
  expect(baris).toContain(
    '# Sumber: DKB Semester I Tahun 2026, Ditjen Dukcapil Kemendagri, keadaan 30 Juni 2026',
  )
  expect(baris).toContain('# Dasar: UU 24/2013 Pasal 63: wajib memiliki KTP-el (perlu dikonfirmasi)')
  expect(baris.slice(-4)).toEqual([
    'kode_wilayah;nama_wilayah;tingkat;WAJIB KTP-EL LK;WAJIB KTP-EL PR;WAJIB KTP-EL JML;BELUM WAJIB KTP-EL LK;BELUM WAJIB KTP-EL PR;BELUM WAJIB KTP-EL JML;JUMLAH LK;JUMLAH PR;JUMLAH JML',
    '99.01.01;LATIH UTARA;kecamatan;10;11;21;5;4;9;15;15;30',
    '99.01.02;LATIH SELATAN;kecamatan;3;5;8;2;0;2;5;5;10',
    '99.01;JUMLAH KABUPATEN LATIH;total;13;16;29;7;4;11;20;20;40',
  ])
})

test('koma, tanpa tanda BOM, dan nama yang memuat pemisah atau rumus', () => {
  const csv = tulisCsv(tabel('penduduk-jenis-kelamin', '=HYPERLINK("x"), UTARA'), {
    pemisah: ',',
    bom: false,
  })
  expect(csv.startsWith('# Tabel ')).toBe(true)
  expect(csv).toContain('\r\n99.01.01,"\'=HYPERLINK(""x""), UTARA",kecamatan,15,15,30\r\n')
  expect(csv).toContain('kode_wilayah,nama_wilayah,tingkat,LK,PR,JML\r\n')
})

test('cuplikan lokal dan yang ditarik menyebut dirinya', () => {
  const h = tabel('agama')
  const lokal = { ...h, snapshot: { ...h.snapshot, status: 'ditarik' as const } }
  expect(tulisCsv(lokal, { pemisah: ';', bom: false })).toContain('# CUPLIKAN DATA INI SUDAH DITARIK')
})
