import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { DuckDBInstance } from '@duckdb/node-api'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Entry, fromBuffer } from 'yauzl'
import { namaKolom } from '../../src/modules/agregat/ekspor/keterangan.ts'
import { tulisCsv } from '../../src/modules/agregat/ekspor/tulis-csv.ts'
import { tulisJsonStat } from '../../src/modules/agregat/ekspor/tulis-json-stat.ts'
import { tulisParquet } from '../../src/modules/agregat/ekspor/tulis-parquet.ts'
import { tulisUnduhan } from '../../src/modules/agregat/ekspor/tulis-unduhan.ts'
import { tulisXlsxTabel } from '../../src/modules/agregat/ekspor/tulis-xlsx.ts'
import type { HasilTerbit } from '../../src/modules/agregat/pengamanan/pengamanan.contract.ts'
import { tabelUji, wargaUji } from '../../src/modules/agregat/pengamanan/uji/tabel-uji.ts'

const SOFFICE = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((f) => existsSync(f))
const jalankan = promisify(execFile)
const folder = mkdtempSync(join(tmpdir(), 'tertib-balik-'))
afterAll(() => rmSync(folder, { recursive: true }))

const warga = wargaUji(5, 2, 3, 90)
const opsi = {
  pemisah: ';',
  bom: true,
  latihan: true,
  penerbit: 'Disdukcapil Latih',
  lisensi: { nama: 'CC BY 4.0', uri: 'https://creativecommons.org/licenses/by/4.0/' },
} as const

/** Without dimension, one, a crossing, three dimensions, and a public edition with hidden cells. */
const CONTOH: readonly (readonly [string, HasilTerbit])[] = [
  ['tanpa dimensi', tabelUji(warga, { id: 'jk', dimensi: [], terbit: 'desa' }).hasil],
  ['satu dimensi', tabelUji(warga, { id: 'agama', dimensi: ['agama'], terbit: 'desa' }).hasil],
  [
    'persilangan',
    tabelUji(warga, { id: 'kawin-agama', dimensi: ['status-kawin', 'agama'], terbit: 'desa' }).hasil,
  ],
  [
    'tiga dimensi',
    tabelUji(warga, { id: 'tiga', dimensi: ['status-kawin', 'disabilitas', 'agama'], terbit: 'desa' }).hasil,
  ],
  [
    'edisi publik',
    publik(tabelUji(warga, { id: 'kawin-agama', dimensi: ['status-kawin', 'agama'], terbit: 'desa' }).hasil),
  ],
]

type Sel = Map<string, number | null>
/** Region, category codes, sex -> figure: what every format must give back. */
function selAsli(h: HasilTerbit): Sel {
  const hasil: Sel = new Map()
  for (const b of [...h.baris, { ...h.total, kode: h.total.kode ?? 'total' }])
    for (const [i, n] of b.nilai.entries()) {
      const g = h.grup[Math.floor(i / 3)]!
      const jalur = g.jenis === 'total' ? [] : (g.jalur?.map((j) => j.kode) ?? [g.kode])
      const dalam = h.tabel.dimensi?.length ?? 0
      const penuh = Array.from({ length: dalam }, (_, k) => jalur[k] ?? 'total')
      hasil.set([b.kode, ...penuh, ['LK', 'PR', 'JML'][i % 3]!].join('|'), n)
    }
  return hasil
}

