import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import jsqr from 'jsqr'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { contohBuku } from '../../src/modules/buku/susun/contoh-buku.ts'
import { susunDataTabel } from '../../src/modules/buku/susun/data-tabel.ts'
import { susunLembarBuku } from '../../src/modules/buku/susun/lembar-buku.ts'
import type { ModelBuku } from '../../src/modules/buku/susun/model-buku.ts'
import { type BukuPdf, renderBukuPdf } from '../../src/modules/buku/susun/render-buku-pdf.ts'
import { bacaPng } from '../support/png.ts'
import { bacaTabelBuku } from './baca-tabel-buku.ts'
import { periksaPdfA } from './periksa-pdfa.ts'
import { adaPoppler, daftarHuruf, gambarHalaman, perluPoppler, teksHalaman } from './poppler.ts'

// Its types say a default export, its CommonJS form is one.
const baca = jsqr as unknown as typeof jsqr.default
const ALAMAT = 'https://data.latihan.example'
const model: ModelBuku = { ...contohBuku(3, 4), alamatPublik: ALAMAT }
let buku: BukuPdf
beforeAll(async () => {
  buku = await renderBukuPdf(model)
})

test('menyatakan diri PDF/A-3b dan lolos daftar aturan sendiri', async () => {
  expect(await periksaPdfA(buku.pdf, 3)).toEqual([])
  expect(await periksaPdfA(buku.pdf, 2)).not.toEqual([])
})

test('model yang sama memberi byte yang sama; satu sel lain memberi byte lain', async () => {
  expect((await renderBukuPdf(structuredClone(model))).pdf.equals(buku.pdf)).toBe(true)
  const lain = structuredClone(model) as unknown as { tabel: { baris: { nilai: number[] }[] }[] }
  lain.tabel[0]!.baris[0]!.nilai[0]! += 1
  expect((await renderBukuPdf(lain as unknown as ModelBuku)).pdf.equals(buku.pdf)).toBe(false)
})

test('data-tabel.json terlampir memuat setiap sel setiap tabel', async () => {
  const isi = await lampiran(buku.pdf)
  expect(JSON.parse(isi)).toEqual(JSON.parse(JSON.stringify(susunDataTabel(model))))
  const data = susunDataTabel(model)
  expect(data.tabel.map((t) => t.baris.at(-1)!.slice(1))).toEqual(model.tabel.map((t) => [...t.total.nilai]))
})

test('pohon struktur: setiap potongan tabel bertanda Table dengan kepala TH dan isi TD sebanyak selnya', async () => {
  const dokumen = await PDFDocument.load(buku.pdf, { updateMetadata: false })
  const hitung: Record<string, number> = {}
  for (const [, o] of dokumen.context.enumerateIndirectObjects()) {
    const s = 'get' in o && typeof o.get === 'function' ? o.get(PDFName.of('S'))?.toString() : undefined
    if (s) hitung[s] = (hitung[s] ?? 0) + 1
  }
  const lembar = model.tabel.flatMap((t) =>
    susunLembarBuku(t, { kepalaBab: 0, qr: true, tanggal: model.tanggal }),
  )
  const kisi = lembar.flatMap((l) => l.kisi.map((x) => x.kisi))
  const baris = kisi.flatMap((k) => k.baris.map((b) => b.sel.length - 2))
  const sambungan = kisi.filter((k) => k.sambungan !== '').length
  expect(hitung['/Table']).toBe(kisi.length)
  // Of each row the code is a cell and the name its head.
  expect(hitung['/TD']).toBe(baris.reduce((a, b) => a + b, 0) + baris.length + sambungan)
  expect(hitung['/TH']).toBeGreaterThan(baris.length)
})

