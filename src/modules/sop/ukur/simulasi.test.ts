import { describe, expect, test } from 'vitest'
import { kali } from '../../../../test/support/kali.ts'
import { acak } from '../../../../test/support/mutasi-byte.ts'
import { type DefinisiSop, definisiSop } from '../definisi/definisi-sop.ts'
import { findDefinisi } from '../definisi/muat-definisi.ts'
import type { SinggahTerukur } from './hitung-ukur.ts'
import { persentil, urut } from './persentil.ts'
import { jalankanUlangan, siapkanContoh, simulasi } from './simulasi.ts'

const BENIH = 20_261_121
const DASAR = findDefinisi('agregat-data-kependudukan')!
const banyakKasus = 150

/** Cases measured on DASAR: each step waits and works by its own skewed law; step 2 sends one in seven back. */
function terukur(benih: number): { singgah: SinggahTerukur[]; total: number[] } {
  const r = acak(benih)
  const singgah: SinggahTerukur[] = []
  const total: number[] = []
  const lama = (tengah: number) => tengah * Math.exp(1.2 * (r() + r() + r() - 1.5))
  for (let k = 0; k < banyakKasus; k++) {
    let jumlah = 0
    for (let i = 0; i < DASAR.langkah.length; ) {
      const l = DASAR.langkah[i]!
      const kembali = i === 1 && r() < 1 / 7
      const s = { tunggu: lama(60 + 40 * i), kerja: lama(15) }
      jumlah += s.tunggu + s.kerja
      singgah.push({
        berkasId: `b-${k}`,
        langkah: l.id,
        ...s,
        hasil: kembali ? 'dikembalikan' : 'selesai',
        ke: kembali ? DASAR.langkah[0]!.id : null,
        terlambat: null,
      })
      i = kembali ? 0 : i + 1
    }
    total.push(jumlah)
  }
  return { singgah, total: urut(total) }
}

const buka = Array.from({ length: banyakKasus }, (_, i) => i * 400)
const bahan = (definisi: DefinisiSop, singgah: readonly SinggahTerukur[]) => ({
  definisi,
  terukurPada: DASAR,
  singgah,
  buka,
  kapasitas: {},
  benih: BENIH,
  ulangan: kali(100, 20),
})

/** The same SOP with one more step at place `ke`, in the words of another. */
function tambahLangkah(d: DefinisiSop, ke: number): DefinisiSop {
  const baru = {
    ...structuredClone(d.langkah[2]!),
    id: 'sisipan',
    pengembalian: [],
    simbol: { bentuk: 'kotak' as const, disimpulkan: true },
  }
  return definisiSop.parse({ ...d, langkah: d.langkah.toSpliced(ke, 0, baru) })
}

describe('perkiraan SOP yang diubah', () => {
  test('SOP yang sama memberi lagi sebaran yang terukur: median dalam 7 persen, p90 dalam 12 persen', () => {
    for (let n = 0; n < kali(20, 2); n++) {
      const { singgah, total } = terukur(BENIH + n)
      const h = simulasi(bahan(DASAR, singgah))!
      const dekat = (a: number, b: number) => Math.abs(a - b) / b
      expect(dekat(h.median.tengah, persentil(total, 0.5)), `benih ${BENIH + n}`).toBeLessThan(0.07)
      expect(dekat(h.p90.tengah, persentil(total, 0.9)), `benih ${BENIH + n}`).toBeLessThan(0.12)
      expect(h.andaian).toEqual([])
      expect(h.median.dari).toBeLessThanOrEqual(h.median.tengah)
      expect(h.median.tengah).toBeLessThanOrEqual(h.median.sampai)
    }
  })

  test('langkah tambahan tidak pernah mempercepat satu berkas pun selama pejabatnya cukup', () => {
    const { singgah } = terukur(BENIH)
    const semula = bahan(DASAR, singgah)
    for (let ke = 1; ke < DASAR.langkah.length; ke++) {
      const panjang = bahan(tambahLangkah(DASAR, ke), singgah)
      const [a, b] = [siapkanContoh(semula), siapkanContoh(panjang)]
      for (let u = 0; u < kali(10, 2); u++) {
        const sebelum = jalankanUlangan(semula, a.contoh, u)
        const sesudah = jalankanUlangan(panjang, b.contoh, u)
        expect(sesudah.every((menit, k) => menit >= sebelum[k]! - 1e-6)).toBe(true)
        expect(sesudah.some((menit, k) => menit > sebelum[k]! + 1)).toBe(true)
      }
      expect(b.andaian).toHaveLength(1)
      expect(b.andaian[0]).toMatch(new RegExp(`^Langkah ${ke + 1} belum pernah diukur`))
    }
  })

  test('pejabat yang terlalu sedikit memperlama, dan antreannya menurut urutan datang', () => {
    const { singgah } = terukur(BENIH)
    const sesak = { ...bahan(DASAR, singgah), buka: buka.map((x) => x / 40) }
    const cukup = simulasi(sesak)!
    const kurang = simulasi({ ...sesak, kapasitas: { adb: 1, kasi: 1, kabid: 1, kadis: 1 } })!
    expect(kurang.median.tengah).toBeGreaterThan(cukup.median.tengah * 1.2)
    const dua = [
      { berkasId: 'a', langkah: '1', tunggu: 0, kerja: 60, hasil: 'selesai', ke: null, terlambat: null },
    ]
    const satuLangkah = { ...DASAR, langkah: [{ ...DASAR.langkah[0]!, pengembalian: [] }] }
    const lama = jalankanUlangan(
      { definisi: satuLangkah, buka: [0, 10, 20], kapasitas: { adb: 1 }, benih: 1 },
      new Map([['1', dua]]),
      0,
    )
    expect(lama).toEqual([60, 110, 160])
  })

  test('langkah yang terbuka bersama berjalan bersama, dan yang berikut menunggu semuanya', () => {
    const l = (id: string, bersama?: string) => ({
      ...DASAR.langkah[0]!,
      id,
      pengembalian: [],
      ...(bersama && { bersama }),
    })
    const d = { ...DASAR, langkah: [l('a'), l('b', 'g'), l('c', 'g'), l('d')] }
    const s = (tunggu: number) => [{ tunggu, kerja: 0, hasil: 'selesai', ke: null }]
    const contoh = new Map([
      ['a', s(10)],
      ['b', s(100)],
      ['c', s(30)],
      ['d', s(5)],
    ])
    expect(jalankanUlangan({ definisi: d, buka: [0], kapasitas: {}, benih: 1 }, contoh, 0)).toEqual([115])
  })

  test('benih yang sama memberi hasil yang sama, tanpa berkas tidak ada hasil', () => {
    const { singgah } = terukur(BENIH)
    expect(simulasi(bahan(DASAR, singgah))).toEqual(simulasi(bahan(DASAR, singgah)))
    expect(simulasi({ ...bahan(DASAR, singgah), buka: [] })).toBeUndefined()
  })
})
