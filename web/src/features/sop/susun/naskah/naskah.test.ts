import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { kali } from '../../../../../../test/support/kali.ts'
import { BERAKHIR, bacaSel, KOLOM_LANGKAH, opsiSel, tulisSel } from '../tabel/kolom-langkah.ts'
import { tempelBlok } from '../tabel/tempel-blok.ts'
import { bacaNaskah } from './baca-naskah.ts'
import { isiUsul } from './isi-usul.ts'
import { bacaKeyakinan, keTempat, keTetap, tulisKeyakinan } from './jalur.ts'
import { isDisimpulkan, kukuhkan, MEDAN_SIMPULAN, tanpaTanda } from './konfirmasi.ts'
import type { Naskah, Rancangan } from './naskah.ts'
import { batalkan, catatUbah, mulaiRiwayat, type RiwayatUbah, ulangi } from './riwayat-ubah.ts'
import { tulisNaskah } from './tulis-naskah.ts'
import { hapusLangkah, pindahLangkah, sisipLangkah } from './ubah-langkah.ts'
import {
  aturPencatat,
  gantiKunci,
  hapusPelaksana,
  pindahPelaksana,
  tambahPelaksana,
} from './ubah-pelaksana.ts'

const FOLDER = join(import.meta.dirname, '../../../../../../src/modules/sop/definisi')
const isi = (id: string): unknown => parse(readFileSync(join(FOLDER, `${id}.yaml`), 'utf8'))
const MOJOKERTO = bacaNaskah(isi('agregat-data-kependudukan'))
const SIBOLGA = bacaNaskah(isi('perjanjian-kerja-sama-pemanfaatan-data'))

describe('naskah', () => {
  test('setiap definisi yang dikirim keluar lagi seperti masuknya', () => {
    for (const file of globSync('*.yaml', { cwd: FOLDER })) {
      const asal = isi(file.replace('.yaml', ''))
      const lagi = tulisNaskah(bacaNaskah(asal))
      // What the file leaves to its defaults is written out; nothing else may differ.
      expect(buangBawaan(lagi), file).toEqual(buangBawaan(asal))
    }
  })
  test('kunci yang tidak dikenal layar ini tetap ada', () => {
    const asal = { identitas: {}, sifat: 'draf', langkah: [{ id: '1', kegiatan: 'Menyusun', ukuran: 3 }] }
    expect(tulisNaskah(bacaNaskah(asal))).toMatchObject({ sifat: 'draf', langkah: [{ ukuran: 3 }] })
  })
  test('naskah yang rusak dibaca sejauh terbaca, dan setiap langkah mempunyai tanda pengenal', () => {
    const n = bacaNaskah({
      langkah: [{ kegiatan: 'a' }, { id: 1, simbol: 'kotak', pelaksana: 'kasi' }, { id: '1' }, 7],
    })
    expect(n.langkah.map((l) => l.id)).toEqual(['2', '1', '3', '4'])
    expect(n.langkah[1]).toMatchObject({ simbol: { bentuk: 'kotak' }, pelaksana: { id: 'kasi' } })
    expect(bacaNaskah(null).langkah).toEqual([])
  })
})

describe('mengubah langkah', () => {
  test('langkah yang dihapus dilepas dari setiap jalan yang menujunya', () => {
    const n = hapusLangkah(MOJOKERTO, '1')
    expect(n.langkah.flatMap((l) => l.pengembalian.map((p) => p.ke))).toEqual(['2', '3'])
  })
  test('langkah baru memakai nomor yang belum pernah dipakai, di tempat yang diminta', () => {
    const n = sisipLangkah(hapusLangkah(MOJOKERTO, '3'), 1, 2)
    expect(n.langkah.map((l) => l.id)).toEqual(['1', '6', '7', '2', '4', '5'])
  })
  test('di ujung tabel baris tidak pindah', () => {
    expect(pindahLangkah(MOJOKERTO, '1', -1)).toBe(MOJOKERTO)
    expect(pindahLangkah(MOJOKERTO, '2', -1).langkah.map((l) => l.id)).toEqual(['2', '1', '3', '4', '5'])
  })
  test('keputusan: jalan Tidak dipilih, diganti, dijadikan penolakan, dilepas', () => {
    const tidak = (nilai: string, n = MOJOKERTO) => tulisSel(n, '3', 'pengembalian', nilai).langkah[2]!
    expect(tidak('2').pengembalian.map((p) => [p.ke, p.disimpulkan])).toEqual([['2', false]])
    expect(tidak('2').pengembalian[0]!.uraian).toBe('Bila tidak sesuai, dikembalikan ke Kasi dengan alasan')
    expect(tidak(BERAKHIR)).toMatchObject({ pengembalian: [], penolakan: { label: 'Tolak' } })
    expect(tidak('').pengembalian.map((p) => p.ke)).toEqual(['2'])
    expect(opsiSel(MOJOKERTO, '3', 'pengembalian').map((o) => o.nilai)).toEqual(['', '1', '2', BERAKHIR])
    expect(opsiSel(MOJOKERTO, '3', 'lanjut').map((o) => o.nilai)).toEqual(['', '5'])
  })
  test('tindakan diusulkan dari kata kerjanya, dan tidak menimpa yang sudah ditulis', () => {
    const n = tulisSel(sisipLangkah(MOJOKERTO, 5), '6', 'kegiatan', 'Menandatangani nota dinas')
    const r = isiUsul({ naskah: n, keyakinan: {} }, '6')
    expect(r.naskah.langkah[5]!.tindakan).toEqual([
      { nama: 'tandatangani', label: 'Menandatangani nota dinas', lampiran: [] },
    ])
    expect(isiUsul(r, '6')).toBe(r)
    expect(isiUsul({ naskah: n, keyakinan: {} }, '1').naskah).toBe(n)
  })
})

