import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { jamTetap } from '#kernel/jam'
import { sistem } from '#kernel/pelaku'
import { bukaFolderData, type FolderData } from '#platform/folder-data'
import { bukaKunci, type Kunci } from '#platform/kunci'
import type { Db } from '#platform/postgres'
import { sql } from '#platform/sql'
import { dbUji } from '../../../test/support/db-uji.ts'
import { bacaTitik, buatTitik, catat, FILE_TITIK, periksaJejak } from './index.ts'
import { hashDaun } from './merkle.ts'

let db: Db
let folder: FolderData
let kunci: Kunci
const jam = jamTetap('2026-11-20T03:00:00Z')

const isi = (n: number) => ({
  tindakan: 'uji.catat',
  objek: `uji/${n}`,
  hasil: 'dilakukan' as const,
  pelaku: sistem,
  rincian: { n },
})
const tambah = (n: number) => db.transaksi((tx) => catat(tx, jam, isi(n)))
const luar = () => bacaTitik(readFileSync(join(folder.akar, FILE_TITIK), 'utf8'))
const periksa = () => periksaJejak(db, kunci.publikJejak, luar())

beforeEach(async () => {
  db = await dbUji()
  folder = bukaFolderData(mkdtempSync(join(tmpdir(), 'tertib-jejak-')))
  kunci = bukaKunci(folder.kunci)
  for (let n = 0; n < 13; n++) {
    await tambah(n)
    if (n === 4 || n === 9) await buatTitik({ db, jam, kunci, folder })
  }
  await buatTitik({ db, jam, kunci, folder })
})
afterEach(async () => {
  await db.tutup()
  rmSync(folder.akar, { recursive: true, force: true })
})

describe('jejak yang utuh', () => {
  test('tidak ada temuan, dan kepalanya sama dengan titik terakhir', async () => {
    const hasil = await periksa()
    expect(hasil.temuan).toEqual([])
    expect(hasil.ukuran).toBe(13)
    expect(hasil.akar).toBe(luar().at(-1)?.akar.toString('hex'))
  })

  test('pencatatan serentak tetap berurut tanpa lubang', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, i) => tambah(100 + i)))
    expect(await periksa()).toMatchObject({ ukuran: 43, temuan: [] })
  })

  test('titik yang terpotong listrik padam bukan pemalsuan, dan titik sesudahnya tetap terbaca', async () => {
    const file = join(folder.akar, FILE_TITIK)
    const utuh = readFileSync(file, 'utf8')
    for (const potong of [1, 2, 30, 80, 120]) {
      writeFileSync(file, utuh.slice(0, -potong))
      await tambah(200 + potong)
      await buatTitik({ db, jam, kunci, folder })
      expect((await periksa()).temuan).toEqual([])
      expect(luar().at(-1)?.ukuran).toBe((await periksa()).ukuran)
    }
  })

  test('transaksi yang batal tidak meninggalkan entri', async () => {
    await db
      .transaksi(async (tx) => {
        await catat(tx, jam, isi(99))
        throw new Error('no')
      })
      .catch(() => undefined)
    expect(await periksa()).toMatchObject({ ukuran: 13, temuan: [] })
  })
})

describe('jejak yang dirusak', () => {
  test('isi yang diubah ditunjuk entrinya', async () => {
    await db.run(
      sql`update jejak_entri set isi = convert_to(replace(convert_from(isi, 'UTF8'), 'uji/6', 'uji/7'), 'UTF8') where indeks = 6`,
    )
    expect((await periksa()).temuan).toContainEqual(expect.objectContaining({ jenis: 'diubah', indeks: 6 }))
  })

  test('isi dan hash daun yang diubah bersama ketahuan dari pohon dan dari titik periksa', async () => {
    const baru = Buffer.from(JSON.stringify({ indeks: 6, waktu: jam.sekarang(), ...isi(66) }))
    await db.run(
      sql`update jejak_entri set isi = ${baru}, hash_daun = ${hashDaun(baru)}, objek = 'uji/66' where indeks = 6`,
    )
    const { temuan } = await periksa()
    expect(temuan).toContainEqual(expect.objectContaining({ jenis: 'simpul-diubah', indeks: 6 }))
    expect(temuan).toContainEqual(expect.objectContaining({ jenis: 'akar-berbeda', indeks: 5 }))
  })

  test('baris yang dihapus disebut', async () => {
    await db.run(sql`delete from jejak_entri where indeks = 3`)
    expect((await periksa()).temuan).toContainEqual(expect.objectContaining({ jenis: 'hilang', indeks: 3 }))
  })

  test('dua baris yang ditukar disebut', async () => {
    await db.run(sql`update jejak_entri set indeks = -1 where indeks = 2`)
    await db.run(sql`update jejak_entri set indeks = 2 where indeks = 8`)
    await db.run(sql`update jejak_entri set indeks = 8 where indeks = -1`)
    const { temuan } = await periksa()
    expect(temuan.filter((t) => t.jenis === 'tertukar').map((t) => t.indeks)).toEqual([2, 8])
  })

  test('ekor yang dipotong beserta pohon dan titiknya ketahuan dari titik di luar basis data', async () => {
    await db.run(sql`delete from jejak_entri where indeks >= 10`)
    await db.run(sql`delete from jejak_simpul where (urut + 1) * (2 ^ tingkat)::bigint > 10`)
    await db.run(sql`delete from jejak_titik where ukuran > 10`)
    expect((await periksa()).temuan).toEqual([expect.objectContaining({ jenis: 'terpotong', indeks: 10 })])
  })

  test('kolom pencarian yang diubah disebut', async () => {
    await db.run(sql`update jejak_entri set objek = 'lain/1' where indeks = 1`)
    expect((await periksa()).temuan).toContainEqual(expect.objectContaining({ jenis: 'diubah', indeks: 1 }))
  })

  test('titik yang dipalsukan disebut', async () => {
    await db.run(sql`update jejak_titik set akar = sha256('x') where ukuran = 5`)
    expect((await periksa()).temuan).toContainEqual(
      expect.objectContaining({ jenis: 'titik-palsu', indeks: 5 }),
    )
  })
})
