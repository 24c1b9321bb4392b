import { mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findEntri } from '#jejak'
import { jamTetap } from '#kernel/jam'
import { operatorMesin as OPERATOR } from '#kernel/pelaku'
import { bukaDuckdb, type Duckdb } from '#platform/duckdb'
import type { Db } from '#platform/postgres'
import { sql } from '#platform/sql'
import { dbUji } from '../../../../test/support/db-uji.ts'
import type { HasilTabel } from '../agregat.contract.ts'
import { HasilTabel as BentukHasil } from '../agregat.contract.ts'
import { daftarTabelBaris } from '../definisi/muat-definisi.ts'
import type { KolomKode } from '../definisi/syarat.ts'
import { getGerbang, periksaGerbang } from '../gerbang/periksa-gerbang.ts'
import { buatPita } from '../pita/buat-pita.ts'
import { EMPAT_PULUH, snapshotUji, sumberUji, tulisKodeUji, WILAYAH_UJI } from '../uji/populasi-uji.ts'
import { type BahanAgregat, hitungSemuaTabel, hitungTabel } from './hitung-tabel.ts'
import { paspor } from './paspor.ts'
import { periksaHitungan } from './periksa-hitungan.ts'
import type { WilayahTabel } from './pohon-wilayah.ts'

const folder = mkdtempSync(join(tmpdir(), 'tertib-tabel-'))
const jam = jamTetap('2026-07-01T02:00:00Z')
let db: Db
let duckdb: Duckdb
let wilayah: readonly WilayahTabel[] = WILAYAH_UJI
let status: 'tersegel' | 'ditarik' = 'tersegel'
let tanpa: readonly KolomKode[] = []

const bahan = (): BahanAgregat => ({
  db,
  jam,
  sumber: {
    getSnapshot: async (id) =>
      /^[ab]{64}$/.test(id)
        ? { ...sumberUji(snapshotUji(id.startsWith('a') ? 40 : 41, id), tanpa), status }
        : undefined,
    fileKode: (id) => join(folder, `${id}.parquet`),
    daftarWilayah: async () => wilayah,
    isLatihan: async () => false,
  },
})
const ID = 'a'.repeat(64)

beforeAll(async () => {
  db = await dbUji()
  duckdb = await bukaDuckdb({ utas: 1, memori: '256MB' })
  await tulisKodeUji(duckdb, join(folder, `${ID}.parquet`), EMPAT_PULUH)
})
afterAll(async () => {
  await duckdb.tutup()
  await db.tutup()
  rmSync(folder, { recursive: true })
})

async function tabel(
  id: string,
  tingkat: HasilTabel['tingkat'] = 'desa',
  induk?: string,
): Promise<HasilTabel> {
  const hasil = await hitungTabel(bahan(), { tabel: id, snapshotId: ID, tingkat, induk })
  if (!hasil.ok) throw new Error(hasil.galat.pesan)
  BentukHasil.parse(hasil.value)
  return hasil.value
}

/** The total row as `kode: [LK, PR, JML]`. */
const jumlah = (h: HasilTabel) =>
  Object.fromEntries(h.grup.map((g, i) => [g.kode, h.total.nilai.slice(i * 3, i * 3 + 3)]))

