import { PDFDocument } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { renderLaporanPdf } from '#buku'
import { tulisBulat } from '#kernel/angka'
import { tulisRentang } from '#kernel/rentang'
import { contohLaporan } from '../../src/modules/buku/contoh-laporan.ts'
import { susunLembarTabel } from '../../src/modules/buku/lembar-tabel.ts'
import { periksaPdfA } from './periksa-pdfa.ts'
import { adaPoppler, daftarHuruf, perluPoppler, teksHalaman } from './poppler.ts'

const model = contohLaporan(4, 5)
let pdf: Buffer
let halaman: number

beforeAll(async () => {
  const hasil = await renderLaporanPdf(model)
  pdf = hasil.pdf
  halaman = hasil.halaman
})

test('menyatakan diri PDF/A-2b dan lolos daftar aturan sendiri', async () => {
  expect(await periksaPdfA(pdf)).toEqual([])
})

test('model yang sama memberi byte yang sama', async () => {
  expect((await renderLaporanPdf(model)).pdf.equals(pdf)).toBe(true)
})

test('judul, tanggal keadaan, dan tempat tanda tangan pada halaman terakhir', async () => {
  const dokumen = await PDFDocument.load(pdf, { updateMetadata: false })
  expect(dokumen.getTitle()).toBe('Laporan Agregat Data Kependudukan Semester I Tahun 2026 Kabupaten Latihan')
  expect(dokumen.getCreationDate()?.toISOString().slice(0, 10)).toBe('2026-06-30')
  expect(dokumen.getPageCount()).toBe(halaman)
  const { tempatTtd } = await renderLaporanPdf(model)
  const akhir = dokumen.getPage(tempatTtd.halaman - 1)
  expect(tempatTtd.halaman).toBe(halaman)
  expect(tempatTtd.x + tempatTtd.lebar).toBeLessThan(akhir.getWidth())
  expect(tempatTtd.y + tempatTtd.tinggi).toBeLessThan(akhir.getHeight())
})

