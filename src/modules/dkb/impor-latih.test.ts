import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operatorMesin } from '#kernel/pelaku'
import { alirBuka } from '#platform/kunci'
import { imporWilayah } from '#wilayah'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { type Kebenaran, latih } from '../../latih/index.ts'
import { fileKode, folderSnapshot } from './folder-snapshot.ts'
import { imporFile } from './impor-file.ts'
import type { Snapshot } from './snapshot.ts'
import { timUtas } from './tim.ts'

const ORANG = 6000
let s: SaranaUji
let folder: string
let kebenaran: Kebenaran
let snapshot: Snapshot

const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tertib-dkb-'))
  await latih({ ke: folder, orang: ORANG, benih: 11, kotor: 0.05 })
  kebenaran = JSON.parse(readFileSync(join(folder, 'kebenaran.json'), 'utf8')) as Kebenaran
  s = await saranaUji()
  const wilayah = await imporWilayah(s, readFileSync(join(folder, 'wilayah.csv')), operatorMesin)
  expect(wilayah.ok).toBe(true)
  const file = join(folder, 'penduduk.csv')
  const hasil = await imporFile(
    s,
    {
      sumber: createReadStream(file),
      ukuran: statSync(file).size,
      namaFile: 'penduduk.csv',
      basis: 'dkb',
      semester: '2026-1',
      tanggal: kebenaran.tanggal,
    },
    operatorMesin,
    pengawas,
    { tim: () => timUtas(2) },
  )
  if (!hasil.ok) throw new Error(hasil.galat.pesan)
  snapshot = hasil.value
}, 60_000)
afterAll(async () => {
  await s.tutup()
  rmSync(folder, { recursive: true, force: true })
})

test('baris masuk = dihitung + tidak aktif + ditolak, sama dengan kebenaran data latihan', () => {
  const { penduduk, sah, tolak, tidakAktif } = kebenaran.baris
  expect(snapshot).toMatchObject({
    jumlahMasuk: penduduk,
    jumlahBaris: sah,
    jumlahTidakAktif: tidakAktif,
    jumlahDitolak: tolak,
  })
})

test('baris yang ditolak adalah tepat baris yang ditanam cacat', async () => {
  const baris = (await bukaTeks('tolak')).slice(1).map((b) => Number(b.split('\t')[0]))
  const harap = kebenaran.tanam.filter((t) => t.harap === 'tolak').flatMap((t) => t.baris)
  expect(baris).toEqual(harap.sort((a, b) => a - b))
})

test('jumlah per desa, umur, dan pekerjaan di kode.parquet sama dengan kebenaran', async () => {
  const db = await (await DuckDBInstance.create()).connect()
  const file = fileKode(s, snapshot.id)
  const baris = await db.runAndReadAll(
    `select printf('%02d.%02d.%02d.%04d', prop, kab, kec, kel) kode, jk::int jk, umur::int umur, jenis_pkrjn::int p,
       count(*)::int n from read_parquet('${file}') group by all`,
  )
  const umur: Record<string, Record<string, [number, number]>> = {}
  const pekerjaan: typeof umur = {}
  for (const [kode, jk, u, p, n] of baris.getRows() as [string, number, number, number, number][]) {
    for (const [tabel, k] of [
      [umur, u],
      [pekerjaan, p],
    ] as const) {
      tabel[kode] ??= {}
      tabel[kode]![k] ??= [0, 0]
      tabel[kode]![k]![jk - 1]! += n
    }
  }
  for (const [kode, h] of Object.entries(kebenaran.wilayah)) {
    if (kode.length !== 13) continue
    expect(umur[kode], kode).toEqual(h.umur)
    expect(pekerjaan[kode], kode).toEqual(h.pekerjaan)
  }
  const urut = await db.runAndReadAll(
    `select count(*)::int from (select (prop, kab, kec, kel) x, lag((prop, kab, kec, kel)) over () y
       from read_parquet('${file}')) where x < y`,
  )
  expect(urut.getRows()[0]).toEqual([0])
})

test('identitas sebaris dengan kode dan tidak terbaca tanpa kunci', async () => {
  const baris = await bukaTeks('identitas')
  expect(baris.length - 1).toBe(snapshot.jumlahBaris)
  expect(baris[0]!.split('\t').slice(0, 3)).toEqual(['NIK', 'NO_KK', 'NAMA_LGKP'])
  const mentah = await readFile(join(folderSnapshot(s.folder, snapshot.id), 'identitas'))
  expect(mentah.includes(baris[1]!.slice(0, 16))).toBe(false)
  const db = await (await DuckDBInstance.create()).connect()
  const kode = await db.runAndReadAll(
    `select keluarga::int, jk::int, day(tgl_lahir)::int from read_parquet('${fileKode(s, snapshot.id)}')`,
  )
  const perKk = new Map<string, number>()
  kode.getRows().forEach(([keluarga], i) => {
    const kk = baris[i + 1]!.split('\t')[1]!
    expect(perKk.get(kk) ?? keluarga).toBe(keluarga)
    perKk.set(kk, keluarga as number)
  })
  expect(new Set(perKk.values()).size).toBe(perKk.size)
  expect(snapshot.jumlahKeluarga).toBe(perKk.size)
})

test('tidak ada sisa di spill', async () => {
  expect(await readdir(s.folder.spill)).toEqual([])
})

async function bukaTeks(nama: string): Promise<string[]> {
  const isi: Buffer[] = []
  for await (const b of alirBuka(s.kunci, join(folderSnapshot(s.folder, snapshot.id), nama))) isi.push(b)
  return Buffer.concat(isi).toString().trimEnd().split('\n')
}