describe.each(CONTOH)('ekspor lalu dibaca kembali: %s', (_, h) => {
  test('CSV memberi angka yang sama, nama kolom tidak ada yang dua, catatan ikut', () => {
    const isi = tulisCsv(h, opsi)
    expect(new Set(namaKolom(h)).size).toBe(namaKolom(h).length)
    samaDenganKisi(h, uraiCsv(isi.slice(1), ';'))
    for (const c of catatanWajib(h)) expect(isi).toContain(c)
  })

  test('XLSX memberi angka yang sama di bawah kepala bertingkat yang digabung', async () => {
    const byte = await tulisXlsxTabel(h, { latihan: true })
    expect((await tulisXlsxTabel(h, { latihan: true })).equals(byte)).toBe(true)
    const buku = read(byte)
    const lembar = buku.Sheets[buku.SheetNames[0]!]!
    const kisi = utils.sheet_to_json<(string | number | undefined)[]>(lembar, { header: 1, raw: true })
    samaDenganKisi(
      h,
      kisi.map((b) => [...b].map((x) => (x === undefined ? '' : String(x)))),
      true,
    )
    const teks = JSON.stringify(kisi)
    for (const c of catatanWajib(h)) expect(teks).toContain(c)
    const dalam = h.tabel.dimensi?.length ?? 0
    if (dalam > 1) {
      const kepala = kisi.findIndex((b) => b[0] === 'Kode')
      const jalur = h.grup[0]!.jalur!
      expect(kisi[kepala]![2]).toBe(jalur[0]!.label)
      expect(kisi[kepala + dalam - 1]![2]).toBe(jalur.at(-1)!.label)
      expect(kisi[kepala + dalam]!.slice(2, 5)).toEqual(['LK', 'PR', 'JML'])
      const gabung = lembar['!merges']!.find((m) => m.s.r === kepala && m.s.c === 2)!
      const selebar = h.grup.filter((g) => g.jalur?.[0]?.kode === jalur[0]!.kode).length * 3
      expect(gabung.e.c - gabung.s.c + 1).toBe(selebar)
    }
  })

  test('JSON-stat 2.0: anggota wajib lengkap, urutan resmi, angka sama', () => {
    const d = JSON.parse(tulisJsonStat(h, opsi))
    expect(d.version).toBe('2.0')
    expect(d.class).toBe('dataset')
    expect(d.id).toHaveLength(d.size.length)
    expect(Object.keys(d.dimension).sort()).toEqual([...d.id].sort())
    for (const [i, id] of d.id.entries()) {
      const { label, category } = d.dimension[id]
      expect(typeof label).toBe('string')
      expect(category.index).toHaveLength(d.size[i])
      expect(new Set(category.index).size).toBe(d.size[i])
      expect(Object.keys(category.label).sort()).toEqual([...category.index].sort())
    }
    expect(d.value).toHaveLength(d.size.reduce((n: number, x: number) => n * x, 1))
    expect(d.role).toEqual({ time: ['semester'], geo: ['wilayah'], metric: ['ukuran'] })
    expect(d.dimension.ukuran.category.unit.orang).toEqual({ label: 'orang', decimals: 0 })
    expect(Number.isNaN(Date.parse(d.updated))).toBe(false)
    expect(d.source).toBe(h.sumber)
    for (const c of catatanWajib(h)) expect(d.note.join('\n')).toContain(c)
    for (const [i, n] of d.value.entries()) expect(n === null).toBe(d.status[i] !== undefined)
    const dibaca: Sel = new Map()
    const indeks = new Array<number>(d.id.length).fill(0)
    for (const [i, n] of d.value.entries()) {
      let sisa = i
      for (let k = d.id.length - 1; k >= 0; k--) {
        indeks[k] = sisa % d.size[k]
        sisa = Math.floor(sisa / d.size[k])
      }
      if (d.status[i] === 'n') continue
      dibaca.set(
        d.id
          .slice(2)
          .map((id: string, k: number) => d.dimension[id].category.index[indeks[k + 2]!])
          .join('|'),
        n,
      )
    }
    expect(dibaca).toEqual(selAsli(h))
    expect(d.dimension.wilayah.category.index.slice(0, -1)).toEqual(h.baris.map((b) => b.kode))
  })

  test('Parquet: bentuk panjang, angka sama, catatan di metadata, byte sama dua kali', async () => {
    const byte = await tulisParquet(h, opsi)
    expect((await tulisParquet(h, opsi)).equals(byte)).toBe(true)
    const file = join(folder, `${h.tabel.id}-${h.grup.length}-${h.edisi ? 'p' : 'i'}.parquet`)
    writeFileSync(file, byte)
    const db = await DuckDBInstance.create()
    const s = await db.connect()
    const baris = (await s.runAndReadAll(`select * from '${file}'`)).getRowObjects() as Record<
      string,
      string | number | null
    >[]
    const meta = (
      await s.runAndReadAll(`select decode(key) as k, decode(value) as v from parquet_kv_metadata('${file}')`)
    ).getRowObjects() as { k: string; v: string }[]
    s.closeSync()
    db.closeSync()
    const dimensi = (h.tabel.dimensi ?? []).map((d) => d.id)
    const dibaca: Sel = new Map(
      baris.map((b) => [
        [b['kode_wilayah'], ...dimensi.map((d) => b[d]), b['jenis_kelamin']].join('|'),
        b['nilai'] as number | null,
      ]),
    )
    expect(dibaca).toEqual(selAsli(h))
    for (const b of baris) expect(b['nilai'] === null).toBe(b['keterangan'] === 'tidak ditampilkan')
    const catatan = meta.find((m) => m.k === 'catatan')!.v
    for (const c of catatanWajib(h)) expect(catatan).toContain(c)
  })
})

