import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kerjaArsip } from '#arsip'
import { bacaDokumen } from '#dokumen'
import type { Kerja } from '#kernel/kerja'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import { operatorMesin } from '#kernel/pelaku'
import { imporPeristiwa } from '#peristiwa'
import { daftarkanKerja } from '#sop'
import { kerjaTtd, siapkanCa } from '#ttd'
import { imporWilayah } from '#wilayah'
import { kerjaSusunBuku } from '../../src/modules/buku/susun/susun-buku.ts'
import { bukaBerkas } from '../../src/modules/sop/berkas/buka-berkas.ts'
import { coba, type KantorUji, kantorUji, tuntas, wajib } from '../../src/modules/sop/berkas/kantor-uji.ts'
import { cocokkanHalaman } from './buku-gambar.ts'
import { adaPoppler, perluPoppler, teksHalaman } from './poppler.ts'

const BULANAN = 'penyusunan-laporan-bulanan-data-kependudukan'
const HARIAN = 'penyusunan-laporan-harian-data-kependudukan'
const WILAYAH = `35.76,Kota Latihan
35.76.01,Kecamatan Satu
35.76.01.1001,Kelurahan Apel
35.76.01.1002,Kelurahan Belimbing
35.76.02,Kecamatan Dua
35.76.02.1001,Kelurahan Cempedak
`
const KEPALA = 'JENIS,KODE_DESA,NIK,JK,TGL_PERISTIWA,JENIS_DOKUMEN,JUMLAH,NO_SURAT,KLASIFIKASI\n'

// The SOPs as they are shipped, their real work, a real database; the six people of a small office.
let k: KantorUji
beforeAll(async () => {
  k = await kantorUji()
  await siapkanCa(k, { dinas: 'Dinas Dukcapil Kota Latihan', latihan: true })
  const kerja: Kerja[] = [kerjaSusunBuku(k), ...kerjaTtd(k), ...kerjaArsip(k)]
  daftarkanKerja(k, kerja)
  wajib(await imporWilayah(k, Buffer.from(WILAYAH), operatorMesin, '35.76' as KodeWilayah))
  await masukkan(
    '2026-06-29',
    'dokumen,3576011001,,L,,akta-lahir,3,,\ndokumen,3576021001,,,,kk-terbit,12,,\n',
  )
  await masukkan(
    '2026-06-30',
    'dokumen,3576011001,,P,,akta-lahir,2,,\ndokumen,3576011002,,P,,ktp-el-cetak,1250,,\n',
  )
})
afterAll(() => k.tutup())

async function masukkan(hari: string, isi: string): Promise<void> {
  const file = { namaFile: 'pelayanan.csv', isi: Buffer.from(KEPALA + isi), dari: hari, sampai: hari }
  wajib(await imporPeristiwa(k, file, operatorMesin))
}
const buka = (sop: string, masukan: Record<string, string>) =>
  bukaBerkas(k, { sop, masukan: { judul: 'Laporan uji', ...masukan } }, k.orang.adb)
const kode = (h: { ok: true } | { ok: false; galat: { kode: string } }) => (h.ok ? 'ok' : h.galat.kode)

test('berkas dibuka hanya dengan bulan atau tanggal yang ada pada kalender', async () => {
  expect(kode(await buka(BULANAN, {}))).toBe('sop.masukan-kurang')
  expect(kode(await buka(BULANAN, { bulan: 'Juni 2026' }))).toBe('sop.bulan-tak-sah')
  expect(kode(await buka(BULANAN, { bulan: '2026-13' }))).toBe('sop.bulan-tak-sah')
  expect(kode(await buka(HARIAN, { tanggal: '2026-02-30' }))).toBe('sop.tanggal-tak-sah')
})

