import { readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alirBuka, bukaKunci } from '#platform/kunci'
import { bukaDb } from '#platform/postgres'
import { ident, sql } from '#platform/sql'
import { type Klien, masukSebagai } from '../support/klien.ts'
import { folderUji } from '../support/latihan-uji.ts'
import { type KantorJalan, nyalakan, tertib } from '../support/tertib.ts'
import { unggahIsi } from '../support/unggah-isi.ts'

/**
 * One day by command and one day served, with everything that goes wrong on such a day; afterwards no number and no
 * name of a resident stands in what was printed, in a file of the data folder, or in a row of the database.
 */
const uji = folderUji('bersih')
const data = join(uji.folder, 'data')
const tercetak: Record<string, string> = {}
let identitas: Identitas
let tabelDb: Record<string, string>
let kejadian: string

beforeAll(async () => {
  const demo = await tertib(['demo', '--data', data, '--orang', '1200'])
  expect(demo.kode, demo.galat).toBe(0)
  tercetak['demo'] = demo.keluaran + demo.galat
  const ekspor2 = join(uji.folder, 'ekspor2')
  const latih = await tertib(['latih', '--ke', ekspor2, '--orang', '1200', '--benih', '9'])
  expect(latih.kode).toBe(0)
  tercetak['latih'] = latih.keluaran + latih.galat
  const [satu, dua] = [
    bacaIdentitas(join(data, 'latihan/penduduk.csv')),
    bacaIdentitas(join(ekspor2, 'penduduk.csv')),
  ]
  identitas = { nomor: new Set([...satu.nomor, ...dua.nomor]), nama: new Set([...satu.nama, ...dua.nama]) }

  const kantor = await nyalakan(data)
  await hariBuruk(kantor, join(ekspor2, 'penduduk.csv'))
  tabelDb = await bacaDatabase()
  await kantor.mati()
  kejadian = kantor.log()
  tercetak['jalan'] = kejadian
  const file = join(uji.folder, 'tanpa-kelurahan.csv')
  writeFileSync(file, readFileSync(join(ekspor2, 'penduduk.csv'), 'utf8').replace('NO_KEL', 'KEL_LAIN'))
  for (const argumen of [
    ['impor', file, '--data', data, '--basis', 'dkb', '--semester', '2026-2'],
    ['tabel', 'kelompok-umur', '--data', data, '--tingkat', 'desa'],
    ['jejak', 'periksa', '--data', data],
  ]) {
    const { keluaran, galat } = await tertib(argumen)
    tercetak[argumen[0]!] = keluaran + galat
  }
})
afterAll(() => uji.buang())

/** What an office does not wish to see, done as the screen would do it. */
async function hariBuruk(kantor: KantorJalan, ekspor: string): Promise<void> {
  const adb = await masukSebagai(kantor.url, 'adb')
  const bersih = readFileSync(ekspor, 'latin1')
  const [, ...baris] = bersih.split('\n')
  // Cut lines and residents twice, so that there is much to reject.
  const kotor = [...baris.slice(0, 20).map((b) => b.slice(0, 60)), ...baris.slice(20, 30)]
  const isi = Buffer.from(`${bersih}${kotor.join('\n')}\n`, 'latin1')
  const [nik] = identitas.nomor
  const [nama] = identitas.nama
  const impor = await unggahIsi(adb, 'penduduk.csv', isi, { semester: '2026-2' })
  expect(impor).toMatchObject({ status: 'selesai' })
  const id = String(impor.hasil!['snapshotId'])
  expect((await adb.ambil<{ jumlah: number }>(`/api/snapshot/${id}/tolak`)).jumlah).toBeGreaterThan(30)
  await unduh(kantor, adb, `/api/snapshot/${id}/tolak.csv`)

  // Somebody types a NIK where an account or a search word belongs; somebody sends what is no JSON.
  await expect(masukSebagai(kantor.url, nik!, nama!)).rejects.toThrow(/401|403/)
  await adb.minta(`/api/cari?q=${nik}`)
  await adb.minta(`/api/cari?q=${encodeURIComponent(nama!)}`)
  expect((await adb.minta(`/api/penduduk/${nik}`)).status).toBe(404)
  expect((await adb.minta(`/api/snapshot/${nik}`)).status).toBeGreaterThanOrEqual(400)
  const rusak = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: `{"nik": "${nik}", ${nama}`,
  }
  expect((await adb.minta('/api/berkas', rusak)).status).toBe(400)

  // Refused: no header, so the first resident is read as one; and the same rows again.
  const tanpaJudul = isi.subarray(isi.indexOf(10) + 1)
  expect(await unggahIsi(adb, 'tanpa-judul.csv', tanpaJudul)).toMatchObject({ status: 'ditolak' })
  expect(await unggahIsi(adb, 'lagi.csv', isi)).toMatchObject({ status: 'ditolak' })

  // A fault in the middle of a job, and one behind a page.
  const spill = join(data, 'spill')
  renameSync(spill, `${spill}-pergi`)
  writeFileSync(spill, '')
  expect(await unggahIsi(adb, 'gagal.csv', Buffer.concat([isi, Buffer.from('\n')]))).toMatchObject({
    status: 'gagal',
  })
  rmSync(spill)
  renameSync(`${spill}-pergi`, spill)
  truncateSync(join(data, 'snapshot', id, 'tolak'), 100)
  expect((await adb.minta(`/api/snapshot/${id}/tolak`)).status).toBe(500)
}

test('hari itu sungguh buruk: ada gangguan, penolakan, dan masuk yang gagal di log', () => {
  expect(kejadian).toContain('"tingkat":"galat"')
  expect(kejadian).toMatch(/"status":500/)
  expect(kejadian).toMatch(/"rute":"\/api\/masuk","status":40[13]/)
  expect(kejadian).toMatch(/pekerjaan\.dkb\.impor/)
})