test('paket: semua format dan katalog DCAT 3 yang sidiknya cocok dengan isinya', async () => {
  const h = CONTOH[4]![1]
  const hasil = await tulisUnduhan(h, 'zip', opsi)
  if (!hasil.ok) throw new Error(hasil.galat.pesan)
  const kedua = await tulisUnduhan(h, 'zip', opsi)
  expect(kedua.ok && kedua.value.isi.equals(hasil.value.isi)).toBe(true)
  const isi = await bacaZip(hasil.value.isi)
  expect([...isi.keys()].map((n) => n.slice(n.indexOf('.') + 1))).toEqual([
    'csv',
    'xlsx',
    'json-stat.json',
    'parquet',
    'jsonld',
  ])
  const k = JSON.parse(isi.get('dcat.jsonld')!.toString())
  expect(k['@type']).toBe('dcat:Catalog')
  const [d] = k['dcat:dataset']
  for (const medan of [
    'dct:title',
    'dct:description',
    'dct:identifier',
    'dct:spatial',
    'dct:temporal',
    'dct:publisher',
    'dct:license',
  ])
    expect(d[medan], medan).toBeDefined()
  expect(d['dct:temporal']['dcat:startDate']['@value']).toBe(h.snapshot.tanggal)
  expect(d['dct:license']['@id']).toBe(opsi.lisensi.uri)
  for (const c of catatanWajib(h)) expect(d['dct:description']).toContain(c)
  expect(d['dcat:distribution']).toHaveLength(4)
  for (const x of d['dcat:distribution']) {
    const byte = isi.get(x['dcat:downloadURL']['@id'])!
    expect(x['dcat:byteSize']['@value']).toBe(String(byte.length))
    expect(x['spdx:checksum']['spdx:checksumValue']['@value']).toBe(
      createHash('sha256').update(byte).digest('hex'),
    )
  }
})

test('lembar yang lebih lebar dari Excel ditolak dengan jalan lain, tidak terpotong', async () => {
  const h = CONTOH[1]![1]
  const lebar = { ...h, grup: Array.from({ length: 5462 }, () => h.grup[0]!) }
  const hasil = await tulisUnduhan(lebar, 'xlsx', opsi)
  expect(!hasil.ok && hasil.galat.kode).toBe('agregat.xlsx-terlalu-lebar')
})

describe.skipIf(!SOFFICE)('LibreOffice membuka hasil ekspor', () => {
  const hasil = new Map<string, string[][]>()
  beforeAll(async () => {
    for (const [i, [, h]] of CONTOH.entries()) {
      writeFileSync(join(folder, `x${i}.xlsx`), await tulisXlsxTabel(h, { latihan: true }))
      writeFileSync(join(folder, `c${i}.csv`), tulisCsv(h, opsi))
    }
    const nama = CONTOH.flatMap((_, i) => [`x${i}.xlsx`, `c${i}.csv`])
    for (const macam of ['xlsx', 'csv'])
      await jalankan(
        SOFFICE!,
        [
          `-env:UserInstallation=file://${join(folder, 'profil')}`,
          '--headless',
          // In: semicolon, UTF-8. Out: every cell as it is kept, not as it is shown.
          ...(macam === 'csv' ? ['--infilter=Text - txt - csv (StarCalc):59,34,76,1'] : []),
          '--convert-to',
          'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false',
          '--outdir',
          join(folder, macam),
          ...nama.filter((n) => n.endsWith(macam)).map((n) => join(folder, n)),
        ],
        { timeout: 240_000 },
      )
    for (const n of nama) {
      const file = join(folder, n.split('.')[1]!, n.replace(/\.\w+$/, '.csv'))
      hasil.set(n, uraiCsv(readFileSync(file, 'utf8'), ','))
    }
  }, 280_000)

  test.each(CONTOH.map(([nama], i) => [nama, i] as const))(
    'XLSX %s: setiap sel sama, catatan ada',
    (_, i) => {
      const h = CONTOH[i]![1]
      samaDenganKisi(h, hasil.get(`x${i}.xlsx`)!, true)
      for (const c of catatanWajib(h)) expect(JSON.stringify(hasil.get(`x${i}.xlsx`))).toContain(c)
    },
  )
  test.each(CONTOH.map(([nama], i) => [nama, i] as const))('CSV %s: setiap sel sama, catatan ada', (_, i) => {
    const h = CONTOH[i]![1]
    samaDenganKisi(h, hasil.get(`c${i}.csv`)!)
    for (const c of catatanWajib(h)) expect(JSON.stringify(hasil.get(`c${i}.csv`))).toContain(c)
  })
})

