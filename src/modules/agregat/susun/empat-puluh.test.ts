import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bukaDuckdb } from '#platform/duckdb'
import type { HasilTabel } from '../agregat.contract.ts'
import { daftarTabelBaris } from '../definisi/muat-definisi.ts'
import { hitungDasar } from '../hitung/hitung-dasar.ts'
import { daftarDasar, dasarTabel, kunciDasar } from '../hitung/kubus.ts'
import { EMPAT_PULUH, snapshotUji, tulisKodeUji, WILAYAH_UJI } from '../uji/populasi-uji.ts'
import { susunPohon } from './pohon-wilayah.ts'
import { susunTabel } from './susun-tabel.ts'

// Every table of the catalogue on the forty people of populasi-uji.ts, from a written file through the engine. What
// stands here was counted apart from it: `kolom LK+PR`, every other cell of the table is zero, the last is JUMLAH.
const SEL: Record<string, string> = {
  'kk-agama': `
    1 5+1 | 2 0+1 | 3 0+1 | 4 1+0 | 5 0+1 | 6 1+0 | 7 1+0
    = 8+4`,
  'kk-pekerjaan': `
    2 0+1 | 4 1+0 | 5 0+1 | 9 2+0 | 15 2+0 | 64 1+0 | 74 0+1 | 81 1+0 | 84 0+1 | 88 1+0
    = 8+4`,
  'kk-pendidikan': `
    1 0+1 | 2 1+0 | 3 1+1 | 5 3+1 | 6 1+0 | 8 0+1 | 9 1+0 | 10 1+0
    = 8+4`,
  'kk-status-kawin': `
    1 1+0 | 2 6+1 | 3 0+2 | 4 1+1
    = 8+4`,
  'status-kawin-agama': `
    1~1 4+3 | 1~2 2+0 | 1~4 2+1 | 1~5 0+1 | 1~6 1+2 | 2~1 3+3 | 2~2 1+1 | 2~3 1+1 | 2~4 1+1 | 2~6 1+1 | 2~7 1+0
    3~1 0+2 | 3~5 0+1 | 4~1 2+0 | 4~3 0+1 | 4~6 0+1 | kosong~1 0+1 | kosong~kosong 1+0
    = 20+20`,
  'status-kawin-pekerjaan': `
    1~1 3+2 | 1~3 5+3 | 1~15 1+1 | 1~23 0+1 | 2~2 0+4 | 2~4 1+0 | 2~5 1+1 | 2~9 1+1 | 2~15 1+0 | 2~64 1+0
    2~65 0+1 | 2~81 1+0 | 2~88 1+0 | 2~89 1+0 | 3~65 0+1 | 3~74 0+1 | 3~84 0+1 | 4~1 1+1 | 4~2 0+1 | 4~9 1+0
    kosong~3 1+0 | kosong~89 0+1
    = 20+20`,
  'pendidikan-pekerjaan': `
    1~1 3+3 | 1~84 0+1 | 2~1 1+0 | 2~3 2+1 | 2~9 1+0 | 3~2 0+1 | 3~3 1+1 | 3~9 1+1 | 4~2 0+1 | 4~3 2+0
    4~23 0+1 | 5~2 0+3 | 5~3 1+1 | 5~15 1+0 | 5~65 0+1 | 5~74 0+1 | 5~81 1+0 | 5~88 1+0 | 5~89 1+0 | 6~15 1+0
    7~15 0+1 | 8~5 1+1 | 8~65 0+1 | 9~64 1+0 | 10~4 1+0 | tak-dikenal~89 0+1
    = 20+20`,
  'pendidikan-golongan-darah': `
    1~9 0+1 | 1~13 3+3 | 2~4 1+0 | 2~13 3+1 | 3~2 1+1 | 3~13 1+1 | 3~kosong 0+1 | 4~4 0+1 | 4~13 1+1
    4~kosong 1+0 | 5~1 2+1 | 5~2 0+1 | 5~4 0+1 | 5~7 0+1 | 5~8 1+0 | 5~11 1+0 | 5~12 0+1 | 5~13 1+1 | 6~4 1+0
    7~10 0+1 | 8~1 1+0 | 8~3 0+1 | 8~6 0+1 | 9~5 1+0 | 10~4 1+0 | tak-dikenal~13 0+1
    = 20+20`,
  'disabilitas-pekerjaan': `
    1~2 0+1 | 2~9 1+0 | 3~84 0+1 | 4~9 0+1 | 5~1 0+1 | 6~3 1+0
    = 2+4`,
  'disabilitas-pendidikan': `
    1~3 0+1 | 2~2 1+0 | 3~1 0+1 | 4~3 0+1 | 5~1 0+1 | 6~4 1+0
    = 2+4`,
  'status-kawin-kelompok-umur': `
    1~0-4 2+2 | 1~5-9 2+1 | 1~10-14 2+1 | 1~15-19 2+0 | 1~20-24 0+3 | 1~25-29 1+0 | 2~15-19 0+1 | 2~20-24 1+0
    2~25-29 1+1 | 2~30-34 1+1 | 2~35-39 1+1 | 2~40-44 0+1 | 2~45-49 1+1 | 2~50-54 1+0 | 2~60-64 1+0
    2~65-69 0+1 | 2~70-74 1+0 | 3~35-39 0+1 | 3~45-49 0+1 | 3~55-59 0+1 | 4~65-69 0+1 | 4~75+ 2+1
    kosong~15-19 1+0 | kosong~35-39 0+1
    = 20+20`,
  'status-kawin-umur-tunggal': `
    1~0 1+0 | 1~1 0+1 | 1~2 1+0 | 1~3 0+1 | 1~5 1+0 | 1~8 1+0 | 1~9 0+1 | 1~10 1+0 | 1~12 0+1 | 1~14 1+0
    1~17 1+0 | 1~19 1+0 | 1~21 0+1 | 1~22 0+1 | 1~24 0+1 | 1~25 1+0 | 2~16 0+1 | 2~20 1+0 | 2~27 0+1 | 2~28 1+0
    2~30 0+1 | 2~33 1+0 | 2~37 0+1 | 2~38 1+0 | 2~42 0+1 | 2~45 1+0 | 2~49 0+1 | 2~50 1+0 | 2~61 1+0 | 2~65 0+1
    2~70 1+0 | 3~39 0+1 | 3~47 0+1 | 3~55 0+1 | 4~66 0+1 | 4~75 1+0 | 4~78 1+0 | 4~100+ 0+1 | kosong~15 1+0
    kosong~35 0+1
    = 20+20`,
  'usia-sekolah': `
    sd 2+2 | sltp 2+0 | slta 1+1 | pt 2+3
    = 7+6`,
  'usia-produktif': `
    muda 6+4 | produktif 11+13 | tua 3+3
    = 20+20`,
  'kelompok-umur-agama': `
    0-4~1 2+1 | 0-4~6 0+1 | 5-9~2 2+0 | 5-9~6 0+1 | 10-14~1 0+1 | 10-14~4 1+0 | 10-14~6 1+0 | 15-19~1 1+0
    15-19~3 0+1 | 15-19~4 1+0 | 15-19~kosong 1+0 | 20-24~1 0+1 | 20-24~3 1+0 | 20-24~4 0+1 | 20-24~5 0+1
    25-29~1 2+1 | 30-34~2 1+1 | 35-39~1 0+2 | 35-39~6 1+1 | 40-44~1 0+1 | 45-49~1 1+1 | 45-49~4 0+1
    50-54~4 1+0 | 55-59~5 0+1 | 60-64~7 1+0 | 65-69~1 0+1 | 65-69~3 0+1 | 70-74~1 1+0 | 75+~1 2+0 | 75+~6 0+1
    = 20+20`,
  'kk-kelompok-umur': `
    25-29 2+0 | 30-34 0+1 | 35-39 1+0 | 45-49 1+1 | 50-54 1+0 | 55-59 0+1 | 60-64 1+0 | 65-69 0+1 | 70-74 1+0
    75+ 1+0
    = 8+4`,
  'kk-umur-tunggal': `
    25 1+0 | 28 1+0 | 30 0+1 | 38 1+0 | 45 1+0 | 47 0+1 | 50 1+0 | 55 0+1 | 61 1+0 | 66 0+1 | 70 1+0 | 78 1+0
    = 8+4`,
  'kk-status-kawin-kelompok-umur': `
    1~25-29 1+0 | 2~25-29 1+0 | 2~30-34 0+1 | 2~35-39 1+0 | 2~45-49 1+0 | 2~50-54 1+0 | 2~60-64 1+0
    2~70-74 1+0 | 3~45-49 0+1 | 3~55-59 0+1 | 4~65-69 0+1 | 4~75+ 1+0
    = 8+4`,
  'disabilitas-kelompok-umur': `
    1~65-69 0+1 | 2~75+ 1+0 | 3~55-59 0+1 | 4~65-69 0+1 | 5~75+ 0+1 | 6~15-19 1+0
    = 2+4`,
  'disabilitas-umur-tunggal': `
    1~66 0+1 | 2~78 1+0 | 3~55 0+1 | 4~65 0+1 | 5~100+ 0+1 | 6~15 1+0
    = 2+4`,
  'disabilitas-pendidikan-umur-tunggal': `
    1~3~66 0+1 | 2~2~78 1+0 | 3~1~55 0+1 | 4~3~65 0+1 | 5~1~100+ 0+1 | 6~4~15 1+0
    = 2+4`,
  'disabilitas-usia-sekolah': `
    6~sltp 1+0
    = 1+0`,
  'golongan-darah-kelompok-umur': `
    1~25-29 1+1 | 1~30-34 1+0 | 1~45-49 1+0 | 2~35-39 0+1 | 2~65-69 0+1 | 2~70-74 1+0 | 3~30-34 0+1
    4~20-24 0+1 | 4~25-29 1+0 | 4~45-49 0+1 | 4~60-64 1+0 | 4~75+ 1+0 | 5~50-54 1+0 | 6~45-49 0+1 | 7~20-24 0+1
    8~15-19 1+0 | 9~55-59 0+1 | 10~20-24 0+1 | 11~35-39 1+0 | 12~35-39 0+1 | 13~0-4 2+2 | 13~5-9 2+1
    13~10-14 2+1 | 13~15-19 1+1 | 13~20-24 1+0 | 13~35-39 0+1 | 13~40-44 0+1 | 13~75+ 1+1 | kosong~15-19 1+0
    kosong~65-69 0+1
    = 20+20`,
  'golongan-darah-umur-tunggal': `
    1~27 0+1 | 1~28 1+0 | 1~33 1+0 | 1~45 1+0 | 2~39 0+1 | 2~65 0+1 | 2~70 1+0 | 3~30 0+1 | 4~22 0+1 | 4~25 1+0
    4~47 0+1 | 4~61 1+0 | 4~78 1+0 | 5~50 1+0 | 6~49 0+1 | 7~21 0+1 | 8~19 1+0 | 9~55 0+1 | 10~24 0+1
    11~38 1+0 | 12~37 0+1 | 13~0 1+0 | 13~1 0+1 | 13~2 1+0 | 13~3 0+1 | 13~5 1+0 | 13~8 1+0 | 13~9 0+1
    13~10 1+0 | 13~12 0+1 | 13~14 1+0 | 13~16 0+1 | 13~17 1+0 | 13~20 1+0 | 13~35 0+1 | 13~42 0+1 | 13~75 1+0
    13~100+ 0+1 | kosong~15 1+0 | kosong~66 0+1
    = 20+20`,
  'akta-kelahiran': `
    memiliki 5+4 | belum 3+1
    = 8+5`,
  'akta-kelahiran-0-1': `
    belum 1+1
    = 1+1`,
  'akta-kelahiran-0-4': `
    memiliki 1+1 | belum 1+1
    = 2+2`,
  'akta-kelahiran-0-5': `
    memiliki 1+1 | belum 2+1
    = 3+2`,
  'akta-kelahiran-semua': `
    memiliki 14+11 | belum 6+9
    = 20+20`,
  'akta-kawin': `
    memiliki 5+7 | belum 3+0
    = 8+7`,
  'akta-kawin-agama': `
    1~memiliki 3+3 | 2~memiliki 0+1 | 2~belum 1+0 | 3~memiliki 0+1 | 3~belum 1+0 | 4~memiliki 1+1
    6~memiliki 1+1 | 7~belum 1+0
    = 8+7`,
  'akta-cerai': `
    memiliki 0+2 | belum 0+1
    = 0+3`,
  'akta-cerai-agama': `
    1~memiliki 0+1 | 1~belum 0+1 | 5~memiliki 0+1
    = 0+3`,
  kia: `
    memiliki 4+1 | belum 3+3
    = 7+4`,
  'kartu-keluarga': `
    memiliki 6+3 | belum 2+1
    = 8+4`,
  'ktp-el': `
    memiliki 8+10 | rekam 2+4 | belum 3+2
    = 13+16`,
}