test('pencari menemukan yang dicari: ekspor sintetis penuh nomor dan nama', async () => {
  const ekspor = readFileSync(join(data, 'latihan/penduduk.csv'), 'latin1')
  expect(cari(ekspor).length).toBeGreaterThan(2000)
  expect(cari(`{"waktu":"2026","pesan":"x${[...identitas.nomor][7]}y"}`)).toHaveLength(1)
  const [snapshot] = readdirSync(join(data, 'snapshot'))
  const terbuka: Buffer[] = []
  for await (const b of alirBuka(
    bukaKunci(join(data, 'kunci')),
    join(data, 'snapshot', snapshot!, 'identitas'),
  ))
    terbuka.push(b)
  expect(cari(Buffer.concat(terbuka).toString('latin1')).length).toBeGreaterThan(2000)
})

test('tidak ada NIK, No. KK, atau nama di keluaran perintah dan log peladen', () => {
  for (const [dari, teks] of Object.entries(tercetak)) {
    expect(teks.length, dari).toBeGreaterThan(20)
    expect(cari(teks).length, `${dari}: ${samar(cari(teks))}`).toBe(0)
  }
})

test('tidak ada di berkas mana pun di folder data, terbuka atau tersandi', () => {
  const berkas = readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((d) => d.isFile())
    .map((d) => relative(data, join(d.parentPath, d.name)))
    .filter((f) => !f.startsWith('latihan/') && !f.startsWith('pg/'))
  for (const perlu of [
    'jejak-titik.txt',
    'kode.parquet',
    'identitas',
    'tolak',
    'manifes.json',
    'simpanan/',
  ]) {
    expect(
      berkas.some((f) => f.includes(perlu)),
      perlu,
    ).toBe(true)
  }
  for (const f of berkas) {
    const temuan = cari(readFileSync(join(data, f), 'latin1'))
    expect(temuan.length, `${f}: ${samar(temuan)}`).toBe(0)
  }
})

test('tidak ada di tabel mana pun: jejak, pekerjaan, antrean, dan yang lain', () => {
  const jejak = tabelDb['public.jejak_entri']!
  expect(jejak.includes('"tindakan":"dkb.lihat-tolak"') && jejak.includes('"hasil":"ditolak"')).toBe(true)
  for (const [tabel, isi] of Object.entries(tabelDb)) {
    const temuan = cari(isi)
    expect(temuan.length, `${tabel}: ${samar(temuan)}`).toBe(0)
  }
})

interface Identitas {
  readonly nomor: Set<string>
  readonly nama: Set<string>
}

function bacaIdentitas(file: string): Identitas {
  const [judul, ...baris] = readFileSync(file, 'latin1').trimEnd().split('\n')
  const kolom = judul!.trim().split(',')
  const ambil = (nama: string) => {
    const ke = kolom.indexOf(nama)
    return baris.map((b) => b.split(',')[ke] ?? '')
  }
  const nomor = [...ambil('NIK'), ...ambil('NO_KK')].filter((n) => /^\d{15,16}$/.test(n))
  const orang = ['NAMA_LGKP', 'NAMA_LGKP_IBU', 'NAMA_LGKP_AYAH'].flatMap((k) =>
    kolom.includes(k) ? ambil(k) : [],
  )
  // A name of one short word is also a word; in unreadable bytes it would come up by chance.
  return { nomor: new Set(nomor), nama: new Set(orang.filter((n) => n.length >= 8 && n.includes(' '))) }
}

function cari(teks: string): string[] {
  const temuan: string[] = []
  for (const [angka] of teks.matchAll(/\d{15,}/g)) {
    for (let i = 0; i + 15 <= angka.length; i++) {
      for (const n of [15, 16])
        if (identitas.nomor.has(angka.slice(i, i + n))) temuan.push(angka.slice(i, i + n))
    }
  }
  for (const nama of identitas.nama) if (teks.includes(nama)) temuan.push(nama)
  return temuan
}

/** Also a failing test prints no number whole. */
function samar(temuan: readonly string[]): string {
  return temuan
    .slice(0, 3)
    .map((t) => `${t.slice(0, 6)}...`)
    .join(', ')
}

async function unduh(kantor: KantorJalan, k: Klien, jalur: string): Promise<void> {
  await k.minta(jalur).catch((sebab: unknown) => {
    // The answer is CSV; the client reads JSON.
    if (!(sebab instanceof SyntaxError)) throw sebab
  })
  expect(kantor.proses.exitCode).toBeNull()
}

/** Every row of every table of the running office, as text. */
async function bacaDatabase(): Promise<Record<string, string>> {
  const { url } = JSON.parse(readFileSync(join(data, 'tertib.kunci'), 'utf8')) as { url: string }
  const db = bukaDb(url, 1)
  try {
    const tabel = await db.all<{ skema: string; nama: string }>(
      sql`select schemaname as skema, tablename as nama from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const hasil: Record<string, string> = {}
    for (const { skema, nama } of tabel) {
      const baris = await db.all<Record<string, unknown>>(sql`select * from ${ident(skema)}.${ident(nama)}`)
      // Bytes (the canonical entry of jejak) as they are, not as hexadecimal, in which nothing would be found.
      const nilai = (v: unknown) =>
        Buffer.isBuffer(v) ? v.toString('latin1') : typeof v === 'string' ? v : JSON.stringify(v)
      hasil[`${skema}.${nama}`] = baris.map((b) => Object.values(b).map(nilai).join(' ')).join('\n')
    }
    return hasil
  } finally {
    await db.tutup()
  }
}
