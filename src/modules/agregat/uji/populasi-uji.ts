import type { KodeWilayah } from '#kernel/kode-wilayah'
import { tingkatWilayah } from '#kernel/kode-wilayah'
import type { Duckdb } from '#platform/duckdb'
import { KOLOM_SIAK } from '../definisi/kolom-siak.ts'
import { KOLOM_KODE, type KolomKode } from '../definisi/syarat.ts'
import type { WilayahTabel } from '../susun/pohon-wilayah.ts'
import type { SnapshotSumber } from '../susun/siapkan-hitungan.ts'
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
  // Where a test does not care: blank.
  readonly akta_lhr?: number
  readonly akta_kwn?: number
  readonly akta_crai?: number
  readonly ktp_el?: number
  readonly kia?: number
  readonly kk?: number
}

/** The code of a person in a column; blank where the fixture says nothing. */
export function kodeOrang(o: OrangUji, kolom: KolomKode): number {
  return o[kolom] ?? 0
}

// Forty people in twelve families, counted by hand in the tests. Columns: jk umur agama kawin shdk pendidikan
// pekerjaan darah disabilitas / flags of akta kelahiran, perkawinan, perceraian as three digits, then ktp_el kia kk.
const KELUARGA: Record<string, string> = {
  '99.01.01.1001': `
    L 45 1 2 1 5 15 1 0 / 221 8 0 2 | P 42 1 2 3 5 2 13 0 / 121 4 0 1 | L 17 1 1 4 4 3 13 0 / 211 3 0 1 | P 12 1 1 4 3 3 13 0 / 211 0 2 1 | P 3 1 1 4 1 1 13 0 / 211 0 1 1
    L 78 1 4 1 2 9 4 2 / 121 8 0 2 | P 39 1 3 4 5 65 2 0 / 122 6 0 1 | L 0 1 1 6 1 1 13 0 / 111 0 0 1
    P 30 2 2 1 8 5 3 0 / 221 5 0 2 | L 33 2 2 2 8 5 1 0 / 211 2 0 1 | L 8 2 1 4 2 3 13 0 / 211 1 2 1 | L 5 2 1 4 1 1 13 0 / 111 1 1 1
    L 25 1 1 1 6 15 4 0 / 211 9 0 1
    P 66 3 4 1 3 2 0 1 / 111 8 0 2 | P 16 3 2 5 4 2 13 0 / 221 3 0 1 | L 20 3 2 4 5 255 13 0 / 211 0 0 1`,
  '99.01.01.1002': `
    L 50 4 2 1 9 64 5 0 / 221 4 0 2 | P 49 4 2 3 8 65 6 0 / 221 8 0 1 | P 21 4 1 4 5 3 7 0 / 211 7 0 1 | L 19 4 1 4 5 3 8 0 / 211 10 0 1 | L 14 4 1 4 3 3 13 0 / 111 0 2 1
    P 55 5 3 1 1 84 9 3 / 122 8 0 2 | P 24 5 1 4 7 15 10 0 / 201 11 0 1
    L 38 6 2 1 5 88 11 0 / 221 8 0 2 | P 37 6 2 3 5 2 12 0 / 221 255 0 1 | L 10 6 1 4 2 3 13 0 / 211 0 2 1 | P 9 6 1 4 2 3 13 0 / 211 0 255 1 | P 1 6 1 4 1 1 13 0 / 111 0 1 1 | P 101 6 4 7 1 1 13 5 / 111 8 0 1
    L 61 7 2 1 10 4 4 0 / 211 4 0 0`,
  '99.01.02.1001': `
    L 28 1 2 1 5 81 1 0 / 221 8 0 2 | P 27 1 2 3 5 2 1 0 / 221 6 0 1 | L 2 1 1 4 1 1 13 0 / 211 0 2 1
    L 70 1 2 1 3 9 2 0 / 121 8 0 2 | P 65 1 2 3 3 9 2 4 / 121 4 0 1 | P 35 1 0 9 255 89 13 0 / 111 2 0 1 | L 15 0 0 11 4 3 0 6 / 211 0 1 1
    P 47 1 3 1 5 74 4 0 / 111 8 0 1 | P 22 1 1 10 4 23 4 0 / 211 8 0 1 | L 75 1 4 8 2 1 13 0 / 111 8 0 1`,
}

export const EMPAT_PULUH: readonly OrangUji[] = Object.entries(KELUARGA).flatMap(([desa, teks]) =>
  teks
    .trim()
    .split(/[|\n]/)
    .map((orang) => {
      const [biodata, dokumen] = orang.trim().split(' / ') as [string, string]
      const [jk, ...kode] = biodata.split(' ')
      const [akta, ...lain] = dokumen.split(' ')
      const [akta_lhr, akta_kwn, akta_crai] = [...akta!].map(Number) as [number, number, number]
      const [ktp_el, kia, kk] = lain.map(Number) as [number, number, number]
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
        akta_lhr,
        akta_kwn,
        akta_crai,
        ktp_el,
        kia,
        kk,
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

const KOLOM_SESUDAH_UMUR = KOLOM_KODE.filter((k) => k !== 'jk' && k !== 'umur')

/** The same as its source says it, with every column in the file but those that are named. */
export function sumberUji(s: SnapshotTabel, tanpa: readonly KolomKode[] = []): SnapshotSumber {
  return { ...s, kolom: KOLOM_KODE.filter((k) => !tanpa.includes(k)).map((k) => KOLOM_SIAK[k]) }
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
    const kode = KOLOM_SESUDAH_UMUR.map((k) => kodeOrang(o, k)).join(', ')
    return `(${wilayah}, ${o.jk}, date '1990-01-01', ${o.umur}, ${kode}, ${Math.floor(i / 4)})`
  })
  const kolom = `prop, kab, kec, kel, jk, tgl_lahir, umur, ${KOLOM_SESUDAH_UMUR.join(', ')}, keluarga`
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