test('penanda buku memuat setiap bab dan setiap tabel', async () => {
  const dokumen = await PDFDocument.load(buku.pdf, { updateMetadata: false })
  const judul = dokumen.context.enumerateIndirectObjects().flatMap(([, o]) => {
    const t = o instanceof PDFDict && o.has(PDFName.of('Parent')) ? o.lookup(PDFName.of('Title')) : undefined
    return t instanceof PDFString || t instanceof PDFHexString ? [t.decodeText()] : []
  })
  for (const b of model.bab) expect(judul).toContain(b.judul)
  for (const b of model.bab)
    for (const s of b.subbab)
      expect(
        judul.some((j) => j.includes(s.judul)),
        s.judul,
      ).toBe(true)
  expect(judul).toEqual(
    expect.arrayContaining(['Daftar isi', 'Daftar tabel', 'Daftar gambar', 'Glosarium', 'Kolofon']),
  )
})

describe.skipIf(!adaPoppler)(`dibaca dengan poppler${perluPoppler}`, () => {
  let teks: string[]
  beforeAll(() => {
    teks = teksHalaman(buku.pdf)
  })

  test('setiap sel setiap tabel, termasuk baris jumlahnya, tercetak sama dengan modelnya', () => {
    const tercetak = bacaTabelBuku(teks)
    for (const t of model.tabel) {
      const lembar = susunLembarBuku(t, { kepalaBab: 0, qr: true, tanggal: model.tanggal })
      for (const b of [...t.baris, { kode: t.total.kode! }]) {
        const harap = lembar.flatMap((l) =>
          l.kisi.flatMap((x) =>
            x.kisi.baris.filter((r) => r.sel[0] === b.kode).flatMap((r) => r.sel.slice(2)),
          ),
        )
        expect(harap.length).toBeGreaterThan(0)
        expect(tercetak.get(`${t.nomor}/${b.kode}`), `Tabel ${t.nomor} ${b.kode}`).toEqual(harap)
      }
    }
  })

  test('kepala tabel berulang pada setiap halaman bertabel', () => {
    const bertabel = teks.filter((h) => /^\s*99\.01\.\d\d/m.test(h))
    expect(bertabel.length).toBeGreaterThan(20)
    for (const h of bertabel) {
      expect(h).toMatch(/Kode\s+Wilayah/)
      expect(h).toMatch(/\(1\)\s+\(2\)\s+\(\d+\)/)
    }
  })

  test('nomor halaman pada daftar isi, daftar tabel, dan daftar gambar ialah halaman tempatnya', () => {
    const kaki = teks.map(
      (h) => /Dinas Kependudukan dan Pencatatan Sipil\s+(\d+|[ivx]+)\s+LATIHAN/.exec(h)?.[1],
    )
    const pada = (nomor: string) => teks[kaki.indexOf(nomor)]!
    const daftar = teks.slice(0, kaki.indexOf('1')).join('\n')
    const tabel = [...daftar.matchAll(/^\s*Tabel ([\d.]+)\s+(.+?)[ .]{3,}(\d+)\s*$/gm)]
    expect(tabel).toHaveLength(model.tabel.length)
    for (const [, nomor, , hal] of tabel)
      expect(pada(hal!), `Tabel ${nomor}`).toMatch(new RegExp(`${nomor!.replace('.', '\\.')} (?!.*lanjutan)`))
    const gambar = [...daftar.matchAll(/^\s*Gambar ([\d.]+)\s+(.+?)[ .]{3,}(\d+)\s*$/gm)]
    expect(gambar).toHaveLength(model.gambar.length)
    for (const [, nomor, , hal] of gambar) expect(pada(hal!)).toContain(`Gambar ${nomor}`)
    const bab = [...daftar.matchAll(/^\s*BAB ([IVX]+)\s+(.+?)[ .]{3,}(\d+)\s*$/gm)]
    expect(bab.map((b) => b[2])).toEqual(model.bab.map((b) => b.judul))
    for (const [, , judul, hal] of bab) expect(pada(hal!)).toContain(judul!.toUpperCase())
  })

  test('draf tertulis DRAF dan kantor latihan LATIHAN pada setiap halaman; buku akhir kantor sungguhan tidak di mana pun', async () => {
    for (const h of teks) expect(h).toMatch(/DRAF[\s\S]*LATIHAN/)
    const kecil = contohBuku(1, 2)
    const nama = 'Kabupaten Contoh'
    const akhir: ModelBuku = {
      ...kecil,
      tahap: 'akhir',
      kantor: { ...kecil.kantor, nama, latihan: false, kop: [] },
      tabel: kecil.tabel.slice(0, 2).map((t) => ({ ...t, total: { ...t.total, nama } })),
      bab: kecil.bab.map((b) => ({ ...b, subbab: b.subbab.slice(0, 2) })),
      gambar: kecil.gambar.map((g) => ({ ...g, judul: 'Piramida' })),
      pengantar: {
        ...kecil.pengantar!,
        paragraf: [{ id: 'p', potongan: ['Buku ini.'] }],
        tempatTanggal: nama,
      },
    }
    const isi = teksHalaman((await renderBukuPdf(akhir)).pdf).join('\n')
    expect(isi).toContain('JUMLAH KABUPATEN CONTOH')
    expect(isi).not.toMatch(/LATIHAN|DRAF/)
  })

  test('kata pengantar menyebut nama kepala dinas; kolofon memuat sidik cuplikan', () => {
    expect(teks.join('\n')).toContain(model.pengantar!.nama)
    expect(teks.at(-1)! + teks.at(-2)!).toContain(model.snapshot!.id)
  })

  test('hanya Source Sans 3, seluruhnya tertanam', () => {
    const huruf = daftarHuruf(buku.pdf)
    expect(huruf.length).toBeGreaterThan(3)
    for (const h of huruf) {
      expect(h.nama).toMatch(/^[A-Z]{6}\+SourceSans3/)
      expect(h.tertanam).toBe(true)
    }
  })

  test('kode QR di sisi judul tabel terbaca sebagai alamat paspor cuplikan dan tabel itu', () => {
    const halaman = teks.findIndex((h, i) => i > 5 && /Tabel 3\.1 /.test(h))
    const png = bacaPng(gambarHalaman(buku.pdf, 150, halaman + 1)[0]!)
    const kode = baca(Uint8ClampedArray.from(png.rgba), png.lebar, png.tinggi)
    expect(kode?.data).toBe(`${ALAMAT}/paspor/${model.snapshot!.id}/penduduk-jenis-kelamin`)
  })

  test('tabel 3.000 baris dengan nama 60 huruf tercetak utuh dalam memori di bawah 700 MB', async () => {
    const t = model.tabel.find((x) => x.id === 'kelompok-umur.desa')!
    const nilai = t.baris[1]!.nilai
    const nama = (i: number) =>
      `Desa Persiapan Sungai Bahagia Makmur Sentosa Raya Timur ${String(i).padStart(4, '0')}`
    const besar: ModelBuku = {
      ...model,
      tabel: [
        {
          ...t,
          baris: Array.from({ length: 3_000 }, (_, i) => ({
            ...t.baris[1]!,
            kode: `99.01.01.${String(i + 1000)}`,
            nama: nama(i),
            nilai,
          })),
        },
      ],
      bab: [{ id: 'a', nomor: 'I', judul: 'Tabel', isi: [{ jenis: 'tabel', tabel: t.id }], subbab: [] }],
      gambar: [],
    }
    const hasil = await renderBukuPdf(besar)
    expect(hasil.memori).toBeLessThan(700e6)
    const tercetak = bacaTabelBuku(teksHalaman(hasil.pdf))
    for (let i = 0; i < 3_000; i++)
      expect(tercetak.get(`${t.nomor}/99.01.01.${i + 1000}`)?.length, nama(i)).toBe(nilai.length)
  })
})

async function lampiran(pdf: Buffer): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-lampiran-'))
  try {
    writeFileSync(join(folder, 'buku.pdf'), pdf)
    execFileSync('pdfdetach', ['-saveall', '-o', folder, join(folder, 'buku.pdf')], { stdio: 'ignore' })
    return readFileSync(join(folder, 'data-tabel.json'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
