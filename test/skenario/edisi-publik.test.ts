import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jamTetap } from '#kernel/jam'
import { bukaDuckdb } from '#platform/duckdb'
import type { Db } from '#platform/postgres'
import { sql } from '#platform/sql'
import { daftarTabelBaris, findTabel } from '../../src/modules/agregat/definisi/muat-definisi.ts'
import { BAWAAN as BAWAAN_PROGRAM } from '../../src/modules/agregat/pengamanan/aturan-tabel.ts'
import { HasilTerbit } from '../../src/modules/agregat/pengamanan/pengamanan.contract.ts'
import { perubahanPublik } from '../../src/modules/agregat/pengamanan/perubahan-publik.ts'
import { segelEdisi } from '../../src/modules/agregat/pengamanan/segel-edisi.ts'
import { susunEdisi } from '../../src/modules/agregat/pengamanan/susun-edisi.ts'
import { type BahanEdisi, tabelPublik } from '../../src/modules/agregat/pengamanan/tabel-publik.ts'
import { ubahPengamanan } from '../../src/modules/agregat/pengamanan/ubah-pengamanan.ts'
import { hitungTabel } from '../../src/modules/agregat/susun/hitung-tabel.ts'
import {
  EMPAT_PULUH,
  snapshotUji,
  sumberUji,
  tulisKodeUji,
  WILAYAH_UJI,
} from '../../src/modules/agregat/uji/populasi-uji.ts'
import { dbUji } from '../support/db-uji.ts'
import { serang, type TabelTercetak } from '../support/penyerang.ts'

// Seven open tables are enough to tie to each other; the whole catalogue takes its time.
const BUKA = [
  'penduduk-jenis-kelamin',
  'agama',
  'status-kawin',
  'kelompok-umur',
  'umur-tunggal',
  'kk-agama',
  'disabilitas',
]
const BAWAAN = {
  ...BAWAAN_PROGRAM,
  tabel: Object.fromEntries(
    daftarTabelBaris()
      .filter((t) => !BUKA.includes(t.id))
      .map((t) => [t.id, { metode: 'tutup', peka: false } as const]),
  ),
}

const folder = mkdtempSync(join(tmpdir(), 'tertib-edisi-'))
const jam = jamTetap('2026-07-01T02:00:00Z')
const ID = 'a'.repeat(64)
const pelaku = { jenis: 'akun', akunId: '1', nama: 'Citra Latihan' } as never
let db: Db
let b: BahanEdisi

beforeAll(async () => {
  db = await dbUji()
  const duckdb = await bukaDuckdb({ utas: 1, memori: '256MB' })
  // Forty people times eight: figures large enough to print, and two persons of a rare kind.
  const banyak = Array.from({ length: 8 }, () => EMPAT_PULUH)
    .flat()
    .filter((o) => o.agama !== 7)
  const langka = EMPAT_PULUH.filter((o) => o.agama === 7)
  await tulisKodeUji(duckdb, join(folder, 'kode.parquet'), [...banyak, ...langka, ...langka])
  await duckdb.tutup()
  const jumlah = banyak.length + langka.length * 2
  b = {
    db,
    jam,
    kunciDerau: 'rahasia uji',
    sumber: {
      getSnapshot: async (id) => (id === ID ? sumberUji(snapshotUji(jumlah, id)) : undefined),
      fileKode: () => join(folder, 'kode.parquet'),
      daftarWilayah: async () => WILAYAH_UJI,
      isLatihan: async () => true,
    },
  }
})
beforeAll(async () => {
  const awal = { ...BAWAAN, berlaku: '2026-07-01', alasan: 'Tujuh tabel uji', versiDilihat: 0 }
  expect((await ubahPengamanan(b as never, awal, pelaku)).ok).toBe(true)
})
afterAll(async () => {
  await db.tutup()
  rmSync(folder, { recursive: true })
})

const publik = async (tabel: string, tingkat: 'desa' | 'kecamatan' | 'kabkota' = 'desa') => {
  const h = await tabelPublik(b, { tabel, snapshotId: ID, tingkat })
  if (!h.ok) throw new Error(h.galat.pesan)
  return HasilTerbit.parse(h.value)
}