describe('empat puluh orang yang dihitung dengan tangan', () => {
  test('penduduk menurut jenis kelamin: desa, kecamatan, kabupaten, desa kosong tetap ada', async () => {
    const h = await tabel('penduduk-jenis-kelamin')
    expect(h.baris.map((b) => [b.kode, b.nama, b.tingkat, b.induk, ...b.nilai])).toEqual([
      ['99.01.01', 'LATIH UTARA', 'kecamatan', undefined, 15, 15, 30],
      ['99.01.01.1001', 'SUKALATIH', 'desa', '99.01.01', 9, 7, 16],
      ['99.01.01.1002', 'KARANG BENIH', 'desa', '99.01.01', 6, 8, 14],
      ['99.01.02', 'LATIH SELATAN', 'kecamatan', undefined, 5, 5, 10],
      ['99.01.02.1001', 'TIRTA UJI', 'desa', '99.01.02', 5, 5, 10],
      ['99.01.02.2002', 'UJUNG DATA', 'desa', '99.01.02', 0, 0, 0],
    ])
    expect(h.total).toEqual({ kode: '99.01', nama: 'KABUPATEN LATIH', nilai: [20, 20, 40] })
    expect(h.grup.map((g) => g.kolom.map((k) => k.label))).toEqual([['LK', 'PR', 'JML']])
    expect(h.sumber).toBe('DKB Semester I Tahun 2026, Ditjen Dukcapil Kemendagri, keadaan 30 Juni 2026')
  })

  test('kelompok umur: enam belas pita', async () => {
    const h = await tabel('kelompok-umur')
    expect(jumlah(h)).toEqual({
      '0-4': [2, 2, 4],
      '5-9': [2, 1, 3],
      '10-14': [2, 1, 3],
      '15-19': [3, 1, 4],
      '20-24': [1, 3, 4],
      '25-29': [2, 1, 3],
      '30-34': [1, 1, 2],
      '35-39': [1, 3, 4],
      '40-44': [0, 1, 1],
      '45-49': [1, 2, 3],
      '50-54': [1, 0, 1],
      '55-59': [0, 1, 1],
      '60-64': [1, 0, 1],
      '65-69': [0, 2, 2],
      '70-74': [1, 0, 1],
      '75+': [2, 1, 3],
      total: [20, 20, 40],
    })
    expect(h.grup.slice(0, -1)).toHaveLength(16)
    expect(h.grup.at(-2)!.label).toBe('>=75')
  })

  test('umur tunggal: 0 sampai 99 dan >=100, umur nol dihitung', async () => {
    const h = await tabel('umur-tunggal')
    const j = jumlah(h)
    expect(h.grup).toHaveLength(102)
    expect(j['0']).toEqual([1, 0, 1])
    expect(j['17']).toEqual([1, 0, 1])
    expect(j['99']).toEqual([0, 0, 0])
    expect(j['100+']).toEqual([0, 1, 1])
  })

  test('agama: tujuh kode dan TIDAK TERISI karena ada satu orang', async () => {
    const h = await tabel('agama')
    expect(jumlah(h)).toEqual({
      1: [9, 9, 18],
      2: [3, 1, 4],
      3: [1, 2, 3],
      4: [3, 2, 5],
      5: [0, 2, 2],
      6: [2, 4, 6],
      7: [1, 0, 1],
      kosong: [1, 0, 1],
      total: [20, 20, 40],
    })
    expect(h.grup.at(-2)).toMatchObject({ label: 'TIDAK TERISI', jenis: 'lain' })
  })

  test('status kawin', async () => {
    expect(jumlah(await tabel('status-kawin'))).toEqual({
      1: [9, 7, 16],
      2: [8, 7, 15],
      3: [0, 3, 3],
      4: [2, 2, 4],
      kosong: [1, 1, 2],
      total: [20, 20, 40],
    })
  })

  test('pendidikan: kode di luar daftar mendapat kolom TIDAK DIKENAL', async () => {
    expect(jumlah(await tabel('pendidikan'))).toEqual({
      1: [3, 4, 7],
      2: [4, 1, 5],
      3: [2, 3, 5],
      4: [2, 2, 4],
      5: [5, 6, 11],
      6: [1, 0, 1],
      7: [0, 1, 1],
      8: [1, 2, 3],
      9: [1, 0, 1],
      10: [1, 0, 1],
      'tak-dikenal': [0, 1, 1],
      total: [20, 20, 40],
    })
  })

  test('pekerjaan: 89 kolom, kode di luar daftar masuk LAINNYA', async () => {
    const h = await tabel('pekerjaan')
    expect(h.grup).toHaveLength(90)
    const ada = Object.entries(jumlah(h)).filter(([, n]) => n[2]! > 0)
    expect(Object.fromEntries(ada)).toEqual({
      1: [4, 3, 7],
      2: [0, 5, 5],
      3: [6, 3, 9],
      4: [1, 0, 1],
      5: [1, 1, 2],
      9: [2, 1, 3],
      15: [2, 1, 3],
      23: [0, 1, 1],
      64: [1, 0, 1],
      65: [0, 2, 2],
      74: [0, 1, 1],
      81: [1, 0, 1],
      84: [0, 1, 1],
      88: [1, 0, 1],
      89: [1, 1, 2],
      total: [20, 20, 40],
    })
  })

  test('golongan darah: 13 TIDAK TAHU berbeda dari tidak terisi', async () => {
    expect(jumlah(await tabel('golongan-darah'))).toEqual({
      1: [3, 1, 4],
      2: [1, 2, 3],
      3: [0, 1, 1],
      4: [3, 2, 5],
      5: [1, 0, 1],
      6: [0, 1, 1],
      7: [0, 1, 1],
      8: [1, 0, 1],
      9: [0, 1, 1],
      10: [0, 1, 1],
      11: [1, 0, 1],
      12: [0, 1, 1],
      13: [9, 8, 17],
      kosong: [1, 1, 2],
      total: [20, 20, 40],
    })
  })

  test('SHDK dan kepala keluarga', async () => {
    expect(jumlah(await tabel('shdk'))).toEqual({
      1: [8, 4, 12],
      2: [1, 0, 1],
      3: [0, 5, 5],
      4: [8, 7, 15],
      5: [0, 1, 1],
      6: [1, 0, 1],
      7: [0, 1, 1],
      8: [1, 0, 1],
      9: [0, 1, 1],
      10: [0, 1, 1],
      11: [1, 0, 1],
      total: [20, 20, 40],
    })
    const kk = await tabel('kepala-keluarga')
    expect(jumlah(kk)).toEqual({ total: [8, 4, 12] })
    expect(kk.baris.map((b) => b.nilai[2])).toEqual([9, 5, 4, 3, 3, 0])
  })

  test('wajib KTP-el: yang kawin pada umur 16 wajib, umur 15 tanpa status kawin belum', async () => {
    expect(jumlah(await tabel('wajib-ktp'))).toEqual({
      wajib: [13, 16, 29],
      belum: [7, 4, 11],
      total: [20, 20, 40],
    })
  })

  test('disabilitas: kosong berarti bukan penyandang, sehingga jumlahnya tetap penduduk', async () => {
    expect(jumlah(await tabel('disabilitas'))).toEqual({
      1: [0, 1, 1],
      2: [1, 0, 1],
      3: [0, 1, 1],
      4: [0, 1, 1],
      5: [0, 1, 1],
      6: [1, 0, 1],
      0: [18, 16, 34],
      total: [20, 20, 40],
    })
  })
})

