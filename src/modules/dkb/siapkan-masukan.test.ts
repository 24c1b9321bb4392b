import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operatorMesin } from '#kernel/pelaku'
import { kali } from '../../../test/support/kali.ts'
import type { SaranaUji } from '../../../test/support/sarana-uji.ts'
import { fileKode } from './folder-snapshot.ts'
import { imporFile, type PermintaanImpor } from './impor-file.ts'
import { bukaMasukan } from './pemetaan/buka-masukan.ts'
import type { Pemetaan } from './pemetaan/pemetaan.contract.ts'
import type { Snapshot } from './snapshot.ts'
import { tarikSnapshot } from './tarik-snapshot.ts'
import { timSendiri } from './tim.ts'
import { alir, type Baris } from './uji/file-uji.ts'
import { galatDari, nilai, saranaDkb } from './uji/sarana-dkb.ts'
import {
  csv,
  csvKisi,
  dbf,
  kisi37,
  kisiBip,
  kisiOpensid,
  kisiSiak,
  orangUji,
  parquet,
  seri1900,
  xlsx,
  zip,
} from './uji/tulis-bentuk.ts'

const ORANG = orangUji(60)
let s: SaranaUji
let acuan: { id: string; kode: string[] }

beforeAll(async () => {
  s = await saranaDkb()
  const snapshot = nilai(await masukkan({ 'p.csv': csv(ORANG) }))
  acuan = { id: snapshot.id, kode: await kode(snapshot, SEMUA) }
  nilai(await tarikSnapshot(s, snapshot.id, 'uji berikutnya', operatorMesin))
})
afterAll(() => s.tutup())

type Isi = Readonly<Record<string, Buffer | string>>

function masukkan(isi: Isi, lain: Partial<PermintaanImpor> = {}) {
  return imporFile(
    s,
    {
      file: Object.entries(isi).map(([nama, b]) => ({ nama, ukuran: b.length, alir: () => alir(b) })),
      namaFile: Object.keys(isi).join(', '),
      basis: 'dkb',
      semester: '2026-1',
      tanggal: '2026-06-30',
      ...lain,
    },
    operatorMesin,
    { kemajuan: () => undefined, signal: new AbortController().signal },
    { tim: timSendiri },
  )
}