test('edisi publik: sel kecil kosong, jumlah tetap, keterangan dan sidik sendiri; edisi internal tidak berubah', async () => {
  const internal = await hitungTabel(b, { tabel: 'agama', snapshotId: ID, tingkat: 'desa' })
  if (!internal.ok) throw new Error(internal.galat.pesan)
  const h = await publik('agama')
  const i = h.grup.findIndex((g) => g.kode === '7') * 3
  expect(internal.value.total.nilai[i]).toBe(2)
  expect(h.total.nilai[i]).toBeNull()
  expect(h.total.nilai.slice(-3)).toEqual(internal.value.total.nilai.slice(-3))
  expect(h.edisi).toMatchObject({ jenis: 'publik', metode: 'tekan', ambang: 3, ambangDikonfirmasi: false })
  expect(h.edisi!.legenda.join(' ')).toMatch(/x = tidak ditampilkan.*perlu dikonfirmasi/)
  expect(h.digest).not.toBe(internal.value.digest)
  for (const [r, baris] of h.baris.entries())
    for (const [k, n] of baris.nilai.entries())
      if (n !== null) expect(n).toBe(internal.value.baris[r]!.nilai[k])
  expect((await hitungTabel(b, { tabel: 'agama', snapshotId: ID, tingkat: 'desa' })).ok).toBe(true)
  expect(JSON.stringify(await publik('agama'))).toBe(JSON.stringify(h))
})

test('penyerang yang hanya punya tabel tercetak edisi ini tidak menemukan satu sel kecil pun', async () => {
  const asli = new Map<string, number>()
  const tabel: TabelTercetak[] = []
  for (const id of BUKA) {
    const h = await publik(id)
    const utuh = await hitungTabel(b, { tabel: id, snapshotId: ID, tingkat: h.tingkat })
    if (!utuh.ok) throw new Error(utuh.galat.pesan)
    for (const r of [utuh.value.total, ...utuh.value.baris])
      for (const [k, n] of r.nilai.entries()) asli.set(`${id} ${r.kode} ${k}`, n)
    tabel.push({
      id,
      semesta: h.tabel.semesta,
      dimensi: (h.tabel.dimensi ?? []).map((d) => d.id),
      grup: h.grup.map((g) => (g.jenis === 'total' ? [] : (g.jalur?.map((j) => j.kode) ?? [g.kode]))),
      baris: [{ kode: h.total.kode!, nilai: h.total.nilai }, ...h.baris],
    })
  }
  const daftarKode = BUKA.flatMap((id) => findTabel(id)!.dimensi).flatMap((d) =>
    d.asal.jenis === 'kolom'
      ? [
          {
            id: d.id,
            kolom: d.asal.kolom,
            kategori: Object.fromEntries(
              d.kategori.map((k) => [k.kode, k.isi.map((i) => [i.dari, i.sampai] as const)]),
            ),
          },
        ]
      : [],
  )
  const semesta = [{ id: 'kepala-keluarga', kolom: 'stat_hbkel', isi: [1, 1] as const }]
  const hasil = serang([{ nama: '2026-1', tabel, daftarKode, semesta }])
  const kecil = hasil.kosong.filter((t) => {
    const n = asli.get(`${t.tabel} ${t.wilayah} ${t.kolom}`)!
    return n > 0 && n < 3
  })
  expect(kecil.length).toBeGreaterThan(0)
  expect(kecil.filter((t) => t.tepat || t.sampai - t.dari < 3)).toEqual([])
})

test('tabel lebar keluar pada tingkat lebih kasar dan menyebutnya; disabilitas satu tingkat lebih kasar lagi', async () => {
  const lebar = await publik('umur-tunggal')
  expect(lebar.tingkat).toBe('kecamatan')
  expect(lebar.edisi!.legenda.join(' ')).toContain('paling rinci pada tingkat kecamatan')
  expect((await publik('disabilitas')).tingkat).not.toBe('desa')
})

test('pita umur sendiri dan snapshot yang tidak ada ditolak', async () => {
  const pita = await tabelPublik(b, { tabel: 'kelompok-umur', snapshotId: ID, tingkat: 'desa', pita: 'x' })
  expect(!pita.ok && pita.galat.kode).toBe('agregat.pita-publik')
  const tiada = await tabelPublik(b, { tabel: 'agama', snapshotId: 'c'.repeat(64), tingkat: 'desa' })
  expect(!tiada.ok && tiada.galat.kode).toBe('agregat.snapshot-tiada')
})

