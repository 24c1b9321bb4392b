import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bacaDokumen } from '#dokumen'
import { tulisBulat } from '#kernel/angka'
import { ok } from '#kernel/hasil'
import { jamTetap } from '#kernel/jam'
import type { PermintaanKerja } from '#kernel/kerja'
import { operatorMesin, sistem } from '#kernel/pelaku'
import { bukaDuckdb } from '#platform/duckdb'
import { bukaKunci } from '#platform/kunci'
import { fontHilang } from '#platform/pdf'
import type { Sarana } from '#platform/sarana'
import { bukaSimpanan } from '#platform/simpanan'
import { sql } from '#platform/sql'
import { periksaGerbang } from '../../src/modules/agregat/gerbang/periksa-gerbang.ts'
import { type BahanAgregat, hitungTabel } from '../../src/modules/agregat/susun/hitung-tabel.ts'
import {
  EMPAT_PULUH,
  snapshotUji,
  sumberUji,
  tulisKodeUji,
  WILAYAH_UJI,
} from '../../src/modules/agregat/uji/populasi-uji.ts'
import { contohLaporan } from '../../src/modules/buku/contoh-laporan.ts'
import type { BahanBuku } from '../../src/modules/buku/susun/bahan-buku.ts'
import type { ModelBuku } from '../../src/modules/buku/susun/model-buku.ts'
import { kerjaSusunBuku } from '../../src/modules/buku/susun/susun-buku.ts'
import { findSusunanByPdf } from '../../src/modules/buku/susun/susunan.store.ts'
import { findTemplat } from '../../src/modules/buku/templat-buku/find-templat.ts'
import { templatBawaan } from '../../src/modules/buku/templat-buku/muat-templat.ts'
import { simpanTemplat } from '../../src/modules/buku/templat-buku/simpan-templat.ts'
import { bacaTabelBuku } from '../dokumen/baca-tabel-buku.ts'
import { adaPoppler, perluPoppler, teksHalaman } from '../dokumen/poppler.ts'
import { dbUji } from '../support/db-uji.ts'

const ID = 'b'.repeat(64)
const folder = mkdtempSync(join(tmpdir(), 'tertib-susun-buku-'))
let s: Sarana
let b: BahanAgregat

beforeAll(async () => {
  const db = await dbUji()
  const simpanan = bukaSimpanan(join(folder, 'simpanan'), bukaKunci(join(folder, 'kunci')))
  s = { db, simpanan, jam: jamTetap('2026-11-20T03:00:00Z') } as unknown as Sarana
  const duckdb = await bukaDuckdb({ utas: 1, memori: '256MB' })
  await tulisKodeUji(duckdb, join(folder, 'kode.parquet'), EMPAT_PULUH)
  await duckdb.tutup()
  b = {
    db,
    jam: s.jam,
    sumber: {
      getSnapshot: async (id) => (id === ID ? sumberUji(snapshotUji(EMPAT_PULUH.length, id)) : undefined),
      fileKode: () => join(folder, 'kode.parquet'),
      daftarWilayah: async () => WILAYAH_UJI,
      isLatihan: async () => true,
    },
  }
})
afterAll(async () => {
  await s.db.tutup()
  rmSync(folder, { recursive: true, force: true })
})

const kantor = {
  ...contohLaporan(1, 1).kantor,
  kode: '99.01',
  zona: 'WIB',
  tertibSejak: '2026-01-01',
  sesiDiamMenit: 30,
  sesiMaksJam: 12,
}

/** The counted forty people, through the real tables and the real gate. */
function bahan(ganti: Partial<BahanBuku> = {}): BahanBuku {
  return {
    findTemplat: (id) => findTemplat(s.db, id),
    findSnapshot: async (id) =>
      id === ID ? { semester: '2026-1', status: 'tersegel', jumlahBaris: EMPAT_PULUH.length } : undefined,
    periksaGerbang: (id) => periksaGerbang(b, id),
    hitungTabel: (tabel, { snapshotId, tingkat }) => hitungTabel(b, { tabel, snapshotId, tingkat }),
    hitungPeristiwa: () => Promise.reject(new Error('must not run')),
    hitungIndikator: () => Promise.reject(new Error('must not run')),
    getKantor: async () => kantor as never,
    kepalaDinas: async () => ({ jabatan: 'Kepala Dinas', nama: 'Endah Latihan, M.Si.', nip: '-' }),
    bacaGambar: async () => Buffer.alloc(0),
    daftarWilayah: async () => WILAYAH_UJI as never,
    luas: async () => new Map([['99.01', 20]]),
    batas: async () => ({ features: [] }),
    narasi: async () => ok([]),
    fontHilang: () => [],
    ...ganti,
  }
}

