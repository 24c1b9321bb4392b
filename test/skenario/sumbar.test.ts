import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'
import { type Layar, layar } from '../support/layar.ts'
import { angkatPejabat, pemainSop } from '../support/pemain-sop.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { type KantorJalan, nyalakan } from '../support/tertib.ts'

const PEJABAT = [
  { akun: 'monev', nama: 'Gilang Latihan', jabatan: 'Kasi Monev', pelaksana: 'kasi-monev' },
  { akun: 'staf', nama: 'Hana Latihan', jabatan: 'Staf', pelaksana: 'staf' },
  { akun: 'kasikip', nama: 'Indra Latihan', jabatan: 'Kasi KIP', pelaksana: 'kasi-kip' },
  { akun: 'capil', nama: 'Jaya Latihan', jabatan: 'Kabid Capil', pelaksana: 'kabid-capil' },
  { akun: 'sekretariat', nama: 'Kirana Latihan', jabatan: 'Sekretariat', pelaksana: 'sekretariat' },
] as const

describe.skipIf(!adaPeramban)('dua SOP Sumatera Barat di layar, dari langkah pertama sampai terakhir', () => {
  const uji = folderUji('sumbar')
  const data = join(uji.folder, 'data')
  let kantor: KantorJalan
  let peramban: Awaited<ReturnType<typeof bukaPeramban>>
  let l: Layar

  beforeAll(async () => {
    await buatLatihan(data, 300)
    kantor = await nyalakan(data)
    await angkatPejabat(kantor.url, PEJABAT)
    peramban = await bukaPeramban({})
    l = layar(await peramban.konteks.newPage(), kantor.url)
  })
  afterAll(async () => {
    await peramban?.tutup()
    await kantor?.mati()
    uji.buang()
  })

  test('pengendalian pemanfaatan data: Kasi Monev mengembalikan sekali, Gubernur dan Dirjen lewat suratnya', async () => {
    const judul = 'Pengendalian pemanfaatan data triwulan III'
    const p = pemainSop(l, uji.folder, 'pengendalian-pemanfaatan-data', judul, {
      kabid: 'kabid',
      'kasi-monev': 'monev',
      staf: 'staf',
      kadis: 'kadis',
      gubernur: 'monev',
      dirjen: 'monev',
    })
    await p.mulai('kabid', 'Pengendalian dan Pengamanan Pemanfaatan Data Kependudukan', {})
    for (const n of [1, 2, 3]) await p.langkah(n)
    await p.kembalikan(4, 3, 'Data dukung belum memuat OPD yang baru')
    for (const n of [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]) await p.langkah(n)
    await l.lihat('laporan-hasil-bertanda-tangan.pdf')
    expect(peramban.asing).toEqual([])
  })

  test('kinerja kepemilikan dokumen: rekapitulasi yang tidak lengkap kembali ke Staf, lalu sampai ke Sekretariat', async () => {
    const judul = 'Kinerja kepemilikan dokumen Oktober 2026'
    const p = pemainSop(l, uji.folder, 'kinerja-kepemilikan-dokumen', judul, {
      'kabid-capil': 'capil',
      'kasi-kip': 'kasikip',
      staf: 'staf',
      sekretariat: 'sekretariat',
    })
    const nama = 'Pengumpulan dan Penghitungan Data Kinerja Kepemilikan Dokumen Pencatatan Sipil'
    await p.mulai('capil', nama, { 'Bulan laporan': 'Oktober 2026' })
    for (const n of [1, 2, 3, 4]) await p.langkah(n)
    await p.kembalikan(5, 3, 'Rekapitulasi satu kabupaten belum masuk')
    for (const n of [3, 4, 5, 6, 7]) await p.langkah(n)
    await l.lihat('lakip-bidang.pdf')
    expect(peramban.asing).toEqual([])
  })
})
