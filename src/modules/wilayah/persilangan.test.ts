import { expect, test } from 'vitest'
import type { KodeWilayah } from '#kernel/kode-wilayah'
import type { Tanggal } from '#kernel/tanggal'
import { kali } from '../../../test/support/kali.ts'
import { Acak } from '../../latih/acak.ts'
import { bacaBagian, bacaCsvPersilangan } from './baca-csv-persilangan.ts'
import { periksaPersilangan, tulisBagian } from './periksa-persilangan.ts'
import { type Persilangan, SATU, susunPeta } from './persilangan.ts'
import { giliran, type HitunganDesa, petakanHitungan } from './petakan-hitungan.ts'

const k = (kode: string) => kode as KodeWilayah
const [A, B, C, D] = ['99.01.01.2001', '99.01.01.2002', '99.01.01.2003', '99.01.02.2001'].map(k) as [
  KodeWilayah,
  KodeWilayah,
  KodeWilayah,
  KodeWilayah,
]
const baris = (dari: string, ke: string, bagian = 1, p: Partial<Persilangan> = {}): Persilangan => ({
  dari: k(dari),
  ke: k(ke),
  jenis: bagian === 1 ? 'gabung' : 'pecah',
  bagian: Math.round(bagian * SATU),
  tanggal: '2026-07-01' as Tanggal,
  dasarHukum: 'Perda uji',
  ...p,
})
const hari = (t: string) => t as Tanggal
const peta = (p: Persilangan[], kini: string[], keadaan = '2026-06-30') =>
  susunPeta(p, new Set(kini.map(k)), hari(keadaan))

test('tanpa persilangan setiap desa adalah dirinya sendiri', () => {
  expect(peta([], [A]).tujuan(A)).toEqual([{ kode: A, bagian: SATU }])
})

test('rantai diikuti menurut tanggal: pecah, lalu pecahannya bergabung', () => {
  const p = [baris(A, A, 0.75), baris(A, B, 0.25), baris(B, C, 1, { tanggal: hari('2027-01-01') })]
  expect(peta(p, [A, C]).tujuan(A)).toEqual([
    { kode: A, bagian: 75_000_000 },
    { kode: C, bagian: 25_000_000 },
  ])
})

test('dua kode yang bertukar pada hari yang sama bertukar, bukan menyatu', () => {
  const p = [baris(A, B, 1, { jenis: 'ganti-kode' }), baris(B, A, 1, { jenis: 'ganti-kode' })]
  const m = peta(p, [A, B])
  expect([m.tujuan(A)[0]!.kode, m.tujuan(B)[0]!.kode]).toEqual([B, A])
})

test('yang terjadi sebelum hari data tidak diulang, kecuali untuk kode yang sudah tiada', () => {
  const p = [
    baris(A, A, 0.5, { tanggal: hari('2025-01-01') }),
    baris(A, B, 0.5, { tanggal: hari('2025-01-01') }),
    baris(C, A, 1, { tanggal: hari('2025-01-01') }),
  ]
  const m = peta(p, [A, B])
  expect(m.tujuan(A)).toEqual([{ kode: A, bagian: SATU }])
  expect(m.tujuan(C)).toEqual([{ kode: A, bagian: SATU }])
})

test('ganti kode kecamatan membawa semua desanya', () => {
  const p = [baris('99.01.01', '99.01.02', 1, { jenis: 'ganti-kode' })]
  expect(peta(p, [D]).tujuan(A)).toEqual([{ kode: D, bagian: SATU }])
})

const hitungan = (isi: Record<string, number[]>, nK = 2): HitunganDesa => ({
  desa: Object.keys(isi).map(k),
  kode: Array.from({ length: nK }, (_, i) => i),
  isi: Uint32Array.from(Object.values(isi).flat()),
})
const perDesa = (h: HitunganDesa) => {
  const lebar = h.isi.length / h.desa.length
  return Object.fromEntries(h.desa.map((d, i) => [d, [...h.isi.subarray(i * lebar, (i + 1) * lebar)]]))
}

test('menurut desa hasilnya tepat: bilangan yang sama, tanpa perkiraan', () => {
  const h = hitungan({ [A]: [1, 2, 3, 4], [B]: [10, 20, 30, 40], [C]: [0, 0, 5, 0] })
  const hasil = petakanHitungan(h, peta([baris(B, A), baris(C, D)], [A, D]))
  expect(perDesa(hasil.hitungan)).toEqual({ [A]: [11, 22, 33, 44], [D]: [0, 0, 5, 0] })
  expect(hasil).toMatchObject({ perkiraan: [], berpindah: [B, C], takTerpetakan: [] })
})

