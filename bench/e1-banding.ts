import { deepStrictEqual } from 'node:assert'
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { ok } from '../src/kernel/hasil.ts'
import { MEDAN_KODE } from '../src/modules/dkb/banding/medan.ts'
import { susunSnapshot } from '../src/modules/dkb/susun-snapshot.ts'
import { timUtas } from '../src/modules/dkb/tim.ts'
import { alirBuka, bukaKunci } from '../src/platform/kunci/index.ts'
import { siapkanDuaEkspor } from './e1-data.ts'
import { anak, bandingkan, type Jalan, type Ukuran } from './ukur.ts'

interface JalanBanding extends Jalan {
  readonly jumlah: Record<string, number>
  readonly perMedan: Record<string, number>
  readonly desa: unknown
}

/**
 * e1: two sealed snapshots of `orang` people compared by NIK and every field, against DuckDB's full join. Before
 * anything is timed both must agree on every class, on every field and on every desa.
 */
export async function e1(opsi: { orang?: number; ronde?: number }): Promise<Ukuran[]> {
  const orang = opsi.orang ?? 5_700_000
  const sumber = join(tmpdir(), `tertib-bench-e1-${orang}`)
  const ekspor = await siapkanDuaEkspor(sumber, orang)
  const kolom = await segel(sumber, 'a', ekspor.a)
  await segel(sumber, 'b', ekspor.b)
  const jalankan = async (skrip: string) => {
    const ke = mkdtempSync(join(tmpdir(), 'tertib-e1-'))
    try {
      return await anak<JalanBanding>(new URL(skrip, import.meta.url), [sumber, ke, JSON.stringify(kolom)])
    } finally {
      rmSync(ke, { recursive: true })
    }
  }
  const [kita, lawan] = [await jalankan('./e1-kita.ts'), await jalankan('./e1-lawan.ts')]
  deepStrictEqual(kita.jumlah, lawan.jumlah, 'classes differ')
  deepStrictEqual(kita.perMedan, lawan.perMedan, 'fields differ')
  deepStrictEqual(kita.desa, lawan.desa, 'desa differ')
  return [
    await bandingkan(
      { id: 'e1', nama: `banding dua cuplikan ${orang} orang`, catatan: JSON.stringify(kita.jumlah) },
      opsi.ronde ?? 5,
      () => jalankan('./e1-kita.ts'),
      () => jalankan('./e1-lawan.ts'),
    ),
  ]
}

/** Seals one export as the office does, and writes the same rows as the peer's Parquet. Kept between runs. */
async function segel(sumber: string, nama: string, file: string): Promise<string[]> {
  const jadi = join(sumber, `segel-${nama}`)
  const catatan = join(sumber, `kolom-${nama}.json`)
  if (existsSync(catatan)) return JSON.parse(readFileSync(catatan, 'utf8')) as string[]
  const { tanggal } = JSON.parse(readFileSync(join(sumber, 'kebenaran.json'), 'utf8')) as { tanggal: string }
  const desa = readFileSync(join(sumber, 'wilayah.csv'), 'utf8')
    .split('\n')
    .map((b) => b.split(',')[0]!)
    .filter((kode) => kode.length === 13)
  mkdirSync(join(sumber, 'kunci'), { recursive: true })
  const kunci = bukaKunci(join(sumber, 'kunci'))
  const spill = mkdtempSync(join(sumber, 'spill-'))
  const tim = timUtas(2)
  const hasil = await susunSnapshot(
    {
      sumber: createReadStream(file, { highWaterMark: 1024 * 1024 }),
      ukuran: statSync(file).size,
      namaFile: 'penduduk.csv',
      basis: 'dkb',
      semester: '2026-1',
      tanggal,
      desa,
    },
    spill,
    kunci,
    tim,
    { signal: new AbortController().signal, kemajuan: () => undefined },
    async () => ok(),
  )
  await tim.bubar()
  if (!hasil.ok) throw new Error(hasil.galat.pesan)
  rmSync(jadi, { recursive: true, force: true })
  renameSync(join(spill, 'jadi'), jadi)
  rmSync(spill, { recursive: true })
  await tulisLawan(sumber, nama, jadi, kunci, hasil.value.kolom)
  writeFileSync(catatan, JSON.stringify(hasil.value.kolom))
  return [...hasil.value.kolom]
}

async function tulisLawan(
  sumber: string,
  nama: string,
  jadi: string,
  kunci: ReturnType<typeof bukaKunci>,
  kolom: readonly string[],
): Promise<void> {
  const teks = join(sumber, `identitas-${nama}.tsv`)
  const isi = (await import('node:fs')).createWriteStream(teks)
  for await (const b of alirBuka(kunci, join(jadi, 'identitas'))) {
    if (!isi.write(b)) await new Promise((r) => isi.once('drain', () => r(0)))
  }
  await new Promise((r) => isi.end(() => r(0)))
  const db = await (await DuckDBInstance.create()).connect()
  const kode = MEDAN_KODE.filter(([, siak]) => kolom.includes(siak)).map(([k, siak]) => `${k} as "${siak}"`)
  await db.run(`copy (select * from (
      select * from read_csv('${teks}', header = true, delim = '\\t', quote = '', escape = '', all_varchar = true)
    ) positional join (
      select printf('%02d.%02d.%02d.%04d', prop, kab, kec, kel) as desa, tgl_lahir as "TGL_LHR", ${kode.join(', ')}
      from read_parquet('${join(jadi, 'kode.parquet')}'))) to '${join(sumber, `lawan-${nama}.parquet`)}' (format parquet)`)
  db.closeSync()
  rmSync(teks)
}
