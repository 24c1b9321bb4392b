import type { AsalKode } from '../src/modules/agregat/hitung/dasar-hitungan.ts'
import { bagianAsal } from '../src/modules/agregat/hitung/dasar-hitungan.ts'
import { DASAR_BENCH } from './b1-tabel.ts'

// The sixty tables as SQL that DuckDB and PostgreSQL both take.
export const TINGKAT = ['desa', 'kec', 'kab'] as const

/** Band numbers 1 ... 15, and 0 from 75 on, as our counts name them. */
const BAND = '(case when umur < 75 then umur / 5 + 1 else 0 end)'

export function sqlKode(duckdb: boolean): [string, string][] {
  const satu = (a: AsalKode) => (a.jenis === 'kolom' ? a.kolom : duckdb ? BAND.replace('/', '//') : BAND)
  return [...DASAR_BENCH].map(([nama, d]) => {
    const [a, b] = bagianAsal(d.asal).map(satu)
    const kode = b === undefined ? a! : `${a}::integer * 256 + ${b}`
    return [nama, kode]
  })
}
export const DASAR_SQL = sqlKode(true)

/** The region as one number, as our side names it. */
export function kunci(t: (typeof TINGKAT)[number], besar = 'ubigint'): string {
  const kab = `prop::${besar} * 100 + kab`
  if (t === 'kab') return kab
  const kec = `(${kab}) * 100 + kec`
  return t === 'kec' ? kec : `(${kec}) * 10000 + kel`
}

/** Kecamatan from desa, kabkota from kecamatan. */
export function naik(nama: string, buat: string, jenis: string): string[] {
  const bagi = buat.includes('temp') ? '//' : '/'
  return [
    `${buat} kec_${nama} as select w ${bagi} 10000 w, jk, kode, sum(n)${jenis} n from desa_${nama} group by 1, 2, 3`,
    `${buat} kab_${nama} as select w ${bagi} 100 w, jk, kode, sum(n)${jenis} n from kec_${nama} group by 1, 2, 3`,
  ]
}
