import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileKode, imporFile, type Snapshot } from '#dkb'
import { operatorMesin } from '#kernel/pelaku'
import { imporWilayah } from '#wilayah'
import { latih } from '../../src/latih/index.ts'
import { type SaranaUji, saranaUji } from '../support/sarana-uji.ts'
import { type OpsiSiak, tulisSiak } from '../support/siak-dmp.ts'

/* A SIAK dump of a million people, NIK as NUMBER and dates as DATE, against the CSV of the same people. */

const ORANG = Number(process.env['ORANG'] ?? 1_000_000)
const TANGGAL = '2026-06-30'
const GB = 1024 ** 3
const folder = mkdtempSync(join(tmpdir(), 'tertib-dmp-sejuta-'))
let s: SaranaUji
let dariCsv: Snapshot

beforeAll(async () => {
  await latih({ ke: folder, orang: ORANG, benih: 41, kotor: 0, tanggal: TANGGAL })
  s = await saranaUji()
  const wilayah = await imporWilayah(s, readFileSync(join(folder, 'wilayah.csv')), operatorMesin)
  expect(wilayah.ok).toBe(true)
  dariCsv = await impor('penduduk.csv', '2026-1')
}, 1_800_000)
afterAll(async () => {
  await s?.tutup()
  rmSync(folder, { recursive: true, force: true })
})

async function impor(nama: string, semester: string): Promise<Snapshot> {
  const file = join(folder, nama)
  const mulai = performance.now()
  const cpu = process.cpuUsage()
  const hasil = await imporFile(
    s,
    {
      sumber: createReadStream(file, { highWaterMark: 1 << 20 }),
      ukuran: statSync(file).size,
      namaFile: basename(file),
      basis: 'dkb',
      semester,
      tanggal: TANGGAL,
    },
    operatorMesin,
    { kemajuan: () => undefined, signal: new AbortController().signal },
  )
  if (!hasil.ok) throw new Error(`${hasil.galat.kode}: ${hasil.galat.pesan}`)
  const detik = (performance.now() - mulai) / 1000
  const { user, system } = process.cpuUsage(cpu)
  const puncak = process.resourceUsage().maxRSS / 1024
  console.log(
    `${nama}: ${(statSync(file).size / 1e6).toFixed(0)} MB, ${detik.toFixed(1)} detik (CPU ${((user + system) / 1e6).toFixed(1)}), memori puncak proses ${puncak.toFixed(0)} MiB`,
  )
  return hasil.value
}

// Row groups of kode.parquet follow the size of what was read, so its bytes may differ; its rows and their order may not.
async function barisBeda(a: Snapshot, b: Snapshot): Promise<unknown[]> {
  const instans = await DuckDBInstance.create()
  const db = await instans.connect()
  const isi = (x: Snapshot) => `select * from read_parquet('${fileKode(s, x.id)}', file_row_number = true)`
  const hanya = (x: Snapshot, y: Snapshot) => `(select count(*)::int from (${isi(x)} except all ${isi(y)}))`
  const hasil = await db.runAndReadAll(`select ${hanya(a, b)}, ${hanya(b, a)}`)
  db.closeSync()
  return hasil.getRows()[0]!
}

const BENTUK: readonly (readonly [string, OpsiSiak, string])[] = [
  ['data-pump.dmp', { bentuk: 'data-pump' }, '2025-2'],
  ['exp-2048.dmp', { bentuk: 'exp', rekaman: 2048 }, '2025-1'],
  ['exp-8192.dmp', { bentuk: 'exp', rekaman: 8192 }, '2024-2'],
]

test.each(BENTUK)(`${ORANG} penduduk dari %s sama dengan dari CSV`, async (nama, o, semester) => {
  const file = join(folder, nama)
  await tulisSiak(folder, file, o)
  const snapshot = await impor(nama, semester)
  rmSync(file)
  expect(snapshot.jumlahMasuk).toBe(ORANG)
  for (const k of ['jumlahBaris', 'jumlahTidakAktif', 'jumlahDitolak', 'jumlahKeluarga'] as const)
    expect([k, snapshot[k]]).toEqual([k, dariCsv[k]])
  expect(await barisBeda(snapshot, dariCsv)).toEqual([0, 0])
  // Nobody lives outside the families of DATA_KELUARGA.
  expect(snapshot.catatanFile.join('\n')).toContain('; 0 penduduk tanpa keluarga')
  expect(process.resourceUsage().maxRSS * 1024).toBeLessThan(3 * GB)
})
