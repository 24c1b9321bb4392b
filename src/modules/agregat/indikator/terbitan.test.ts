import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isDihitung } from './definisi-indikator.ts'
import { findIndikator } from './muat-indikator.ts'
import { bacaPecahan, bulatkan, type Pecahan, pecahan } from './pecahan.ts'
import { ada, hitungRumus } from './rumus.ts'

// Published figures, copied from public pages, against the formulas of the definitions. What cannot be checked and why:
// density of Mojokerto (no published value), Sumatera Barat 132/km2 (another area than the BIG file's, and a population
// rounded to 10,000), growth 2010-2020 (no figure of 2010), SMAM, median age, CBR, TFR (no published value in the files).
const FOLDER = '/work/shared/data/terbitan'
const adaFile = existsSync(FOLDER)

/** Rows by column name; a quoted cell may hold the separator. */
function baca(nama: string): Record<string, string>[] {
  const [kepala, ...baris] = readFileSync(`${FOLDER}/${nama}`, 'utf8').trim().split(/\r?\n/)
  const sel = (b: string) => [...b.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((m) => m[1] ?? m[2] ?? '')
  return baris.map((b) => Object.fromEntries(sel(b).map((s, i) => [sel(kepala!)[i]!, s])))
}

function hitung(id: string, besaran: Record<string, number | string | Pecahan>, desimal: number): string {
  const d = findIndikator(id)!
  if (!isDihitung(d)) throw new Error(id)
  const n = hitungRumus(d.rumus, (nama) => {
    const x = besaran[nama]!
    return ada(typeof x === 'object' ? x : bacaPecahan(String(x))!)
  })
  if (n.jenis !== 'ada') throw new Error(`${id}: ${n.jenis === 'tiada' ? n.alasan : ''}`)
  return bulatkan(n.nilai, desimal)
}

test.skipIf(!adaFile)(
  'rasio jenis kelamin terbit: Jawa Tengah 2021 tujuh kelompok umur, Labuhanbatu 2009, Tapin 2019',
  () => {
    const baris = baca('jateng_2021_umur_jk_sebagian.csv')
    expect(baris).toHaveLength(7)
    for (const b of baris)
      expect(hitung('rasio-jenis-kelamin', { L: b['laki']!, Pr: b['perempuan']! }, 1), b['umur']).toBe(
        b['rjk_terbit'],
      )
    for (const b of baca('kecamatan_penduduk.csv')) {
      const rjk = /RJK (\d+)/.exec(b['catatan']!)
      if (rjk) expect(hitung('rasio-jenis-kelamin', { L: b['laki']!, Pr: b['perempuan']! }, 0)).toBe(rjk[1])
    }
  },
)

test.skipIf(!adaFile)(
  'laju terbit Tapin 2018-2019 sebesar 1,21 adalah bentuk aritmetik dan geometrik; eksponensial 1,20',
  () => {
    const tapin = baca('kecamatan_penduduk.csv').find((b) => b['kecamatan'] === 'TOTAL_BPS')!
    const awal = baca('deret_penduduk_dan_peristiwa.csv').find((b) => b['wilayah'] === 'Tapin (BPS)')!
    const besaran = { Pt: tapin['jumlah']!, P0: awal['jumlah']!, t: 1 }
    expect(/LPP ([\d.]+)/.exec(tapin['catatan']!)![1]).toBe('1.21')
    expect(hitung('laju-aritmetik', besaran, 2)).toBe('1.21')
    expect(hitung('laju-geometrik', besaran, 2)).toBe('1.21')
    expect(hitung('laju-eksponensial', besaran, 2)).toBe('1.20')
  },
)

test.skipIf(!adaFile)(
  'kenaikan terbit Indonesia 2019S2-2020S1 0,77 persen: setengah dari laju tahunannya',
  () => {
    const deret = baca('deret_penduduk_dan_peristiwa.csv').filter((b) => b['wilayah'] === 'Indonesia')
    const [awal, akhir] = ['2019S2', '2020S1'].map((p) => deret.find((b) => b['periode'] === p)!['jumlah']!)
    expect(hitung('laju-aritmetik', { Pt: akhir!, P0: awal!, t: 1 }, 2)).toBe('0.77')
    expect(hitung('laju-aritmetik', { Pt: akhir!, P0: awal!, t: pecahan(1, 2) }, 2)).toBe('1.54')
  },
)

test.skipIf(!adaFile)(
  'rata-rata anggota keluarga terbit: lima kecamatan Labuhanbatu Selatan 2016 dan jumlahnya',
  () => {
    const baris = baca('kecamatan_penduduk.csv').filter((b) => b['kk'])
    expect(baris).toHaveLength(6)
    for (const b of baris)
      expect(hitung('rata-anggota-keluarga', { P: b['jumlah']!, KK: b['kk']! }, 0), b['kecamatan']).toBe('4')
  },
)

test.skipIf(!adaFile)('persen cakupan terbit: kelima baris sama', () => {
  const baris = baca('cakupan_dokumen.csv')
  expect(baris).toHaveLength(5)
  for (const b of baris) {
    const belum = Number(b['penyebut']) - Number(b['pembilang'])
    expect(hitung('cakupan-akta-kelahiran', { M: b['pembilang']!, Bl: belum }, 2)).toBe(b['persen_terbit'])
  }
})

test.skipIf(!adaFile)(
  'rasio ketergantungan dari persen terbit Sumatera Barat SP2020 dan umur terbit desa',
  () => {
    // 0-14 24.65 %, 15-64 68.65 %, the rest 6.70 %.
    const muda = { Pmuda: '24.65', Ptua: '6.70', Pprod: '68.65' }
    expect(hitung('rasio-ketergantungan', muda, 2)).toBe('45.67')
    const desa = baca('desa_umur5.csv').filter((b) => b['desa']!.startsWith('Tegalsambi'))
    const jumlah = (dari: number, sampai: number) =>
      desa.reduce(
        (n, b) =>
          Number.parseInt(b['umur']!, 10) >= dari && Number.parseInt(b['umur']!, 10) <= sampai
            ? n + Number(b['jumlah'])
            : n,
        0,
      )
    const besaran = { Pmuda: jumlah(0, 14), Ptua: jumlah(65, 99), Pprod: jumlah(15, 64) }
    expect(besaran).toEqual({ Pmuda: 1044, Ptua: 399, Pprod: 4022 })
    expect(hitung('rasio-ketergantungan', besaran, 2)).toBe('35.88')
  },
)

test.skipIf(!adaFile)('SMAM dari status kawin nasional SP2022 sama dengan hitungan bebas', () => {
  const baris = baca('sp2022_nasional_kawin_umur_jk.csv')
  for (const [jk, id] of [
    ['L', 'smam-laki-laki'],
    ['P', 'smam-perempuan'],
  ] as const) {
    const umur = [15, 20, 25, 30, 35, 40, 45, 50]
    const pada = (u: number) => baris.find((b) => b['jk'] === jk && b['umur']!.startsWith(`${u}-`))!
    const besaran = Object.fromEntries(
      umur.flatMap((u) => [
        [`B${u}`, pada(u)['belum_kawin']!],
        [`J${u}`, pada(u)['total']!],
      ]),
    )
    const s = umur.map((u) => Number(pada(u)['belum_kawin']) / Number(pada(u)['total']))
    const s50 = (s[6]! + s[7]!) / 2
    const harap = (15 + 5 * s.slice(0, 7).reduce((a, b) => a + b, 0) - 50 * s50) / (1 - s50)
    expect(hitung(id, besaran, 2)).toBe(harap.toFixed(2))
  }
})