describe('tingkat dan wilayah', () => {
  test('tingkat kecamatan hanya memuat kecamatan; tingkat kabkota satu baris', async () => {
    expect((await tabel('agama', 'kecamatan')).baris.map((b) => b.kode)).toEqual(['99.01.01', '99.01.02'])
    expect((await tabel('agama', 'kabkota')).baris.map((b) => b.kode)).toEqual(['99.01'])
  })

  test('di dalam satu kecamatan: barisnya desa, totalnya kecamatan itu, kolomnya tetap', async () => {
    const h = await tabel('agama', 'desa', '99.01.02')
    expect(h.baris.map((b) => [b.kode, b.induk])).toEqual([
      ['99.01.02.1001', undefined],
      ['99.01.02.2002', undefined],
    ])
    expect(h.total).toMatchObject({ kode: '99.01.02', nama: 'LATIH SELATAN' })
    expect(h.grup).toEqual((await tabel('agama')).grup)
  })

  test('permintaan yang tidak dapat dijawab ditolak dengan sebabnya', async () => {
    const kode = async (m: Partial<Parameters<typeof hitungTabel>[1]>) => {
      const hasil = await hitungTabel(bahan(), { tabel: 'agama', snapshotId: ID, tingkat: 'desa', ...m })
      return hasil.ok ? 'ok' : hasil.galat.kode
    }
    expect(await kode({ tabel: 'cuaca' })).toBe('agregat.tabel-tiada')
    expect(await kode({ snapshotId: 'x' })).toBe('agregat.snapshot-tiada')
    expect(await kode({ induk: '99.01.77' })).toBe('agregat.wilayah-tiada')
    expect(await kode({ induk: '99.01.01', tingkat: 'kabkota' })).toBe('agregat.tingkat-di-atas-induk')
    expect(await kode({ digestWilayah: 'f'.repeat(64) })).toBe('agregat.daftar-wilayah-tiada')
  })

  test('penduduk di desa yang tidak terdaftar tetap dihitung, dan gerbang menyebutnya', async () => {
    wilayah = WILAYAH_UJI.filter((w) => w.kode !== '99.01.02.1001')
    const h = await tabel('penduduk-jenis-kelamin')
    expect(h.total.nilai).toEqual([20, 20, 40])
    expect(h.baris.find((b) => b.kode === '99.01.02.1001')!.nama).toContain('tidak ada dalam daftar wilayah')
    const g = await periksaGerbang(bahan(), ID)
    wilayah = WILAYAH_UJI
    expect(g).toMatchObject({ ok: false, galat: { kode: 'agregat.tidak-seimbang' } })
    expect(!g.ok && g.galat.rincian!.selisih).toMatchObject([
      { aturan: 'wilayah-dikenal', kodeWilayah: '99.01.02.1001', didapat: 10 },
    ])
  })
})