// Their cells stand in hitung-tabel.test.ts.
const DI_TEMPAT_LAIN = [
  'penduduk-jenis-kelamin',
  'kelompok-umur',
  'umur-tunggal',
  'agama',
  'status-kawin',
  'pendidikan',
  'pekerjaan',
  'golongan-darah',
  'shdk',
  'kepala-keluarga',
  'wajib-ktp',
  'disabilitas',
]

const tabel = new Map<string, HasilTabel>()
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-empat-puluh-'))
  const file = join(folder, 'kode.parquet')
  const duckdb = await bukaDuckdb({ utas: 1, memori: '256MB' })
  await tulisKodeUji(duckdb, file, EMPAT_PULUH, { opsi: ', compression uncompressed' })
  await duckdb.tutup()
  const hitungan = await hitungDasar(file, daftarDasar(daftarTabelBaris()))
  rmSync(folder, { recursive: true })
  const pohon = susunPohon(WILAYAH_UJI, [])
  for (const definisi of daftarTabelBaris()) {
    const bahan = {
      definisi,
      hitungan: hitungan.get(kunciDasar(dasarTabel(definisi)))!,
      pohon,
      digestWilayah: '',
      snapshot: snapshotUji(),
    }
    tabel.set(definisi.id, susunTabel(bahan, 'desa'))
  }
})
afterAll(() => tabel.clear())

