import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import { daftarTabelBaris as daftarTabel } from '../definisi/muat-definisi.ts'
import { ujiGerbang } from '../gerbang/gerbang.ts'
import { dasarTabel } from '../hitung/kubus.ts'
import { bacaHitungan, digestHitungan, tulisHitungan } from '../hitung/tulis-hitungan.ts'
import { hitunganDari } from '../uji/hitung-uji.ts'
import { EMPAT_PULUH, type OrangUji, snapshotUji, WILAYAH_UJI } from '../uji/populasi-uji.ts'
import { susunPohon } from './pohon-wilayah.ts'
import { susunTabel } from './susun-tabel.ts'

const DESA = WILAYAH_UJI.filter((w) => w.tingkat === 'desa').map((w) => w.kode)
const kode = (maks: number) => fc.oneof(fc.integer({ min: 0, max: maks }), fc.constant(255))
const orang: fc.Arbitrary<OrangUji> = fc.record({
  desa: fc.constantFrom(...DESA),
  jk: fc.constantFrom(1, 2),
  umur: fc.integer({ min: 0, max: 120 }),
  agama: kode(7),
  stat_kwn: kode(4),
  stat_hbkel: kode(11),
  pddk_akh: kode(10),
  jenis_pkrjn: kode(89),
  gol_drh: kode(13),
  pnydng_cct: kode(6),
  akta_lhr: kode(2),
  akta_kwn: kode(2),
  akta_crai: kode(2),
  ktp_el: kode(11),
  kia: kode(2),
  kk: kode(2),
})

function semuaTabel(penduduk: readonly OrangUji[]) {
  const pohon = susunPohon(WILAYAH_UJI, [])
  const hasil = daftarTabel().map((definisi) =>
    susunTabel(
      {
        definisi,
        hitungan: hitunganDari(penduduk, dasarTabel(definisi)),
        pohon,
        digestWilayah: '',
        snapshot: snapshotUji(penduduk.length),
      },
      'desa',
    ),
  )
  return { hasil, pohon }
}

test('siapa pun penduduknya, bagian berjumlah keseluruhan: gerbang seimbang', () => {
  fc.assert(
    fc.property(fc.array(orang, { maxLength: 60 }), (penduduk) => {
      const { hasil, pohon } = semuaTabel(penduduk)
      expect(ujiGerbang(hasil, daftarTabel(), pohon).selisih).toEqual([])
    }),
    { seed: 7, numRuns: kali(60, 3) },
  )
})

test('urutan baris tidak mengubah satu byte pun', () => {
  const urut = semuaTabel(EMPAT_PULUH).hasil.map((h) => h.digest)
  fc.assert(
    fc.property(fc.shuffledSubarray([...EMPAT_PULUH], { minLength: EMPAT_PULUH.length }), (acak) => {
      expect(semuaTabel(acak).hasil.map((h) => h.digest)).toEqual(urut)
    }),
    { seed: 7, numRuns: kali(10, 1) },
  )
})

test('laki-laki ditambah perempuan sama dengan semua, di setiap sel', () => {
  for (const h of semuaTabel(EMPAT_PULUH).hasil) {
    for (const b of [...h.baris, h.total]) {
      const tiga = h.grup.map((_, i) => b.nilai.slice(i * 3, i * 3 + 3))
      expect(
        tiga.filter(([lk, pr, jml]) => lk! + pr! !== jml),
        h.tabel.id,
      ).toEqual([])
    }
  }
})

test('hitungan tersegel dibaca kembali persis', () => {
  for (const t of daftarTabel()) {
    const h = hitunganDari(EMPAT_PULUH, dasarTabel(t))
    const byte = tulisHitungan(h)
    expect(bacaHitungan(byte)).toEqual(h)
    expect(digestHitungan(tulisHitungan(bacaHitungan(byte)))).toBe(digestHitungan(byte))
  }
})

test('kantor provinsi: dua kabupaten, total provinsi, baris kabkota di atas kecamatan', () => {
  const daftar = [
    ...WILAYAH_UJI,
    { kode: '99.71' as never, nama: 'KOTA LATIH', tingkat: 'kabkota' as const },
    { kode: '99.71.01' as never, nama: 'KOTA TENGAH', tingkat: 'kecamatan' as const },
    { kode: '99.71.01.1001' as never, nama: 'ALUN', tingkat: 'desa' as const },
  ]
  const pohon = susunPohon(daftar, [])
  const definisi = daftarTabel()[0]!
  const bahan = {
    definisi,
    hitungan: hitunganDari(EMPAT_PULUH, dasarTabel(definisi)),
    pohon,
    digestWilayah: '',
    snapshot: snapshotUji(),
  }
  const h = susunTabel(bahan, 'kecamatan')
  expect(h.total).toMatchObject({ kode: '99', nama: 'PROVINSI LATIHAN', nilai: [20, 20, 40] })
  expect(h.baris.map((b) => [b.kode, b.induk, b.nilai[2]])).toEqual([
    ['99.01', undefined, 40],
    ['99.01.01', '99.01', 30],
    ['99.01.02', '99.01', 10],
    ['99.71', undefined, 0],
    ['99.71.01', '99.71', 0],
  ])
  expect(susunTabel(bahan, 'provinsi').baris.map((b) => b.kode)).toEqual(['99'])
})