describe('sama sampai ke bytenya', () => {
  test('dua kali dihitung, byte yang sama; nama wilayah yang berubah tidak mengubah tabel lama', async () => {
    const pertama = await tabel('agama')
    expect(JSON.stringify(await tabel('agama'))).toBe(JSON.stringify(pertama))
    wilayah = WILAYAH_UJI.map((w) => (w.kode === '99.01.01' ? { ...w, nama: 'LATIH BARU' } : w))
    const sesudah = await tabel('agama')
    const lama = await hitungTabel(bahan(), {
      tabel: 'agama',
      snapshotId: ID,
      tingkat: 'desa',
      digestWilayah: pertama.digestWilayah,
    })
    wilayah = WILAYAH_UJI
    expect(sesudah.baris[0]!.nama).toBe('LATIH BARU')
    expect(sesudah.digest).toBe(pertama.digest)
    expect(lama.ok && JSON.stringify(lama.value)).toBe(JSON.stringify(pertama))
  })

  test('baris orang yang dimusnahkan meninggalkan hitungan tersegel', async () => {
    const sebelum = await tabel('kelompok-umur')
    const file = bahan().sumber.fileKode(ID)
    renameSync(file, `${file}.musnah`)
    expect(await tabel('kelompok-umur')).toEqual(sebelum)
    const p = await paspor(bahan(), { tabel: 'agama', snapshotId: ID, kolom: '1.jml', ulang: true })
    renameSync(`${file}.musnah`, file)
    expect(p.ok && p.value.hitungUlang).toMatchObject({ sama: true, cara: 'hitungan-tersegel' })
    const lain = await hitungTabel(bahan(), { tabel: 'agama', snapshotId: 'b'.repeat(64), tingkat: 'desa' })
    expect(!lain.ok && lain.galat.kode).toBe('agregat.baris-kode-tiada')
  })

  test('hitungan tersegel yang diubah di pangkalan data tidak pernah ditampilkan', async () => {
    await db.run(sql`update agregat_hitungan set digest = reverse(digest) where snapshot_id = ${ID}`)
    await expect(tabel('agama')).rejects.toThrow(/was changed/)
    await db.run(sql`update agregat_hitungan set digest = reverse(digest) where snapshot_id = ${ID}`)
  })
})

