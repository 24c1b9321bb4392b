import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kali } from '../../../test/support/kali.ts'
import { timUtas } from './tim.ts'
import { type Baris, baris, csv } from './uji/file-uji.ts'
import { susun } from './uji/susun-uji.ts'

const SEHAT: Baris[] = [
  {},
  { JENIS_KLMIN: 'PEREMPUAN', NO_KEC: '12', NO_KEL: '2010' },
  { NO_KEC: '2', NO_KEL: '2001', AGAMA: '99', NAMA_LGKP: 'A,"B"\nC' },
  { NO_KEL: '2002', STAT_HBKEL: '4', TGL_LHR: '2020-02-29' },
]
const TIDAK_AKTIF: Baris[] = [{ FLAG_STATUS: '1' }]
const CACAT: Baris[] = [
  { NIK: '123' },
  { TGL_LHR: '31-04-2000' },
  { NO_KEL: '9' },
  { JENIS_KLMIN: '' },
  { NO_KK: 'x"y' },
]

const jenis = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...SEHAT) },
  { weight: 1, arbitrary: fc.constantFrom(...TIDAK_AKTIF) },
  { weight: 2, arbitrary: fc.constantFrom(...CACAT) },
)
const file = fc.record({
  daftar: fc.array(jenis, { minLength: 1, maxLength: 40 }).filter((d) => d.some((b) => SEHAT.includes(b))),
  potongan: fc.integer({ min: 1, max: 300 }),
  ukuranPotong: fc.integer({ min: 1, max: 5000 }),
  bentuk: fc.record({
    pemisah: fc.constantFrom(',', ';', '|', '\t'),
    gantiBaris: fc.constantFrom('\n', '\r\n', '\r'),
    kutip: fc.constantFrom('perlu' as const, 'semua' as const),
  }),
  benih: fc.integer(),
})

test('baris masuk = dihitung + tidak aktif + ditolak, dan tiap tolakan menyebut barisnya, bagaimana pun file dipotong', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ daftar, potongan, ukuranPotong, bentuk }) => {
      const isi = daftar.map((u, i) => baris(i, u))
      const hasil = await susun(csv(isi, bentuk), {
        potongan,
        ukuranPotong,
        batasBaris: 1000,
        tanpaKode: true,
      })
      const { jumlahMasuk, jumlahBaris, jumlahTidakAktif, jumlahDitolak } = hasil.isi
      expect(jumlahMasuk).toBe(daftar.length)
      expect(jumlahBaris + jumlahTidakAktif + jumlahDitolak).toBe(jumlahMasuk)
      expect(hasil.identitas.length).toBe(jumlahBaris)
      expect(jumlahBaris).toBe(daftar.filter((d) => SEHAT.includes(d)).length)
      let nomor = 2
      const harap: number[] = []
      for (const [i, d] of daftar.entries()) {
        if (CACAT.includes(d)) harap.push(nomor)
        nomor += 1 + (isi[i]!['NAMA_LGKP']!.split('\n').length - 1)
      }
      expect(hasil.tolak.map((t) => t.baris)).toEqual(harap)
    }),
    { numRuns: kali(60, 20) },
  )
})

test('snapshot yang sama bagaimana pun urutan baris dan potongannya', async () => {
  await fc.assert(
    fc.asyncProperty(file, async ({ daftar, potongan, ukuranPotong, bentuk, benih }) => {
      const isi = daftar.map((u, i) =>
        baris(i, { ...u, NO_KK: u['NO_KK'] ?? `990101020305${String((i % 7) + 1).padStart(4, '0')}` }),
      )
      const a = await susun(csv(isi, bentuk))
      const b = await susun(csv(acak(isi, benih)), { potongan, ukuranPotong, batasBaris: 1000 })
      expect(b.isi.id).toBe(a.isi.id)
      expect(b.isi.hashBerkas).toEqual(a.isi.hashBerkas)
      expect(b.identitas).toEqual(a.identitas)
      expect(b.kode).toEqual(a.kode)
      expect(b.isi.temuan.map(({ aturan, jumlah }) => [aturan, jumlah])).toEqual(
        a.isi.temuan.map(({ aturan, jumlah }) => [aturan, jumlah]),
      )
    }),
    { numRuns: kali(25, 8) },
  )
})

test('dua utas memberi hasil yang sama dengan satu, termasuk NIK ganda', async () => {
  const daftar = Array.from({ length: 3000 }, (_, i) =>
    baris(i % 2500, {
      ...SEHAT[i % 4]!,
      ...(i % 31 === 0 && { NIK: 'salah' }),
      NO_KK: `990101020305${String((i % 700) + 1).padStart(4, '0')}`,
    }),
  )
  const satu = await susun(csv(daftar), { ukuranPotong: 9000, batasBaris: 4000 })
  const dua = await susun(csv(daftar), { ukuranPotong: 9000, batasBaris: 4000, tim: timUtas(2) })
  expect(dua.isi).toEqual(satu.isi)
  expect(dua.tolak).toEqual(satu.tolak)
  expect(dua.kode).toEqual(satu.kode)
  expect(satu.tolak.filter((t) => t.aturan === 'nik-ganda').length).toBeGreaterThan(400)
})

test('semester atau tanggal lain: snapshot lain; file yang sama byte demi byte: kode.parquet yang sama', async () => {
  const isi = csv([baris(1), baris(2)])
  const [a, b, c] = [await susun(isi), await susun(isi, { semester: '2026-2' }), await susun(isi)]
  expect(b.isi.id).not.toBe(a.isi.id)
  expect(c.isi).toEqual(a.isi)
})

function acak<T>(isi: readonly T[], benih: number): T[] {
  const hasil = [...isi]
  let x = benih | 1
  for (let i = hasil.length - 1; i > 0; i--) {
    x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d) + 0x9e3779b9
    const j = (x >>> 0) % (i + 1)
    ;[hasil[i], hasil[j]] = [hasil[j]!, hasil[i]!]
  }
  return hasil
}
