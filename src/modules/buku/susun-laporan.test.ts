import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bacaDokumen } from '#dokumen'
import { ok } from '#kernel/hasil'
import { jamTetap } from '#kernel/jam'
import type { PengawasKerja, PermintaanKerja } from '#kernel/kerja'
import { sistem } from '#kernel/pelaku'
import { bukaKunci } from '#platform/kunci'
import type { Db } from '#platform/postgres'
import type { Sarana } from '#platform/sarana'
import { bukaSimpanan } from '#platform/simpanan'
import { sql } from '#platform/sql'
import { dbUji } from '../../../test/support/db-uji.ts'
import type { BahanLaporan } from './bahan-laporan.ts'
import { findLaporanByPdf } from './buku.store.ts'
import { contohLaporan } from './contoh-laporan.ts'
import type { ModelLaporan } from './model-laporan.ts'
import { kerjaBuku } from './susun-laporan.ts'

const contoh = contohLaporan(2, 3)
let db: Db
let sarana: Sarana
const folder = mkdtempSync(join(tmpdir(), 'tertib-buku-'))

beforeAll(async () => {
  db = await dbUji()
  const simpanan = bukaSimpanan(join(folder, 'simpanan'), bukaKunci(join(folder, 'kunci')))
  sarana = { db, simpanan, jam: jamTetap('2026-11-20T03:00:00Z') } as unknown as Sarana
})
afterAll(async () => {
  await db.tutup()
  rmSync(folder, { recursive: true, force: true })
})

function bahan(ganti: Partial<BahanLaporan> = {}): BahanLaporan {
  return {
    findSnapshot: async () => ({ semester: '2026-1', status: 'tersegel' }),
    periksaGerbang: async (snapshotId) =>
      ok({
        snapshotId,
        seimbang: true,
        jumlahTabel: 12,
        jumlahBaris: 9,
        jumlahPeriksa: 4_000,
        selisih: [],
        catatan: [],
        dilewati: [],
      }),
    daftarTabel: contoh.tabel.map((t) => t.tabel.id),
    hitungTabel: async (id) => ok(contoh.tabel.find((t) => t.tabel.id === id)!),
    getKantor: async () =>
      ({
        ...contoh.kantor,
        kode: '99.01',
        zona: 'WIB',
        tertibSejak: '2026-01-01',
        sesiDiamMenit: 30,
        sesiMaksJam: 12,
      }) as never,
    bacaGambar: async () => Buffer.alloc(0),
    ...ganti,
  }
}

function minta(kunci: string, masukan: Record<string, unknown> = {}): PermintaanKerja {
  return {
    kunci,
    berkasId: 'b1',
    langkah: '1',
    masukan: { snapshotId: contoh.snapshot.id, semester: '2026-1', judul: contoh.judul, ...masukan },
    dokumen: [],
    catatan: {},
    pelaku: sistem,
  }
}

function pengawas(batal = new AbortController()): PengawasKerja & { langkah: string[] } {
  const langkah: string[] = []
  return { langkah, signal: batal.signal, kemajuan: (b, p) => langkah.push(`${b.toFixed(2)} ${p}`) }
}

const kerja = (b = bahan()) => kerjaBuku(sarana, b)[0]!

test('laporan.pdf dan laporan.xlsx dibuat; kunci yang sama dijawab dengan hasil yang sama, kunci lain dengan byte yang sama', async () => {
  const p = pengawas()
  const hasil = await kerja().jalankan(minta('k1'), p)
  if (!hasil.ok) throw new Error(hasil.galat.pesan)
  expect(hasil.value.dokumen.map((d) => [d.nama, d.mime.slice(-3)])).toEqual([
    ['laporan.pdf', 'pdf'],
    ['laporan.xlsx', 'eet'],
  ])
  expect(hasil.value.catatan.tempatTtd).toEqual({
    halaman: hasil.value.catatan.halaman,
    x: 283,
    y: 318,
    lebar: 250,
    tinggi: 104,
  })
  expect(p.langkah.filter((l) => l.includes('Menghitung tabel'))).toHaveLength(12)
  expect(p.langkah.at(-1)).toBe('1.00 Selesai')

  const lagi = await kerja(bahan({ hitungTabel: () => Promise.reject(new Error('must not run')) })).jalankan(
    minta('k1'),
    pengawas(),
  )
  expect(lagi).toEqual(hasil)
  const lain = await kerja().jalankan(minta('k2'), pengawas())
  expect(lain).toEqual(hasil)

  const hashPdf = hasil.value.dokumen[0]!.hash
  const catatan = await findLaporanByPdf(db, hashPdf)
  const model = JSON.parse((await bacaDokumen(sarana, catatan!.hashModel)).isi.toString()) as ModelLaporan
  expect(model.tabel).toEqual(contoh.tabel)
})

