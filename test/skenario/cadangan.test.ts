import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { bukaDb } from '#platform/postgres'
import { ident, sql } from '#platform/sql'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'
import { masukSebagai } from '../support/klien.ts'
import { folderUji } from '../support/latihan-uji.ts'
import { nyalakan, tertib } from '../support/tertib.ts'
import { unggahIsi } from '../support/unggah-isi.ts'

/** A whole office is written to one file, destroyed, and comes back: same head of the record, same bytes. */
const uji = folderUji('cadangan')
const FRASA = 'tiga ekor kucing di atas pagar'
const fileFrasa = join(uji.folder, 'frasa')
const data = join(uji.folder, 'data')
const cadangan = join(uji.folder, 'kantor.cadangan')

beforeAll(async () => {
  writeFileSync(fileFrasa, `${FRASA}\n`)
  const demo = await tertib(['demo', '--data', data, '--orang', '1000'])
  expect(demo.kode, demo.galat).toBe(0)
})
afterAll(() => uji.buang())

test('lewat perintah: folder dimusnahkan, dipulihkan; kepala jejak dan setiap dokumen serta cuplikan sama', async () => {
  const dibuat = await tertib(['cadangkan', cadangan, '--data', data, '--frasa-dari', fileFrasa, '--json'])
  expect(dibuat.kode, dibuat.galat).toBe(0)
  const dahulu = await keadaan(data)
  const laporan = readFileSync(join(data, 'latihan/hasil/laporan-bertanda-tangan.pdf'))
  rmSync(data, { recursive: true })

  const lain = join(uji.folder, 'frasa-lain')
  writeFileSync(lain, 'bukan frasa yang itu')
  const salah = await pulihkan(data, cadangan, lain)
  expect([salah.kode, salah.galat]).toEqual([1, expect.stringMatching(/frasa sandi salah/)])
  expect(existsSync(data)).toBe(false)

  const pulih = await pulihkan(data)
  expect(pulih.kode, pulih.galat).toBe(0)
  expect(await keadaan(data)).toEqual(dahulu)
  const lagi = await pulihkan(data)
  expect([lagi.kode, lagi.galat]).toEqual([1, expect.stringMatching(/tidak kosong/)])

  // The office goes on where it stood: the report is known figure by figure, the waiting case waits.
  const file = join(uji.folder, 'laporan.pdf')
  writeFileSync(file, laporan)
  expect((await tertib(['periksa', file, '--data', data])).keluaran).toMatch(/^ASLI/)
  const kantor = await nyalakan(data)
  const kabid = await masukSebagai(kantor.url, 'kabid')
  expect(JSON.stringify(await kabid.ambil('/api/kotak-masuk?pandang=saya'))).toContain('2026/0002')
  await kantor.mati()
})

test('lewat tombol, selagi impor berjalan: berkas yang diunduh memulihkan kantor yang sama', async () => {
  const kantor = await nyalakan(data)
  const pengelola = await masukSebagai(kantor.url, 'pengelola')
  const adb = await masukSebagai(kantor.url, 'adb')
  const minta = (k: typeof adb, frasa: string) =>
    k.minta('/api/cadangan', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ frasa }),
    })
  expect(await minta(adb, FRASA)).toMatchObject({ status: 403 })
  expect(await minta(pengelola, 'pendek')).toMatchObject({ status: 422 })

  const ekspor = join(uji.folder, 'ekspor')
  expect((await tertib(['latih', '--ke', ekspor, '--orang', '2000', '--benih', '5'])).kode).toBe(0)
  const [impor, { pekerjaanId }] = await Promise.all([
    unggahIsi(adb, 'penduduk.csv', readFileSync(join(ekspor, 'penduduk.csv'))),
    pengelola.kirim<{ pekerjaanId: string }>('/api/cadangan', { frasa: FRASA }),
  ])
  expect(impor).toMatchObject({ status: 'selesai' })
  const selesai = await pengelola.tunggu(pekerjaanId)
  expect(selesai).toMatchObject({ status: 'selesai' })
  const nama = String(selesai.hasil!['nama'])
  expect(await pengelola.ambil('/api/cadangan')).toMatchObject({
    cadangan: [{ nama, ukuran: selesai.hasil!['ukuran'] }],
  })
  const isi = await unduh(kantor.url, `/api/cadangan/${nama}`)
  expect(isi.length).toBe(selesai.hasil!['ukuran'])
  const asal = await pengelola.ambil<{ entri: { indeks: number }[] }>('/api/jejak')
  await kantor.mati()

  const file = join(uji.folder, 'tombol.cadangan')
  writeFileSync(file, isi)
  const ke = join(uji.folder, 'tombol')
  expect((await pulihkan(ke, file)).kode).toBe(0)
  const jejak = await kepalaJejak(ke)
  expect(jejak.temuan).toEqual([])
  // What came after the backup began (its download, perhaps the import's end) is not in it; nothing else is missing.
  expect(jejak.ukuran).toBeGreaterThan(asal.entri[0]!.indeks - 4)
  const pulih = sidik(ke)
  const kini = sidik(data)
  for (const [f, h] of Object.entries(pulih))
    if (/^(snapshot|simpanan)\//.test(f)) expect([f, h]).toEqual([f, kini[f]])
  expect(Object.keys(pulih).filter((f) => f.startsWith('simpanan/')).length).toBeGreaterThan(3)
  // The restored office opens and finds nothing half done.
  const hidup = await nyalakan(ke)
  const k = await masukSebagai(hidup.url, 'adb')
  const { daftar } = await k.ambil<{ daftar: { id: string }[] }>('/api/snapshot')
  for (const s of daftar) expect(existsSync(join(ke, 'snapshot', s.id, 'kode.parquet')), s.id).toBe(true)
  await hidup.mati()
})

