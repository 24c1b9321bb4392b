import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { kali } from '../../../../../../test/support/kali.ts'
import { bacaNaskah } from '../naskah/baca-naskah.ts'
import { type JalanLangkah, jalanLangkah } from '../naskah/jalan-langkah.ts'
import type { Bentuk, Naskah } from '../naskah/naskah.ts'
import { bahanAlir } from './bahan-alir.ts'
import type { LangkahAlir } from './langkah-alir.ts'
import { type AlirTergambar, type SimbolTergambar, susunAlir, type Titik } from './susun-alir.ts'

const FOLDER = join(import.meta.dirname, '../../../../../../src/modules/sop/definisi')
const BENIH = [
  'agregat-data-kependudukan',
  'kinerja-kepemilikan-dokumen',
  'pengendalian-pemanfaatan-data',
  'penyusunan-buku-data-agregat',
  'perjanjian-kerja-sama-pemanfaatan-data',
]
const terbaca = new Map<string, Naskah>()
const baca = (id: string): Naskah => {
  const n = terbaca.get(id) ?? bacaNaskah(parse(readFileSync(join(FOLDER, `${id}.yaml`), 'utf8')))
  terbaca.set(id, n)
  return n
}
const gambar = (n: Naskah): AlirTergambar => {
  const b = bahanAlir(n)
  return susunAlir(b.langkah, b.jalan, b.kolom.length, 60)
}

describe('bagan alir', () => {
  test.each(BENIH)('%s: tidak ada panah yang menembus simbol', (id) => {
    const n = baca(id)
    const g = gambar(n)
    expect(langgar(g)).toEqual([])
    expect(g.simbol).toHaveLength(n.langkah.length)
    // Every step but the last leads on; each drawn decision has its two exits.
    expect(new Set(g.panah.filter((p) => p.jenis === 'maju').map((p) => p.dari)).size).toBe(
      n.langkah.length - 1,
    )
  })
  test('setiap definisi yang dikirim bersama program digambar tanpa panah yang menembus simbol', () => {
    const semua = globSync('*.yaml', { cwd: FOLDER })
    expect(semua.length).toBeGreaterThanOrEqual(BENIH.length)
    for (const f of semua) expect(langgar(gambar(baca(f.replace('.yaml', '')))), f).toEqual([])
  })
  test('Mojokerto: keputusan Kasi dan Kabid berlabel Ya dan Tidak, panah balik masuk dari samping', () => {
    const g = gambar(baca('agregat-data-kependudukan'))
    expect(g.panah.map((p) => [p.dari, p.ke, p.label])).toEqual([
      [0, 1, undefined],
      [1, 2, 'Ya'],
      [1, 0, 'Tidak'],
      [2, 3, 'Ya'],
      [2, 0, 'Tidak'],
      [3, 4, undefined],
    ])
    const balik = g.panah[2]!.titik.at(-1)!
    expect(balik.x).toBeGreaterThan(g.simbol[0]!.pusat.x)
  })
  test('Sibolga: penolakan Dirjen menuju akhirnya sendiri, di kolom yang kosong', () => {
    const n = baca('perjanjian-kerja-sama-pemanfaatan-data')
    const g = gambar(n)
    const tolak = g.panah.filter((p) => p.jenis === 'tolak')
    expect(tolak.map((p) => [p.dari, p.label])).toEqual([[5, 'Tidak']])
    expect(g.akhir.map((a) => [a.id, Math.round(a.pusat.y / 60 - 0.5)])).toEqual([['akhir-6', 5]])
  })
  test('alur acak dengan loncatan, balik, dan langkah bersama: tidak menembus, tidak berimpit, di dalam gambar', () => {
    fc.assert(
      fc.property(alur(), ({ langkah, jalan, kolom }) => {
        expect(langgar(susunAlir(langkah, jalan, kolom, 60))).toEqual([])
      }),
      { seed: 35_2012, numRuns: kali(2000, 100) },
    )
  })
  test('pemeriksa ini sendiri melihat panah yang menembus dan yang berimpit', () => {
    const g = gambar(baca('agregat-data-kependudukan'))
    const lurus = { ...g.panah[4]!, titik: [g.simbol[2]!.pusat, { x: g.simbol[2]!.pusat.x, y: 0 }] }
    expect(langgar({ ...g, panah: [lurus] }).join()).toContain('menembus 3')
    const impit = { ...g.panah[1]!, dari: 3, ke: 4 }
    expect(langgar({ ...g, panah: [g.panah[1]!, impit] }).join()).toContain('berimpit')
    expect(langgar({ ...g, panah: [impit] })).toEqual(['3→4 lepas'])
  })
})