test('periksa ulang dari baris menemukan hitungan tersegel yang diganti berikut digestnya', async () => {
  await tabel('agama')
  expect(await periksaHitungan(bahan(), ID)).toEqual({
    ok: true,
    value: { cara: 'baris-kode', jumlahDasar: 42, berbeda: [] },
  })
  // Whoever can write the table can also write a fitting digest: only the rows know better.
  const id = 'ab'.repeat(32)
  await tulisKodeUji(duckdb, join(folder, `${id}.parquet`), EMPAT_PULUH.slice(1))
  const lain = { tabel: 'agama', snapshotId: id, tingkat: 'desa' } as const
  await hitungTabel(bahan(), lain)
  await tulisKodeUji(duckdb, join(folder, `${id}.parquet`), EMPAT_PULUH)
  const hasil = await periksaHitungan(bahan(), id)
  // The one who was left out is a head of family without a disability: what is not counted over him stands.
  expect(hasil.ok && hasil.value.berbeda).toHaveLength(29)
})

describe('gerbang dan paspor', () => {
  test('semua tabel seimbang; yang kosong dan di luar daftar disebut', async () => {
    const g = await periksaGerbang(bahan(), ID)
    if (!g.ok) throw new Error(g.galat.pesan)
    expect(g.value).toMatchObject({
      seimbang: true,
      jumlahTabel: 48,
      jumlahBaris: 40,
      selisih: [],
      dilewati: [],
    })
    expect(g.value.jumlahPeriksa).toBeGreaterThan(200_000)
    expect(g.value.catatan.map((c) => c.kalimat)).toEqual([
      'Agama: 1 orang tidak terisi, dihitung pada kolom TIDAK TERISI.',
      'Golongan Darah: 2 orang tidak terisi, dihitung pada kolom TIDAK TERISI.',
      'Pekerjaan: 1 orang di luar daftar kode, dihitung pada kolom LAINNYA.',
      'Status Perkawinan: 2 orang tidak terisi, dihitung pada kolom TIDAK TERISI.',
      'Pendidikan: 1 orang di luar daftar kode, dihitung pada kolom TIDAK DIKENAL.',
    ])
  })

  test('cuplikan yang ditarik tidak menjadi laporan, angkanya tetap dapat dibaca', async () => {
    status = 'ditarik'
    const [g, baca] = [await periksaGerbang(bahan(), ID), await getGerbang(bahan(), ID)]
    status = 'tersegel'
    expect(!g.ok && g.galat.kode).toBe('agregat.snapshot-ditarik')
    expect(baca.ok && baca.value.seimbang).toBe(true)
  })

  test('cuplikan yang mengaku 41 baris ditolak pada setiap tabel penduduk', async () => {
    const id = 'b'.repeat(64)
    await tulisKodeUji(duckdb, join(folder, `${id}.parquet`), EMPAT_PULUH)
    const g = await periksaGerbang(bahan(), id)
    const selisih = (!g.ok && (g.galat.rincian!.selisih as { aturan: string }[])) || []
    const penduduk = daftarTabelBaris().filter((d) => d.semesta.id === 'penduduk').length
    expect(selisih.map((s) => s.aturan)).toEqual(Array(penduduk).fill('jumlah-baris'))
  })

  test('seseorang dengan kode jenis kelamin lain menghentikan gerbang', async () => {
    const id = `a${'b'.repeat(63)}`
    await tulisKodeUji(
      duckdb,
      join(folder, `${id}.parquet`),
      EMPAT_PULUH.map((o, i) => (i === 0 ? { ...o, jk: 255 } : o)),
    )
    const g = await periksaGerbang(bahan(), id)
    const selisih = (!g.ok && (g.galat.rincian!.selisih as { aturan: string }[])) || []
    expect(new Set(selisih.map((s) => s.aturan))).toEqual(new Set(['lk-pr-jml']))
  })

  test('paspor satu angka menyebut kuerinya, dan hitung ulang dari baris memberi angka yang sama', async () => {
    for (const [id, wilayah, kolom, nilai] of [
      ['kelompok-umur', '99.01.01', '75+.lk', 1],
      ['pekerjaan', '99.01.01.1001', '89.jml', 1],
      ['agama', undefined, 'kosong.jml', 1],
      ['wajib-ktp', undefined, 'belum.pr', 4],
      ['kepala-keluarga', '99.01.02', 'total.jml', 3],
      ['penduduk-jenis-kelamin', '99.01.02.2002', 'total.lk', 0],
      ['status-kawin-pekerjaan', '99.01.01', '2~88.jml', 1],
      ['status-kawin-pekerjaan', undefined, '2.lk', 8],
      ['disabilitas-pendidikan-umur-tunggal', '99.01.01.1002', '3~1~55.pr', 1],
      ['disabilitas-pendidikan-umur-tunggal', undefined, 'total.jml', 6],
      ['akta-kawin-agama', '99.01', '1~memiliki.jml', 6],
      ['ktp-el', '99.01.01', 'belum.jml', 4],
    ] as const) {
      const p = await paspor(bahan(), { tabel: id, snapshotId: ID, wilayah, kolom, ulang: true })
      if (!p.ok) throw new Error(p.galat.pesan)
      expect(p.value, id).toMatchObject({ nilai, hitungUlang: { nilai, sama: true, cara: 'baris-kode' } })
      expect(p.value.kueri).toContain("from read_parquet('kode.parquet')")
    }
  })

  test('paspor untuk kolom atau wilayah yang tidak ada ditolak', async () => {
    const kode = async (m: { wilayah?: string; kolom: string }) => {
      const p = await paspor(bahan(), { tabel: 'agama', snapshotId: ID, ...m })
      return p.ok ? 'ok' : p.galat.kode
    }
    expect(await kode({ kolom: '8.lk' })).toBe('agregat.kolom-tabel-tiada')
    expect(await kode({ kolom: '1.lk', wilayah: '99.02' })).toBe('agregat.wilayah-tiada')
    expect(await kode({ kolom: '1.lk', wilayah: 'bukan kode' })).toBe('agregat.wilayah-tiada')
  })

  test('semua tabel sekaligus, urut menurut buku', async () => {
    const semua = await hitungSemuaTabel(bahan(), { snapshotId: ID, tingkat: 'kecamatan' })
    expect(semua.ok && semua.value.map((h) => h.tabel.id)).toEqual(daftarTabelBaris().map((t) => t.id))
  })
})

