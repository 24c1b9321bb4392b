import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateRawSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Ditolak } from '#kernel/ditolak'
import { alir, baris, csv } from '../uji/file-uji.ts'
import { kisiSiak, orangUji, xlsx, zip } from '../uji/tulis-bentuk.ts'
import { BATAS_BONGKAR, bongkar } from './bongkar.ts'
import { kisiXlsx } from './xlsx/kisi-xlsx.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tertib-bongkar-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const hidup = new AbortController().signal
const buka = (isi: Record<string, Buffer | string>, batas = BATAS_BONGKAR) =>
  bongkar(
    Object.entries(isi).map(([nama, b]) => ({ nama, alir: () => alir(b) })),
    folder,
    hidup,
    batas,
  )

async function kode(janji: Promise<unknown>): Promise<string> {
  try {
    await janji
  } catch (sebab) {
    if (sebab instanceof Ditolak) return sebab.galat.kode
    throw sebab
  }
  return 'diterima'
}

const CSV = csv([baris(1)])
const KECIL = { ...BATAS_BONGKAR, bebas: 1024 * 1024 }

test('bom gzip dan bom ZIP dihentikan oleh byte yang benar-benar keluar', async () => {
  const nol = Buffer.alloc(8 * 1024 * 1024)
  const satu = folder
  expect(await kode(buka({ a: gzipSync(nol) }, KECIL))).toBe('dkb.arsip-mengembang')
  folder = mkdtempSync(join(satu, 'zip-'))
  expect(await kode(buka({ a: await zip({ 'p.csv': nol }) }, KECIL))).toBe('dkb.arsip-mengembang')
  const ukuran = await Promise.all(
    (await readdir(folder)).map(async (f) => (await readFile(join(folder, f))).length),
  )
  expect(Math.max(...ukuran)).toBeLessThan(2 * 1024 * 1024)
  folder = satu
})

test('ZIP yang berbohong tentang ukuran isinya ditolak', async () => {
  const z = await zip({ 'p.csv': Buffer.alloc(1024 * 1024, 'x') })
  const pusat = z.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  z.writeUInt32LE(100, pusat + 24)
  expect(await kode(buka({ a: z }))).toBe('dkb.arsip-rusak')
})

test('bom di dalam buku kerja XLSX dihentikan', async () => {
  const besar = `<worksheet><sheetData>${'<x/>'.repeat(1_000_000)}</sheetData></worksheet>`
  const isi = await zip({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>',
    'xl/worksheets/s.xml': besar,
  })
  const { file } = await buka({ 'a.xlsx': isi })
  const [kisi] = await kisiXlsx(file[0]!, KECIL)
  const habis = async () => {
    for await (const _ of kisi!.baris());
  }
  expect(await kode(habis())).toBe('dkb.arsip-mengembang')
})

test.each([
  [
    'arsip di dalam arsip',
    async () => ({ a: await zip({ 'b.zip': await zip({ 'p.csv': CSV }) }) }),
    'dkb.arsip-bersarang',
  ],
  ['gzip di dalam gzip', async () => ({ a: gzipSync(gzipSync(CSV)) }), 'dkb.arsip-bersarang'],
  ['gzip di dalam ZIP', async () => ({ a: await zip({ 'p.gz': gzipSync(CSV) }) }), 'dkb.arsip-bersarang'],
  ['arsip tersandi', async () => ({ a: sandikan(await zip({ 'p.csv': CSV })) }), 'dkb.arsip-tersandi'],
  ['arsip kosong', async () => ({ a: await zip({}) }), 'dkb.arsip-kosong'],
  ['arsip terpotong', async () => ({ a: (await zip({ 'p.csv': CSV })).subarray(0, 90) }), 'dkb.arsip-rusak'],
  ['gzip terpotong', async () => ({ a: gzipSync(CSV).subarray(0, 60) }), 'dkb.arsip-rusak'],
  [
    'XLSX di dalam ZIP',
    async () => ({ a: await zip({ 'p.xlsx': await xlsx({ A: kisiSiak(orangUji(2)) }) }) }),
    'diterima',
  ],
] as const)('%s: %s', async (_, buat, harap) => {
  expect(await kode(buka(await buat()))).toBe(harap)
})

test('nama di dalam arsip tidak pernah menjadi jalur di disk', async () => {
  const jahat = Buffer.from(await zip({ 'xx/xx/xx/p.csv': CSV }))
  for (let i = jahat.indexOf('xx/xx/xx/p.csv'); i >= 0; i = jahat.indexOf('xx/xx/xx/p.csv', i + 1))
    jahat.write('../../../p.csv', i)
  const hasil = await kode(buka({ a: jahat }))
  expect(['diterima', 'dkb.arsip-rusak']).toContain(hasil)
  expect((await readdir(folder)).every((f) => /^masuk-\d+$/.test(f))).toBe(true)
  expect(await readdir(join(folder, '..')).then((d) => d.includes('p.csv'))).toBe(false)
})

function sandikan(z: Buffer): Buffer {
  const b = Buffer.from(z)
  const pusat = b.indexOf(Buffer.from([0x50, 0x4b, 1, 2]))
  b.writeUInt16LE(b.readUInt16LE(6) | 1, 6)
  b.writeUInt16LE(b.readUInt16LE(pusat + 8) | 1, pusat + 8)
  return b
}

test('uji ini memampatkan sungguhan', () => {
  expect(deflateRawSync(Buffer.alloc(1 << 20)).length).toBeLessThan(2048)
})
