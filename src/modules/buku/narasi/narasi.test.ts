import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tulisBulat } from '#kernel/angka'
import { kali } from '../../../../test/support/kali.ts'
import { parseAcuan } from './acuan.ts'
import { angkaKetik, cariAngka } from './angka-ketik.ts'
import { aturanNarasi, uraiTeks } from './aturan-narasi.ts'
import type { BahanNarasi } from './bahan-narasi.ts'
import { contohBahan } from './contoh-bahan.ts'
import { drafAturan } from './draf-aturan.ts'
import type { Potongan } from './narasi.contract.ts'
import type { ParagrafTersimpan } from './narasi.store.ts'
import { nilaiAcuan, tulisLabel } from './nilai-acuan.ts'
import { belumBeralasan, susunNaskah } from './susun-naskah.ts'
import { bacaTautan, susunParagraf, tulisPotongan } from './susun-paragraf.ts'

const tulis = (b: BahanNarasi, p: readonly Potongan[]) => tulisPotongan(susunParagraf(b, p).potongan)
const naskah = (b: BahanNarasi) =>
  Object.fromEntries(drafAturan(b).flatMap((x) => x.paragraf.map((p) => [p.id, tulis(b, p.potongan)])))
/** The same figures with one cell of the total row and of one region changed. */
function ubahSel(b: BahanNarasi, id: string, f: (nilai: number[], kode: string) => number[]): BahanNarasi {
  const t = b.tabel.get(id)!
  const baru = {
    ...t,
    baris: t.baris.map((r) => ({ ...r, nilai: f([...r.nilai], r.kode) })),
    total: { ...t.total, nilai: f([...t.total.nilai], '') },
  }
  return { ...b, tabel: new Map(b.tabel).set(id, baru) }
}