test('menurut bagian: jumlahnya tetap, hasilnya disebut perkiraan', () => {
  const h = hitungan({ [A]: [3, 2, 1, 1] })
  const hasil = petakanHitungan(h, peta([baris(A, A, 0.6), baris(A, B, 0.4)], [A, B]))
  expect(perDesa(hasil.hitungan)).toEqual({ [A]: [2, 1, 1, 0], [B]: [1, 1, 0, 1] })
  expect(hasil.perkiraan).toEqual([A, B])
})

test('hitungan jarang dipetakan sama dengan yang padat', () => {
  // [desa][lane][cell] of two cells and three lanes, and the same without the empty ones.
  const padat = hitungan({ [A]: [5, 0, 3, 2, 0, 1], [B]: [0, 4, 0, 0, 0, 0] })
  const jarang = {
    desa: [A, B],
    kode: [0, 1],
    mulai: Uint32Array.of(0, 4, 5),
    // cell * 3 + lane
    sel: Uint32Array.of(0, 1, 4, 5, 3),
    jumlah: Uint32Array.of(5, 3, 2, 1, 4),
  }
  const m = peta([baris(A, A, 0.6), baris(A, C, 0.4), baris(B, C)], [A, C])
  const p = petakanHitungan(padat, m)
  const j = petakanHitungan(jarang, m)
  const urai = Object.fromEntries(
    j.hitungan.desa.map((d, i) => {
      const isi = Array<number>(6).fill(0)
      for (let x = j.hitungan.mulai[i]!; x < j.hitungan.mulai[i + 1]!; x++) {
        const sel = j.hitungan.sel[x]!
        isi[(sel % 3) * 2 + Math.floor(sel / 3)] = j.hitungan.jumlah[x]!
      }
      return [d, isi]
    }),
  )
  expect(urai).toEqual(perDesa(p.hitungan))
  expect(j.perkiraan).toEqual(p.perkiraan)
})

test('kode yang tidak dijelaskan persilangan tetap pada kodenya dan disebut', () => {
  const hasil = petakanHitungan(hitungan({ [C]: [1, 0, 0, 0] }), peta([], [A]))
  expect(hasil.takTerpetakan).toEqual([C])
  expect(perDesa(hasil.hitungan)).toEqual({ [C]: [1, 0, 0, 0] })
})

test('pembagian acak: jumlah per sel tetap, bagian tak lebih dari satu di luar kuota, tabel lain berjumlah sama', () => {
  for (let benih = 1; benih <= kali(300, 60); benih++) {
    const acak = new Acak(benih, 16)
    const banyak = 2 + Math.floor(acak.satuan() * 4)
    const bobot = Array.from({ length: banyak }, () => 1 + Math.floor(acak.satuan() * 99))
    const total = bobot.reduce((a, b) => a + b, 0)
    const bagian = bobot.map((b) => Math.floor((b / total) * SATU))
    bagian[0]! += SATU - bagian.reduce((a, b) => a + b, 0)
    const tujuan = bagian.map(
      (b, i) => k(`99.01.01.${2001 + i}`) && { kode: k(`99.01.01.${2001 + i}`), bagian: b },
    )
    const peta_ = { kini: new Set(tujuan.map((t) => t.kode)), tujuan: () => tujuan }
    const nilai = Array.from({ length: 12 }, () => Math.floor(acak.satuan() * 40))
    const satu = petakanHitungan(hitungan({ [A]: nilai }, 6), peta_).hitungan
    // The same people counted by another dimension: other cells, the same total a lane.
    const jumlahLajur = [0, 1].map((l) => nilai.slice(l * 6, l * 6 + 6).reduce((a, b) => a + b, 0))
    const lain = petakanHitungan(hitungan({ [A]: jumlahLajur }, 1), peta_).hitungan
    for (let i = 0; i < 12; i++) {
      let jumlah = 0
      for (let d = 0; d < satu.desa.length; d++) jumlah += satu.isi[d * 12 + i]!
      expect(jumlah, `benih ${benih} sel ${i}`).toBe(nilai[i])
    }
    for (const [d, desa] of satu.desa.entries())
      for (const l of [0, 1]) {
        const dapat = satu.isi.subarray(d * 12 + l * 6, d * 12 + l * 6 + 6).reduce((a, b) => a + b, 0)
        const tepat = (jumlahLajur[l]! * tujuan.find((t) => t.kode === desa)!.bagian) / SATU
        expect(Math.abs(dapat - tepat), `benih ${benih} kuota ${desa}`).toBeLessThan(1)
        expect(lain.isi[lain.desa.indexOf(desa) * 2 + l], `benih ${benih} tabel lain`).toBe(dapat)
      }
  }
})

