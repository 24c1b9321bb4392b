import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HasilTabel } from '../agregat.contract.ts'
import { daftarTabelBaris as daftarTabel } from '../definisi/muat-definisi.ts'
import { dasarTabel } from '../hitung/kubus.ts'
import { susunPohon } from '../susun/pohon-wilayah.ts'
import { susunTabel } from '../susun/susun-tabel.ts'
import { hitunganDari } from '../uji/hitung-uji.ts'
import { EMPAT_PULUH, snapshotUji, WILAYAH_UJI } from '../uji/populasi-uji.ts'
import { ujiGerbang } from './gerbang.ts'

const pohon = susunPohon(WILAYAH_UJI, [])

function seimbang(): HasilTabel[] {
  return daftarTabel().map((definisi) =>
    structuredClone(
      susunTabel(
        {
          definisi,
          hitungan: hitunganDari(EMPAT_PULUH, dasarTabel(definisi)),
          pohon,
          digestWilayah: '',
          snapshot: snapshotUji(),
        },
        'desa',
      ),
    ),
  )
}

const gerbang = (hasil: HasilTabel[]) => ujiGerbang(hasil, daftarTabel(), pohon)
const ambil = (hasil: HasilTabel[], id: string) => hasil.find((h) => h.tabel.id === id)!
const nilai = (h: HasilTabel, kode: string) =>
  kode === h.total.kode ? h.total.nilai : h.baris.find((b) => b.kode === kode)!.nilai
const letak = (h: HasilTabel, kunci: string) =>
  h.grup.flatMap((g) => g.kolom.map((k) => k.kunci)).indexOf(kunci)

test('tabel yang benar seimbang', () => {
  expect(gerbang(seimbang())).toMatchObject({ seimbang: true, selisih: [], jumlahTabel: 12 })
})

