import { expect, test } from 'vitest'
import { bagiKolom, LEBAR_MENDATAR, LEBAR_TEGAK } from './bagi-kolom.ts'
import { contohLaporan } from './contoh-laporan.ts'
import { susunDaftarLembar, susunLembarTabel } from './lembar-tabel.ts'

const laporan = contohLaporan(4, 5)

test.each(laporan.tabel.map((t) => [t.tabel.id, t] as const))(
  '%s: setiap kelompok kolom tercetak sekali dan muat',
  (_, t) => {
    const semua = t.grup.map((_g, i) => i)
    const bagian = bagiKolom(t, semua)
    expect(bagian.flatMap((b) => b.grup)).toEqual(semua)
    for (const b of bagian) {
      const lebar = b.lebarKode + b.lebarNama + b.lebarAngka.reduce((x, y) => x + y, 0)
      expect(lebar).toBeLessThanOrEqual((b.mendatar ? LEBAR_MENDATAR : LEBAR_TEGAK) + 0.2)
      expect(b.lebarAngka).toHaveLength(b.grup.length * 3)
      expect(b.lebarNama).toBeGreaterThanOrEqual(34)
    }
  },
)

test('tabel sempit berdiri tegak, tabel lebar rebah dan terbagi rata', () => {
  const cari = (id: string) => laporan.tabel.find((t) => t.tabel.id === id)!
  const bagi = (id: string) =>
    bagiKolom(
      cari(id),
      cari(id).grup.map((_, i) => i),
    )
  expect(bagi('penduduk-jenis-kelamin').map((b) => b.mendatar)).toEqual([false])
  const pekerjaan = bagi('pekerjaan').map((b) => b.grup.length)
  expect(Math.max(...pekerjaan) - Math.min(...pekerjaan)).toBeLessThanOrEqual(1)
})

test('kolom yang kosong di seluruh wilayah disebut di bawah tabel, tidak hilang diam-diam', () => {
  const t = laporan.tabel.find((x) => x.tabel.id === 'pekerjaan')!
  const lembar = susunLembarTabel(t)
  const tercetak = lembar.bagian.flatMap((b) => b.grup.map((g) => g.label))
  const kosong = t.grup
    .filter((g, i) => g.jenis !== 'total' && t.total.nilai[i * 3 + 2] === 0)
    .map((g) => g.label)
  expect(kosong.length).toBeGreaterThan(0)
  expect(new Set([...tercetak, ...kosong])).toEqual(new Set(t.grup.map((g) => g.label)))
  const catatan = lembar.catatan.join('\n')
  for (const label of kosong) expect(catatan).toContain(label)
})

test('laporan yang terlalu besar mencetak tabel terlebar sampai kecamatan dan menyebutkannya; tabel lain tetap rinci', () => {
  const besar = susunDaftarLembar(contohLaporan(45, 21).tabel)
  const baris = (nomor: number) =>
    besar.find((t) => t.nomor === nomor)!.bagian[0]!.halaman.flatMap((h) => h.baris).length
  expect(baris(7)).toBe(46)
  expect(baris(4)).toBe(45 * 22 + 1)
  expect(besar.find((t) => t.nomor === 7)!.catatan.join()).toContain('Rincian desa/kelurahan')
  const kecil = susunDaftarLembar(laporan.tabel).flatMap((t) => t.catatan)
  expect(kecil.join()).not.toContain('Rincian desa')
})