test('pengaturan berversi, tercatat dalam jejak; dua orang bersamaan tidak saling menimpa', async () => {
  const ubah = {
    ...BAWAAN,
    tabel: {
      agama: { metode: 'derau', peka: false },
      'status-kawin': { metode: 'tutup', peka: false },
    } as const,
    berlaku: '2026-07-01',
    alasan: 'Keputusan rapat uji',
    versiDilihat: 1,
  }
  expect((await ubahPengamanan(b as never, ubah, pelaku)).ok).toBe(true)
  const lambat = await ubahPengamanan(b as never, ubah, pelaku)
  expect(!lambat.ok && lambat.galat.kode).toBe('agregat.pengamanan-versi-lain')
  const asing = await ubahPengamanan(
    b as never,
    { ...ubah, tabel: { cuaca: { metode: 'tutup', peka: false } }, versiDilihat: 2 },
    pelaku,
  )
  expect(!asing.ok && asing.galat.kode).toBe('agregat.pengamanan-tabel')

  const derau = await publik('agama')
  expect(derau.edisi!.legenda.join(' ')).toContain('derau')
  const tutup = await tabelPublik(b, { tabel: 'status-kawin', snapshotId: ID, tingkat: 'desa' })
  expect(!tutup.ok && tutup.galat.kode).toBe('agregat.tak-terbit')
  expect((await db.all(sql`select * from agregat_pengamanan`)).length).toBe(2)
})

test('menyegel: sekali, hanya yang mutakhir; sesudahnya pembaca mendapat yang disegel', async () => {
  const pratinjau = await susunEdisi(b, ID)
  if (!pratinjau.ok) throw new Error(pratinjau.galat.pesan)
  await ubahPengamanan(
    b as never,
    { ...BAWAAN, berlaku: '2026-07-01', alasan: 'Kembali ke bawaan', versiDilihat: 2 },
    pelaku,
  )
  const usang = await segelEdisi(b as never, b, pratinjau.value.id, 'terbit semester ini', pelaku)
  expect(!usang.ok && usang.galat.kode).toBe('agregat.edisi-usang')
  const baru = await susunEdisi(b, ID)
  if (!baru.ok) throw new Error(baru.galat.pesan)
  const segel = await segelEdisi(b as never, b, baru.value.id, 'terbit semester ini', pelaku)
  expect(segel.ok && segel.value.disegel).toMatchObject({ alasan: 'terbit semester ini' })
  const lagi = await segelEdisi(b as never, b, baru.value.id, 'terbit semester ini', pelaku)
  expect(!lagi.ok && lagi.galat.kode).toBe('agregat.edisi-tersegel')

  const sebelum = await publik('agama')
  expect(sebelum.edisi!.disegelPada).toBeDefined()
  await ubahPengamanan(
    b as never,
    { ...BAWAAN, ambang: 9, berlaku: '2026-07-01', alasan: 'Ambang lebih tinggi', versiDilihat: 3 },
    pelaku,
  )
  expect(await publik('agama')).toEqual(sebelum)
  const kedua = await susunEdisi(b, ID)
  if (!kedua.ok) throw new Error(kedua.galat.pesan)
  expect(kedua.value.pola.telanjurTerbit).toBeGreaterThan(0)
  // What the sealed edition hid does not come out of the second: hidden there too, or not printed at that level.
  const tingkat = ['provinsi', 'kabkota', 'kecamatan', 'desa']
  const dalam = (w: string) => (w.length === 5 ? 1 : w.length === 8 ? 2 : 3)
  let diperiksa = 0
  for (const lama of baru.value.pola.tabel) {
    const kini = kedua.value.pola.tabel.find((t) => t.id === lama.id)!
    const batas = tingkat.indexOf(kini.terbit ?? '')
    const tekan = new Map(kini.tekan.map(([w, ...k]) => [w, new Set(k.flat())]))
    for (const [w, ...k] of lama.tekan)
      for (const i of k.flat()) {
        if (dalam(w) > batas) continue
        diperiksa++
        expect(tekan.get(w)?.has(i), `${lama.id} ${w} ${lama.kolom[i]!}`).toBe(true)
      }
  }
  expect(diperiksa).toBeGreaterThan(0)
  const jejak = await db.all(sql`select * from jejak_entri`)
  expect(JSON.stringify(jejak)).toContain('agregat.segel-edisi')
})

test('perubahan antara dua edisi hanya ada di mana keduanya tercetak', async () => {
  const h = await publik('agama', 'kecamatan')
  const p = perubahanPublik(h, h)
  for (const [i, n] of h.total.nilai.entries()) expect(p[0]!.nilai[i]).toBe(n === null ? null : 0)
})