/** Confirms what is proposed, as the person before the screen would. */
async function usulan(isi: Isi): Promise<Pemetaan[]> {
  const folder = mkdtempSync(join(s.folder.spill, 'uji-'))
  try {
    const m = await bukaMasukan(
      Object.entries(isi).map(([nama, b]) => ({ nama, alir: () => alir(b) })),
      folder,
      new AbortController().signal,
    )
    return m.bagian.map((b) => b.usulan)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const SEMUA =
  'prop, kab, kec, kel, jk, tgl_lahir::varchar, agama, stat_kwn, stat_hbkel, pddk_akh, jenis_pkrjn, gol_drh, pnydng_cct'

async function kode(snapshot: Snapshot, kolom: string): Promise<string[]> {
  const instans = await DuckDBInstance.create()
  const db = await instans.connect()
  const h = await db.runAndReadAll(`select ${kolom} from read_parquet('${fileKode(s, snapshot.id)}')`)
  const baris = h.getRows().map((r) => r.join('|'))
  db.closeSync()
  instans.closeSync()
  return baris
}

async function sama(isi: Isi, lain: Partial<PermintaanImpor>, kolom: string): Promise<Snapshot> {
  const snapshot = nilai(await masukkan(isi, lain))
  expect(snapshot).toMatchObject({ jumlahMasuk: 60, jumlahBaris: 60, jumlahDitolak: 0, jumlahTidakAktif: 0 })
  const harap = kolom === SEMUA ? acuan.kode : await harapan(kolom)
  expect(await kode(snapshot, kolom)).toEqual(harap)
  nilai(await tarikSnapshot(s, snapshot.id, 'uji berikutnya', operatorMesin))
  return snapshot
}

async function harapan(kolom: string): Promise<string[]> {
  return kode({ id: acuan.id } as Snapshot, kolom)
}

const TEPAT: readonly (readonly [string, () => Promise<Isi> | Isi])[] = [
  ['XLSX berkolom SIAK', async () => ({ 'p.xlsx': await xlsx({ Data: kisiSiak(ORANG) }) })],
  ['Parquet', async () => ({ p: await parquet(ORANG) })],
  ['DBF dengan nama kolom terpotong', async () => ({ 'p.dbf': await dbf(ORANG) })],
  ['CSV di dalam ZIP', async () => ({ 'p.zip': await zip({ 'sub/p.csv': csv(ORANG) }) })],
  ['CSV dimampatkan gzip', () => ({ 'p.csv.gz': gzipSync(csv(ORANG)) })],
  [
    'dua file dengan susunan berbeda',
    async () => ({
      'a.csv': csv(ORANG.slice(0, 25), { pemisah: ';' }),
      'b.xlsx': await xlsx({ Data: kisiSiak(ORANG.slice(25)) }),
    }),
  ],
  [
    'beberapa file di dalam satu ZIP',
    async () => ({
      'p.zip': await zip({
        '2.csv': csv(ORANG.slice(30)),
        '1.dbf': await dbf(ORANG.slice(0, 30)),
        '__MACOSX/._1.dbf': 'sampah',
      }),
    }),
  ],
]

test.each(TEPAT.slice(0, kali(TEPAT.length, 3)))(
  '%s: penduduk yang sama menjadi cuplikan yang sama',
  async (_, buat) => {
    expect((await sama(await buat(), {}, SEMUA)).id).toBe(acuan.id)
  },
)

test.each([
  ['XLSX, tanggal sebagai angka seri', async () => ({ 'p.xlsx': await xlsx({ Sheet1: kisi37(ORANG) }) }), []],
  ['CSV, tanggal sebagai teks', async () => ({ 'p.csv': csvKisi(kisi37(ORANG, 'teks')) }), []],
  [
    'CSV, tanggal sebagai angka seri: dipastikan dahulu',
    async () => ({ 'p.csv': csvKisi(kisi37(ORANG), ',') }),
    ['pasti'],
  ],
] as const)('lembar SIAK 37 kolom: %s', async (_, buat, pasti) => {
  const isi = await buat()
  if (pasti.length > 0) expect(galatDari(await masukkan(isi)).kode).toBe('dkb.perlu-pemetaan')
  await sama(isi, { pemetaan: pasti.length > 0 ? await usulan(isi) : [] }, SEMUA)
})

const TANPA: Record<string, RegExp> = { '2016': /, stat_kwn|, gol_drh|, pnydng_cct/g }

const BIP = [
  ['2012', 'xlsx'],
  ['2012', 'csv'],
  ['2016', 'xlsx'],
  ['2016', 'csv'],
  ['ektp', 'xlsx'],
  ['ektp', 'csv'],
] as const

test.each(BIP.slice(0, kali(BIP.length, 2)))(
  'BIP %s sebagai %s: sekali dipastikan, lalu diingat',
  async (layout, jenis) => {
    const kisi = kisiBip(ORANG, layout)
    const isi = jenis === 'xlsx' ? { 'bip.xlsx': await xlsx({ BIP: kisi }) } : { 'bip.csv': csvKisi(kisi) }
    const pemetaan = await usulan(isi)
    expect(pemetaan).toHaveLength(1)
    const kolom = SEMUA.replace(TANPA[layout] ?? /, pnydng_cct/g, '')
    if (jenis === 'xlsx') expect(galatDari(await masukkan(isi)).kode).toBe('dkb.perlu-pemetaan')
    await sama(isi, { pemetaan: jenis === 'xlsx' ? pemetaan : [] }, kolom)
  },
)

test('BIP di beberapa lembar: tiap tolakan menyebut lembar dan barisnya', async () => {
  const [a, b] = [
    ORANG.slice(0, 30),
    ORANG.slice(30).map((o, i): Baris => (i === 3 ? { ...o, NIK: '123' } : o)),
  ]
  const kisi = kisiBip(b, '2016')
  const letak = kisi.findIndex((r) => r[2] === '123') + 1
  const isi = {
    'bip.xlsx': await xlsx({ Satu: kisiBip(a, '2016'), Petunjuk: [['Cara mengisi']], Dua: kisi }),
  }
  const snapshot = nilai(await masukkan(isi, { pemetaan: await usulan(isi) }))
  expect(snapshot).toMatchObject({ jumlahMasuk: 60, jumlahBaris: 59, jumlahDitolak: 1 })
  expect(snapshot.catatanFile.join(' ')).toContain('Petunjuk')
  const { lihatTolak } = await import('./lihat-tolak.ts')
  const { daftar } = nilai(await lihatTolak(s, snapshot.id, 0, operatorMesin))
  expect(daftar).toMatchObject([{ file: 'bip.xlsx · Dua', baris: letak, aturan: 'nik-bukan-16-angka' }])
  nilai(await tarikSnapshot(s, snapshot.id, 'uji berikutnya', operatorMesin))
})

test('OpenSID tanpa wilayah: desanya dipilih tiap kali, tidak pernah diingat', async () => {
  const warga = ORANG.filter((o) => o['NO_KEC'] === '2')
  const isi = { 'opensid.csv': csvKisi(kisiOpensid(warga), ',') }
  expect(galatDari(await masukkan(isi)).kode).toBe('dkb.perlu-pemetaan')
  const [p] = await usulan(isi)
  const pemetaan = [{ ...p!, tetapan: { ...p!.tetapan, desa: '99.01.02.2001' } }]
  const snapshot = nilai(await masukkan(isi, { pemetaan }))
  expect(snapshot.jumlahBaris).toBe(warga.length)
  const kolom = SEMUA
  const harap = acuan.kode.filter((k) => k.startsWith('99|1|2|'))
  expect(await kode(snapshot, kolom)).toEqual(harap)
  const lagi = { 'opensid.csv': csvKisi(kisiOpensid(warga.slice(1)), ',') }
  expect(galatDari(await masukkan(lagi)).kode).toBe('dkb.perlu-pemetaan')
  expect(nilai(await masukkan(lagi, { desa: '99.01.02.2001' })).jumlahBaris).toBe(warga.length - 1)
  expect(
    galatDari(await masukkan({ x: csvKisi(kisiOpensid(warga.slice(2)), ',') }, { desa: '99.09.09.2001' }))
      .kode,
  ).toBe('dkb.desa-tak-terdaftar')
})

test('NIK sebagai angka di XLSX tampak rusak dan ditolak, tidak pernah diperbaiki diam-diam', async () => {
  const kisi = kisiSiak(orangUji(20, 3)).map((r, i) =>
    i === 0 || i > 5 ? r : r.map((v, k) => (k === 0 ? Number(v) : v)),
  )
  const snapshot = nilai(await masukkan({ 'n.xlsx': await xlsx({ A: kisi }) }))
  expect(snapshot).toMatchObject({ jumlahMasuk: 20, jumlahBaris: 15, jumlahDitolak: 5 })
  expect(snapshot.temuan[0]).toMatchObject({
    aturan: 'nik-notasi-ilmiah',
    jumlah: 5,
    contohBaris: [2, 3, 4, 5, 6],
  })
})

test('tanggal bulan-dulu dikenali dari NIK dan harus dipastikan', async () => {
  const kisi = kisiSiak(ORANG).map((r, i) =>
    i === 0 ? r : r.map((v, k) => (k === 5 ? String(v).replace(/^(\d\d)-(\d\d)-/, '$2/$1/') : v)),
  )
  const isi = { 'p.xlsx': await xlsx({ A: kisi }) }
  expect(galatDari(await masukkan(isi)).kode).toBe('dkb.perlu-pemetaan')
  const pemetaan = await usulan(isi)
  expect(pemetaan[0]!.tetapan.urutanTanggal).toBe('bulan-dulu')
  expect((await sama(isi, { pemetaan }, SEMUA)).id).toBe(acuan.id)
})

test('buku kerja bersistem 1904: angka seri dihitung dari 1904', async () => {
  const kisi = kisi37(ORANG).map((r, i) => (i === 0 ? r : r.map((v, k) => (k === 5 ? Number(v) - 1462 : v))))
  expect(seri1900('02-01-1904')).toBe(1463)
  await sama({ 'p.xlsx': await xlsx({ A: kisi }, { dateSystem: '1904' }) }, {}, SEMUA)
})
