import { deepStrictEqual } from 'node:assert'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { latih } from '../src/latih/index.ts'
import { alirBuka, bukaKunci } from '../src/platform/kunci/index.ts'
import { anak, bandingkan, type Jalan, type Ukuran } from './ukur.ts'

interface JalanImpor extends Jalan {
  readonly jumlah: Record<string, number>
  readonly temuan: Record<string, number>
}

/**
 * a1: CSV of `orang` people to a checked, sealed snapshot with its reject file, against DuckDB doing the same rules in
 * SQL. Before anything is timed both must agree on every rejected line with its rule, on every warning's count and on
 * all coded rows.
 */
export async function a1(opsi: { orang?: number; ronde?: number }): Promise<Ukuran[]> {
  const orang = opsi.orang ?? 5_700_000
  const sumber = join(tmpdir(), `tertib-bench-a1-${orang}`)
  if (!existsSync(join(sumber, 'kebenaran.json'))) await latih({ ke: sumber, orang, benih: 7 })
  const { tanggal } = JSON.parse(readFileSync(join(sumber, 'kebenaran.json'), 'utf8')) as { tanggal: string }
  const jalankan = async (skrip: string, periksa?: (ke: string, j: JalanImpor) => Promise<void>) => {
    const ke = mkdtempSync(join(tmpdir(), 'tertib-a1-'))
    try {
      mkdirSync(join(ke, 'kunci'))
      const hasil = await anak<JalanImpor>(new URL(skrip, import.meta.url), [sumber, ke, tanggal])
      await periksa?.(ke, hasil)
      return hasil
    } finally {
      rmSync(ke, { recursive: true })
    }
  }
  let kita: Isi | undefined
  await jalankan('./a1-kita.ts', async (ke, j) => {
    kita = { j, tolak: await tolakKita(ke), kode: await sidikKode(join(ke, 'kita/kode.parquet')) }
  })
  await jalankan('./a1-lawan.ts', async (ke, j) => {
    deepStrictEqual(j.jumlah, kita!.j.jumlah, 'counts differ')
    for (const [aturan, n] of Object.entries(j.temuan)) {
      deepStrictEqual(n, kita!.j.temuan[aturan] ?? 0, `findings of ${aturan} differ`)
    }
    deepStrictEqual(tolakLawan(ke), kita!.tolak, 'reject sets differ')
    deepStrictEqual(await sidikKode(join(ke, 'lawan/kode.parquet')), kita!.kode, 'coded rows differ')
  })
  return [
    await bandingkan(
      { id: 'a1', nama: `impor ${orang} orang` },
      opsi.ronde ?? 7,
      () => jalankan('./a1-kita.ts'),
      () => jalankan('./a1-lawan.ts'),
    ),
  ]
}

interface Isi {
  readonly j: JalanImpor
  readonly tolak: string[]
  readonly kode: unknown
}

async function tolakKita(ke: string): Promise<string[]> {
  const isi: Buffer[] = []
  for await (const b of alirBuka(bukaKunci(join(ke, 'kunci')), join(ke, 'kita/tolak'))) isi.push(b)
  return barisAturan(Buffer.concat(isi).toString(), '\t')
}

function tolakLawan(ke: string): string[] {
  return barisAturan(readFileSync(join(ke, 'lawan/tolak.csv'), 'utf8'), ',')
}

function barisAturan(teks: string, pemisah: string): string[] {
  const baris = teks.trimEnd().split('\n').slice(1)
  return baris.map((b) => b.split(pemisah).slice(0, 2).join(' '))
}

// Family numbers are each side's own, so only how people fall together under them is compared.
async function sidikKode(file: string): Promise<unknown> {
  const instans = await DuckDBInstance.create()
  const db = await instans.connect()
  const hasil =
    await db.runAndReadAll(`select count(*)::varchar n, sum(hash(columns(* exclude keluarga))::hugeint)::varchar,
      count(distinct keluarga)::varchar from read_parquet('${file}')`)
  const orang = await db.runAndReadAll(`select sum(hash(x)::hugeint)::varchar from (
      select (prop, kab, kec, kel, list(hash(tgl_lahir, stat_hbkel, jk) order by hash(tgl_lahir, stat_hbkel, jk))) x
      from read_parquet('${file}') group by prop, kab, kec, kel, keluarga)`)
  db.closeSync()
  return [hasil.getRows(), orang.getRows()]
}
