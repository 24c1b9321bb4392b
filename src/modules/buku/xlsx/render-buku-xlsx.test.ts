import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderBukuDocx } from '../docx/render-buku-docx.ts'
import { contohBuku } from '../susun/contoh-buku.ts'
import type { ModelBuku, TabelBuku } from '../susun/model-buku.ts'
import { tulisSel } from '../susun/tulis-sel.ts'
import { renderBukuXlsx } from './render-buku-xlsx.ts'

const adaCalc = existsSync('/usr/lib/libreoffice/program/libsclo.so')
const adaWriter = existsSync('/usr/lib/libreoffice/program/libswlo.so')
const buku: ModelBuku = denganSelTersembunyi(contohBuku(2, 1))
let folder: string
let isi: Buffer
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tertib-buku-'))
  isi = await renderBukuXlsx(buku)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A cell that the public edition does not show, and a column with decimals. */
function denganSelTersembunyi(m: ModelBuku): ModelBuku {
  const [pertama, ...lain] = m.tabel
  const baris = pertama!.baris.map((b, i) => (i === 0 ? { ...b, nilai: [null, ...b.nilai.slice(1)] } : b))
  return { ...m, tabel: [{ ...pertama!, baris }, ...lain] }
}

const semuaBaris = (t: TabelBuku) => [
  ...t.baris.map((b) => ({ kode: b.kode, nilai: b.nilai })),
  { kode: t.total.kode ?? '', nilai: t.total.nilai },
]

describe('buku kerja', () => {
  test('sampul, daftar bertautan, paspor, lalu satu lembar setiap tabel dengan setiap selnya', () => {
    const kerja = read(isi, { cellStyles: true })
    expect(kerja.SheetNames.slice(0, 3)).toEqual(['Sampul', 'Daftar tabel', 'Paspor'])
    expect(kerja.SheetNames).toHaveLength(3 + buku.tabel.length)
    expect(new Set(kerja.SheetNames.map((n) => n.toLowerCase())).size).toBe(kerja.SheetNames.length)
    for (const [i, t] of buku.tabel.entries()) {
      const lembar = kerja.Sheets[kerja.SheetNames[3 + i]!]!
      const baris = lembar['!ref']!
      expect(baris).toBeDefined()
      for (const [b, r] of semuaBaris(t).entries()) {
        const nomor = 6 + b
        expect(lembar[`A${nomor}`]?.v ?? '').toBe(r.kode)
        for (const [k, n] of r.nilai.entries()) expect(lembar[`${kolom(2 + k)}${nomor}`]?.v).toBe(n ?? 'x')
      }
    }
    expect(JSON.stringify(kerja.Sheets['Paspor'])).toContain(buku.snapshot!.id)
  })

  test('model yang sama memberi byte yang sama', async () => {
    expect((await renderBukuXlsx(buku)).equals(isi)).toBe(true)
    expect((await renderBukuDocx(buku)).equals(await renderBukuDocx(buku))).toBe(true)
  })

  test.skipIf(!adaCalc)(
    'dibuka LibreOffice: setiap sel sama dengan modelnya',
    () => {
      const file = join(folder, 'buku.xlsx')
      writeFileSync(file, isi)
      // Comma, quote, UTF-8, every sheet (-1), values as stored and not as formatted.
      soffice('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1', file)
      const csv = readdirSync(folder).filter((f) => f.endsWith('.csv'))
      expect(csv).toHaveLength(3 + buku.tabel.length)
      for (const t of buku.tabel) {
        const nama = csv.find((f) => f.startsWith(`buku-${t.nomor} `))!
        const baris = readFileSync(join(folder, nama), 'utf8').split('\n').map(bacaCsv)
        for (const [b, r] of semuaBaris(t).entries())
          expect([nama, ...baris[5 + b]!.filter((_, i) => i !== 1)]).toEqual([
            nama,
            r.kode,
            ...r.nilai.map((n) => String(n ?? 'x')),
          ])
      }
    },
    120_000,
  )
})

describe('dokumen sunting', () => {
  test.skipIf(!adaWriter)(
    'dibuka LibreOffice: kepala, judul, setiap sel tabel berurutan, dan setiap gambar beserta uraiannya',
    async () => {
      const file = join(folder, 'buku.docx')
      writeFileSync(file, await renderBukuDocx(buku))
      soffice('html:HTML (StarWriter)', file)
      const html = readFileSync(join(folder, 'buku.html'), 'utf8')
      for (const b of buku.bab) expect(polos(html)).toContain(`BAB ${b.nomor} ${b.judul}`)
      const dibacaMammoth = (await mammoth.convertToHtml({ path: file })).value
      const gambar = [...html.matchAll(/<img[^>]*src="([^"]+)"[^>]*>/gi)]
      expect(gambar).toHaveLength(buku.gambar.length)
      for (const [i, g] of buku.gambar.entries()) {
        expect(gambar[i]![0]).toContain(`name="Gambar ${g.nomor}"`)
        expect(dibacaMammoth).toContain(`alt="${g.alt}"`)
        // A drawing and not a blank: white alone packs into a tenth of it.
        expect(readFileSync(join(folder, decodeURIComponent(gambar[i]![1]!))).length).toBeGreaterThan(15_000)
      }
      const angka = tabelHtml(html)
      for (const t of buku.tabel) {
        // Stretches of columns stand in tables of their own: row by row their cells together are the row.
        const milik = angka.filter((x) => x.nomor === t.nomor)
        expect(milik.length).toBeGreaterThan(0)
        for (const [b, r] of semuaBaris(t).entries()) {
          const sel = milik.flatMap((x) => x.baris[b]!.slice(2))
          expect([t.nomor, b, ...sel]).toEqual([t.nomor, b, ...r.nilai.map((n) => tulisSel(n))])
        }
      }
    },
    120_000,
  )
})

function soffice(ke: string, file: string): void {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profil`,
      '--headless',
      '--convert-to',
      ke,
      '--outdir',
      folder,
      file,
    ],
    { stdio: 'pipe' },
  )
}

/** Number of the table by its caption, and its rows below the two heads. */
function tabelHtml(html: string): { nomor: string; baris: string[][] }[] {
  const hasil: { nomor: string; baris: string[][] }[] = []
  let nomor = ''
  for (const m of html.matchAll(
    /Tabel (?:<[^>]*>|\s)*(\d+\.)(?:<[^>]*>|\s)*(\d+)(?:<[^>]*>|\s)*\.|<table[\s\S]*?<\/table>/gi,
  )) {
    if (m[1]) nomor = `${m[1]}${m[2]}`
    else
      hasil.push({
        nomor,
        baris: [...m[0].matchAll(/<tr[\s\S]*?<\/tr>/gi)]
          .slice(2)
          .map((r) => [...r[0].matchAll(/<td[\s\S]*?<\/td>/gi)].map((c) => polos(c[0]))),
      })
  }
  return hasil
}

const polos = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function bacaCsv(baris: string): string[] {
  return [...baris.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, -1)
    .map((m) => m[1]!.replace(/^"|"$/g, '').replaceAll('""', '"'))
}

function kolom(i: number): string {
  return i < 26 ? String.fromCharCode(65 + i) : kolom(Math.floor(i / 26) - 1) + kolom(i % 26)
}
