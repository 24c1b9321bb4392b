import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BagianTabel, DaftarBagian, Letak } from '#kernel/bagian'
import { kali } from '../../../../test/support/kali.ts'
import { bandingBagian, type Perubahan } from './banding-bagian.ts'
import { bandingKata } from './banding-kata.ts'
import { jajarkan } from './jajarkan.ts'
import { ikutiLetak } from './letak.ts'

const SETELAN = { seed: Number(process.env['BENIH'] ?? 2026), numRuns: kali(1000, 200) }

const tabel = (baris: Record<string, string[]>, kolom = ['lk', 'pr', 'jml']): BagianTabel => ({
  id: 'tabel/agama',
  judul: 'Tabel 4. Agama',
  jenis: 'tabel',
  sudut: 'Wilayah',
  kolom: kolom.map((k) => ({ kunci: k, label: k.toUpperCase(), grup: 'ISLAM' })),
  baris: Object.entries(baris).map(([kunci, sel]) => ({ kunci, label: `Desa ${kunci}`, sel })),
})
const naskah = (...paragraf: string[]): DaftarBagian => [
  { id: 'ringkasan', judul: 'Ringkasan', jenis: 'paragraf', paragraf },
]
const daftar = (lama: DaftarBagian, baru: DaftarBagian) =>
  bandingBagian(lama, baru).bagian.flatMap((b) => b.daftar)

describe('perbedaan dua versi sebuah dokumen', () => {
  test('sel yang berubah disebut dengan nilai lama dan baru; yang lain tidak', () => {
    const beda = bandingBagian(
      [tabel({ a: ['1', '2', '3'], b: ['4', '5', '9'] })],
      [tabel({ a: ['1', '2', '3'], b: ['4', '6', '10'] })],
    )
    expect(beda.jumlah).toBe(2)
    expect(beda.bagian[0]!.daftar[0]).toEqual({
      jenis: 'sel',
      bagian: 'tabel/agama',
      baris: 'b',
      kolom: 'pr',
      sebut: 'Desa b, ISLAM PR',
      lama: '5',
      baru: '6',
    })
  })

  test('baris dan kolom yang ditambah atau hilang disebut sekali, bukan sel demi sel', () => {
    const beda = daftar(
      [tabel({ a: ['1', '2', '3'], b: ['4', '5', '9'] })],
      [tabel({ c: ['1', '3'], a: ['1', '3'] }, ['lk', 'jml'])],
    )
    expect(beda.map((p) => ('arah' in p ? `${p.jenis} ${p.arah}` : p.jenis))).toEqual([
      'kolom hilang',
      'baris baru',
      'baris hilang',
    ])
  })

  test('paragraf yang disisipkan tidak membuat sesudahnya berubah; yang ditulis ulang dibandingkan kata demi kata', () => {
    const beda = daftar(
      naskah('Penduduk berjumlah 1.204 jiwa.', 'Kepala keluarga berjumlah 400.'),
      naskah('Kalimat baru sama sekali.', 'Penduduk berjumlah 1.206 jiwa.', 'Kepala keluarga berjumlah 400.'),
    ) as Extract<Perubahan, { jenis: 'paragraf' }>[]
    expect(beda.map((p) => [p.arah, p.urut])).toEqual([
      ['baru', 0],
      ['berubah', 1],
    ])
    expect(beda[1]!.kata).toEqual([
      { jenis: 'tetap', teks: 'Penduduk berjumlah ' },
      { jenis: 'hapus', teks: '1.204 ' },
      { jenis: 'tambah', teks: '1.206 ' },
      { jenis: 'tetap', teks: 'jiwa.' },
    ])
  })

  test('yang banyak dihitung seluruhnya dan disebut sebagian', () => {
    const baris = (isi: string) =>
      Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`d${i}`, Array<string>(3).fill(isi)]))
    const beda = bandingBagian([tabel(baris('1'))], [tabel(baris('2'))], 7)
    expect(beda).toMatchObject({ jumlah: 1500, bagian: [{ jumlah: 1500 }] })
    expect(beda.bagian[0]!.daftar).toHaveLength(7)
  })
})

