import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { kali } from '../../../../../../test/support/kali.ts'
import { bacaNaskah } from '../naskah/baca-naskah.ts'
import { bacaTempelan } from './baca-tempelan.ts'
import { bacaSel, KOLOM_LANGKAH } from './kolom-langkah.ts'
import { pindahKotak, selBerikut } from './pindah-kotak.ts'
import { tempelBlok } from './tempel-blok.ts'

const FILE = '../../../../../../src/modules/sop/definisi/agregat-data-kependudukan.yaml'
const MOJOKERTO = bacaNaskah(parse(readFileSync(join(import.meta.dirname, FILE), 'utf8')))

describe('tempelan dari Excel', () => {
  test.each([
    [
      'satu\tdua\r\ntiga\tempat\r\n',
      [
        ['satu', 'dua'],
        ['tiga', 'empat'],
      ],
    ],
    ['"dua\nbaris"\t"ia berkata ""ya"""\n', [['dua\nbaris', 'ia berkata "ya"']]],
    ['"Ya" lalu kirim\tb', [['"Ya" lalu kirim', 'b']]],
    ['a\t\tc', [['a', '', 'c']]],
    ['', []],
  ])('%j', (teks, harapan) => {
    expect(bacaTempelan(teks)).toEqual(harapan)
  })
  test('blok apa pun terbaca kembali seperti ditulis Excel', () => {
    const sel = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\n', '\t', 'é') })
    fc.assert(
      fc.property(
        fc.array(fc.array(sel, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (blok) => {
          const tulis = (s: string) => (/["\n\t]/.test(s) ? `"${s.replaceAll('"', '""')}"` : s)
          const baris = blok.map((b) => `${b.map(tulis).join('\t')}\r\n`)
          expect(bacaTempelan(baris.join(''))).toEqual(blok)
        },
      ),
      { seed: 7, numRuns: kali(1000, 100) },
    )
  })
  test('mendarat pada sel terpilih; baris ditambah, pelaksana dan simbol dikenali, pelaksana baru menjadi kolom', () => {
    const blok = bacaTempelan(
      'Memeriksa berkas\tKASI\tkeputusan\tBerkas\t10 menit\tBerkas diperiksa\nMengirim berkas\tKurir\tproses\t\t1 jam\t',
    )
    const n = tempelBlok(MOJOKERTO, 4, 0, blok)
    const baris = n.langkah.slice(4).map((l) => KOLOM_LANGKAH.slice(0, 6).map((k) => bacaSel(n, l, k.medan)))
    expect(baris).toEqual([
      ['Memeriksa berkas', 'Kasi', 'belah ketupat', 'Berkas', '10 menit', 'Berkas diperiksa'],
      ['Mengirim berkas', 'Kurir', 'kotak', '', '1 jam', ''],
    ])
    expect(n.pelaksana.at(-1)).toEqual({ id: 'kurir', judul: 'Kurir' })
    expect(n.langkah[0]).toBe(MOJOKERTO.langkah[0])
  })
  test('yang melewati kolom terakhir dilepas, nomor langkah dibaca sebagai jalan', () => {
    const n = tempelBlok(MOJOKERTO, 3, 8, [['ke 2', 'x', 'y', 'z'], ['langkah 4'], ['99']])
    expect(n.langkah.slice(3).map((l) => l.pengembalian[0]?.ke)).toEqual(['2', '4', undefined])
    expect(n.langkah[3]!.tindakan).toEqual(MOJOKERTO.langkah[3]!.tindakan)
  })
})

describe('pindah sel', () => {
  const jumlah = { baris: 5, kolom: 10 }
  const tekan = (key: string, ctrlKey = false) => ({ key, ctrlKey, shiftKey: false })
  test.each([
    ['ArrowDown', false, { baris: 3, kolom: 4 }],
    ['ArrowUp', true, { baris: 0, kolom: 4 }],
    ['End', false, { baris: 2, kolom: 9 }],
    ['Home', true, { baris: 0, kolom: 0 }],
    ['PageDown', false, { baris: 4, kolom: 4 }],
    ['x', false, undefined],
  ])('%s', (key, ctrl, harapan) => {
    expect(pindahKotak({ baris: 2, kolom: 4 }, tekan(key, ctrl), jumlah)).toEqual(harapan)
  })
  test('Tab berjalan sampai ujung tabel, lalu keluar', () => {
    expect(selBerikut({ baris: 0, kolom: 9 }, 1, jumlah)).toEqual({ baris: 1, kolom: 0 })
    expect(selBerikut({ baris: 0, kolom: 0 }, -1, jumlah)).toBeUndefined()
    expect(selBerikut({ baris: 4, kolom: 9 }, 1, jumlah)).toBeUndefined()
  })
})
