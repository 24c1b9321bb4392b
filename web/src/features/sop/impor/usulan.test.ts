import { expect, test } from 'vitest'
import type { UsulanKirim } from '#contract/sop/baca/baca'
import { benarkan, buangBidang, kelompokkan, ubahBidang } from './usulan.ts'

const USULAN: UsulanKirim = {
  naskah: {
    identitas: { nama: 'Uji', tanggalRevisi: '2020-01-01' },
    peralatan: ['ATK', 'Meja'],
    pelaksana: [
      { id: 'staf', judul: 'Staf' },
      { id: 'kabid', judul: 'Kabid' },
    ],
    langkah: [
      {
        kegiatan: 'Memeriksa',
        pelaksana: { id: 'staf', disimpulkan: true },
        simbol: { bentuk: 'kotak', disimpulkan: true },
        pengembalian: [{ ke: '1', uraian: 'Bila tidak sesuai', disimpulkan: true }],
      },
    ],
  },
  keyakinan: {
    'identitas.nama': { nilai: 0.95, alasan: '' },
    'identitas.tanggalRevisi': { nilai: 0.3, alasan: '' },
    peralatan: { nilai: 0.92, alasan: '' },
    'pelaksana.1': { nilai: 0.9, alasan: '' },
    'langkah.0.pelaksana': { nilai: 0.6, alasan: 'menurut kata kerja' },
    'langkah.0.simbol': { nilai: 0.7, alasan: '' },
    'langkah.0.pengembalian.0': { nilai: 0.5, alasan: '' },
  },
  letak: { 'langkah.0.pelaksana': 4 },
  sumber: [],
  dibuang: { nama: 0, nip: 0 },
}
const bidang = (u: UsulanKirim, jalur: string) =>
  kelompokkan(u)
    .flatMap((k) => k.bidang)
    .find((b) => b.jalur === jalur)!

test('tebakan dikelompokkan menurut urutan lembar, dengan kata-kata orang', () => {
  expect(kelompokkan(USULAN).map((k) => k.judul)).toEqual([
    'Identitas',
    'Dasar hukum dan kelengkapan',
    'Kolom pelaksana',
    'Langkah 1',
  ])
  expect(bidang(USULAN, 'langkah.0.pelaksana')).toMatchObject({
    nama: 'Pelaksana',
    teks: 'Staf',
    baris: 4,
    yakin: 0.6,
  })
  expect(bidang(USULAN, 'langkah.0.pengembalian.0').teks).toBe('ke langkah 1. Bila tidak sesuai')
  expect(bidang(USULAN, 'pelaksana.1').teks).toBe('Kabid')
})

test('yang dibenarkan kehilangan tandanya dan tidak lagi disimpulkan', () => {
  const u = benarkan(USULAN, ['langkah.0.pelaksana', 'langkah.0.pengembalian.0'])
  expect(Object.keys(u.keyakinan)).not.toContain('langkah.0.pelaksana')
  expect(u.naskah['langkah']).toMatchObject([
    {
      pelaksana: { id: 'staf', disimpulkan: false },
      simbol: { disimpulkan: true },
      pengembalian: [{ disimpulkan: false }],
    },
  ])
  expect(USULAN.naskah['langkah']).toMatchObject([{ pelaksana: { disimpulkan: true } }])
})

test('yang diubah menjadi milik orang yang mengubah', () => {
  let u = ubahBidang(USULAN, bidang(USULAN, 'langkah.0.pelaksana'), 'kabid')
  u = ubahBidang(u, bidang(u, 'peralatan'), 'ATK\n\n Lemari ')
  u = ubahBidang(u, bidang(u, 'identitas.tanggalRevisi'), ' ')
  u = ubahBidang(u, bidang(u, 'pelaksana.1'), 'Kabid PIAK')
  expect(u.naskah).toMatchObject({
    identitas: { tanggalRevisi: null },
    peralatan: ['ATK', 'Lemari'],
    pelaksana: [{}, { id: 'kabid', judul: 'Kabid PIAK' }],
    langkah: [{ pelaksana: { id: 'kabid', disimpulkan: false } }],
  })
  expect(Object.keys(u.keyakinan).sort()).toEqual([
    'identitas.nama',
    'langkah.0.pengembalian.0',
    'langkah.0.simbol',
  ])
})

test('jalan keluar yang tidak ada pada naskah dapat dibuang', () => {
  const u = buangBidang(USULAN, bidang(USULAN, 'langkah.0.pengembalian.0'))
  expect(u.naskah['langkah']).toMatchObject([{ pengembalian: [] }])
  expect(Object.keys(u.keyakinan)).not.toContain('langkah.0.pengembalian.0')
})