test('setiap tabel katalog dihitung dengan tangan', () => {
  expect([...Object.keys(SEL), ...DI_TEMPAT_LAIN].sort()).toEqual(
    daftarTabelBaris()
      .map((t) => t.id)
      .sort(),
  )
})

test.each(Object.keys(SEL))('%s: setiap sel', (id) => {
  const h = tabel.get(id)!
  const bukanNol = (jenis: readonly string[]) =>
    Object.fromEntries(
      h.grup.flatMap((g, i) => {
        const [lk, pr, jml] = h.total.nilai.slice(i * 3, i * 3 + 3)
        return jenis.includes(g.jenis) && jml! > 0 ? [[g.kode, `${lk}+${pr}=${jml}`]] : []
      }),
    )
  const [isi, jumlah] = SEL[id]!.split('=') as [string, string]
  const harap = isi
    .trim()
    .split(/\s*[|\n]\s*/)
    .map((s) => s.split(' ') as [string, string])
  expect(bukanNol(['kategori', 'lain'])).toEqual(
    Object.fromEntries(harap.map(([kode, n]) => [kode, tulisJumlah(n)])),
  )
  expect(bukanNol(['total'])).toEqual({ total: tulisJumlah(jumlah.trim()) })
  const luar = Map.groupBy(harap, ([kode]) => kode.split('~')[0]!)
  const subtotal = h.grup.some((g) => g.jalur)
    ? [...luar].map(([kode, sel]) => [kode, tulisJumlah(sel.map(([, n]) => n).join('+'))])
    : []
  expect(bukanNol(['subtotal'])).toEqual(Object.fromEntries(subtotal))
})