function minta(kunci: string, ganti: Partial<PermintaanKerja> = {}): PermintaanKerja {
  return {
    kunci,
    berkasId: '018f0000-0000-7000-8000-000000000001',
    langkah: '1',
    masukan: { snapshotId: ID, semester: '2026-1', judul: 'Buku Uji' },
    dokumen: [],
    catatan: {},
    dengan: { templat: 'buku-data-agregat', tahap: 'draf', nama: 'draf-buku' },
    pelaku: sistem,
    ...ganti,
  }
}

function pengawas(batal = new AbortController()) {
  const langkah: [number, string][] = []
  return { langkah, signal: batal.signal, kemajuan: (n: number, p: string) => void langkah.push([n, p]) }
}

const kerja = (ganti: Partial<BahanBuku> = {}) => kerjaSusunBuku(s, bahan(ganti), [])
const jumlahTersimpan = async () =>
  Number((await s.db.find<{ n: string }>(sql`select count(*) as n from buku_susunan`))!.n)

describe('buku dari empat puluh orang yang dihitung', () => {
  let dok: { nama: string; hash: string }[]
  let model: ModelBuku
  let pdf: Buffer
  const p = pengawas()
  beforeAll(async () => {
    const hasil = await kerja().jalankan(minta('k1'), p)
    if (!hasil.ok) throw new Error(hasil.galat.pesan)
    dok = [...hasil.value.dokumen]
    const tempat = hasil.value.catatan['tempat:draf-buku.pdf'] as Record<'segel' | 'ttd', { halaman: number }>
    // In the colophon, whose list of digests may run on behind it.
    expect(tempat.segel.halaman).toBeGreaterThan(Number(hasil.value.catatan['halaman']) - 3)
    expect(tempat.ttd.halaman).toBe(tempat.segel.halaman)
    pdf = (await bacaDokumen(s, dok[0]!.hash)).isi
    const susunan = await findSusunanByPdf(s.db, dok[0]!.hash)
    model = JSON.parse((await bacaDokumen(s, susunan!.hashModel)).isi.toString()) as ModelBuku
  })

  test('dokumennya bernama dan berbagian; kemajuan hanya maju dan menyebut tahapnya', () => {
    expect(dok.map((d) => d.nama)).toEqual(['draf-buku.pdf'])
    expect(dok[0]).toHaveProperty('bagian')
    const angka = p.langkah.map(([n]) => n)
    expect(angka).toEqual([...angka].sort((x, y) => x - y))
    expect(p.langkah[0]).toEqual([0, 'Memeriksa keseimbangan angka'])
    expect(p.langkah.map(([, t]) => t).join('\n')).toMatch(
      /Menghitung bab 3 dari 7[\s\S]*Menata halaman[\s\S]*Selesai$/,
    )
  })

  test('kunci yang sama menjawab dengan hasilnya tanpa bekerja lagi; kunci lain memberi byte yang sama', async () => {
    const lagi = await kerja({ periksaGerbang: () => Promise.reject(new Error('must not run')) }).jalankan(
      minta('k1'),
      pengawas(),
    )
    expect(lagi.ok && lagi.value.dokumen.map((d) => d.hash)).toEqual(dok.map((d) => d.hash))
    const lain = await kerja().jalankan(minta('k2'), pengawas())
    expect(lain.ok && lain.value.dokumen.map((d) => d.hash)).toEqual(dok.map((d) => d.hash))
  })

  test('lebih dari empat puluh tabel, ringkas dan rinci, bernomor menurut babnya', () => {
    expect(model.tabel.length).toBeGreaterThan(40)
    expect(new Set(model.tabel.map((t) => t.nomor)).size).toBe(model.tabel.length)
    expect(model.tabel.find((t) => t.id === 'agama.kecamatan')!.nomor).toMatch(/^3\./)
    expect(model.tabel.find((t) => t.id === 'agama.desa')!.nomor).toMatch(/^4\./)
  })

  test('gambaran wilayah menghitung desa, kelurahan, luas, dan kepadatan', () => {
    const t = model.tabel.find((x) => x.id.startsWith('gambaran-wilayah'))!
    const kelurahan = WILAYAH_UJI.filter((w) => /^99\.01\.\d\d\.1/.test(w.kode)).length
    const desa = WILAYAH_UJI.filter((w) => /^99\.01\.\d\d\.2/.test(w.kode)).length
    expect(t.total.nilai).toEqual([desa, kelurahan, 20, 40, 2])
  })

  test('gambar yang tidak dapat digambar diganti kalimat, bukan gambar kosong', () => {
    const kalimat = model.bab
      .flatMap((x) => [...x.isi, ...x.subbab.flatMap((y) => y.isi)])
      .flatMap((x) => (x.jenis === 'tanpa-data' ? [x.kalimat] : []))
    expect(kalimat).toContain('Peta tidak dimuat: batas wilayah belum diimpor kantor.')
  })

  test.skipIf(!adaPoppler)(
    `baris jumlah setiap tabel yang dibaca kembali dari PDF sama dengan cuplikannya${perluPoppler}`,
    async () => {
      const teks = teksHalaman(pdf)
      const tercetak = bacaTabelBuku(teks)
      let diperiksa = 0
      for (const t of model.tabel) {
        if (t.definisi === undefined) continue
        const h = await hitungTabel(b, { tabel: t.definisi, snapshotId: ID, tingkat: t.tingkat })
        if (!h.ok) throw new Error(h.galat.pesan)
        const nilai = h.value.total.nilai.map(tulisBulat)
        const baca = t.bentuk === 'wilayah' ? tercetak.get(`${t.nomor}/99.01`) : jumlahKategori(teks, t.nomor)
        // Columns that are zero everywhere may be named under a wide table instead.
        const harap =
          t.bentuk === 'kategori'
            ? nilai.slice(-3)
            : t.grup.length > 30
              ? nilai.filter((_, i) => !kosong(h.value.total.nilai, i, t.grup.length))
              : nilai
        expect(baca, `Tabel ${t.nomor} ${t.judul}`).toEqual(harap)
        diperiksa++
      }
      expect(diperiksa).toBeGreaterThan(40)
    },
  )
})

