import type { KodeWilayah } from '#kernel/kode-wilayah'
import { tingkatWilayah } from '#kernel/kode-wilayah'
import type { Duckdb } from '#platform/duckdb'
import type { WilayahTabel } from '../susun/pohon-wilayah.ts'
import type { SnapshotTabel } from '../susun/susun-tabel.ts'

/** One coded row, as kode.parquet has it. */
export interface OrangUji {
  readonly desa: string
  readonly jk: number
  readonly umur: number
  readonly agama: number
  readonly stat_kwn: number
  readonly stat_hbkel: number
  readonly pddk_akh: number
  readonly jenis_pkrjn: number
  readonly gol_drh: number
  readonly pnydng_cct: number
}

// Forty people in twelve families, counted by hand in the tests. Columns: jk umur agama kawin shdk pendidikan
// pekerjaan darah disabilitas.
const KELUARGA: Record<string, string> = {
  '99.01.01.1001': `
    L 45 1 2 1 5 15 1 0 | P 42 1 2 3 5 2 13 0 | L 17 1 1 4 4 3 13 0 | P 12 1 1 4 3 3 13 0 | P 3 1 1 4 1 1 13 0
    L 78 1 4 1 2 9 4 2 | P 39 1 3 4 5 65 2 0 | L 0 1 1 6 1 1 13 0
    P 30 2 2 1 8 5 3 0 | L 33 2 2 2 8 5 1 0 | L 8 2 1 4 2 3 13 0 | L 5 2 1 4 1 1 13 0
    L 25 1 1 1 6 15 4 0
    P 66 3 4 1 3 2 0 1 | P 16 3 2 5 4 2 13 0 | L 20 3 2 4 5 255 13 0`,
  '99.01.01.1002': `
    L 50 4 2 1 9 64 5 0 | P 49 4 2 3 8 65 6 0 | P 21 4 1 4 5 3 7 0 | L 19 4 1 4 5 3 8 0 | L 14 4 1 4 3 3 13 0
    P 55 5 3 1 1 84 9 3 | P 24 5 1 4 7 15 10 0
    L 38 6 2 1 5 88 11 0 | P 37 6 2 3 5 2 12 0 | L 10 6 1 4 2 3 13 0 | P 9 6 1 4 2 3 13 0 | P 1 6 1 4 1 1 13 0 | P 101 6 4 7 1 1 13 5
    L 61 7 2 1 10 4 4 0`,
  '99.01.02.1001': `
    L 28 1 2 1 5 81 1 0 | P 27 1 2 3 5 2 1 0 | L 2 1 1 4 1 1 13 0
    L 70 1 2 1 3 9 2 0 | P 65 1 2 3 3 9 2 4 | P 35 1 0 9 255 89 13 0 | L 15 0 0 11 4 3 0 6
    P 47 1 3 1 5 74 4 0 | P 22 1 1 10 4 23 4 0 | L 75 1 4 8 2 1 13 0`,
}

export const EMPAT_PULUH: readonly OrangUji[] = Object.entries(KELUARGA).flatMap(([desa, teks]) =>
  teks
    .trim()
    .split(/[|\n]/)
    .map((orang) => {
      const [jk, ...kode] = orang.trim().split(' ')
      const [umur, agama, stat_kwn, stat_hbkel, pddk_akh, jenis_pkrjn, gol_drh, pnydng_cct] = kode.map(
        Number,
      ) as [number, number, number, number, number, number, number, number]
      return {
        desa,
        jk: jk === 'L' ? 1 : 2,
        umur,
        agama,
        stat_kwn,
        stat_hbkel,
        pddk_akh,
        jenis_pkrjn,
        gol_drh,
        pnydng_cct,
      }
    }),
)

/** A province above, one kabupaten, two kecamatan; nobody lives in the last desa. */
export const WILAYAH_UJI: readonly WilayahTabel[] = [
  ['99', 'PROVINSI LATIHAN'],
  ['99.01', 'KABUPATEN LATIH'],
  ['99.01.01', 'LATIH UTARA'],
  ['99.01.01.1001', 'SUKALATIH'],
  ['99.01.01.1002', 'KARANG BENIH'],
  ['99.01.02', 'LATIH SELATAN'],
  ['99.01.02.1001', 'TIRTA UJI'],
  ['99.01.02.2002', 'UJUNG DATA'],
].map(([kode, nama]) => ({
  kode: kode as KodeWilayah,
  nama: nama!,
  tingkat: tingkatWilayah(kode as KodeWilayah),
}))

export function snapshotUji(jumlahBaris = 40, id = 'a'.repeat(64)): SnapshotTabel {
  return {
    id,
    basis: 'dkb',
    semester: '2026-1',
    tanggal: '2026-06-30',
    jumlahBaris,
    status: 'tersegel',
    aturanVersi: '1',
  }
}

/** Writes the rows as dkb seals them: columns and types of RENCANA, sorted by region unless `urut` is false. */
export async function tulisKodeUji(
  duckdb: Duckdb,
  file: string,
  orang: readonly OrangUji[],
  { urut = true, opsi = '' }: { urut?: boolean; opsi?: string } = {},
): Promise<void> {
  const baris = orang.map((o, i) => {
    const wilayah = o.desa.split('.').map(Number).join(', ')
    const kode = [o.agama, o.stat_kwn, o.stat_hbkel, o.pddk_akh, o.jenis_pkrjn, o.gol_drh, o.pnydng_cct].join(
      ', ',
    )
    return `(${wilayah}, ${o.jk}, date '1990-01-01', ${o.umur}, ${kode}, 1, 1, 1, ${Math.floor(i / 4)})`
  })
  const kolom =
    'prop, kab, kec, kel, jk, tgl_lahir, umur, agama, stat_kwn, stat_hbkel, pddk_akh, jenis_pkrjn, gol_drh, pnydng_cct, akta_lhr, akta_kwn, akta_crai, keluarga'
  const jenis = kolom
    .split(', ')
    .map((k) =>
      k === 'kel'
        ? 'kel::usmallint as kel'
        : k === 'keluarga'
          ? 'keluarga::uinteger as keluarga'
          : k === 'tgl_lahir'
            ? k
            : `${k}::utinyint as ${k}`,
    )
  await duckdb.tanya(
    `copy (select ${jenis.join(', ')} from (values ${baris.join(', ')}) as t(${kolom})${urut ? ' order by prop, kab, kec, kel' : ''})
     to '${file}' (format parquet${opsi})`,
  )
}