describe('draf dari aturan', () => {
  test('setiap tautan pada aturan berbentuk sah dan setiap paragraf punya tanda pengenal sendiri', () => {
    const semua = aturanNarasi().flatMap((b) => b.paragraf)
    expect(semua.length).toBeGreaterThan(15)
    expect(new Set(semua.map((p) => p.id)).size).toBe(semua.length)
    expect(() => uraiTeks('Penduduk {sel agama}')).toThrow(/no such link/)
  })

  test('kalimatnya memuat angka tabel, wilayah terbesar dan terkecil, dan bagiannya', () => {
    const b = contohBahan()
    const t = b.tabel.get('penduduk-jenis-kelamin')!
    const [lk, pr, jml] = t.total.nilai as [number, number, number]
    const urut = [...t.baris].sort((x, y) => y.nilai[2]! - x.nilai[2]!)
    const n = naskah(b)
    expect(n['jumlah']).toBe(
      `Pada 30 Juni 2026 penduduk Kabupaten Latihan berjumlah ${tulisBulat(jml)} jiwa, terdiri atas ${tulisBulat(lk)} laki-laki (${((100 * lk) / jml).toFixed(2).replace('.', ',')} persen) dan ${tulisBulat(pr)} perempuan (${((100 * pr) / jml).toFixed(2).replace('.', ',')} persen).`,
    )
    expect(n['persebaran']).toContain(
      `terbanyak berada di ${urut[0]!.nama}, yaitu ${tulisBulat(urut[0]!.nilai[2]!)} jiwa`,
    )
    expect(n['persebaran']).toContain(`paling sedikit di ${urut.at(-1)!.nama}`)
  })

  test('tanpa semester lalu tidak ada kalimat perubahan; dengan semester lalu ada, berikut arahnya', () => {
    expect(naskah(contohBahan())['perubahan']).toBeUndefined()
    const naik = naskah(contohBahan(6, (_, n) => n - 40))
    expect(naik['perubahan']).toMatch(
      /^Dibandingkan Semester II Tahun 2025, .* bertambah; selisihnya 40 jiwa/,
    )
    expect(naskah(contohBahan(6, (_, n) => n + 7))['perubahan']).toMatch(/berkurang; selisihnya 7 jiwa/)
    expect(naskah(contohBahan(6, (_, n) => n))['perubahan']).toMatch(
      /tidak berubah; selisihnya 0 jiwa \(0,00 persen\)/,
    )
  })

  test('perubahan yang menonjol disebut dengan aturan dan sumbernya', () => {
    const bab = drafAturan(contohBahan(6, (_, n) => n - 40))
    const p = bab[0]!.paragraf.find((x) => x.id === 'menonjol')!
    expect(p.aturan).toMatch(/3,5 kali simpangan kokoh.*Iglewicz dan Hoaglin, 1993.*perlu dikonfirmasi/)
    expect(
      tulis(
        contohBahan(6, (_, n) => n - 40),
        p.potongan,
      ),
    ).toMatch(/bertambah 40 \(/)
  })

  test('penyebut nol ditulis "-", bukan nol', () => {
    const kosong = ubahSel(contohBahan(), 'penduduk-jenis-kelamin', (n) => n.map(() => 0))
    expect(naskah(kosong)['jumlah']).toContain('0 laki-laki (-) dan 0 perempuan (-)')
    const lalu = contohBahan(6, () => 0)
    expect(nilaiAcuan(lalu, 'ubah penduduk-jenis-kelamin . total.jml persen')!.teks).toBe('-')
  })

  test('tabel yang tidak ada pada buku tidak membuat kalimat, dan tidak ada kata "signifikan"', () => {
    const b = contohBahan()
    const tanpa = { ...b, tabel: new Map([...b.tabel].filter(([id]) => id !== 'agama')) }
    expect(naskah(b)['agama']).toBeDefined()
    expect(naskah(tanpa)['agama']).toBeUndefined()
    expect(Object.values(naskah(contohBahan(6, (_, n) => n - 40))).join(' ')).not.toMatch(/signifikan/i)
  })

  test('satu wilayah saja tidak mempunyai yang terbesar', () => {
    expect(naskah(contohBahan(1))['persebaran']).toBeUndefined()
  })
})

describe('segel', () => {
  const b = contohBahan()
  const acuan = 'sel penduduk-jenis-kelamin . total.jml'

  test('angka berubah: naskah berubah dan paragraf mengatakannya; wilayah terbesar berganti nama', () => {
    const p: Potongan[] = [
      'Jumlah ',
      { acuan },
      ' jiwa, terbanyak di ',
      { acuan: 'urut penduduk-jenis-kelamin total.jml 1 nama' },
      '.',
    ]
    const dulu = susunParagraf(b, p)
    const kecil = [...b.tabel.get('penduduk-jenis-kelamin')!.baris].sort(
      (x, y) => x.nilai[2]! - y.nilai[2]!,
    )[0]!
    const lain = ubahSel(b, 'penduduk-jenis-kelamin', (n, kode) =>
      kode === kecil.kode || kode === '' ? [n[0]!, n[1]! + 90_000, n[2]! + 90_000] : n,
    )
    const kini = susunParagraf(lain, p, bacaTautan(dulu))
    expect(kini.segel).toBe('utuh')
    expect(tulisPotongan(kini.potongan)).toContain(`terbanyak di ${kecil.nama}.`)
    expect(kini.perubahan).toHaveLength(2)
    expect(kini.perubahan[0]).toMatchObject({ lama: (dulu.potongan[1] as { teks: string }).teks })
    expect(susunParagraf(lain, p, bacaTautan(kini)).perubahan).toEqual([])
  })

  test('angka ditimpa: putus, tempatnya disebut; dikembalikan: utuh lagi', () => {
    const timpa = susunParagraf(b, ['Jumlah ', { acuan, timpa: '1.000' }, ' jiwa.'])
    expect(timpa.segel).toBe('putus')
    expect(timpa.putus[0]).toMatch(/Tabel 1 .* Kabupaten Latihan, JUMLAH JML: tertulis 1\.000/)
    expect(tulisPotongan(timpa.potongan)).toBe('Jumlah 1.000 jiwa.')
    expect(susunParagraf(b, ['Jumlah ', { acuan }, ' jiwa.']).segel).toBe('utuh')
    const benar = (timpa.potongan[1] as { teks: string }).teks
    expect(susunParagraf(b, ['Jumlah ', { acuan, timpa: benar }, ' jiwa.']).segel).toBe('utuh')
  })

  test('angka diketik dikenali dan ditawari tautan ke selnya; tautan ke yang tiada juga memutus', () => {
    const { teks } = nilaiAcuan(b, acuan)!
    const [satu] = angkaKetik(b, [`Kami mencatat ${teks} jiwa pada tahun 2026.`])
    expect(satu).toMatchObject({ teks, dari: 14 })
    expect(satu!.calon[0]!.acuan).toMatch(/^sel .* \. /)
    expect(satu!.calon.every((c) => nilaiAcuan(b, c.acuan)!.teks === teks)).toBe(true)
    expect(angkaKetik(b, ['Sekitar 987.654.321 jiwa.'])[0]!.calon).toEqual([])
    const hilang = susunParagraf(b, [{ acuan: 'sel agama 99.01.99 1.jml' }])
    expect(hilang).toMatchObject({ segel: 'putus', potongan: [{ teks: '-', hilang: true }] })
  })

  test.each([
    ['Pasal 58 ayat (3) UU 24/2013, Tabel 3, Bab IV, Permendagri Nomor 65 Tahun 2010', []],
    ['pada 30 Juni 2026, Semester I 2026, usia 15-64 tahun, 65 tahun ke atas, >=75', []],
    ['1. Penduduk 12.345 jiwa (51,20 persen) dan 7 desa', ['12.345', '51,20', '7']],
    ['sebanyak 2026 jiwa', ['2026']],
    ['COVID-19, P3K, 3T, RT 04 RW 02, pukul 08', []],
    ['naik menjadi 1200', ['1200']],
  ])('%s', (teks, angka) => {
    expect(cariAngka(teks).map((a) => a.teks)).toEqual(angka)
  })

  test('segel utuh hanya bila setiap angka bertautan dan sama dengan hitungannya, bagaimanapun paragraf disusun', () => {
    const potong = fc.oneof(
      fc
        .constantFrom('Penduduk ', ' jiwa, ', ' pada tahun 2026 ', ' Tabel 3 ')
        .map((teks) => ({ teks, putus: false })),
      fc.integer({ min: 10, max: 99_999 }).map((n) => ({ teks: ` ${tulisBulat(n)} orang `, putus: true })),
      fc
        .constantFrom(acuan, 'kelompok agama jml 1 nilai', 'bagian agama . 1.jml total.jml')
        .map((a) => ({ acuan: a, putus: false })),
      fc.constantFrom(acuan).map((a) => ({ acuan: a, timpa: '1', putus: true })),
      fc.constantFrom('sel tiada . x.jml').map((a) => ({ acuan: a, putus: true })),
    )
    fc.assert(
      fc.property(fc.array(potong, { maxLength: 8 }), (isi) => {
        const p = isi.map(({ putus: _, ...x }) => ('teks' in x ? x.teks : x)) as Potongan[]
        expect(susunParagraf(b, p).segel).toBe(isi.some((x) => x.putus) ? 'putus' : 'utuh')
      }),
      { seed: 38, numRuns: kali(2000, 100) },
    )
  })
})

describe('naskah', () => {
  const b = contohBahan()
  const simpan = (id: string, lain: Partial<ParagrafTersimpan>): ParagrafTersimpan => ({
    id,
    bab: 'jumlah',
    urut: 1500,
    potongan: null,
    terbaca: {},
    versi: 1,
    alasan: null,
    dihapus: null,
    oleh: { jenis: 'sistem', nama: 'uji' },
    diubah: new Date(0),
    ...lain,
  })
  const urutan = (s: ParagrafTersimpan[]) => susunNaskah(b, s).bab[0]!.paragraf.map((p) => p.id)

  test('paragraf kantor berdiri di antara paragraf aturan, yang dihapus tidak kembali sendiri', () => {
    expect(urutan([])).toEqual(['jumlah', 'persebaran'])
    expect(urutan([simpan('k-1', { potongan: ['Sisipan.'] })])).toEqual(['jumlah', 'k-1', 'persebaran'])
    expect(urutan([simpan('jumlah', { dihapus: new Date(0) })])).toEqual(['persebaran'])
  })

  test('alasan berlaku hanya untuk keputusan segel yang itu juga', () => {
    const potongan: Potongan[] = ['Ada 555 orang.']
    const { sidik } = susunParagraf(b, potongan)
    const alasan = {
      teks: 'Hitungan lapangan',
      sidik,
      oleh: { jenis: 'sistem', nama: 'u' } as const,
      waktu: '',
    }
    expect(belumBeralasan(susunNaskah(b, [simpan('k-1', { potongan })]))).toHaveLength(1)
    expect(belumBeralasan(susunNaskah(b, [simpan('k-1', { potongan, alasan })]))).toEqual([])
    expect(
      belumBeralasan(susunNaskah(b, [simpan('k-1', { potongan: ['Ada 556 orang.'], alasan })])),
    ).toHaveLength(1)
  })
})

test.each([
  'sel a b',
  'urut t k 0 nama',
  'urut t k 1 siapa',
  'ubah t . k naik',
  'fakta cuaca',
  'sel a b c d',
  '',
])('tautan "%s" ditolak', (teks) => expect(parseAcuan(teks)).toBeUndefined())

test('judul kolom ditulis sebagai kata dalam kalimat', () => {
  expect(tulisLabel('BELUM/TIDAK BEKERJA')).toBe('Belum/Tidak Bekerja')
  expect(tulisLabel('TAMAT SD/SEDERAJAT')).toBe('Tamat SD/Sederajat')
  expect(tulisLabel('5-9')).toBe('5–9')
})