test('DATABASE_URL: dibuat, dicadangkan, dan dipulihkan di PostgreSQL sendiri; basis yang berisi tidak ditimpa', async () => {
  const [satu, dua] = [await basisBaru(), await basisBaru()]
  const folder = join(uji.folder, 'luar')
  const demo = await tertib(['demo', '--data', folder, '--orang', '500'], { env: { DATABASE_URL: satu } })
  expect(demo.kode, demo.galat).toBe(0)
  expect(existsSync(join(folder, 'pg'))).toBe(false)
  const file = join(uji.folder, 'luar.cadangan')
  const argv = ['cadangkan', file, '--data', folder, '--frasa-dari', fileFrasa]
  const dibuat = await tertib(argv, { env: { DATABASE_URL: satu } })
  expect(dibuat.kode, dibuat.galat).toBe(0)
  const dahulu = await keadaan(folder, satu)

  const menimpa = await pulihkan(join(uji.folder, 'luar-2'), file, fileFrasa, satu)
  expect([menimpa.kode, menimpa.galat]).toEqual([1, expect.stringMatching(/sudah berisi kantor/)])
  expect(existsSync(join(uji.folder, 'luar-2'))).toBe(false)
  expect(await keadaan(folder, satu)).toEqual(dahulu)

  rmSync(folder, { recursive: true })
  const pulih = await pulihkan(folder, file, fileFrasa, dua)
  expect(pulih.kode, pulih.galat).toBe(0)
  expect(await keadaan(folder, dua)).toEqual(dahulu)

  // The same file goes back into the bundled server as well.
  const bawaan = join(uji.folder, 'bawaan')
  expect((await pulihkan(bawaan, file)).kode).toBe(0)
  expect(await keadaan(bawaan)).toEqual(dahulu)
})

function pulihkan(ke: string, file = cadangan, frasa = fileFrasa, url?: string) {
  const argv = ['pulihkan', file, '--data', ke, '--frasa-dari', frasa]
  return tertib(argv, url === undefined ? {} : { env: { DATABASE_URL: url } })
}

interface Keadaan {
  readonly jejak: { ukuran: number; akar: string; temuan: unknown[] }
  readonly sidik: Record<string, string>
}

async function keadaan(folder: string, url?: string): Promise<Keadaan> {
  const jejak = await kepalaJejak(folder, url)
  expect(jejak.temuan).toEqual([])
  const isi = sidik(folder)
  for (const perlu of ['snapshot/', 'simpanan/', 'kunci/'])
    expect(
      Object.keys(isi).some((f) => f.startsWith(perlu)),
      perlu,
    ).toBe(true)
  return { jejak: { ukuran: jejak.ukuran, akar: jejak.akar, temuan: [] }, sidik: isi }
}

async function kepalaJejak(folder: string, url?: string): Promise<Keadaan['jejak']> {
  const argv = ['jejak', 'periksa', '--data', folder, '--json']
  const h = await tertib(argv, url === undefined ? {} : { env: { DATABASE_URL: url } })
  expect(h.kode, h.galat + h.keluaran).toBe(0)
  return JSON.parse(h.keluaran) as Keadaan['jejak']
}

/** Hash of every file that a backup must bring back. The password of the bundled server may be new. */
function sidik(folder: string): Record<string, string> {
  const hasil: Record<string, string> = {}
  for (const nama of ['snapshot', 'simpanan', 'kunci']) {
    for (const d of readdirSync(join(folder, nama), { recursive: true, withFileTypes: true })) {
      if (!d.isFile() || d.name === 'postgres.sandi') continue
      const file = join(d.parentPath, d.name)
      hasil[relative(folder, file)] = createHash('sha256').update(readFileSync(file)).digest('hex')
    }
  }
  return hasil
}

async function unduh(url: string, jalur: string): Promise<Buffer> {
  const masuk = await fetch(`${url}/api/masuk`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ namaAkun: 'pengelola', sandi: SANDI_LATIHAN }),
  })
  const cookie = masuk.headers.getSetCookie().map((k) => k.split(';')[0])
  const jawab = await fetch(url + jalur, { headers: { cookie: cookie.join('; ') } })
  expect(jawab.status).toBe(200)
  return Buffer.from(await jawab.arrayBuffer())
}

/** An empty database on the server of this test run. */
async function basisBaru(): Promise<string> {
  const url = inject('urlPostgres')
  const nama = `luar_${randomBytes(6).toString('hex')}`
  const akar = bukaDb(url, 1)
  await akar.run(sql`create database ${ident(nama)}`)
  await akar.tutup()
  return url.replace(/postgres$/, nama)
}