describe('persilangan', () => {
  test('bagian memuat kolom satu kategori, jumlahnya, dan JUMLAH seluruh tabel; angkanya sama dengan tabel utuh', async () => {
    const utuh = await tabel('pendidikan-pekerjaan', 'kecamatan')
    expect(utuh.grup).toHaveLength(11 * 89 + 11 + 1)
    const hasil = await hitungTabel(bahan(), {
      tabel: 'pendidikan-pekerjaan',
      snapshotId: ID,
      tingkat: 'kecamatan',
      bagian: '5',
    })
    if (!hasil.ok) throw new Error(hasil.galat.pesan)
    const h = hasil.value
    BentukHasil.parse(h)
    expect(h.bagian).toEqual({ kode: '5', label: 'SLTA/SEDERAJAT' })
    expect(h.grup).toHaveLength(89 + 2)
    expect(h.grup.at(-2)).toMatchObject({
      kode: '5',
      label: 'JUMLAH SLTA/SEDERAJAT',
      jenis: 'subtotal',
      jalur: [{ kode: '5', label: 'SLTA/SEDERAJAT' }],
    })
    expect(h.grup[14]).toMatchObject({
      kode: '5~15',
      label: 'SLTA/SEDERAJAT / KARYAWAN SWASTA',
      jalur: [
        { kode: '5', label: 'SLTA/SEDERAJAT' },
        { kode: '15', label: 'KARYAWAN SWASTA' },
      ],
    })
    const kunci = (x: HasilTabel) => x.grup.flatMap((g) => g.kolom.map((k) => k.kunci))
    const letak = kunci(h).map((k) => kunci(utuh).indexOf(k))
    expect(h.baris.map((b) => b.nilai)).toEqual(utuh.baris.map((b) => letak.map((i) => b.nilai[i])))
    expect(h.total.nilai.slice(-6)).toEqual([5, 6, 11, 20, 20, 40])
  })

  test('bagian yang tidak ada, dan bagian pada tabel satu dimensi, ditolak', async () => {
    for (const [id, bagian] of [
      ['pendidikan-pekerjaan', '77'],
      ['agama', '1'],
    ] as const) {
      const h = await hitungTabel(bahan(), { tabel: id, snapshotId: ID, tingkat: 'desa', bagian })
      expect(!h.ok && h.galat.kode).toBe('agregat.bagian-tiada')
    }
  })

  test('tabel yang terlalu lebar ditolak dengan ukurannya; satu bagiannya dapat diminta', async () => {
    const minta = { tabel: 'disabilitas-pendidikan-umur-tunggal', snapshotId: ID, tingkat: 'desa' } as const
    const h = await hitungTabel(bahan(), { ...minta, selMaks: 100_000 })
    expect(!h.ok && h.galat).toMatchObject({
      kode: 'agregat.terlalu-lebar',
      rincian: { jumlahKolom: 3 * (6 * 10 * 101 + 6 + 1), jumlahBaris: 7 },
    })
    expect((await hitungTabel(bahan(), { ...minta, bagian: '3', selMaks: 100_000 })).ok).toBe(true)
  })
})