const kosong = (nilai: readonly number[], i: number, grup: number) => {
  const g = Math.floor(i / 3)
  return g < grup - 1 && nilai.slice(g * 3, g * 3 + 3).every((n) => n === 0)
}

/** The last row of a table of categories, at the end of its last column: it has no code, and sums of its parts are named alike. */
function jumlahKategori(teks: readonly string[], nomor: string): string[] | undefined {
  let tabel = ''
  let jumlah: string[] | undefined
  for (const baris of teks.flatMap((h) => h.split('\n'))) {
    const judul = /^\s*Tabel (\d+\.\d+)\s+\S/.exec(baris)
    if (judul && !/\.{4,}/.test(baris)) tabel = judul[1]!
    const isi = tabel === nomor && /JUMLAH \D+?\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s*$/.exec(baris)
    if (isi) jumlah = isi.slice(1)
  }
  return jumlah
}

test('pembatalan tidak menyimpan apa pun', async () => {
  const batal = new AbortController()
  const p = pengawas(batal)
  const sebelum = await jumlahTersimpan()
  const hasil = await kerja().jalankan(minta('k-batal'), {
    ...p,
    kemajuan: (n, pesan) => {
      p.kemajuan(n, pesan)
      if (pesan.startsWith('Menata')) batal.abort(new Error('dibatalkan'))
    },
  })
  expect(hasil).toMatchObject({ ok: false, galat: { kode: 'buku.dibatalkan' } })
  expect(await jumlahTersimpan()).toBe(sebelum)
})