test('bulan tanpa satu berkas pelayanan pun ditolak pada tindakannya; masanya dapat diperbaiki di situ', async () => {
  const { berkasId } = wajib(await buka(BULANAN, { bulan: '2026-05' }))
  const hasil = await coba(k, berkasId, 'adb', 'olah')
  expect(hasil).toMatchObject({ ok: false, galat: { kode: 'buku.tanpa-pelayanan' } })
  expect(hasil.ok ? '' : hasil.galat.pesan).toContain('Mei 2026')
  const b = await tuntas(k, berkasId, 'adb', 'olah', { masukan: { bulan: '2026-06' } })
  expect(b.dokumen.map((d) => d.nama)).toContain('laporan-bulanan.pdf')
})

describe.skipIf(!adaPoppler)(`dimainkan sampai akhir${perluPoppler}`, () => {
  test('laporan bulanan: disusun, diperiksa, ditandatangani, dikirim, diarsipkan; angkanya dari berkas harian', async () => {
    const { berkasId: id } = wajib(
      await buka(BULANAN, { bulan: '2026-06', judul: 'Laporan Bulanan Juni 2026' }),
    )
    await tuntas(k, id, 'adb', 'olah')
    await tuntas(k, id, 'kasi', 'periksa')
    await tuntas(k, id, 'kabid', 'setujui')
    await tuntas(k, id, 'kabid', 'tandatangani')
    await tuntas(k, id, 'adb', 'kirim')
    const b = await tuntas(k, id, 'adb', 'arsipkan')
    expect(b.langkahKini).toBeNull()
    const versi = b.dokumen.filter((d) => d.nama === 'laporan-bulanan.pdf')
    expect(versi).toHaveLength(2)
    const pdf = (await bacaDokumen(k, versi.find((d) => d.terbaru)!.hash)).isi
    const teks = teksHalaman(pdf)
    expect(teks.join('\n')).toMatch(/Juni 2026/)
    // Born 3 + 2 in Apel, 1,250 cards in Belimbing, 12 family cards in the other kecamatan.
    expect(baris(teks, 'JUMLAH KOTA LATIHAN')).toContainEqual(expect.arrayContaining(['3', '2', '5']))
    expect(baris(teks, 'JUMLAH KOTA LATIHAN')).toContainEqual(expect.arrayContaining(['12']))
    expect(baris(teks, 'JUMLAH KOTA LATIHAN')).toContainEqual(expect.arrayContaining(['1.250']))
    expect(teks.join('\n')).toMatch(/2 dari 20 hari kerja/)
    cocokkanHalaman(pdf, { 'bulanan-sampul': 1, 'bulanan-tabel': halaman(teks, /Tabel 1\.1 /) })
  })

  test('laporan harian: satu hari, tanpa hari lain di dalamnya', async () => {
    const { berkasId: id } = wajib(await buka(HARIAN, { tanggal: '2026-06-30', judul: 'Laporan Harian' }))
    await tuntas(k, id, 'adb', 'olah')
    await tuntas(k, id, 'kasi', 'periksa')
    await tuntas(k, id, 'kabid', 'setujui')
    const b = await tuntas(k, id, 'adb', 'arsipkan')
    expect(b.langkahKini).toBeNull()
    const pdf = (await bacaDokumen(k, b.dokumen.find((d) => d.nama === 'laporan-harian.pdf')!.hash)).isi
    const teks = teksHalaman(pdf)
    expect(baris(teks, 'JUMLAH KOTA LATIHAN')).toContainEqual(expect.arrayContaining(['0', '2', '2']))
    expect(teks.join('\n')).not.toContain('12\n')
    cocokkanHalaman(pdf, { 'harian-tabel': halaman(teks, /Tabel 1\.1 /) })
  })
})

const halaman = (teks: readonly string[], pola: RegExp) =>
  1 + teks.findIndex((h, i) => i > 0 && pola.test(h) && !/DAFTAR TABEL/.test(h))

/** Cells of every row of this name. */
function baris(teks: readonly string[], nama: string): string[][] {
  return teks
    .flatMap((h) => h.split('\n'))
    .filter((b) => b.includes(nama))
    .map((b) =>
      b
        .slice(b.indexOf(nama) + nama.length)
        .trim()
        .split(/\s+/),
    )
}
