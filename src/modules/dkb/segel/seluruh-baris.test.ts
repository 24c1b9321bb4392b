import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bitLanjutan } from '../aturan.ts'
import { cariNik, siapkanIndeksNik } from './indeks-nik.ts'
import { nomoriKeluarga } from './keluarga.ts'
import { tandaiNikGanda } from './nik-ganda.ts'
import { padatkanDiri, type SeluruhBaris, siapkanSeluruhBaris } from './seluruh-baris.ts'
import { urutkan } from './urut.ts'

// Few different numbers, close together and far apart, 16 nines and the Papua codes among them.
const nomor = fc.oneof(
  fc.bigInt({ min: 9_999_999_999_999_990n, max: 9_999_999_999_999_999n }),
  fc.bigInt({ min: 9_101_000_000_000_000n, max: 9_101_000_000_000_300n }),
  fc.bigInt({ min: 1n, max: 9_999_999_999_999_999n }),
)
const baris = fc.array(fc.record({ nik: nomor, kk: nomor, kepala: fc.boolean() }), { maxLength: 400 })

function susun(daftar: { nik: bigint; kk: bigint; kepala: boolean }[]): SeluruhBaris {
  const semua = siapkanSeluruhBaris(daftar.length)
  daftar.forEach((b, i) => {
    semua.nikHi[i] = Number(b.nik / 100_000_000n)
    semua.nikLo[i] = Number(b.nik % 100_000_000n)
    semua.kkHi[i] = Number(b.kk / 100_000_000n)
    semua.kkLo[i] = Number(b.kk % 100_000_000n)
    semua.diri[i] = padatkanDiri(0, b.kepala ? 1 : 4, 1, 1)
  })
  return semua
}

test('NIK ganda: tepat kemunculan kedua dan seterusnya', () => {
  fc.assert(
    fc.property(baris, (daftar) => {
      const semua = susun(daftar)
      const indeks = siapkanIndeksNik(semua)
      const hasil = [tandaiNikGanda(semua, indeks, 0), tandaiNikGanda(semua, indeks, 1)]
      const jumlah = hasil.reduce((n, h) => n + h.persis + h.orangLain, 0)
      const harap = daftar.map((b, i) => (daftar.findIndex((x) => x.nik === b.nik) < i ? 1 : 0))
      expect([...semua.ganda]).toEqual(harap)
      expect(jumlah).toBe(harap.filter((h) => h === 1).length)
      for (const b of [...daftar, { nik: 9_901_010_101_800_001n }]) {
        const [hi, lo] = [Number(b.nik / 100_000_000n), Number(b.nik % 100_000_000n)]
        expect(cariNik(indeks, semua, hi, lo)).toBe(daftar.findIndex((x) => x.nik === b.nik))
      }
    }),
  )
})

test('keluarga: satu nomor tiap NO_KK dari baris yang dihitung; tanpa kepala dan dua kepala terhitung', () => {
  fc.assert(
    fc.property(baris, (daftar) => {
      const semua = susun(daftar)
      const indeks = siapkanIndeksNik(semua)
      tandaiNikGanda(semua, indeks, 0)
      tandaiNikGanda(semua, indeks, 1)
      const jumlah = nomoriKeluarga(semua, 0) + nomoriKeluarga(semua, 1)
      const dihitung = daftar.map((b, i) => ({ ...b, i })).filter((b) => semua.ganda[b.i] === 0)
      const perKk = Map.groupBy(dihitung, (b) => b.kk)
      expect(jumlah).toBe(perKk.size)
      const nomorKk = [...perKk.values()].map((anggota) => {
        const n = new Set(anggota.map((b) => `${(semua.kkLo[b.i]! & 255) >> 7}/${semua.keluarga[b.i]}`))
        expect(n.size).toBe(1)
        return [...n][0]
      })
      expect(new Set(nomorKk).size).toBe(perKk.size)
      const kepala = [...perKk.values()].map((anggota) => anggota.filter((b) => b.kepala).length)
      const bertanda = (id: Parameters<typeof bitLanjutan>[0]) =>
        [...semua.tanda].filter((t) => (t >>> bitLanjutan(id)) & 1).length
      expect(bertanda('keluarga-tanpa-kepala')).toBe(kepala.filter((k) => k === 0).length)
      expect(bertanda('keluarga-dua-kepala')).toBe(kepala.filter((k) => k > 1).length)
    }),
  )
})

test('urutkan: seperti pengurutan biasa, yang setara tetap pada tempatnya', () => {
  const kunci = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 99_999_999 })))
  fc.assert(
    fc.property(kunci, (daftar) => {
      const [a, b] = [0, 1].map((k) => Uint32Array.from(daftar, (d) => d[k as 0 | 1]))
      const urutan = urutkan(daftar.length, [
        { nilai: a!, bit: 22 },
        { nilai: b!, bit: 27 },
      ])
      const harap = daftar.map((_, i) => i).sort((x, y) => a![x]! - a![y]! || b![x]! - b![y]! || x - y)
      expect([...urutan]).toEqual(harap)
    }),
  )
})