describe('kolom yang tidak diimpor', () => {
  const tanpaKolom = async <T>(kolom: readonly KolomKode[], lakukan: () => Promise<T>): Promise<T> => {
    tanpa = kolom
    try {
      return await lakukan()
    } finally {
      tanpa = []
    }
  }

  test('tabelnya ditolak dengan nama kolomnya, tidak dicetak nol', async () => {
    await tanpaKolom(['kia', 'ktp_el'], async () => {
      for (const [id, kolom] of [
        ['kia', 'KIA'],
        ['ktp-el', 'KTP_EL'],
      ] as const) {
        const h = await hitungTabel(bahan(), { tabel: id, snapshotId: ID, tingkat: 'desa' })
        expect(!h.ok && h.galat).toMatchObject({
          kode: 'agregat.kolom-tiada',
          rincian: { tabel: id, kolom: [kolom] },
        })
        const p = await paspor(bahan(), { tabel: id, snapshotId: ID, kolom: 'total.jml' })
        expect(!p.ok && p.galat.kode).toBe('agregat.kolom-tiada')
      }
      expect((await tabel('kartu-keluarga')).total.nilai).toEqual([6, 3, 9, 2, 1, 3, 8, 4, 12])
    })
  })

  test('gerbang melewati tabel itu menurut namanya; yang lain tetap diperiksa', async () => {
    const id = `b${'a'.repeat(63)}`
    await tulisKodeUji(duckdb, join(folder, `${id}.parquet`), [...EMPAT_PULUH, EMPAT_PULUH[0]!])
    const g = await tanpaKolom(['kia', 'akta_crai'], () => getGerbang(bahan(), id))
    if (!g.ok) throw new Error(g.galat.pesan)
    expect(g.value).toMatchObject({ seimbang: true, jumlahTabel: 45 })
    expect(g.value.dilewati.map((l) => [l.tabel, l.kolomTiada])).toEqual([
      ['akta-cerai', ['AKTA_CRAI']],
      ['akta-cerai-agama', ['AKTA_CRAI']],
      ['kia', ['KIA']],
    ])
    const semua = await tanpaKolom(['kia', 'akta_crai'], () =>
      hitungSemuaTabel(bahan(), { snapshotId: id, tingkat: 'kecamatan' }),
    )
    expect(semua.ok && semua.value).toHaveLength(45)
  })

  test('kode.parquet tanpa kolom itu sama sekali: tabel lain dihitung, histogram dan gerbang berjalan', async () => {
    const id = `b${'b'.repeat(62)}a`
    const asal = join(folder, `${id}-utuh.parquet`)
    await tulisKodeUji(duckdb, asal, [...EMPAT_PULUH, EMPAT_PULUH[1]!], {
      opsi: ', compression uncompressed',
    })
    await duckdb.tanya(`copy (select * exclude (ktp_el, kia, kk) from '${asal}')
      to '${join(folder, `${id}.parquet`)}' (format parquet, compression uncompressed)`)
    const g = await tanpaKolom(['ktp_el', 'kia', 'kk'], () => getGerbang(bahan(), id))
    expect(g.ok && [g.value.seimbang, g.value.dilewati.map((l) => l.tabel)]).toEqual([
      true,
      ['kia', 'kartu-keluarga', 'ktp-el'],
    ])
  })
})

