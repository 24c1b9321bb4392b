import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ModelBuku } from '#buku'
import { susunLembarBuku } from '../../src/modules/buku/susun/lembar-buku.ts'
import { type BukuPdf, renderBukuPdf } from '../../src/modules/buku/susun/render-buku-pdf.ts'
import { contohBukuLengkap, edisiPublik } from '../support/contoh-buku-lengkap.ts'
import { cocokkanHalaman } from './buku-gambar.ts'
import { periksaPdfA } from './periksa-pdfa.ts'
import { adaPoppler, perluPoppler, teksHalaman } from './poppler.ts'

// Every kind of page that a book has; monthly and daily reports are in buku-laporan.test.ts.
const model = contohBukuLengkap()
const judul = (id: string) =>
  new RegExp(`Tabel ${model.tabel.find((t) => t.id === id)!.nomor.replace('.', '\\.')} `)
let buku: BukuPdf
beforeAll(async () => {
  buku = await renderBukuPdf(model)
})

test('buku berhalaman segala jenis lolos daftar aturan PDF/A-3b', async () => {
  expect(await periksaPdfA(buku.pdf, 3)).toEqual([])
})

test('tabel kategori yang panjang berdiri dalam dua kolom: setiap baris sekali, kiri dahulu, kepala pada keduanya', () => {
  const t = model.tabel.find((x) => x.id === 'silang')!
  const lembar = susunLembarBuku(t, { kepalaBab: 0, qr: false, tanggal: model.tanggal })
  expect(lembar.map((l) => l.kisi.length)).toEqual([2])
  const kisi = lembar.flatMap((l) => l.kisi)
  const baris = kisi.flatMap((k) => k.kisi.baris)
  // A row a group; those of the second half begin with what they go on from.
  expect(baris).toHaveLength(t.grup.length)
  expect(new Set(baris.map((b) => b.sel.join('|') + b.takuk)).size).toBeGreaterThan(t.grup.length / 2)
  expect(baris.at(-1)!.jenis).toBe('total')
  expect(kisi.every((k) => k.kisi.kepala[1] === 'Kategori')).toBe(true)
  const kanan = kisi.at(-1)!.kisi
  expect(kanan.baris[0]!.jenis === 'subtotal' || kanan.sambungan.startsWith('JUMLAH')).toBe(true)
  expect(kisi.reduce((n, k) => n + k.lebar, 0)).toBeLessThan((166 * 72) / 25.4)
  expect(Math.abs(kisi[0]!.tinggi - kisi[1]!.tinggi)).toBeLessThan(40)
})

test.skipIf(!adaPoppler)(
  `nama kecamatan pada tabel ringkas dan baris Rincian menuju halaman rinciannya${perluPoppler}`,
  async () => {
    const dokumen = await PDFDocument.load(buku.pdf, { updateMetadata: false })
    const halaman = dokumen.getPages()
    const tautan = halaman.flatMap((h, dari) => {
      const a = h.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
      return (a?.asArray() ?? []).flatMap((r) => {
        const d = dokumen.context.lookup(r, PDFDict)
        const ke = d.lookupMaybe(PDFName.of('Dest'), PDFArray)
        return ke ? [{ dari: dari + 1, ke: halaman.findIndex((x) => x.ref === ke.get(0)) + 1 }] : []
      })
    })
    const teks = teksHalaman(buku.pdf)
    const pada = (id: string) => teks.flatMap((h, i) => (i > 3 && judul(id).test(h) ? [i + 1] : []))
    const ringkas = pada('kelompok-umur.kecamatan')[0]!
    const rinci = pada('kelompok-umur.desa')
    const dari = (n: number) => tautan.filter((t) => t.dari === n && rinci.includes(t.ke))
    expect(rinci.length).toBeGreaterThan(1)
    expect(dari(ringkas).length).toBeGreaterThanOrEqual(3)
    expect(dari(rinci[0]!)).toHaveLength(3)
    // Each leads to a page on which that kecamatan stands.
    for (const [i, { ke }] of dari(rinci[0]!).entries())
      expect(teks[ke - 1]).toMatch(new RegExp(`99\\.01\\.0${i + 1}\\s`))
  },
)

describe.skipIf(!adaPoppler)(`tergambar seperti acuannya${perluPoppler}`, () => {
  const cari = (teks: readonly string[], pola: RegExp, dari = 0) =>
    1 + teks.findIndex((h, i) => i >= dari && pola.test(h))

  test('buku data agregat', () => {
    const teks = teksHalaman(buku.pdf)
    const isi = cari(teks, /PENDAHULUAN/) - 1
    cocokkanHalaman(buku.pdf, {
      sampul: 1,
      'kata-pengantar': cari(teks, /KATA PENGANTAR/),
      'daftar-isi': cari(teks, /DAFTAR ISI/),
      'pembuka-bab': isi + 1,
      'piramida-dan-peta': cari(teks, /Gambar 2\.2/, isi),
      'tabel-ringkas': cari(teks, judul('kelompok-umur.kecamatan'), isi),
      'tabel-rinci': cari(teks, /Rincian: /, isi),
      'tabel-lanjutan': 1 + cari(teks, /Rincian: /, isi),
      'tabel-kategori': cari(teks, /Tabel 4\.1 /, isi),
      narasi: cari(teks, /angka diubah penyunting/, isi),
      glosarium: cari(teks, /GLOSARIUM/, isi),
      kolofon: cari(teks, /KOLOFON/, isi),
    })
    expect(buku.tempatSegel.halaman).toBe(cari(teks, /KOLOFON/, isi))
  })

  test('edisi publik dan profil', async () => {
    const publik = (await renderBukuPdf(edisiPublik(model))).pdf
    const teks = teksHalaman(publik)
    cocokkanHalaman(publik, { 'publik-sampul': 1, 'publik-tabel': cari(teks, /tidak ditampilkan agar/) })
    const profil: ModelBuku = {
      ...edisiPublik(model),
      jenis: 'profil',
      judul: 'Profil Perkembangan Kependudukan Tahun 2026',
      masa: 'Tahun 2026',
      edisi: 'internal',
      gambar: model.gambar.slice(0, 1),
    }
    cocokkanHalaman((await renderBukuPdf(profil)).pdf, { 'profil-sampul': 1 })
  })
})
