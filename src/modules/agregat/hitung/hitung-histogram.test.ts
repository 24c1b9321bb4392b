import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bukaDuckdb, type Duckdb } from '#platform/duckdb'
import { kali } from '../../../../test/support/kali.ts'
import { daftarTabelBaris } from '../definisi/muat-definisi.ts'
import type { KolomKode } from '../definisi/syarat.ts'
import { hitunganDari } from '../uji/hitung-uji.ts'
import { EMPAT_PULUH, type OrangUji, tulisKodeUji } from '../uji/populasi-uji.ts'
import type { DasarHitungan } from './dasar-hitungan.ts'
import { hitungDasar } from './hitung-dasar.ts'
import { hitungDuckdb } from './hitung-duckdb.ts'
import { hitungHistogram } from './hitung-histogram.ts'
import type { HitunganDasar } from './hitungan-dasar.ts'
import { daftarDasar, kunciDasar } from './kubus.ts'
import { tulisHitungan } from './tulis-hitungan.ts'

const folder = mkdtempSync(join(tmpdir(), 'tertib-histogram-'))
const file = join(folder, 'kode.parquet')
const dasar = daftarDasar(daftarTabelBaris())
let duckdb: Duckdb
beforeAll(async () => {
  duckdb = await bukaDuckdb({ utas: 1, memori: '512MB' })
})
afterAll(async () => {
  await duckdb.tutup()
  rmSync(folder, { recursive: true })
})

const byte = (h: ReadonlyMap<string, HitunganDasar>) =>
  [...h].map(([kunci, x]) => [kunci, tulisHitungan(x).toString('hex')])

/** A few thousand people by a rule, not by chance: every code of every list occurs, blank and unknown ones too. */
function banyakOrang(n: number): OrangUji[] {
  const kode = (i: number, kali: number, maks: number) => {
    const x = (i * kali) % (maks + 2)
    return x === maks + 1 ? 255 : x
  }
  return Array.from({ length: n }, (_, i) => ({
    desa: `99.0${1 + (i % 3)}.0${1 + (i % 7)}.${1001 + (i % 11)}`,
    jk: i % 97 === 0 ? 255 : 1 + ((i * 5) % 2),
    umur: (i * 13) % 121,
    agama: kode(i, 3, 7),
    stat_kwn: kode(i, 7, 4),
    stat_hbkel: kode(i, 11, 11),
    pddk_akh: kode(i, 13, 10),
    jenis_pkrjn: kode(i, 17, 89),
    gol_drh: kode(i, 19, 13),
    pnydng_cct: kode(i, 23, 6),
    akta_lhr: kode(i, 29, 2),
    akta_kwn: kode(i, 31, 2),
    akta_crai: kode(i, 37, 2),
    ktp_el: kode(i, 41, 11),
    kia: kode(i, 43, 2),
    kk: kode(i, 47, 2),
  }))
}

describe('histogram dan DuckDB memberi byte yang sama', () => {
  test.each([
    ['empat puluh orang', EMPAT_PULUH, {}],
    [
      'ribuan orang, beberapa kelompok baris',
      banyakOrang(kali(6000, 2500)),
      { opsi: ', row_group_size 2048' },
    ],
    [
      'baris tidak urut wilayah',
      banyakOrang(kali(6000, 2500)),
      { urut: false, opsi: ', row_group_size 2048' },
    ],
  ])('%s', async (_nama, orang, opsi) => {
    await tulisKodeUji(duckdb, file, orang, {
      ...opsi,
      opsi: `${'opsi' in opsi ? opsi.opsi : ''}, compression uncompressed`,
    })
    const histogram = await hitungHistogram(file, dasar)
    expect(histogram).toBeDefined()
    expect(byte(histogram!)).toEqual(byte(await hitungDuckdb(duckdb, file, dasar)))
    expect(byte(histogram!)).toEqual(byte(new Map([...dasar].map(([k, d]) => [k, hitunganDari(orang, d)]))))
    expect(byte((await hitungHistogram(file, dasar, 1))!)).toEqual(byte(histogram!))
  })

  test('file tanpa seorang pun', async () => {
    await tulisKodeUji(duckdb, join(folder, 'satu.parquet'), EMPAT_PULUH, {
      opsi: ', compression uncompressed',
    })
    const kosong = join(folder, 'kosong.parquet')
    await duckdb.tanya(
      `copy (select * from '${join(folder, 'satu.parquet')}' where false) to '${kosong}' (format parquet, compression uncompressed)`,
    )
    const histogram = (await hitungHistogram(kosong, dasar))!
    expect([...histogram.values()].every((h) => h.desa.length === 0 && h.kode.length === 0)).toBe(true)
    expect(byte(histogram)).toEqual(byte(await hitungDuckdb(duckdb, kosong, dasar)))
  })
})

test('file termampatkan tidak dikenal histogram: DuckDB yang menjawab', async () => {
  await tulisKodeUji(duckdb, file, EMPAT_PULUH, { opsi: ', compression zstd' })
  expect(await hitungHistogram(file, dasar)).toBeUndefined()
  expect(byte(await hitungDasar(file, dasar))).toEqual(
    byte(new Map([...dasar].map(([k, d]) => [k, hitunganDari(EMPAT_PULUH, d)]))),
  )
})