describe('sifat perbandingan', () => {
  const teks = fc.array(fc.constantFrom('a', 'b', 'c', 'd dua kata', 'e'), { maxLength: 30 })

  test('penjajaran memuat setiap tempat sekali, berurutan, dan yang sama memang sama', () => {
    fc.assert(
      fc.property(teks, teks, (lama, baru) => {
        const j = jajarkan(lama, baru, (x, y) => x[0] === y[0])
        expect(j.flatMap((x) => x.lama ?? [])).toEqual(lama.map((_, i) => i))
        expect(j.flatMap((x) => x.baru ?? [])).toEqual(baru.map((_, i) => i))
        for (const x of j) if (x.sama) expect(lama[x.lama!]).toBe(baru[x.baru!])
      }),
      SETELAN,
    )
  })

  test('daftar panjang dijajarkan dengan jangkar: dua baris yang ditukar isinya saja yang berbeda', () => {
    const lama = Array.from({ length: 6000 }, (_, i) => `baris ${i}`)
    const baru = [...lama]
    baru.splice(1, 0, 'sisipan')
    baru[2000] = 'diganti'
    baru.splice(5500, 1)
    const beda = jajarkan(lama, baru).filter((j) => !j.sama)
    expect(beda.length).toBeLessThanOrEqual(4)
  })

  test('kata yang tetap dan dihapus membentuk naskah lama, yang tetap dan ditambah naskah baru', () => {
    const kalimat = fc.array(fc.constantFrom('dua ', 'tiga', ' ', '  empat\n', 'lima.'), { maxLength: 20 })
    fc.assert(
      fc.property(kalimat, kalimat, (a, b) => {
        const [lama, baru] = [a.join(''), b.join('')]
        const beda = bandingKata(lama, baru)
        const tulis = (buang: string) =>
          beda
            .filter((x) => x.jenis !== buang)
            .map((x) => x.teks)
            .join('')
        expect(tulis('tambah')).toBe(lama)
        expect(tulis('hapus')).toBe(baru)
      }),
      SETELAN,
    )
  })

  test('tempat yang diikuti tetap persis bila perbandingan tidak menyebutnya', () => {
    const isi = fc.array(fc.constantFrom('satu jiwa', 'dua jiwa', 'tiga jiwa', 'empat orang'), {
      minLength: 1,
      maxLength: 8,
    })
    fc.assert(
      fc.property(isi, isi, (a, b) => {
        const [lama, baru] = [naskah(...a), naskah(...b)]
        const tetap = a.map((_, urut): Letak => ({ bagian: 'ringkasan', jenis: 'paragraf', urut }))
        const nasib = tetap.map((t) => ikutiLetak(lama, baru, t))
        const berubah = daftar(lama, baru).filter((p) => p.jenis === 'paragraf' && p.arah !== 'baru')
        expect(nasib.filter((n) => n.jenis !== 'tetap')).toHaveLength(berubah.length)
        for (const [i, n] of nasib.entries())
          if (n.jenis === 'tetap') expect(b[(n.letak as { urut: number }).urut]).toBe(a[i])
      }),
      SETELAN,
    )
  })
})

test('tempat di tabel diikuti menurut baris dan kolomnya, juga bila urutannya berpindah', () => {
  const lama = [tabel({ a: ['1', '2', '3'], b: ['4', '5', '9'] })]
  const t: Letak = { bagian: 'tabel/agama', jenis: 'sel', baris: 'b', kolom: 'pr' }
  expect(ikutiLetak(lama, [tabel({ b: ['4', '5', '9'], a: ['1', '1', '2'] })], t).jenis).toBe('tetap')
  expect(ikutiLetak(lama, [tabel({ b: ['4', '7', '11'] })], t)).toEqual({ jenis: 'berubah', nilai: '7' })
  expect(ikutiLetak(lama, [tabel({ a: ['1', '2', '3'] })], t).jenis).toBe('hilang')
  expect(ikutiLetak(lama, naskah('x'), t).jenis).toBe('hilang')
})
