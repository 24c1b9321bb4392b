import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { jamTetap } from '#kernel/jam'
import { bukaLog } from '#platform/log'
import { bukaKantor, type Kantor } from '../../src/kantor/buka-kantor.ts'
import { imporSebagaiAdb, mainkanBerkas, SATU_HARI } from '../../src/latih/hari-kantor.ts'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'
import { layani } from '../../src/main.ts'
import { masukSebagai } from '../support/klien.ts'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'
import { type Layar, layar } from '../support/layar.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'

const ADA_PDFTOTEXT = existsSync('/usr/bin/pdftotext')
const KAMIS = '2026-11-19T02:00:00Z'
/** The day after the mandate ends, in the office's zone. */
const SABTU = '2026-11-21T02:00:00Z'
const SURAT = '800/221/DUKCAPIL/2026'

interface Berkas {
  readonly langkahKini: string
  readonly hashIsi: string
  readonly alasanTidak: string | null
  readonly dokumen: { nama: string; hash: string; terbaru: boolean }[]
  readonly riwayat: { uraian: string; oleh: { nama: string; jabatan: string | null } }[]
}

describe.skipIf(!adaPeramban)('Sekretaris sebagai Plh. Kepala Dinas menandatangani laporan', () => {
  const uji = folderUji('plh')
  const data = join(uji.folder, 'data')
  const jam = jamTetap(KAMIS)
  let kantor: Kantor
  let layanan: Awaited<ReturnType<typeof layani>>
  let peramban: Awaited<ReturnType<typeof bukaPeramban>>
  let l: Layar
  let pertama = ''
  let kedua = ''

  beforeAll(async () => {
    await buatLatihan(data, 500, jam)
    kantor = await bukaKantor({ data, kerja: 'plh', cara: 'sendiri', jam, log: bukaLog(() => undefined) })
    layanan = await layani(kantor, { alamat: '127.0.0.1', port: 0 })
    const semester = { basis: 'dkb', semester: '2026-1', tanggal: '2026-06-30' } as const
    const csv = join(data, 'latihan/penduduk.csv')
    const snapshotId = await imporSebagaiAdb(kantor, csv, semester, () => undefined)
    const sampaiKadis = (judul: string) =>
      mainkanBerkas(kantor, { snapshotId, semester: '2026-1', judul }, SATU_HARI.slice(0, 3), () => undefined)
    pertama = await sampaiKadis('Laporan yang ditunggu DPRD')
    kedua = await sampaiKadis('Laporan yang dapat menunggu')
    peramban = await bukaPeramban({})
    await peramban.konteks.clock.setFixedTime(KAMIS)
    l = layar(await peramban.konteks.newPage(), layanan.url)
  })
  afterAll(async () => {
    await peramban?.tutup()
    await layanan?.tutup()
    await kantor?.tutup()
    uji.buang()
  })

  const berkas = async (akun: string, id: string) =>
    (await masukSebagai(layanan.url, akun)).ambil<Berkas>(`/api/berkas/${id}`)

  test('sebelum ditunjuk, berkas itu bukan wewenangnya', async () => {
    expect((await berkas('sekretaris', pertama)).alasanTidak).toMatch(/wewenang/)
  })

  test('ditunjuk dengan nomor surat sampai besok; berkasnya ada di kotak masuknya', async () => {
    const pengelola = await masukSebagai(layanan.url, 'pengelola')
    const { pegawai } = await pengelola.ambil<{ pegawai: { id: string; nama: string }[] }>('/api/pegawai')
    const { jabatan } = await pengelola.ambil<{ jabatan: { id: string; pelaksana: string | null }[] }>(
      '/api/jabatan',
    )
    await pengelola.kirim('/api/pemangku', {
      pegawaiId: pegawai.find((p) => p.nama === 'Fajar Latihan')!.id,
      jabatanId: jabatan.find((j) => j.pelaksana === 'kadis')!.id,
      dasar: 'plh',
      nomorSurat: SURAT,
      sejak: '2026-11-19',
      sampai: '2026-11-20',
    })
    await l.masuk('sekretaris', SANDI_LATIHAN)
    await l.hal.getByRole('link', { name: 'Laporan yang ditunggu DPRD' }).first().click()
    await l.hal.getByRole('heading', { name: 'Laporan yang ditunggu DPRD' }).waitFor()
  })

  test('tanda tangannya tercatat dan tercetak sebagai Plh. Kepala Dinas', async () => {
    await l.tekan('Tandatangani')
    const dialog = l.hal.getByRole('dialog')
    await dialog
      .getByText(/Plh\. Kepala Dinas/)
      .first()
      .waitFor()
    await dialog.getByLabel('Kata sandi Anda', { exact: true }).fill(SANDI_LATIHAN)
    await l.tekan('Tandatangani')
    await l.lihat(/Menunggu langkah 5/)
    const b = await berkas('adb', pertama)
    expect(b.riwayat.find((r) => r.oleh.jabatan?.startsWith('Plh.'))?.oleh).toEqual({
      nama: expect.stringContaining('Fajar Latihan'),
      jabatan: expect.stringMatching(/^Plh\. Kepala Dinas/),
    })
  })

  test.skipIf(!ADA_PDFTOTEXT)(
    'blok tanda tangan pada PDF menyebut Plh. dan namanya, bukan nama Kadis',
    async () => {
      const b = await berkas('adb', pertama)
      const hash = b.dokumen.find((d) => d.terbaru && d.nama.includes('bertanda'))!.hash
      const r = await peramban.konteks.request.get(`${layanan.url}/api/dokumen/${hash}`)
      const pdf = join(uji.folder, 'plh.pdf')
      writeFileSync(pdf, await r.body())
      const teks = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout
      const akhir = teks
        .split('\f')
        .filter((h) => h.trim())
        .at(-1)!
      expect(akhir).toMatch(/Plh\. KEPALA DINAS|Plh\. Kepala Dinas/)
      expect(akhir).toContain('Fajar Latihan')
      expect(akhir).not.toContain('Endah Latihan')
    },
  )

  test('sesudah hari terakhirnya, berkas berikut tidak dapat ditandatanganinya lagi', async () => {
    jam.atur(SABTU)
    const b = await berkas('sekretaris', kedua)
    expect(b.alasanTidak).toMatch(/wewenang/)
    const ia = await masukSebagai(layanan.url, 'sekretaris')
    const { status, isi } = await ia.minta(`/api/berkas/${kedua}/tindakan`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        langkah: b.langkahKini,
        tindakan: 'tandatangani',
        hashIsi: b.hashIsi,
        sandi: SANDI_LATIHAN,
      }),
    })
    expect([status, (isi['galat'] as { kode: string }).kode]).toEqual([403, 'sop.bukan-wewenang'])
  })
})