describe('mengubah pelaksana', () => {
  test('jabatan diganti di setiap tempat yang menyebutnya', () => {
    const n = gantiKunci(MOJOKERTO, 'kadis', 'kepala-dinas')
    expect(JSON.stringify(tulisNaskah(n))).not.toContain('"kadis"')
    expect(n.identitas.disahkanOleh.pelaksana).toBe('kepala-dinas')
    expect(gantiKunci(MOJOKERTO, 'kadis', 'kasi')).toBe(MOJOKERTO)
  })
  test('kolom dihapus: langkahnya tinggal tanpa pelaksana, pencatat yang hilang dilepas', () => {
    const n = hapusPelaksana(MOJOKERTO, 'kabid')
    expect(n.langkah.map((l) => l.pelaksana.id)).toEqual(['adb', 'kasi', '', 'kadis', 'adb'])
    const luar = aturPencatat(tambahPelaksana(MOJOKERTO, 'Ditjen Dukcapil'), 'ditjen-dukcapil', 'kasi')
    expect(luar.pelaksana.at(-1)).toEqual({
      id: 'ditjen-dukcapil',
      judul: 'Ditjen Dukcapil',
      dicatatOleh: 'kasi',
    })
    expect(hapusPelaksana(luar, 'kasi').pelaksana.at(-1)).toEqual({
      id: 'ditjen-dukcapil',
      judul: 'Ditjen Dukcapil',
    })
  })
})

describe('tempat isian', () => {
  test('tanda keyakinan mengikuti langkahnya ketika baris pindah, dan hilang bersama langkahnya', () => {
    const k = {
      'langkah.2.pelaksana': { nilai: 0.4, alasan: 'ditebak' },
      'peringatan.0': { nilai: 0.7, alasan: 'x' },
    }
    const dalam = bacaKeyakinan(MOJOKERTO, k)
    expect(tulisKeyakinan(MOJOKERTO, dalam)).toEqual(k)
    expect(Object.keys(tulisKeyakinan(pindahLangkah(MOJOKERTO, '3', -1), dalam))).toEqual([
      'langkah.1.pelaksana',
      'peringatan.0',
    ])
    expect(Object.keys(tulisKeyakinan(hapusLangkah(MOJOKERTO, '3'), dalam))).toEqual(['peringatan.0'])
    expect(keTempat(MOJOKERTO, keTetap(MOJOKERTO, 'langkah.3.pengembalian.0.ke')!)).toBe(
      'langkah.3.pengembalian.0.ke',
    )
    expect(keTetap(MOJOKERTO, 'langkah.9.waktu')).toBeUndefined()
  })
  test('yang dikonfirmasi kehilangan tandanya, yang lain tidak', () => {
    const r: Rancangan = {
      naskah: MOJOKERTO,
      keyakinan: bacaKeyakinan(MOJOKERTO, {
        'langkah.0.pelaksana': { nilai: 0.4, alasan: '' },
        'langkah.0.pengembalian.0.ke': { nilai: 0.4, alasan: '' },
        'langkah.1.pelaksana': { nilai: 0.4, alasan: '' },
      }),
    }
    expect(Object.keys(tanpaTanda(r, 'langkah:1.pelaksana').keyakinan)).toEqual([
      'langkah:1.pengembalian.0.ke',
      'langkah:2.pelaksana',
    ])
    expect(Object.keys(tanpaTanda(r, 'langkah:1.pengembalian').keyakinan)).toHaveLength(2)
    expect(tanpaTanda(r, 'langkah:5.waktu')).toBe(r)
  })
  test('yang disimpulkan dapat dikukuhkan satu per satu, sampai tidak ada lagi', () => {
    let r: Rancangan = { naskah: SIBOLGA, keyakinan: {} }
    expect(JSON.stringify(tulisNaskah(r.naskah))).toContain('"disimpulkan":true')
    for (const l of SIBOLGA.langkah) for (const m of MEDAN_SIMPULAN) r = kukuhkan(r, l.id, m)
    expect(JSON.stringify(tulisNaskah(r.naskah))).not.toContain('"disimpulkan":true')
    expect(r.naskah.langkah.some((l) => MEDAN_SIMPULAN.some((m) => isDisimpulkan(l, m)))).toBe(false)
  })
})