test('lebih dari delapan syarat atas beberapa kolom belum dikenal histogram: DuckDB yang menjawab, sama dengan hitungan satu per satu', async () => {
  const d: DasarHitungan = {
    asal: {
      jenis: 'pilihan',
      pilihan: Array.from({ length: 9 }, (_, i) => ({
        kolom: i === 8 ? 'agama' : 'umur',
        dari: i * 10,
        sampai: i * 10 + 4,
      })),
    },
  }
  const satu = new Map([[kunciDasar(d), d]])
  await tulisKodeUji(duckdb, file, EMPAT_PULUH, { opsi: ', compression uncompressed' })
  expect(await hitungHistogram(file, satu)).toBeUndefined()
  expect(byte(await hitungDasar(file, satu))).toEqual(
    byte(new Map([[kunciDasar(d), hitunganDari(EMPAT_PULUH, d)]])),
  )
})

test('persilangan: kolom dengan syarat, tiga kolom lebar, di dalam semesta; dua utas dan satu sama', async () => {
  const kolom = (nama: KolomKode) => ({ jenis: 'kolom', kolom: nama }) as const
  const wajib = { jenis: 'pilihan', pilihan: [{ kolom: 'umur', dari: 17, sampai: 120 }] } as const
  const daftar: DasarHitungan[] = [
    { asal: { jenis: 'silang', bagian: [wajib, kolom('agama')] } },
    { asal: { jenis: 'silang', bagian: [kolom('jenis_pkrjn'), kolom('umur'), kolom('pddk_akh')] } },
    {
      semesta: {
        dan: [
          { kolom: 'stat_hbkel', dari: 1, sampai: 3 },
          { kolom: 'umur', dari: 10, sampai: 90 },
        ],
      },
      asal: { jenis: 'silang', bagian: [kolom('umur'), wajib, kolom('gol_drh')] },
    },
  ]
  const peta = new Map(daftar.map((d) => [kunciDasar(d), d]))
  const orang = banyakOrang(kali(3000, 900))
  for (const urut of [true, false]) {
    await tulisKodeUji(duckdb, file, orang, { urut, opsi: ', compression uncompressed, row_group_size 2048' })
    const dua = byte((await hitungHistogram(file, peta))!)
    expect(dua).toEqual(byte(new Map([...peta].map(([k, d]) => [k, hitunganDari(orang, d)]))))
    expect(dua).toEqual(byte((await hitungHistogram(file, peta, 1))!))
    expect(dua).toEqual(byte(await hitungDuckdb(duckdb, file, peta)))
  }
})

test('banyak syarat atas satu kolom: pita lima tahunan', async () => {
  const d: DasarHitungan = {
    asal: {
      jenis: 'pilihan',
      pilihan: Array.from({ length: 15 }, (_, i) => ({ kolom: 'umur', dari: i * 5, sampai: i * 5 + 4 })),
    },
  }
  const satu = new Map([[kunciDasar(d), d]])
  await tulisKodeUji(duckdb, file, EMPAT_PULUH, { opsi: ', compression uncompressed' })
  const histogram = byte((await hitungHistogram(file, satu))!)
  expect(histogram).toEqual(byte(await hitungDuckdb(duckdb, file, satu)))
  expect(histogram).toEqual(byte(new Map([[kunciDasar(d), hitunganDari(EMPAT_PULUH, d)]])))
})

test('file yang dibagi lain (ukuran kelompok baris, jumlah utas) memberi byte yang sama', async () => {
  const orang = banyakOrang(kali(6000, 2100))
  const hasil = new Set<string>()
  for (const [ukuran, utas] of [
    [2048, 3],
    [100_000, 2],
  ] as const) {
    await tulisKodeUji(duckdb, file, orang, { opsi: `, compression uncompressed, row_group_size ${ukuran}` })
    hasil.add(JSON.stringify(byte((await hitungHistogram(file, dasar, utas))!)))
  }
  expect(hasil.size).toBe(1)
})

test('syarat bertingkat: semesta, atau di dalam dan, beberapa pilihan', async () => {
  const d: DasarHitungan = {
    semesta: { kolom: 'umur', dari: 10, sampai: 120 },
    asal: {
      jenis: 'pilihan',
      pilihan: [
        {
          dan: [
            { kolom: 'agama', dari: 1, sampai: 3 },
            {
              atau: [
                { kolom: 'stat_kwn', dari: 2, sampai: 2 },
                { kolom: 'pddk_akh', dari: 8, sampai: 10 },
              ],
            },
          ],
        },
        { kolom: 'jenis_pkrjn', dari: 3, sampai: 3 },
      ],
    },
  }
  const orang = banyakOrang(kali(3000, 900))
  const satu = new Map([[kunciDasar(d), d]])
  await tulisKodeUji(duckdb, file, orang, { opsi: ', compression uncompressed' })
  const histogram = byte((await hitungHistogram(file, satu))!)
  expect(histogram).toEqual(byte(await hitungDuckdb(duckdb, file, satu)))
  expect(histogram).toEqual(byte(new Map([[kunciDasar(d), hitunganDari(orang, d)]])))
})