describe('tabel yang sengaja dirusak tertangkap, dengan tempatnya', () => {
  test('LK + PR tidak sama dengan JML', () => {
    const hasil = seimbang()
    const h = ambil(hasil, 'agama')
    nilai(h, '99.01.01.1002')[letak(h, '4.jml')]! += 1
    expect(gerbang(hasil).selisih).toContainEqual({
      aturan: 'lk-pr-jml',
      tabel: 'agama',
      kodeWilayah: '99.01.01.1002',
      namaWilayah: 'KARANG BENIH',
      kolom: '4.jml',
      seharusnya: 5,
      didapat: 6,
      kalimat: 'Tabel agama, KARANG BENIH, kolom 4.jml: didapat 6, seharusnya 5 (LK + PR).',
    })
  })

  test('jumlah kategori tidak sama dengan JUMLAH', () => {
    const hasil = seimbang()
    const h = ambil(hasil, 'pendidikan')
    const [dari, ke] = [letak(h, '5.lk'), letak(h, '5.jml')]
    for (const kode of ['99.01.01.1001', '99.01.01', '99.01']) {
      nilai(h, kode)[dari]! -= 1
      nilai(h, kode)[ke]! -= 1
    }
    const g = gerbang(hasil)
    expect(new Set(g.selisih.map((s) => s.aturan))).toEqual(new Set(['jumlah-kategori']))
    expect(g.selisih.map((s) => [s.kodeWilayah, s.kolom])).toEqual([
      ['99.01', 'total.lk'],
      ['99.01', 'total.jml'],
      ['99.01.01', 'total.lk'],
      ['99.01.01', 'total.jml'],
      ['99.01.01.1001', 'total.lk'],
      ['99.01.01.1001', 'total.jml'],
    ])
  })

  test('desa tidak berjumlah kecamatan', () => {
    const hasil = seimbang()
    const h = ambil(hasil, 'kepala-keluarga')
    // Consistent in itself (LK + PR = JML), wrong only against the desa below and the kabupaten above.
    const n = nilai(h, '99.01.02')
    n[0]! += 1
    n[2]! += 1
    const g = gerbang(hasil)
    expect(
      g.selisih.filter((s) => s.aturan === 'jumlah-wilayah').map((s) => [s.kodeWilayah, s.kolom]),
    ).toEqual([
      ['99.01', 'total.lk'],
      ['99.01', 'total.jml'],
      ['99.01.02', 'total.lk'],
      ['99.01.02', 'total.jml'],
    ])
  })

  test('tabel lain dari semesta yang sama berbeda di satu desa', () => {
    const hasil = seimbang()
    const h = ambil(hasil, 'golongan-darah')
    // One man moves from one desa to the next inside the kecamatan: every sum above still holds.
    for (const [kode, beda] of [
      ['99.01.01.1001', -1],
      ['99.01.01.1002', 1],
    ] as const)
      for (const k of ['13.lk', '13.jml', 'total.lk', 'total.jml']) nilai(h, kode)[letak(h, k)]! += beda
    const g = gerbang(hasil)
    expect(g.selisih.map((s) => [s.aturan, s.tabel, s.lawan, s.kodeWilayah, s.kolom])).toEqual([
      ['satu-semesta', 'golongan-darah', 'penduduk-jenis-kelamin', '99.01.01.1001', 'total.lk'],
      ['satu-semesta', 'golongan-darah', 'penduduk-jenis-kelamin', '99.01.01.1002', 'total.lk'],
      ['satu-semesta', 'golongan-darah', 'penduduk-jenis-kelamin', '99.01.01.1001', 'total.jml'],
      ['satu-semesta', 'golongan-darah', 'penduduk-jenis-kelamin', '99.01.01.1002', 'total.jml'],
    ])
  })

  test('kepala keluarga tidak sama dengan SHDK kode 1', () => {
    const hasil = seimbang()
    const h = ambil(hasil, 'shdk')
    for (const kode of ['99.01.02.1001', '99.01.02', '99.01'])
      for (const [k, beda] of [
        ['1.lk', -1],
        ['1.jml', -1],
        ['2.lk', 1],
        ['2.jml', 1],
      ] as const)
        nilai(h, kode)[letak(h, k)]! += beda
    const g = gerbang(hasil)
    expect(new Set(g.selisih.map((s) => `${s.aturan} ${s.tabel} ${s.lawan}`))).toEqual(
      new Set(['relasi-semesta kepala-keluarga shdk']),
    )
    expect(g.selisih).toHaveLength(6)
  })

  test('wajib + belum tidak sama dengan penduduk', () => {
    const hasil = seimbang()
    const h = ambil(hasil, 'wajib-ktp')
    for (const kode of ['99.01.02.1001', '99.01.02', '99.01'])
      for (const k of ['belum.pr', 'belum.jml', 'total.pr', 'total.jml']) nilai(h, kode)[letak(h, k)]! -= 1
    const aturan = new Set(gerbang(hasil).selisih.map((s) => s.aturan))
    expect(aturan).toEqual(new Set(['satu-semesta', 'jumlah-baris']))
  })

  test('semua tabel kehilangan orang yang sama: hanya jumlah baris cuplikan yang tahu', () => {
    const kurang = EMPAT_PULUH.slice(0, -1)
    const hasil = daftarTabel().map((definisi) =>
      susunTabel(
        {
          definisi,
          hitungan: hitunganDari(kurang, dasarTabel(definisi)),
          pohon,
          digestWilayah: '',
          snapshot: snapshotUji(40),
        },
        'desa',
      ),
    )
    const g = gerbang(hasil)
    expect(g.selisih.map((s) => [s.aturan, s.seharusnya, s.didapat])).toEqual(
      Array(11).fill(['jumlah-baris', 40, 39]),
    )
  })

  test('baris desa yang hilang dari satu tabel', () => {
    const hasil = seimbang()
    const i = hasil.findIndex((h) => h.tabel.id === 'status-kawin')
    hasil[i] = { ...hasil[i]!, baris: hasil[i]!.baris.filter((b) => b.kode !== '99.01.01.1001') }
    const aturan = gerbang(hasil).selisih.map((s) => `${s.aturan} ${s.kodeWilayah}`)
    expect(aturan).toContain('satu-semesta 99.01.01.1001')
    expect(aturan).toContain('jumlah-wilayah 99.01.01')
  })

  test('wilayah berpenduduk di luar daftar wilayah', () => {
    const kurang = WILAYAH_UJI.filter((w) => w.kode !== '99.01.02.1001')
    const pohonKurang = susunPohon(kurang, ['99.01.02.1001' as never])
    const g = ujiGerbang(seimbang(), daftarTabel(), pohonKurang)
    expect(g.selisih.map((s) => [s.aturan, s.kodeWilayah, s.didapat])).toEqual([
      ['wilayah-dikenal', '99.01.02.1001', 10],
    ])
  })
})

test('satu sel mana pun yang diubah di tabel mana pun tertangkap', () => {
  fc.assert(
    fc.property(
      fc.nat(),
      fc.nat(),
      fc.nat(),
      fc.integer({ min: -5, max: 5 }).filter((n) => n !== 0),
      (t, b, k, beda) => {
        const hasil = seimbang()
        const h = hasil[t % hasil.length]!
        const baris = [h.total, ...h.baris]
        const n = baris[b % baris.length]!.nilai
        n[k % n.length]! += beda
        expect(gerbang(hasil).seimbang).toBe(false)
      },
    ),
    { seed: 20_260_630, numRuns: 150 },
  )
})