describe('batalkan dan ulangi', () => {
  test('huruf yang menyusul dalam satu isian dibatalkan bersama; jeda dan isian lain tidak', () => {
    let r = mulaiRiwayat('')
    const ketik = (isi: string, medan: string | undefined, saat: number) => {
      r = catatUbah(r, isi, medan, saat)
    }
    ketik('a', 'x', 0)
    ketik('ab', 'x', 400)
    ketik('abc', 'x', 3000)
    ketik('abcd', 'y', 3100)
    const langkah: string[] = []
    for (; r.lalu.length > 0; r = batalkan(r)) langkah.push(r.kini)
    expect([...langkah, r.kini]).toEqual(['abcd', 'abc', 'ab', ''])
    expect(ulangi(r).kini).toBe('ab')
  })
  test('apa pun urutannya: dibatalkan seluruhnya kembali ke awal, diulangi seluruhnya kembali ke akhir', () => {
    fc.assert(
      fc.property(fc.array(perubahan(), { maxLength: 30 }), (urutan) => {
        const awal: Rancangan = {
          naskah: MOJOKERTO,
          keyakinan: bacaKeyakinan(MOJOKERTO, { 'langkah.1.waktu': { nilai: 0.5, alasan: '' } }),
        }
        let r: RiwayatUbah<Rancangan> = mulaiRiwayat(awal)
        urutan.forEach((u, i) => {
          r =
            u === 'batal'
              ? batalkan(r)
              : u === 'ulang'
                ? ulangi(r)
                : catatUbah(r, u(r.kini), i % 3 ? 'medan' : undefined, i * 500)
        })
        const [akhir, tulisan] = [r.kini, JSON.stringify(tulisNaskah(r.kini.naskah))]
        const jumlah = r.lalu.length
        for (let i = 0; i < jumlah; i++) r = batalkan(r)
        expect(r.kini).toBe(awal)
        for (let i = 0; i < jumlah; i++) r = ulangi(r)
        expect(r.kini).toBe(akhir)
        expect(JSON.stringify(tulisNaskah(r.kini.naskah))).toBe(tulisan)
        // Whatever was done, the table can be read: each step once, each cell a text.
        expect(new Set(akhir.naskah.langkah.map((l) => l.id)).size).toBe(akhir.naskah.langkah.length)
        for (const l of akhir.naskah.langkah) for (const k of KOLOM_LANGKAH) bacaSel(akhir.naskah, l, k.medan)
      }),
      { seed: 20_261_121, numRuns: kali(600, 60) },
    )
  })
})

type Perubahan = 'batal' | 'ulang' | ((r: Rancangan) => Rancangan)

function perubahan(): fc.Arbitrary<Perubahan> {
  const ke = fc.nat(12)
  const arah = fc.constantFrom<1 | -1>(1, -1)
  const kata = fc.constantFrom('', 'a', '10 menit', 'kotak', 'Kasi', 'ke 1', 'Menyusun "draf"', 'b\nc')
  const id = (n: Naskah, i: number) => n.langkah[i % Math.max(1, n.langkah.length)]?.id ?? '0'
  const naskah = (ubah: (n: Naskah) => Naskah) => (r: Rancangan) => ({ ...r, naskah: ubah(r.naskah) })
  return fc.oneof(
    fc.constant<Perubahan>('batal'),
    fc.constant<Perubahan>('ulang'),
    ke.map((i) => naskah((n) => sisipLangkah(n, Math.min(i, n.langkah.length)))),
    ke.map((i) => naskah((n) => hapusLangkah(n, id(n, i)))),
    fc.tuple(ke, arah).map(([i, a]) => naskah((n) => pindahLangkah(n, id(n, i), a))),
    fc
      .tuple(ke, fc.nat(9), kata)
      .map(([i, k, isi]) => naskah((n) => tulisSel(n, id(n, i), KOLOM_LANGKAH[k]!.medan, isi))),
    fc
      .tuple(
        ke,
        fc.nat(9),
        fc.array(fc.array(kata, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      )
      .map(([i, k, blok]) => naskah((n) => tempelBlok(n, Math.min(i, n.langkah.length), k, blok))),
    fc.tuple(ke, arah).map(([i, a]) => naskah((n) => pindahPelaksana(n, n.pelaksana[i % 4]?.id ?? '', a))),
    ke.map((i) => naskah((n) => hapusPelaksana(n, n.pelaksana[i % 5]?.id ?? ''))),
    kata.map((isi) => naskah((n) => tambahPelaksana(n, isi))),
    ke.map((i) => (r: Rancangan) => tanpaTanda(r, `langkah:${id(r.naskah, i)}.waktu`)),
  )
}

/** Without what a definition may leave out: blanks, false, empty lists, `wajib: true`. */
function buangBawaan(isi: unknown): unknown {
  if (Array.isArray(isi)) return isi.map(buangBawaan)
  if (typeof isi !== 'object' || isi === null) return isi
  return Object.fromEntries(
    Object.entries(isi)
      .map(([k, v]) => [k, buangBawaan(v)] as const)
      .filter(
        ([k, v]) =>
          !(
            v === '' ||
            v === null ||
            v === false ||
            (k === 'wajib' && v === true) ||
            (Array.isArray(v) && v.length === 0)
          ),
      )
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}
