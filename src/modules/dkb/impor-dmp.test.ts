import { createReadStream, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Result } from '#kernel/hasil'
import { operatorMesin } from '#kernel/pelaku'
import { imporWilayah } from '#wilayah'
import { kali } from '../../../test/support/kali.ts'
import { type SaranaUji, saranaUji } from '../../../test/support/sarana-uji.ts'
import { type OpsiSiak, tulisSiak } from '../../../test/support/siak-dmp.ts'
import { latih } from '../../latih/index.ts'
import { imporFile } from './impor-file.ts'
import type { Snapshot } from './snapshot.ts'

/* A dump of SIAK and the CSV of the same people become the same figures, whatever program made the dump. */

const ORANG = kali(5000, 500)
const TANGGAL = '2026-06-30'
const folder = mkdtempSync(join(tmpdir(), 'tertib-impor-dmp-'))
const pengawas = { kemajuan: () => undefined, signal: new AbortController().signal }
let s: SaranaUji
let dariCsv: Snapshot

beforeAll(async () => {
  await latih({ ke: folder, orang: ORANG, benih: 31, kotor: 0.03, tanggal: TANGGAL })
  s = await saranaUji()
  nilai(await imporWilayah(s, readFileSync(join(folder, 'wilayah.csv')), operatorMesin))
  dariCsv = nilai(await impor(join(folder, 'penduduk.csv'), '2026-1'))
}, 120_000)
afterAll(async () => {
  await s.tutup()
  rmSync(folder, { recursive: true, force: true })
})

function impor(file: string, semester: string): Promise<Result<Snapshot>> {
  return imporFile(
    s,
    {
      sumber: createReadStream(file),
      ukuran: statSync(file).size,
      namaFile: basename(file),
      basis: 'dkb',
      semester,
      tanggal: TANGGAL,
    },
    operatorMesin,
    pengawas,
  )
}

function nilai<T>(hasil: Result<T>): T {
  if (!hasil.ok) throw new Error(`${hasil.galat.kode}: ${hasil.galat.pesan}`)
  return hasil.value
}

// Planted defects are no numbers and no dates, so these columns are text; `impor-dmp-sejuta` has them as SIAK stores them.
const BENTUK: readonly (readonly [string, OpsiSiak, string])[] = [
  ['exp, rekaman 2048', { bentuk: 'exp', rekaman: 2048, teks: true }, '2025-2'],
  ['exp, rekaman 8192', { bentuk: 'exp', rekaman: 8192, teks: true }, '2025-1'],
  ['Data Pump', { bentuk: 'data-pump', teks: true }, '2024-2'],
]

// All of them under `npm test`.
test.each(BENTUK.slice(0, kali(3, 1)))(
  '%s: cuplikan yang sama dengan CSV penduduk yang sama',
  async (_, o, semester) => {
    const file = join(folder, 'siak.dmp')
    await tulisSiak(folder, file, o)
    const snapshot = nilai(await impor(file, semester))
    for (const k of [
      'jumlahMasuk',
      'jumlahBaris',
      'jumlahTidakAktif',
      'jumlahDitolak',
      'jumlahKeluarga',
    ] as const)
      expect([k, snapshot[k]]).toEqual([k, dariCsv[k]])
    expect(snapshot.jumlahDitolak).toBeGreaterThan(0)
    expect(snapshot.hashBerkas['kode.parquet']).toBe(dariCsv.hashBerkas['kode.parquet'])
    // A reject's line is the row of BIODATA_WNI; the CSV counts its header.
    const contoh = (x: Snapshot) => x.temuan.map((t) => [t.aturan, t.tingkat, t.jumlah])
    expect(contoh(snapshot)).toEqual(contoh(dariCsv))
    const catatan = snapshot.catatanFile.join('\n')
    expect(catatan).toContain('File DMP siak.dmp')
    expect(catatan).toContain(`${new Intl.NumberFormat('id').format(snapshot.jumlahMasuk)} baris terbaca`)
    expect(catatan).toMatch(/DATA_KELUARGA: [\d.]+ keluarga; [\d.]+ penduduk tanpa keluarga/)
  },
)

test('dump yang rusak di tengah ditolak dengan letaknya, dan tidak ada yang tersisa', async () => {
  const file = join(folder, 'siak.dmp')
  await tulisSiak(folder, file, { bentuk: 'data-pump', teks: true })
  const isi = readFileSync(file)
  const rusak = join(folder, 'rusak.dmp')
  // Somewhere in the rows: the first third of the file is BIODATA_WNI.
  isi.fill(0xff, Math.floor(isi.length / 3), Math.floor(isi.length / 3) + 64)
  writeFileSync(rusak, isi)
  const hasil = await impor(rusak, '2024-1')
  expect(hasil).toMatchObject({ ok: false, galat: { kode: 'dmp.rusak', rincian: { tabel: 'BIODATA_WNI' } } })
  expect(await readdir(s.folder.spill)).toEqual([])
})
