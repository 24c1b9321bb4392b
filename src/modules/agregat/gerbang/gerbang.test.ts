import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import type { HasilGerbang, HasilTabel } from '../agregat.contract.ts'
import { daftarTabelBaris as daftarTabel } from '../definisi/muat-definisi.ts'
import { dasarTabel } from '../hitung/kubus.ts'
import { susunPohon } from '../susun/pohon-wilayah.ts'
import { susunTabel } from '../susun/susun-tabel.ts'
import { hitunganDari } from '../uji/hitung-uji.ts'
import { EMPAT_PULUH, snapshotUji, WILAYAH_UJI } from '../uji/populasi-uji.ts'
import { Gerbang, ujiGerbang } from './gerbang.ts'

const pohon = susunPohon(WILAYAH_UJI, [])
const susunSemua = (orang: typeof EMPAT_PULUH, jumlahBaris = orang.length) =>
  daftarTabel().map((definisi) =>
    susunTabel(
      {
        definisi,
        hitungan: hitunganDari(orang, dasarTabel(definisi)),
        pohon,
        digestWilayah: '',
        snapshot: snapshotUji(jumlahBaris),
      },
      'desa',
    ),
  )
const BENAR = susunSemua(EMPAT_PULUH)

/** Right tables; whoever changes one takes it with `ambil`, which makes it a copy. */
const seimbang = () => [...BENAR]
const gerbang = (hasil: HasilTabel[]) => ujiGerbang(hasil, daftarTabel(), pohon)
const ambil = (hasil: HasilTabel[], id: string) => {
  const i = hasil.findIndex((h) => h.tabel.id === id)
  hasil[i] = structuredClone(hasil[i]!)
  return hasil[i]!
}
const nilai = (h: HasilTabel, kode: string) =>
  kode === h.total.kode ? h.total.nilai : h.baris.find((b) => b.kode === kode)!.nilai
const letak = (h: HasilTabel, kunci: string) =>
  h.grup.flatMap((g) => g.kolom.map((k) => k.kunci)).indexOf(kunci)

/** Adds to cells of a desa and of every region above it, so that no sum over regions breaks. */
function ubah(h: HasilTabel, desa: string, kolom: Record<string, number>): void {
  for (const kode of [desa, desa.slice(0, 8), desa.slice(0, 5)])
    for (const [k, beda] of Object.entries(kolom)) {
      expect(letak(h, k), k).toBeGreaterThanOrEqual(0)
      nilai(h, kode)[letak(h, k)]! += beda
    }
}
const ringkas = (g: HasilGerbang) =>
  new Set(g.selisih.map((s) => `${s.aturan} ${s.tabel} ${s.lawan ?? ''}`.trim()))

test('tabel yang benar seimbang', () => {
  expect(gerbang(seimbang())).toMatchObject({ seimbang: true, selisih: [], jumlahTabel: 48, dilewati: [] })
})

