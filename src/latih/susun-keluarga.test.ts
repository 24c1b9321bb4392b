import { describe, expect, test } from 'vitest'
import { Acak } from './acak.ts'
import { BentukKawin, KAWIN, UMUR_KAWIN_MIN } from './bentuk-kawin.ts'
import { bobotUmur, hitungUmur, UMUR_MAKS } from './bentuk-umur.ts'
import { batasLahir, nomorHari } from './hari.ts'
import { lahirkan } from './lahirkan.ts'
import { susunKeluarga } from './susun-keluarga.ts'
import { SHDK, Warga } from './warga.ts'

const ACUAN = nomorHari(2026, 6, 30)
const kawin = new BentukKawin()

function desa(orang: number, benih: number): Warga {
  const acak = new Acak(benih)
  const w = new Warga(orang)
  const jumlah = hitungUmur(bobotUmur(), orang, 0, acak.satuan())
  lahirkan(w, jumlah, batasLahir('2026-06-30', UMUR_MAKS), kawin, acak)
  susunKeluarga(w, acak)
  return w
}

const beda = (w: Warga, induk: number, anak: number) => (w.lahir[anak]! - w.lahir[induk]!) / 365.25
const orang = (w: Warga) => Array.from({ length: w.n }, (_, i) => i)

describe.each([
  [3, 1],
  [40, 2],
  [900, 3],
  [900, 4],
  [6000, 5],
  [20_000, 6],
])('desa berpenduduk %i, benih %i', (jumlah, benih) => {
  const w = desa(jumlah, benih)

  test('setiap orang berada pada satu keluarga yang mempunyai tepat satu kepala', () => {
    const kepala = new Int32Array(w.jumlahKeluarga)
    const anggota = new Int32Array(w.jumlahKeluarga)
    for (const i of orang(w)) {
      expect(w.keluarga[i]).toBeGreaterThanOrEqual(0)
      anggota[w.keluarga[i]!]!++
      if (w.shdk[i] === SHDK.kepala) kepala[w.keluarga[i]!]!++
    }
    expect(w.n).toBe(jumlah)
    expect([...kepala].every((n) => n === 1)).toBe(true)
    expect([...anggota].every((n) => n >= 1)).toBe(true)
  })

  test('umur menurut tanggal lahir pada tanggal acuan', () => {
    const batas = batasLahir('2026-06-30', UMUR_MAKS)
    for (const i of orang(w)) {
      expect(w.lahir[i]).toBeLessThanOrEqual(batas[w.umur[i]!]!)
      expect(w.lahir[i]).toBeGreaterThan(batas[w.umur[i]! + 1]!)
      expect(w.lahir[i]).toBeLessThanOrEqual(ACUAN)
    }
  })

  test('suami-istri berlainan jenis kelamin, sama-sama kawin, serumah, dan saling menunjuk', () => {
    for (const i of orang(w)) {
      const p = w.pasangan[i]!
      if (w.shdk[i] === SHDK.istri) expect(p).toBeGreaterThanOrEqual(0)
      if (p < 0) continue
      expect(w.pasangan[p]).toBe(i)
      expect(w.jk[p]).not.toBe(w.jk[i])
      expect([w.statKwn[i], w.statKwn[p]]).toEqual([KAWIN.kawin, KAWIN.kawin])
      expect(w.keluarga[p]).toBe(w.keluarga[i])
    }
  })

  test('tidak ada yang pernah kawin di bawah umur', () => {
    for (const i of orang(w)) {
      if (w.statKwn[i] !== KAWIN.belum)
        expect(w.umur[i]).toBeGreaterThanOrEqual(UMUR_KAWIN_MIN[w.jk[i] as 0 | 1])
    }
  })

  test('orang tua cukup tua, ibu 15 sampai 49 tahun ketika melahirkan, dan bukan keturunannya sendiri', () => {
    for (const i of orang(w)) {
      const [ibu, ayah] = [w.ibu[i]!, w.ayah[i]!]
      if (ibu >= 0) {
        expect(w.jk[ibu]).toBe(1)
        expect(beda(w, ibu, i)).toBeGreaterThanOrEqual(15)
        expect(beda(w, ibu, i)).toBeLessThan(50)
      }
      if (ayah >= 0) {
        expect(w.jk[ayah]).toBe(0)
        expect(beda(w, ayah, i)).toBeGreaterThanOrEqual(15)
      }
    }
  })

  test('SHDK sesuai dengan hubungannya', () => {
    const kepala = new Int32Array(w.jumlahKeluarga)
    for (const i of orang(w)) if (w.shdk[i] === SHDK.kepala) kepala[w.keluarga[i]!] = i
    for (const i of orang(w)) {
      const k = kepala[w.keluarga[i]!]!
      const anakDari = (a: number, induk: number) => w.ibu[a] === induk || w.ayah[a] === induk
      if (w.shdk[i] === SHDK.istri) expect(w.pasangan[i]).toBe(k)
      if (w.shdk[i] === SHDK.anak) expect(anakDari(i, k)).toBe(true)
      if (w.shdk[i] === SHDK.menantu) expect(w.shdk[w.pasangan[i]!]).toBe(SHDK.anak)
      if (w.shdk[i] === SHDK.orangtua) expect(anakDari(k, i)).toBe(true)
      if (w.shdk[i] === SHDK.mertua) expect(anakDari(w.pasangan[k]!, i)).toBe(true)
      if (w.shdk[i] === SHDK.cucu) expect(beda(w, k, i)).toBeGreaterThan(24)
      if (w.shdk[i] === SHDK.kepala && jumlah > 100) expect(w.umur[i]).toBeGreaterThanOrEqual(17)
    }
  })
})

test('keluarga rata-rata berisi tiga sampai empat orang, sebagian tiga generasi, sebagian sendirian', () => {
  const w = desa(20_000, 9)
  expect(w.n / w.jumlahKeluarga).toBeGreaterThan(3)
  expect(w.n / w.jumlahKeluarga).toBeLessThan(4)
  const anggota = new Int32Array(w.jumlahKeluarga)
  const tigaGenerasi = new Set<number>()
  for (const i of orang(w)) {
    anggota[w.keluarga[i]!]!++
    if (w.shdk[i] === SHDK.cucu || w.shdk[i] === SHDK.orangtua || w.shdk[i] === SHDK.mertua) {
      tigaGenerasi.add(w.keluarga[i]!)
    }
  }
  expect(tigaGenerasi.size / w.jumlahKeluarga).toBeGreaterThan(0.05)
  expect([...anggota].filter((n) => n === 1).length / w.jumlahKeluarga).toBeGreaterThan(0.05)
  expect(Math.max(...anggota)).toBeLessThan(20)
})