test('setiap sel laporan.xlsx sama dengan tabelnya', async () => {
  const hasil = await kerja().jalankan(minta('k3'), pengawas())
  if (!hasil.ok) throw new Error(hasil.galat.pesan)
  const buku = read((await bacaDokumen(sarana, hasil.value.dokumen[1]!.hash)).isi, { dense: true })
  expect(buku.SheetNames).toHaveLength(13)
  contoh.tabel.forEach((t, i) => {
    const lembar = (buku.Sheets[buku.SheetNames[i + 1]!] as unknown as { '!data': { v?: unknown }[][] })[
      '!data'
    ]
    const isi = lembar
      .filter((b) => /^99/.test(String(b?.[0]?.v ?? '')))
      .map((b) => b.slice(2).map((s) => s.v))
    expect(isi).toEqual([...t.baris.map((b) => b.nilai), t.total.nilai])
  })
})

test('gerbang yang tidak seimbang menolak dengan seluruh selisihnya dan tidak menyimpan apa pun', async () => {
  const selisih = [
    {
      kunci: 'satu-semesta|agama|penduduk-jenis-kelamin|99.01.01|total.jml',
      aturan: 'satu-semesta',
      tabel: 'agama',
      namaWilayah: 'Latih Utara',
      kolom: 'total.jml',
      seharusnya: 10,
      didapat: 9,
      kalimat: 'Tabel Agama kurang 1 di Latih Utara.',
    },
  ] as const
  const sebelum = await db.one<{ n: number }>(sql`select count(*) as n from dokumen`)
  const tertutup = bahan({
    periksaGerbang: async (snapshotId) =>
      ok({
        snapshotId,
        seimbang: false,
        jumlahTabel: 12,
        jumlahBaris: 9,
        jumlahPeriksa: 1,
        selisih: [...selisih],
        catatan: [],
        dilewati: [],
      }),
  })
  const hasil = await kerja(tertutup).jalankan(minta('k4'), pengawas())
  expect(hasil).toMatchObject({ ok: false, galat: { kode: 'buku.tidak-seimbang', rincian: { selisih } } })
  expect(await db.one(sql`select count(*) as n from dokumen`)).toEqual(sebelum)
})

test('pembatalan di tengah menjawab dengan penolakan dan tidak meninggalkan laporan', async () => {
  const batal = new AbortController()
  const lambat = bahan({
    hitungTabel: async (id) => {
      if (id === 'agama') batal.abort(new Error('dibatalkan'))
      return ok(contoh.tabel.find((t) => t.tabel.id === id)!)
    },
  })
  const hasil = await kerja(lambat).jalankan(minta('k5'), pengawas(batal))
  expect(hasil).toMatchObject({ ok: false, galat: { kode: 'buku.dibatalkan' } })
  expect(await db.all(sql`select 1 from buku_laporan where kunci = 'k5'`)).toEqual([])
})

test('snapshot yang ditarik sesudah tindakan diterima tidak disusun lagi, walau kuncinya sudah pernah dijalankan', async () => {
  const permintaan = minta('k6')
  expect(await kerja().jalankan(permintaan, pengawas())).toMatchObject({ ok: true })
  const ditarik = bahan({ findSnapshot: async () => ({ semester: '2026-1', status: 'ditarik' }) })
  const hasil = await kerja(ditarik).jalankan(permintaan, pengawas())
  expect(hasil).toMatchObject({
    ok: false,
    galat: { kode: 'buku.snapshot-ditarik', pesan: expect.stringMatching(/^Cuplikan data .* sudah ditarik/) },
  })
})

test.each([
  ['masukan tanpa judul', minta('x', { judul: ' ' }), bahan(), 'buku.masukan-kurang'],
  [
    'snapshot tidak dikenal',
    minta('x'),
    bahan({ findSnapshot: async () => undefined }),
    'buku.snapshot-tiada',
  ],
  [
    'snapshot ditarik',
    minta('x'),
    bahan({ findSnapshot: async () => ({ semester: '2026-1', status: 'ditarik' as const }) }),
    'buku.snapshot-ditarik',
  ],
  ['semester berkas lain dari snapshot', minta('x', { semester: '2025-2' }), bahan(), 'buku.semester-lain'],
])('%s: tindakan ditolak sebelum dimulai', async (_, permintaan, b, kode) => {
  expect(await kerja(b).siap(permintaan)).toMatchObject({ ok: false, galat: { kode } })
  expect(await kerja(b).periksaMasukan!(permintaan.masukan)).toMatchObject({ ok: false, galat: { kode } })
  expect(await kerja(b).jalankan(permintaan, pengawas())).toMatchObject({ ok: false, galat: { kode } })
})
