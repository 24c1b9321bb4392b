import { describe, expect, test } from 'vitest'
import { lindungi } from './lindungi.ts'
import { edisiUji, serangUji } from './uji/serang-uji.ts'
import { type Warga, wargaUji } from './uji/tabel-uji.ts'

const AMBANG = 3

describe('penyerang yang memecahkan seluruh sistem persamaan', () => {
  test('tidak menemukan satu sel kecil pun', () => {
    const edisi = edisiUji(wargaUji(11, 2, 2, 100), { ambang: AMBANG })
    const p = serangUji([edisi], AMBANG)
    expect(p.kecil).toBeGreaterThan(50)
    expect({ tepat: p.tepat, sempit: p.sempit, meleset: p.meleset }).toEqual({
      tepat: 0,
      sempit: 0,
      meleset: 0,
    })
    expect(p.selangTerkecil).toBeGreaterThanOrEqual(AMBANG)
  })

  test('menemukan sebagian besar bila penekanan pelengkap dimatikan: penyerangnya sendiri diuji', () => {
    const edisi = edisiUji(wargaUji(11, 2, 2, 100), { ambang: AMBANG, pelengkap: false })
    const p = serangUji([edisi], AMBANG)
    expect(p.tepat).toBeGreaterThan(p.kecil / 2)
    expect(p.meleset).toBe(0)
  })
})

test('masukan yang sama memberi pola yang sama; urutan orang tidak berarti', () => {
  const warga = wargaUji(31, 2, 2, 80)
  const pola = edisiUji(warga, { ambang: AMBANG }).lindung
  expect(edisiUji([...warga].reverse(), { ambang: AMBANG }).lindung).toEqual(pola)
  expect(lindungi({ tabel: edisiUji(warga, { ambang: AMBANG }).asli, ambang: AMBANG })).toEqual(pola)
})

test('sel yang tercetak tetap angka yang benar, dan nol bukan sel kecil', () => {
  const e = edisiUji(wargaUji(41, 2, 2, 80), { ambang: AMBANG })
  for (const t of e.terbitan.tabel) {
    const asli = e.asli.find((x) => x.id === t.id)!
    for (const b of t.baris) {
      const i = asli.baris.findIndex((x) => x.kode === b.kode)
      for (const [k, n] of b.nilai.entries()) {
        const benar = asli.nilai[i * asli.kolom.length + k]!
        if (n === null) continue
        expect(n).toBe(benar)
        expect(n === 0 || n >= AMBANG).toBe(true)
      }
    }
  }
})

test('kelompok peka yang seluruhnya pada satu kategori ikut ditekan', () => {
  const warga = wargaUji(61, 2, 2, 80).filter((w) => w.sifat['pnydng_cct'] !== 3)
  const tiga: Warga[] = Array.from({ length: 5 }, (_, i) => ({
    desa: warga[i]!.desa,
    sifat: { ...warga[i]!.sifat, jk: 1, umur: 40, stat_kwn: 2, stat_hbkel: 1, pnydng_cct: 3, pddk_akh: 2 },
  }))
  const e = edisiUji([...warga, ...tiga], { ambang: AMBANG })
  const t = e.lindung.tabel.find((x) => x.id === 'disabilitas-pendidikan')!
  const asli = e.asli.find((x) => x.id === t.id)!
  const kolom = asli.kolom.indexOf('3~2.lk')
  expect(asli.nilai[kolom]).toBe(5)
  if (t.terbit) expect(t.tekan).toContainEqual({ baris: 0, kolom, utama: true })
})
