import { execFileSync, spawnSync } from 'node:child_process'
import { PDF, type PdfDict, type PdfNumber, type PdfRef, type PdfStream } from '@libpdf/core'
import { beforeAll, describe, expect, test } from 'vitest'
import { bertandaTanganUji, caUji, laporanUji, pdfsig, pembubuhanUji } from '../contoh-uji.ts'
import type { PeranTtd } from '../nama-alat.ts'
import { bubuhkan } from './bubuhkan.ts'
import { TEMPAT_BAWAAN, type TempatTtd } from './tempat-ttd.ts'

const adaPoppler = spawnSync('pdfsig', ['-v']).error === undefined

let asal: Buffer
let isi: Buffer
let tumpuk: Buffer
beforeAll(async () => {
  asal = laporanUji()
  const ca = await caUji()
  isi = (await bertandaTanganUji(asal, { ca })).isi
  const blok = { nama: 'Uji', jabatan: ['Kabid'], waktu: '20 November 2026' }
  const lagi = async (pdf: Buffer, peran: PeranTtd, tempat?: TempatTtd) => {
    const { tempat: _, ...tanpa } = await pembubuhanUji({ ca })
    const h = await bubuhkan(pdf, { ...tanpa, blok: { ...blok, peran }, ...(tempat && { tempat }) })
    if (!h.ok) throw new Error(h.galat.pesan)
    return h.value.isi
  }
  const paraf = await lagi(asal, 'paraf')
  const ttd = await lagi(paraf, 'tandatangan', TEMPAT_BAWAAN)
  tumpuk = await lagi(ttd, 'segel', { ...TEMPAT_BAWAAN, y: 60 })
})

describe('tanda tangan menambah di belakang', () => {
  test('byte laporan tidak berubah satu pun', () => {
    expect(isi.subarray(0, asal.length).equals(asal)).toBe(true)
    expect(isi.length).toBeGreaterThan(asal.length)
  })

  test.skipIf(!adaPoppler)('pdfsig: sah dan mencakup seluruh file, jenis PAdES', async () => {
    const kata = await pdfsig(isi)
    expect(kata).toContain('Signature Type: ETSI.CAdES.detached')
    expect(kata).toContain('Signature Validation: Signature is Valid.')
    expect(kata).toContain('Total document signed')
    expect(kata).toContain('Signing Hash Algorithm: SHA-256')
    expect(kata).toContain('Nov 20 2026')
  })

  test.skipIf(!adaPoppler)('blok terlihat pada halaman terakhir: nama, NIP, waktu, LATIHAN', () => {
    const teks = execFileSync('pdftotext', ['-f', '3', '-l', '3', '-layout', '-', '-'], {
      input: isi,
    }).toString()
    for (const kata of ['Drs. H. Uji Coba, M.Si', '19000709 192603 1 020', '10.00 WIB', 'LATIHAN'])
      expect(teks).toContain(kata)
  })

  test('tidak ada signing-time di dalam CMS (dilarang PAdES baseline), waktunya di /M', () => {
    const heksa = /\/Contents ?<([0-9a-f]+)>/.exec(isi.toString('latin1'))![1]!
    expect(Buffer.from(heksa, 'hex').includes(Buffer.from('06092a864886f70d010905', 'hex'))).toBe(false)
    expect(isi.toString('latin1')).toContain('/M (D:20261120030000Z)')
  })
})

