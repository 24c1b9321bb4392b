import { beforeAll, describe, expect, test } from 'vitest'
import { type ModelLembarSop, renderLembarSop } from '#dokumen'
import { periksaPdfA } from './periksa-pdfa.ts'
import { adaPoppler, perluPoppler, teksHalaman } from './poppler.ts'

const LAPORAN = 'Laporan agregat Data Kependudukan'
const model: ModelLembarSop = {
  kop: {
    pemerintah: 'Pemerintah Kabupaten Latihan',
    dinas: 'Dinas Kependudukan dan Pencatatan Sipil',
    latihan: true,
  },
  identitas: {
    nomor: 'SOP/PIPD/PIAK/09',
    nama: 'Agregat Data Kependudukan',
    tanggalPembuatan: '01 April 2019',
    tanggalEfektif: '01 Juni 2019',
    disahkanOleh: { jabatan: 'Kepala Dinas', nama: 'Drs. Bambang Contoh', nip: '19700101 199503 1 001' },
  },
  dasarHukum: ['Undang-Undang Nomor 24 Tahun 2013'],
  kualifikasi: ['Menguasai komputer'],
  keterkaitan: ['SOP Pengamanan dan Backup Database'],
  peralatan: ['Buku Agenda'],
  peringatan: ['Apabila tidak dilakukan maka tidak dapat mengarsipkan'],
  pencatatan: ['Disimpan sebagai data fisik dan elektronik'],
  pelaksana: [
    { id: 'adb', judul: 'ADB' },
    { id: 'kasi', judul: 'Kasi' },
    { id: 'kabid', judul: 'Kabid' },
  ],
  kegiatan: [
    {
      id: '1',
      nomor: '1',
      uraian: 'Melakukan pemrosesan',
      pelaksana: 'adb',
      simbol: 'kapsul',
      kelengkapan: 'Export',
      waktu: '1 Jam',
      output: LAPORAN,
      panah: [{ ke: '2' }],
    },
    {
      id: '2',
      nomor: '2',
      uraian: 'Memverifikasi',
      pelaksana: 'kasi',
      simbol: 'kotak',
      kelengkapan: LAPORAN,
      waktu: '20 menit',
      output: 'Hasil',
      panah: [{ ke: '3' }],
    },
    {
      id: '3',
      nomor: '3',
      uraian: 'Menyetujui draf',
      pelaksana: 'kabid',
      simbol: 'belah-ketupat',
      kelengkapan: 'Hasil',
      waktu: '20 menit',
      output: 'Draf',
      keterangan: [{ teks: 'Dikembalikan ke langkah 1 atau 2 dengan alasan', disimpulkan: true }],
      panah: [
        { ke: '4', label: 'Ya' },
        { ke: '2', label: 'Tidak', disimpulkan: true },
        { ke: '1', label: 'Tidak', disimpulkan: true },
      ],
    },
    {
      id: '4',
      nomor: '4',
      uraian: 'Mengarsipkan',
      pelaksana: 'adb',
      simbol: 'kapsul',
      kelengkapan: 'Draf',
      waktu: '20 menit',
      output: LAPORAN,
      panah: [],
    },
  ],
}

/** Fourteen steps over two actors, with a way back from the second page to the first. */
const panjang: ModelLembarSop = {
  ...model,
  kegiatan: Array.from({ length: 20 }, (_, i) => ({
    id: String(i + 1),
    nomor: String(i + 1),
    uraian: `Kegiatan ke-${i + 1} yang diuraikan agak panjang agar barisnya tinggi dan lembarnya berganti halaman`,
    pelaksana: ['adb', 'kasi', 'kabid'][i % 3]!,
    simbol:
      i === 0 || i === 19 ? ('kapsul' as const) : i === 14 ? ('belah-ketupat' as const) : ('kotak' as const),
    kelengkapan: 'ATK',
    waktu: '10 menit',
    output: 'Draf',
    panah: [...(i < 19 ? [{ ke: String(i + 2) }] : []), ...(i === 14 ? [{ ke: '2', label: 'Tidak' }] : [])],
  })),
}

let pdf: Buffer
beforeAll(async () => {
  pdf = await renderLembarSop(model)
})

test('lembar SOP menyatakan diri PDF/A-2b, lolos daftar aturan sendiri, dan sama setiap kali dicetak', async () => {
  expect(await periksaPdfA(pdf)).toEqual([])
  expect((await renderLembarSop(model)).equals(pdf)).toBe(true)
})

describe.skipIf(!adaPoppler)(`dibaca dengan poppler${perluPoppler}`, () => {
  test('identitas, kepala tabel, setiap kegiatan dan tanda disimpulkan tercetak', () => {
    const [identitas, alur] = teksHalaman(pdf) as [string, string]
    for (const t of [
      'SOP/PIPD/PIAK/09',
      '01 April 2019',
      'DASAR HUKUM',
      'PENCATATAN DAN PENDATAAN',
      'Drs. Bambang Contoh',
    ])
      expect(identitas).toContain(t)
    for (const t of [
      'Mutu Baku',
      'Kelengkapan',
      'Keterangan',
      'Memverifikasi',
      '1 Jam',
      'Ya',
      '(disimpulkan)',
    ])
      expect(alur).toContain(t)
    // Two ways back leave by the same side: one label.
    expect(alur.match(/Tidak/g)).toHaveLength(1)
  })

  test('panah yang menyeberang halaman berpasangan: huruf yang sama di kedua segilima', async () => {
    const halaman = teksHalaman(await renderLembarSop(panjang)).slice(1)
    expect(halaman.length).toBeGreaterThanOrEqual(2)
    const huruf = halaman.map((h) => [...h.matchAll(/(?<=^|\s)([A-Z])(?=\s|$)/gm)].map((x) => x[1]!))
    const jumlah = new Map<string, number>()
    for (const h of huruf.flat()) jumlah.set(h, (jumlah.get(h) ?? 0) + 1)
    expect([...jumlah.keys()].sort()).toEqual(['A', 'B'].slice(0, jumlah.size))
    for (const [h, n] of jumlah) expect(n, `segilima ${h}`).toBe(2)
    for (const h of halaman) expect(h).toContain('Mutu Baku')
  })
})
