import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bukaFolderData, type FolderData } from '#platform/folder-data'
import { bukaKunci } from '#platform/kunci'
import type { Db } from '#platform/postgres'
import { bukaSimpanan } from '#platform/simpanan'
import { sql } from '#platform/sql'
import { dbUji } from '../../../test/support/db-uji.ts'
import { buatCadangan, pulihkanCadangan } from './index.ts'

const FRASA = 'frasa sandi yang panjang'
const diam = { kemajuan: () => undefined, signal: new AbortController().signal }
let akar: string
let db: Db
let folder: FolderData
let hash: string
const file = () => join(akar, 'a.cadangan')

beforeAll(async () => {
  akar = mkdtempSync(join(tmpdir(), 'tertib-cadangan-'))
  chmodSync(akar, 0o711)
  db = await dbUji()
  folder = bukaFolderData(join(akar, 'data'))
  const simpanan = bukaSimpanan(folder.simpanan, bukaKunci(folder.kunci))
  hash = (await simpanan.simpan(Buffer.from('isi dokumen'))).hash
  await db.run(
    sql`insert into jejak_entri values (0, '\\x00ff0a', '\\x01', '2026-11-20 10:00:00.123456+07', 'uji "a,b"', 'x(\\', null)`,
  )
  await buatCadangan({ db, folder }, file(), FRASA, new Date('2026-11-20T03:00:00Z'), diam)
})
afterAll(async () => {
  await db.tutup()
  rmSync(akar, { recursive: true, force: true })
})

async function pulihkan(frasa: string, isi = file(), nama = 'baru') {
  const baru = await dbUji()
  const hasil = await pulihkanCadangan(isi, frasa, join(akar, nama), async () => ({
    db: baru,
    tutup: async () => undefined,
  }))
  return { hasil, baru }
}

test('baris, dokumen, dan kunci kembali persis seperti semula', async () => {
  const { hasil, baru } = await pulihkan(FRASA)
  expect(hasil.ok).toBe(true)
  const baca = (d: Db) => d.all(sql`select t::text from jejak_entri t`)
  expect(await baca(baru)).toEqual(await baca(db))
  const kembali = bukaFolderData(join(akar, 'baru'))
  const isi = await bukaSimpanan(kembali.simpanan, bukaKunci(kembali.kunci)).baca(hash)
  expect(isi.toString()).toBe('isi dokumen')
  await baru.tutup()
})

test('frasa yang salah, satu bita yang berubah, dan berkas yang terpotong ditolak tanpa sisa', async () => {
  const asli = readFileSync(file())
  const rusak = Buffer.from(asli)
  rusak[rusak.length - 40]! ^= 1
  writeFileSync(join(akar, 'rusak'), rusak)
  writeFileSync(join(akar, 'potong'), asli.subarray(0, asli.length - 100))
  for (const [frasa, f] of [
    ['bukan ini', file()],
    [FRASA, join(akar, 'rusak')],
    [FRASA, join(akar, 'potong')],
  ] as const) {
    const { hasil, baru } = await pulihkan(frasa, f, 'gagal')
    expect(hasil).toMatchObject({ ok: false, galat: { kode: 'cadangan.tidak-terbuka' } })
    expect(existsSync(join(akar, 'gagal'))).toBe(false)
    await baru.tutup()
  }
})

test('folder yang berisi tidak ditimpa', async () => {
  const hasil = await pulihkanCadangan(file(), FRASA, folder.akar, () =>
    Promise.reject(new Error('must not open')),
  )
  expect(hasil).toMatchObject({ ok: false, galat: { kode: 'cadangan.folder-berisi' } })
})

test('isi cadangan tidak terbaca tanpa frasa', () => {
  expect(readFileSync(file()).includes('jejak_entri')).toBe(false)
})