/** Rules of ISO 19005-2 that an incremental signature can break, as far as they can be read here; not a validator. */
describe.each([
  ['satu tanda tangan', () => isi],
  ['paraf tak terlihat, tanda tangan, lalu segel', () => tumpuk],
])('tetap PDF/A-2b menurut daftar aturan sendiri: %s', (_nama, ambil) => {
  test('metadata, output intent dan ID dokumen tetap', async () => {
    const [lama, baru] = [await PDF.load(asal), await PDF.load(ambil())]
    for (const kunci of ['Metadata', 'OutputIntents']) {
      expect(baru.getCatalog().getRef(kunci)?.objectNumber).toBe(
        lama.getCatalog().getRef(kunci)?.objectNumber,
      )
    }
    const id = (b: Buffer) =>
      [...b.toString('latin1').matchAll(/\/ID ?\[ ?[(<]([^)>]*)/g)].map((m) => teksId(m[1]!))
    expect(id(ambil()).length).toBeGreaterThanOrEqual(2)
    expect(new Set(id(ambil()))).toEqual(new Set(id(asal)))
  })

  test('kotak tanda tangan dicetak, tidak tersembunyi, tanpa aksi, bertampilan bila terlihat', async () => {
    const pdf = await PDF.load(ambil())
    const baca = (r: Parameters<PDF['getObject']>[0]) => pdf.getObject(r)
    const form = pdf.getCatalog().getDict('AcroForm', baca)!
    expect(form.has('NeedAppearances')).toBe(false)
    expect(form.has('XFA')).toBe(false)
    const semua = [...form.getArray('Fields', baca)!].map((r) => pdf.getObject(r as PdfRef) as PdfDict)
    expect(semua.some((w) => w.has('AP'))).toBe(true)
    for (const widget of semua) {
      const f = widget.getNumber('F')!.value
      expect(f & 4).toBe(4)
      expect(f & (1 | 2 | 32 | 256)).toBe(0)
      expect(widget.has('A') || widget.has('AA')).toBe(false)
      if (!widget.has('AP')) {
        // 6.3.3: only a rectangle without area needs no appearance.
        expect([...widget.getArray('Rect')!].map((n) => (n as PdfNumber).value)).toEqual([0, 0, 0, 0])
        continue
      }
      const ap = widget.getDict('AP')!
      expect(ap.size).toBe(1)
      const n = pdf.getObject(ap.getRef('N')!) as PdfStream
      const gambar = Buffer.from(n.getDecodedData()).toString('latin1')
      // Colours only in DeviceRGB, which the sRGB output intent covers; no transparency, no images.
      expect(gambar).not.toMatch(/ (k|K|cs|CS|sc|SC|scn|SCN|gs|Do|sh)\b/)
    }
  })

  test.skipIf(!adaPoppler)('semua huruf tertanam', () => {
    const baris = execFileSync('pdffonts', ['-'], { input: ambil() }).toString().trim().split('\n').slice(2)
    expect(baris.length).toBeGreaterThanOrEqual(3)
    for (const b of baris) expect(b).toMatch(/Identity-H\s+yes yes yes/)
  })
})

/** One identifier may be written as text and as hex. */
function teksId(id: string): string {
  return /^(?:[0-9A-F]{2}){16,}$/.test(id) ? Buffer.from(id, 'hex').toString('latin1') : id
}

describe('yang ditolak', () => {
  test.each([
    ['halaman yang tidak ada', { halaman: 9 }, 'ttd.tempat-salah'],
    ['kotak di luar halaman', { x: 500 }, 'ttd.tempat-salah'],
  ])('%s', async (_nama, ubah, kode) => {
    await expect(
      bertandaTanganUji(asal, { pembubuhan: { tempat: { ...TEMPAT_BAWAAN, ...ubah } } }),
    ).rejects.toThrow(kode === 'ttd.tempat-salah' ? 'Tempat tanda tangan' : kode)
  })

  test('bukan PDF', async () => {
    const hasil = await bubuhkan(Buffer.from('bukan pdf'), {} as never)
    expect(hasil).toMatchObject({ ok: false, galat: { kode: 'ttd.bukan-pdf' } })
  })
})

test.skipIf(!adaPoppler)('nama dan jabatan panjang tetap muat di kotak', async () => {
  const panjang = await bertandaTanganUji(asal, {
    pembubuhan: {
      blok: {
        peran: 'tandatangan',
        nama: 'Prof. Dr. Ir. H. Muhammad Abdurrahman Wiryokusumo Hadiningrat, S.H., M.Hum., Ph.D.',
        jabatan: [
          'a.n. KEPALA DINAS KEPENDUDUKAN, PENCATATAN SIPIL, PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK',
          'SEKRETARIS',
          'u.b.',
          'KEPALA SUBBAGIAN UMUM DAN KEPEGAWAIAN,',
        ],
        nip: '19000709 192603 1 020',
        waktu: '20 November 2026 pukul 10.00 WIB',
        tanda: 'Sertifikat kantor, tidak tersertifikasi PSrE',
        qr: 'x'.repeat(150),
      },
    },
  })
  const teks = execFileSync('pdftotext', ['-f', '3', '-l', '3', '-layout', '-', '-'], {
    input: panjang.isi,
  }).toString()
  for (const kata of ['Hadiningrat', 'PERLINDUNGAN ANAK', 'u.b.', 'KEPEGAWAIAN,', 'tersertifikasi PSrE'])
    expect(teks.replace(/\s+/g, ' ')).toContain(kata)
})