function alur(): fc.Arbitrary<{ langkah: LangkahAlir[]; jalan: JalanLangkah[]; kolom: number }> {
  const bentuk = fc.constantFrom<Bentuk>('kapsul', 'kotak', 'belah-ketupat')
  return fc
    .record({ kolom: fc.integer({ min: 1, max: 8 }), banyak: fc.integer({ min: 1, max: 24 }) })
    .chain(({ kolom, banyak }) =>
      fc
        .array(
          fc.record({
            kolom: fc.integer({ min: 0, max: kolom - 1 }),
            bentuk,
            loncat: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 3 }),
            balik: fc.integer({ min: 1, max: 8 }),
            bersama: fc.option(fc.constantFrom('a', 'b'), { freq: 4 }),
            tolak: fc.boolean(),
          }),
          { minLength: banyak, maxLength: banyak },
        )
        .map((baris) => {
          const l = baris.map((b, i) => ({
            id: String(i),
            simbol: { bentuk: b.bentuk, disimpulkan: false },
            pengembalian: [{ ke: String(Math.max(0, i - b.balik)), uraian: '', disimpulkan: false }],
            ...(b.loncat && i + b.loncat < baris.length ? { lanjut: String(i + b.loncat) } : {}),
            ...(b.bersama ? { bersama: b.bersama } : {}),
            ...(b.tolak
              ? { penolakan: { label: 'Tolak', uraian: '', lampiran: [], disimpulkan: false } }
              : {}),
          }))
          return {
            kolom,
            jalan: jalanLangkah(l),
            langkah: baris.map((b, i) => ({ id: String(i), kolom: b.kolom, bentuk: b.bentuk })),
          }
        }),
    )
}

/** What is wrong with a drawing, in words; the shapes are tested point by point, without the code that drew them. */
function langgar(g: AlirTergambar): string[] {
  const hasil: string[] = []
  for (const p of g.panah) {
    for (let i = 1; i < p.titik.length; i++) {
      const [a, b] = [p.titik[i - 1]!, p.titik[i]!]
      if (a.x !== b.x && a.y !== b.y) hasil.push(`${p.dari}→${p.ke} serong`)
      if ([a, b].some((t) => t.x < 0 || t.y < 0 || t.x > g.lebar || t.y > g.tinggi))
        hasil.push(`${p.dari}→${p.ke} keluar gambar`)
      const dekat = [...g.simbol, ...g.akhir].filter((k) => bersinggungan(k, a, b))
      const panjang = dekat.length === 0 ? -1 : Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
      for (let s = 0; s <= panjang; s += 1) {
        const t = { x: a.x + ((b.x - a.x) * s) / (panjang || 1), y: a.y + ((b.y - a.y) * s) / (panjang || 1) }
        for (const k of dekat) if (didalam(k, t)) hasil.push(`${p.dari}→${p.ke} menembus ${k.id}`)
      }
    }
    const ke =
      p.jenis === 'tolak' ? g.akhir.find((a) => a.id === `akhir-${g.simbol[p.dari]?.id}`) : g.simbol[p.ke]
    if (!menyentuh(g.simbol[p.dari], p.titik[0]!) || !menyentuh(ke, p.titik.at(-1)!))
      hasil.push(`${p.dari}→${p.ke} lepas`)
  }
  for (const [i, p] of g.panah.entries())
    for (const q of g.panah.slice(i + 1))
      if (p.dari !== q.dari && p.ke !== q.ke && berimpit(p.titik, q.titik))
        hasil.push(`${p.dari}→${p.ke} berimpit ${q.dari}→${q.ke}`)
  return [...new Set(hasil)]
}

/** The piece passes over the box around the symbol: only there its points are looked at. */
function bersinggungan(s: SimbolTergambar, a: Titik, b: Titik): boolean {
  const [dx, dy] = [s.lebar / 2, s.tinggi / 2]
  return (
    Math.min(a.x, b.x) < s.pusat.x + dx &&
    Math.max(a.x, b.x) > s.pusat.x - dx &&
    Math.min(a.y, b.y) < s.pusat.y + dy &&
    Math.max(a.y, b.y) > s.pusat.y - dy
  )
}

/** More than a pixel inside the outline. */
function didalam(s: SimbolTergambar, t: Titik): boolean {
  const [dx, dy, l, tg] = [
    Math.abs(t.x - s.pusat.x),
    Math.abs(t.y - s.pusat.y),
    s.lebar / 2 - 1,
    s.tinggi / 2 - 1,
  ]
  if (s.bentuk === 'kotak') return dx < l && dy < tg
  if (s.bentuk === 'belah-ketupat') return dx / l + dy / tg < 1
  return dy < tg && (dx < l - tg || Math.hypot(dx - (l - tg), dy) < tg)
}

function menyentuh(s: SimbolTergambar | undefined, t: Titik): boolean {
  if (!s) return false
  return Math.abs(t.x - s.pusat.x) <= s.lebar / 2 + 0.01 && Math.abs(t.y - s.pusat.y) <= s.tinggi / 2 + 0.01
}

/** Two pieces on one line that share more than two pixels of it. */
function berimpit(p: readonly Titik[], q: readonly Titik[]): boolean {
  for (let i = 1; i < p.length; i++)
    for (let j = 1; j < q.length; j++) {
      const [a, b, c, d] = [p[i - 1]!, p[i]!, q[j - 1]!, q[j]!]
      for (const [u, v] of [
        ['x', 'y'],
        ['y', 'x'],
      ] as const) {
        if (a[u] !== b[u] || c[u] !== d[u] || Math.abs(a[u] - c[u]) > 0.5) continue
        const bersama =
          Math.min(Math.max(a[v], b[v]), Math.max(c[v], d[v])) -
          Math.max(Math.min(a[v], b[v]), Math.min(c[v], d[v]))
        if (bersama > 2) return true
      }
    }
  return false
}
