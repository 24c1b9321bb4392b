import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { convertToHtml } from 'mammoth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tetapkanPemangku } from '#akun'
import { simpanDokumen } from '#dokumen'
import { operatorMesin } from '#kernel/pelaku'
import { type KantorSurat, kantorSurat, kerja, MASUKAN, wajib } from '../uji/kantor-surat.ts'

const ADA_POPPLER = existsSync('/usr/bin/pdftotext')

let s: KantorSurat
beforeAll(async () => {
  s = await kantorSurat()
})
afterAll(() => s.tutup())

async function bacaPdf(hash: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tertib-surat-'))
  try {
    const file = join(folder, 's.pdf')
    writeFileSync(file, await s.simpanan.baca(hash))
    return execFileSync('/usr/bin/pdftotext', ['-layout', file, '-']).toString()
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.skipIf(!ADA_POPPLER)('surat dari berkas sampai bernomor', () => {
  test('konsep tanpa nomor; sesudah dicadangkan bernomor, bertanggal hari itu, dan tetap nomornya', async () => {
    const buku = await simpanDokumen(s, { nama: 'buku-agregat.xlsx', mime: 'x/y', isi: Buffer.from('x') })
    const konsep = wajib(await kerja(s, 'surat.susun', { dokumen: [buku] }))
    expect(konsep.dokumen.map((d) => d.nama)).toEqual(['surat.pdf', 'surat.docx'])
    expect(konsep.catatan['tempat:surat.pdf']).toMatchObject({
      ttd: { halaman: 1, lebar: 175.75 },
      segel: { halaman: 1 },
      paraf: [{ halaman: 1 }, { halaman: 1 }],
    })
    const teks = await bacaPdf(konsep.dokumen[0]!.hash)
    expect(teks).toContain('Penyampaian Buku Data Agregat')
    expect(teks).toContain('buku-agregat.xlsx')
    expect(teks).toContain('1 (satu) berkas')
    expect(teks).toContain('Dewi Lestari')
    expect(teks).toMatch(/Nomor\s+:\s+\.{10}/)
    expect(teks).toMatch(/1\. Sekretaris Daerah/)

    const dokumen = [...konsep.dokumen, buku]
    const a = wajib(await kerja(s, 'surat.cadangkan', { dokumen }))
    expect(a.catatan).toMatchObject({ nomor: '400.12.4.3/1/DUKCAPIL/2026', tanggal: '2026-08-12' })
    const jadi = await bacaPdf(a.dokumen[0]!.hash)
    expect(jadi).toContain('400.12.4.3/1/DUKCAPIL/2026')
    expect(jadi).toContain('Latihan, 12 Agustus 2026')
    expect(jadi.replace(/[\d./A-Z]+/g, '')).not.toContain('surat.docx')

    // The same step again: the same answer. A return and a later day: the same number and date, made anew.
    expect(wajib(await kerja(s, 'surat.cadangkan', { dokumen })).dokumen).toEqual(a.dokumen)
    s.jam.maju(60 * 24 * 3)
    const ulang = wajib(
      await kerja(s, 'surat.susun', {
        kunci: 'b1/1/2/s',
        masukan: { ...MASUKAN, perihal: 'Perihal yang dibetulkan' },
      }),
    )
    const lagi = wajib(await kerja(s, 'surat.cadangkan', { kunci: 'b1/2/2/c', dokumen: ulang.dokumen }))
    expect(lagi.catatan).toMatchObject({ nomor: '400.12.4.3/1/DUKCAPIL/2026', tanggal: '2026-08-12' })
    expect(await bacaPdf(lagi.dokumen[0]!.hash)).toContain('Perihal yang dibetulkan')
  })

  test('DOCX menyebut hal yang sama dengan PDF', async () => {
    const { dokumen } = wajib(await kerja(s, 'surat.susun', { berkasId: 'b2', kunci: 'b2/1' }))
    const { value } = await convertToHtml({ buffer: await s.simpanan.baca(dokumen[1]!.hash) })
    for (const kata of [
      'Penyampaian Buku Data Agregat',
      'Kepala Bappeda',
      'KEPALA DINAS,',
      'Sekretaris Daerah',
    ])
      expect(value).toContain(kata)
  })

  test('selama Plh. bertugas, blok tanda tangan memuat Plh. itu', async () => {
    const { jabatanId, pegawaiId } = {
      ...s.orang['kadis']!,
      ...{ pegawaiId: s.orang['sekretaris']!.pegawaiId },
    } as {
      jabatanId: string
      pegawaiId: string
    }
    wajib(
      await tetapkanPemangku(
        s,
        {
          pegawaiId,
          jabatanId,
          dasar: 'plh',
          nomorSurat: '800/1',
          sejak: '2026-08-15',
          sampai: '2026-08-16',
        },
        operatorMesin,
      ),
    )
    const h = wajib(await kerja(s, 'surat.susun', { berkasId: 'b3', kunci: 'b3/1' }))
    const teks = await bacaPdf(h.dokumen[0]!.hash)
    expect(teks).toContain('Plh. KEPALA DINAS,')
    expect(teks).toContain('Eka')
    expect(teks).not.toContain('Dewi')
  })
})

test('isian yang kosong menahan surat dan disebut dengan namanya', async () => {
  const tanpa = { dengan: { templat: 'penolakan-pks' }, berkasId: 'b9', kunci: 'b9/1' }
  const hasil = await kerja(s, 'surat.susun', tanpa)
  expect(hasil).toMatchObject({
    ok: false,
    galat: {
      kode: 'surat.isian-kurang',
      rincian: {
        label: ['Nama pemohon', 'Nomor surat yang dijawab', 'Tanggal surat yang dijawab', 'Alasan'],
      },
    },
  })
  expect(await kerja(s, 'surat.susun', { dengan: { templat: 'tidak-ada' } })).toMatchObject({
    galat: { kode: 'surat.templat-tak-ada' },
  })
  expect(await kerja(s, 'surat.cadangkan', { berkasId: 'b9' })).toMatchObject({
    galat: { kode: 'surat.belum-disusun' },
  })
})