test('yang tidak dapat dibuat buku ditolak dengan kalimat, sebelum ada yang dihitung', async () => {
  const coba = async (ganti: Partial<BahanBuku>, m: Partial<PermintaanKerja> = {}) => {
    const h = await kerja({ hitungTabel: () => Promise.reject(new Error('must not run')), ...ganti }).siap(
      minta('k', m),
    )
    return h.ok ? 'ok' : h.galat.kode
  }
  expect(await coba({})).toBe('ok')
  expect(await coba({ findSnapshot: async () => undefined })).toBe('buku.snapshot-tiada')
  expect(
    await coba({ findSnapshot: async () => ({ semester: '2026-1', status: 'ditarik', jumlahBaris: 40 }) }),
  ).toBe('buku.snapshot-ditarik')
  expect(
    await coba({ findSnapshot: async () => ({ semester: '2025-2', status: 'tersegel', jumlahBaris: 40 }) }),
  ).toBe('buku.semester-lain')
  expect(
    await coba({ findSnapshot: async () => ({ semester: '2026-1', status: 'tersegel', jumlahBaris: 0 }) }),
  ).toBe('buku.semester-kosong')
  expect(await coba({ fontHilang: () => fontHilang(folder) })).toBe('buku.huruf-tiada')
  expect(fontHilang()).toEqual([])
  expect(await coba({}, { dengan: { templat: 'tidak-ada', nama: 'a' } })).toBe('buku.templat-tiada')
  expect(await coba({}, { dengan: { templat: 'buku-data-agregat' } })).toBe('buku.dengan-kurang')
  expect(await coba({}, { masukan: { snapshotId: ID, semester: '2026-1' } })).toBe('buku.masukan-kurang')
  expect(
    await coba(
      {},
      { dengan: { templat: 'laporan-harian', nama: 'a' }, masukan: { judul: 'x', tanggal: '2026-02-30' } },
    ),
  ).toBe('buku.masukan-kurang')
})

test('angka yang tidak seimbang tidak menjadi buku; semua selisihnya ikut', async () => {
  const h = await kerja({
    periksaGerbang: async () => ok({ seimbang: false, selisih: [{ kalimat: 'Beda satu.' }] } as never),
  }).jalankan(minta('k-gerbang'), pengawas())
  expect(h).toMatchObject({ ok: false, galat: { kode: 'buku.tidak-seimbang', rincian: { selisih: [{}] } } })
})

test('laporan harian tanpa satu berkas pun ditolak, tidak menjadi laporan nol', async () => {
  const { galat } = await import('#kernel/galat')
  const { tolak } = await import('#kernel/hasil')
  const h = await kerja({
    hitungPeristiwa: async () =>
      tolak(galat('agregat.tanpa-peristiwa', 'tak-ditemukan', 'Belum ada file peristiwa.', {})),
  }).jalankan(
    minta('k-hari', {
      dengan: { templat: 'laporan-harian', nama: 'laporan-harian' },
      masukan: { judul: 'Laporan', tanggal: '2026-06-30' },
    }),
    pengawas(),
  )
  expect(h).toMatchObject({ ok: false, galat: { kode: 'buku.tanpa-tabel' } })
})

test('templat kantor menggantikan bawaan, versinya bertambah, yang berbarengan dan yang cacat ditolak', async () => {
  const { versi: _, ...isi } = templatBawaan().find((t) => t.id === 'laporan-harian')!
  const pelaku = operatorMesin
  const simpan = (judul: string, versiDilihat: number) =>
    simpanTemplat(
      s,
      { id: isi.id, isi: { ...isi, judul }, alasan: 'Judul sesuai surat edaran', versiDilihat },
      pelaku as never,
    )
  expect(await simpan('Laporan Harian Dukcapil', 0)).toMatchObject({ ok: true, value: { versi: 1 } })
  expect(await simpan('Laporan Lain', 0)).toMatchObject({
    ok: false,
    galat: { kode: 'buku.templat-berubah' },
  })
  expect(await findTemplat(s.db, isi.id)).toMatchObject({ judul: 'Laporan Harian Dukcapil', versi: 1 })
  const cacat = { ...isi, kolofon: ['Dicetak {hariIni}.'] }
  expect(
    await simpanTemplat(
      s,
      { id: isi.id, isi: cacat, alasan: 'Kolofon baru', versiDilihat: 1 },
      pelaku as never,
    ),
  ).toMatchObject({
    ok: false,
    galat: { kode: 'buku.templat-cacat', rincian: { cacat: [{ tempat: 'kolofon, paragraf ke-1' }] } },
  })
  expect(
    await s.db.find(sql`select tindakan, objek from jejak_entri where tindakan = 'buku.ubah-templat'`),
  ).toMatchObject({
    objek: 'templat-buku/laporan-harian',
  })
})