describe.skipIf(!adaPoppler)(`dibaca dengan poppler${perluPoppler}`, () => {
  let teks: string[]
  beforeAll(() => {
    teks = teksHalaman(pdf)
  })

  test('setiap angka setiap tabel tercetak pada baris wilayahnya, kolom demi kolom', () => {
    const tercetak = bacaTabel(teks)
    for (const [i, t] of model.tabel.entries()) {
      const lembar = susunLembarTabel(t, { didahuluiBab: i === 0 })
      const kolom = lembar.bagian.flatMap((b) =>
        b.grup
          .flatMap((g) => t.grup.findIndex((x) => sama(x.label, g.label)))
          .flatMap((g) => [g * 3, g * 3 + 1, g * 3 + 2]),
      )
      for (const b of [...t.baris, { ...t.total, kode: t.total.kode! }]) {
        expect(tercetak.get(`${t.tabel.nomor}/${b.kode}`), `tabel ${t.tabel.nomor} ${b.kode}`).toEqual(
          kolom.map((k) => tulisBulat(b.nilai[k]!)),
        )
      }
    }
  })

  test('kepala tabel berulang pada setiap halaman tabel', () => {
    const bertabel = teks.filter((h) => /^\s*Tabel \d+ /m.test(h) && /99\.01/.test(h))
    expect(bertabel.length).toBeGreaterThan(20)
    for (const h of bertabel) {
      expect(h).toMatch(/Kode\s+Wilayah/)
      expect(h).toMatch(/LK\s+PR\s+JML/)
      expect(h).toMatch(/\(1\)\s+\(2\)\s+\(\d+\)/)
    }
  })

  test('nomor halaman pada daftar isi, daftar tabel dan daftar gambar benar', () => {
    const kaki = teks.map(
      (h) => /Dinas Kependudukan dan Pencatatan Sipil\s+(\d+|[ivx]+)\s+LATIHAN/.exec(h)?.[1],
    )
    const pada = (nomor: string) => teks[kaki.indexOf(nomor)]!
    const daftar = teks.slice(1, 5).join('\n')
    const tabel = [...daftar.matchAll(/^\s*Tabel (\d+)\s+(.+?)[ .]{3,}(\d+)\s*$/gm)]
    expect(tabel).toHaveLength(12)
    for (const [, nomor, , hal] of tabel)
      expect(pada(hal!)).toMatch(new RegExp(`Tabel ${nomor} (?!.*lanjutan)`))
    const gambar = [...daftar.matchAll(/^\s*Gambar (\d+)\s+(.+?)[ .]{3,}(\d+)\s*$/gm)]
    expect(gambar.length).toBeGreaterThanOrEqual(2)
    for (const [, nomor, , hal] of gambar) expect(pada(hal!)).toContain(`Gambar ${nomor}`)
    for (const [judul, cap] of [
      ['Ringkasan', 'RINGKASAN'],
      ['Glosarium', 'GLOSARIUM'],
      ['Kolofon', 'KOLOFON'],
      ['Lembar pengesahan', 'LEMBAR PENGESAHAN'],
    ] as const) {
      const hal = new RegExp(`${judul}[ .]{3,}(\\d+)`).exec(daftar)?.[1]
      expect(pada(hal!), judul).toContain(cap)
    }
  })

  test('kantor latihan: LATIHAN pada setiap halaman; kantor sungguhan: tidak di mana pun', async () => {
    for (const h of teks) expect(h).toContain('LATIHAN')
    const kecil = contohLaporan(1, 2)
    const kantor = { ...kecil.kantor, nama: 'Kabupaten Contoh', latihan: false, kop: [] }
    const tabel = kecil.tabel.map((t) => ({ ...t, total: { ...t.total, nama: 'Kabupaten Contoh' } }))
    const sungguhan = teksHalaman((await renderLaporanPdf({ ...kecil, kantor, tabel })).pdf).join('\n')
    expect(sungguhan).toContain('JUMLAH KABUPATEN CONTOH')
    expect(sungguhan).not.toMatch(/LATIHAN/)
  })

  test('hanya Source Sans 3, seluruhnya tertanam', () => {
    const huruf = daftarHuruf(pdf)
    expect(huruf.length).toBeGreaterThan(1)
    for (const h of huruf) {
      expect(h.nama).toMatch(/^[A-Z]{6}\+SourceSans3/)
      expect(h.tertanam).toBe(true)
    }
  })

  test('nama wilayah dengan tanda khusus dan huruf asing tercetak sebagai tulisan, tidak menggagalkan laporan', async () => {
    const kecil = contohLaporan(2, 1)
    const nama = 'Desa *_#[x]$ <b>&"日'
    const tabel = kecil.tabel.map((t) => ({ ...t, baris: t.baris.map((b) => ({ ...b, nama })) }))
    const aneh = (await renderLaporanPdf({ ...kecil, tabel })).pdf
    expect(teksHalaman(aneh).join('\n')).toContain('Desa *_#[x]$ <b>&"□')
    expect(await periksaPdfA(aneh)).toEqual([])
  })

  test('basis lokal disebut sementara dan tidak mengaku DKB', async () => {
    const kecil = contohLaporan(1, 2)
    const sumber = 'Data pelayanan setempat (bukan DKB) Semester I Tahun 2026, keadaan 30 Juni 2026'
    const lokal = {
      ...kecil,
      basis: 'lokal' as const,
      sumber,
      tabel: kecil.tabel.map((t) => ({ ...t, sumber })),
    }
    const isi = teksHalaman((await renderLaporanPdf(lokal)).pdf).join('\n')
    expect(isi).toContain('Angka sementara, bukan DKB')
    expect(isi).toContain('bersifat sementara')
    expect(isi).not.toContain('Ditjen Dukcapil Kemendagri, keadaan')
  })
})

const sama = (label: string, tercetak: string) => tulisRentang(label) === tercetak

/** `tabel/kode` -> every figure printed for that region in that table, in the order of the columns. */
function bacaTabel(teks: readonly string[]): Map<string, string[]> {
  const angka = new Map<string, string[]>()
  let tabel = ''
  for (const halaman of teks) {
    for (const baris of halaman.split('\n')) {
      tabel = /^\s*Tabel (\d+)\s/.exec(baris)?.[1] ?? tabel
      const isi =
        /^\s*(99(?:\.\d{2}){1,2}(?:\.\d{4})?)\s+(\S.*?)\s{2,}([\d.\s]+)$/.exec(baris) ??
        /^\s*(99\.01)\s+(JUMLAH KABUPATEN LATIHAN)\s+([\d.\s]+)$/.exec(baris)
      if (!isi) continue
      const kunci = `${tabel}/${isi[1]}`
      angka.set(kunci, [...(angka.get(kunci) ?? []), ...isi[3]!.trim().split(/\s+/)])
    }
  }
  return angka
}