/** Every figure of every row stands in the grid, in official order, below the head; a hidden one is `x`. */
function samaDenganKisi(h: HasilTerbit, kisi: string[][], tanpaTingkat = false): void {
  const kiri = tanpaTingkat ? 2 : 3
  const mulai = kisi.findIndex((b) => b[0] === h.baris[0]!.kode)
  const baris = [...h.baris, h.total]
  for (const [i, b] of baris.entries()) {
    const dibaca = kisi[mulai + i]!
    expect(dibaca[0]).toBe(b.kode)
    expect(dibaca.slice(kiri, kiri + b.nilai.length)).toEqual(
      b.nilai.map((n) => (n === null ? 'x' : String(n))),
    )
  }
}

function catatanWajib(h: HasilTerbit): string[] {
  return [
    'LATIHAN',
    'Catatan uji.',
    'Dasar uji (perlu dikonfirmasi)',
    h.edisi ? 'x = tidak ditampilkan' : 'Edisi internal',
  ]
}

function publik(h: HasilTerbit): HasilTerbit {
  const tutup = (n: readonly (number | null)[]) => n.map((x) => (x !== null && x > 0 && x < 3 ? null : x))
  return {
    ...h,
    baris: h.baris.map((b) => ({ ...b, nilai: tutup(b.nilai) })),
    total: { ...h.total, nilai: tutup(h.total.nilai) },
    edisi: {
      jenis: 'publik',
      metode: 'tekan',
      ambang: 3,
      ambangDikonfirmasi: false,
      digestEdisi: 'e',
      diminta: 'desa',
      jumlahSel: 1,
      jumlahDitekan: 1,
      legenda: ['x = tidak ditampilkan: uji.'],
    },
  }
}

function uraiCsv(teks: string, pemisah: string): string[][] {
  const baris: string[][] = [[]]
  let sel = ''
  let kutip = false
  for (let i = 0; i < teks.length; i++) {
    const c = teks[i]!
    if (kutip) {
      if (c === '"' && teks[i + 1] === '"') sel += teks[++i]!
      else if (c === '"') kutip = false
      else sel += c
    } else if (c === '"') kutip = true
    else if (c === pemisah || c === '\n') {
      baris.at(-1)!.push(sel)
      sel = ''
      if (c === '\n') baris.push([])
    } else if (c !== '\r') sel += c
  }
  if (sel !== '') baris.at(-1)!.push(sel)
  return baris
}

function bacaZip(byte: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((selesai, gagal) => {
    fromBuffer(byte, { lazyEntries: true }, (sebab, zip) => {
      if (sebab || !zip) return gagal(sebab)
      const hasil = new Map<string, Buffer>()
      zip.on('entry', (e: Entry) =>
        zip.openReadStream(e, (g, alir) => {
          if (g || !alir) return gagal(g)
          const bagian: Buffer[] = []
          alir.on('data', (b: Buffer) => bagian.push(b))
          alir.on('end', () => {
            hasil.set(e.fileName, Buffer.concat(bagian))
            zip.readEntry()
          })
        }),
      )
      zip.on('end', () => selesai(hasil))
      zip.on('error', gagal)
      zip.readEntry()
    })
  })
}