test('pita umur sendiri: dari hitungan yang sudah tersegel, juga sesudah baris orang dimusnahkan', async () => {
  await tabel('kelompok-umur')
  const dibuat = await buatPita({ db, jam }, { nama: 'Balita, anak, dewasa', batas: [0, 5, 18] }, OPERATOR)
  if (!dibuat.ok) throw new Error(dibuat.galat.pesan)
  const file = bahan().sumber.fileKode(ID)
  renameSync(file, `${file}.musnah`)
  const minta = (id: string, pita = dibuat.value.id) =>
    hitungTabel(bahan(), { tabel: id, snapshotId: ID, tingkat: 'kabkota', pita })
  const [satu, silang, bukan, tiada] = [
    await minta('kelompok-umur'),
    await minta('status-kawin-kelompok-umur'),
    await minta('agama'),
    await minta('kelompok-umur', 'x'),
  ]
  renameSync(`${file}.musnah`, file)
  if (!satu.ok || !silang.ok) throw new Error('refused')
  expect(jumlah(satu.value)).toEqual({
    '0-4': [2, 2, 4],
    '5-17': [6, 3, 9],
    '18+': [12, 15, 27],
    total: [20, 20, 40],
  })
  expect(satu.value.pita).toEqual({ id: dibuat.value.id, nama: 'Balita, anak, dewasa' })
  expect(jumlah(silang.value)).toMatchObject({ '1~5-17': [5, 2, 7], '2~5-17': [0, 1, 1], 2: [8, 7, 15] })
  expect(!bukan.ok && bukan.galat.kode).toBe('agregat.bukan-tabel-umur')
  expect(!tiada.ok && tiada.galat.kode).toBe('agregat.pita-tiada')
  const p = await paspor(bahan(), {
    tabel: 'kelompok-umur',
    snapshotId: ID,
    kolom: '5-17.jml',
    pita: dibuat.value.id,
    ulang: true,
  })
  expect(p.ok && p.value).toMatchObject({ nilai: 9, hitungUlang: { nilai: 9, sama: true } })
  const lagi = await buatPita({ db, jam }, { nama: 'Nama lain', batas: [0, 5, 18] }, OPERATOR)
  expect(!lagi.ok && lagi.galat.kode).toBe('agregat.pita-sudah-ada')
  expect(await findEntri(db, { tindakan: 'agregat.buat-pita', batas: 9 })).toHaveLength(1)
})