/** `1+2+3+4`, LK and PR by turns, as `4+6=10`. */
function tulisJumlah(teks: string): string {
  const n = teks.split('+').map(Number)
  const [lk, pr] = [0, 1].map((sisa) => n.filter((_, i) => i % 2 === sisa).reduce((a, b) => a + b, 0))
  return `${lk}+${pr}=${lk! + pr!}`
}

test('tingkat desa, ditulis dengan tangan: kepala keluarga per desa dan pekerjaannya, KTP-el di satu desa', () => {
  const baris = (id: string, desa: string) => {
    const h = tabel.get(id)!
    const { nilai } = h.baris.find((b) => b.kode === desa)!
    return h.grup.flatMap((g, i) =>
      nilai[i * 3 + 2]! > 0 ? [`${g.kode} ${nilai.slice(i * 3, i * 3 + 3)}`] : [],
    )
  }
  expect(baris('kk-pekerjaan', '99.01.01.1002')).toEqual([
    '4 1,0,1',
    '64 1,0,1',
    '84 0,1,1',
    '88 1,0,1',
    'total 3,1,4',
  ])
  expect(baris('ktp-el', '99.01.02.1001')).toEqual(['memiliki 3,4,7', 'belum 0,1,1', 'total 3,5,8'])
  expect(baris('ktp-el', '99.01.02.2002')).toEqual([])
})