describe('tabel yang sengaja dirusak tertangkap, dengan tempatnya', () => {
  test('LK + PR tidak sama dengan JML', () => {
    const hasil = seimbang()
    const h = ambil(hasil, 'agama')
    nilai(h, '99.01.01.1002')[letak(h, '4.jml')]! += 1
    expect(gerbang(hasil).selisih).toContainEqual({
      kunci: 'lk-pr-jml|agama||99.01.01.1002|4.jml',
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
    // The crossings with education still say what it was.
    expect(ringkas(g)).toEqual(
      new Set([
        'jumlah-kategori pendidikan',
        'marginal pendidikan-pekerjaan pendidikan',
        'marginal pendidikan-golongan-darah pendidikan',
      ]),
    )
    const kategori = g.selisih.filter((s) => s.aturan === 'jumlah-kategori')
    expect(kategori.map((s) => [s.kodeWilayah, s.kolom])).toEqual([
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
    const semesta = g.selisih.filter((s) => s.aturan === 'satu-semesta')
    expect(semesta.map((s) => [s.aturan, s.tabel, s.lawan, s.kodeWilayah, s.kolom])).toEqual([
      ['satu-semesta', 'golongan-darah', 'penduduk-jenis-kelamin', '99.01.01.1001', 'total.lk'],
      ['satu-semesta', 'golongan-darah', 'penduduk-jenis-kelamin', '99.01.01.1002', 'total.lk'],
      ['satu-semesta', 'golongan-darah', 'penduduk-jenis-kelamin', '99.01.01.1001', 'total.jml'],
      ['satu-semesta', 'golongan-darah', 'penduduk-jenis-kelamin', '99.01.01.1002', 'total.jml'],
    ])
  })

  test('kepala keluarga tidak sama dengan SHDK kode 1', () => {
    const hasil = seimbang()
    ubah(ambil(hasil, 'shdk'), '99.01.02.1001', { '1.lk': -1, '1.jml': -1, '2.lk': 1, '2.jml': 1 })
    const g = gerbang(hasil)
    const relasi = g.selisih.filter((s) => s.aturan === 'relasi-semesta')
    expect(new Set(relasi.map((s) => `${s.tabel} ${s.lawan}`))).toEqual(new Set(['kepala-keluarga shdk']))
    expect(relasi).toHaveLength(6)
    // Every table of heads of families is held against it, not only the one that says so.
    const ukuran = new Set(g.selisih.filter((s) => s.aturan === 'ukuran-semesta').map((s) => s.tabel))
    expect(ukuran).toEqual(
      new Set(
        daftarTabel()
          .filter((d) => d.semesta.id === 'kepala-keluarga')
          .map((d) => d.id),
      ),
    )
  })

  test('wajib + belum wajib tidak sama dengan penduduk', () => {
    const hasil = seimbang()
    ubah(ambil(hasil, 'wajib-ktp'), '99.01.02.1001', {
      'belum.pr': -1,
      'belum.jml': -1,
      'total.pr': -1,
      'total.jml': -1,
    })
    expect(ringkas(gerbang(hasil))).toEqual(
      new Set([
        'satu-semesta wajib-ktp penduduk-jenis-kelamin',
        'jumlah-baris wajib-ktp',
        'relasi-semesta kia wajib-ktp',
      ]),
    )
  })

  test.each([
    ['akta-kelahiran', 'umur-tunggal'],
    ['akta-kelahiran-0-5', 'umur-tunggal'],
    ['akta-kawin', 'status-kawin'],
    ['akta-cerai', 'status-kawin'],
    ['kartu-keluarga', 'shdk'],
  ])('memiliki + belum tidak sama dengan yang wajib: %s', (id, lawan) => {
    const hasil = seimbang()
    const h = ambil(hasil, id)
    ubah(h, '99.01.01.1001', { 'belum.pr': 1, 'belum.jml': 1, 'total.pr': 1, 'total.jml': 1 })
    expect(ringkas(gerbang(hasil))).toContain(`ukuran-semesta ${id} ${lawan}`)
    // And where the total is as it should be, its parts are not.
    ubah(h, '99.01.01.1001', { 'total.pr': -1, 'total.jml': -1 })
    expect(ringkas(gerbang(hasil))).toContain(`jumlah-kategori ${id}`)
  })

  test('KIA dan KTP-el: yang wajib menurut umur dan status kawin', () => {
    const hasil = seimbang()
    ubah(ambil(hasil, 'status-kawin-umur-tunggal'), '99.01.01.1001', {
      '1~3.pr': -1,
      '1~3.jml': -1,
      '2~3.pr': 1,
      '2~3.jml': 1,
    })
    const g = ringkas(gerbang(hasil))
    expect(g).toContain('ukuran-semesta kia status-kawin-umur-tunggal')
    expect(g).toContain('ukuran-semesta ktp-el status-kawin-umur-tunggal')
    expect(g).toContain('jumlah-subtotal status-kawin-umur-tunggal')
    expect(g).toContain('marginal status-kawin-umur-tunggal status-kawin')
    expect(g).not.toContain('marginal status-kawin-umur-tunggal umur-tunggal')
  })

  test('satu kategori persilangan tidak berjumlah seperti tertulis', () => {
    const hasil = seimbang()
    ubah(ambil(hasil, 'pendidikan-pekerjaan'), '99.01.02.1001', { '5.lk': 1, '5.jml': 1 })
    const g = gerbang(hasil)
    expect(ringkas(g)).toEqual(new Set(['jumlah-subtotal pendidikan-pekerjaan']))
    expect(g.selisih[0]).toMatchObject({
      kolom: '5.lk',
      kalimat:
        'Tabel pendidikan-pekerjaan, KABUPATEN LATIH, kolom 5.lk: jumlah rinciannya 5, padahal tertulis 6.',
    })
  })

  test('persilangan yang benar jumlahnya tetapi menaruh orang pada pekerjaan lain', () => {
    const hasil = seimbang()
    ubah(ambil(hasil, 'status-kawin-pekerjaan'), '99.01.01.1001', {
      '2~15.lk': -1,
      '2~15.jml': -1,
      '2~88.lk': 1,
      '2~88.jml': 1,
    })
    const g = gerbang(hasil)
    expect(ringkas(g)).toEqual(new Set(['marginal status-kawin-pekerjaan pekerjaan']))
    expect(new Set(g.selisih.map((s) => s.kolom))).toEqual(new Set(['15.lk', '15.jml', '88.lk', '88.jml']))
  })

  test('persilangan tiga dimensi berjumlah kedua tabel dua dimensi', () => {
    const hasil = seimbang()
    ubah(ambil(hasil, 'disabilitas-umur-tunggal'), '99.01.01.1002', {
      '3~55.pr': -1,
      '3~55.jml': -1,
      '3~56.pr': 1,
      '3~56.jml': 1,
    })
    expect(ringkas(gerbang(hasil))).toEqual(
      new Set(['marginal disabilitas-pendidikan-umur-tunggal disabilitas-umur-tunggal']),
    )
  })

  test('semua tabel kehilangan orang yang sama: hanya jumlah baris cuplikan yang tahu', () => {
    const g = gerbang(susunSemua(EMPAT_PULUH.slice(0, -1), 40))
    const penduduk = daftarTabel().filter((d) => d.semesta.id === 'penduduk').length
    expect(g.selisih.map((s) => [s.aturan, s.seharusnya, s.didapat])).toEqual(
      Array(penduduk).fill(['jumlah-baris', 40, 39]),
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

test('tabel yang kolomnya tidak diimpor dilewati menurut namanya, bersama hubungannya', () => {
  const g = new Gerbang(daftarTabel(), pohon)
  for (const h of BENAR) if (h.tabel.id !== 'kia' && h.tabel.id !== 'status-kawin') g.periksa(h)
  const hasil = g.selesai(
    [],
    [
      { tabel: 'status-kawin', kolomTiada: ['STAT_KWN'] },
      { tabel: 'kia', kolomTiada: ['KIA'] },
    ],
  )
  expect(hasil).toMatchObject({ seimbang: true, jumlahTabel: 46 })
  expect(hasil.dilewati.map((l) => l.kalimat)).toEqual([
    'Status Perkawinan: tidak diperiksa, karena data yang diimpor tidak memuat kolom STAT_KWN. Hubungannya dengan Akta Perkawinan, Akta Perkawinan x Agama, Akta Perceraian, Akta Perceraian x Agama tidak diperiksa.',
    'KIA: tidak diperiksa, karena data yang diimpor tidak memuat kolom KIA.',
  ])
})

test('tabel yang tidak diberikan dan tidak disebut dilewati adalah kesalahan program', () => {
  expect(() => gerbang(BENAR.slice(1))).toThrow(/not given/)
  expect(() => ujiGerbang(BENAR, daftarTabel().slice(1), pohon)).toThrow(/not announced/)
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
        const h = ambil(hasil, hasil[t % hasil.length]!.tabel.id)
        const baris = [h.total, ...h.baris]
        const n = baris[b % baris.length]!.nilai
        n[k % n.length]! += beda
        expect(gerbang(hasil).seimbang).toBe(false)
      },
    ),
    { seed: 20_260_630, numRuns: kali(150, 3) },
  )
})