test('satu orang lebih tidak pernah mengurangi bagian siapa pun', () => {
  // Shares on which the largest remainder takes one away (the Alabama paradox).
  const tujuan = [0.54, 0.33, 0.13].map((b, i) => ({ kode: k(`99.01.01.${2001 + i}`), bagian: b * SATU }))
  const g = giliran(tujuan)
  const urutan = Array.from({ length: 100 }, () => g.berikut())
  const dapat = [0, 1, 2].map((i) => urutan.filter((u) => u === i).length)
  expect(dapat).toEqual([54, 33, 13])
})

test.each([
  ['', SATU],
  ['1', SATU],
  ['0,6', 60_000_000],
  ['33.33333333%', undefined],
  ['33,333333%', 33_333_333],
  ['0', undefined],
  ['1,1', undefined],
  ['setengah', undefined],
])('bagian "%s" dibaca tepat', (tulisan, n) => {
  expect(bacaBagian(tulisan)).toBe(n)
  if (n) expect(bacaBagian(tulisBagian(n))).toBe(n)
})

const dikenal = new Set([A, B, C, D, k('99.01.01'), k('99.01.02')])
const periksa = (p: Persilangan[], lama: Persilangan[] = []) =>
  periksaPersilangan(
    p.map((x, i) => ({ ...x, baris: i + 2 })),
    lama,
    dikenal,
  ).map((t) => `${t.baris} ${t.sebab}`)

test.each([
  ['pecah yang utuh', [baris(A, A, 0.6), baris(A, B, 0.4)], []],
  ['gabung dua desa', [baris(A, C), baris(B, C)], []],
  [
    'bagian kurang',
    [baris(A, A, 0.6), baris(A, B, 0.3)],
    ['2 Bagian 99.01.01.2001 per 2026-07-01 berjumlah 0,9, seharusnya 1.'],
  ],
  ['beda tingkat', [baris(A, '99.01.02')], ['2 99.01.01.2001 dan 99.01.02 tidak setingkat.']],
  [
    'tujuan asing',
    [baris(A, '99.01.01.2009')],
    ['2 Kode baru 99.01.01.2009 tidak ada dalam daftar wilayah kantor.'],
  ],
  [
    'kecamatan terpecah',
    [baris('99.01.01', '99.01.02', 0.5), baris('99.01.01', '99.01.01', 0.5)],
    [
      '2 Di atas desa/kelurahan hanya wilayah utuh yang dapat disilangkan; pecahannya ditulis per desa.',
      '3 Di atas desa/kelurahan hanya wilayah utuh yang dapat disilangkan; pecahannya ditulis per desa.',
    ],
  ],
  ['ke dirinya sendiri', [baris(A, A)], ['2 99.01.01.2001 hanya ke dirinya sendiri.']],
  [
    'pecah satu tujuan',
    [baris(A, B, 1, { jenis: 'pecah' })],
    ['2 Pemecahan memerlukan paling sedikit dua kode baru.'],
  ],
])('pemeriksaan: %s', (_, p, harap) => expect(periksa(p)).toEqual(harap))

test('persilangan yang sudah ada tidak ditimpa diam-diam', () => {
  expect(periksa([baris(A, B)], [baris(A, C)])).toEqual([
    '2 Persilangan 99.01.01.2001 per 2026-07-01 sudah ada; hapus dahulu.',
  ])
})

test('CSV persilangan: yang terbaca dan yang cacat', () => {
  const h = bacaCsvPersilangan(
    Buffer.from(
      'dari;ke;jenis;bagian;tanggal;dasar_hukum\n9901012001;99.01.01.2001;pecah;0,6;2026-07-01;Perda 1/2026\n9901012001;99.01.01.2002;Pecah;40%;2026-07-01;Perda 1/2026\nx;y;z;;;\n',
    ),
  )
  expect(h).toMatchObject({
    ok: true,
    value: {
      daftar: [
        { baris: 2, dari: A, ke: A, bagian: 60_000_000 },
        { baris: 3, dari: A, ke: B, bagian: 40_000_000, jenis: 'pecah' },
      ],
      cacat: [{ baris: 4, sebab: 'Kode lama "x" bukan kode wilayah.' }],
    },
  })
})
