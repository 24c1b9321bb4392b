import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { periksaAgenda } from '#surat'
import { buatServer } from '../../src/http/server.ts'
import { RUTE } from '../../src/main.ts'
import { daftarPelanggaran } from '../support/axe.ts'
import { kantorUji, SANDI_UJI } from '../support/kantor-uji.ts'
import { type Layar, layar } from '../support/layar.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { type SaranaUji, saranaUji } from '../support/sarana-uji.ts'

const RABU = '2026-08-12T01:00:00Z'
const GAMBAR = process.env['GAMBAR_SURAT']

/** In the page: the block is taken, the line is cut, letters are numbered, the line comes back. */
describe.skipIf(!adaPeramban)('surat dan agenda di layar', () => {
  let s: SaranaUji
  let app: Awaited<ReturnType<typeof buatServer>>
  let peramban: Awaited<ReturnType<typeof bukaPeramban>>
  let l: Layar
  let url = ''
  beforeAll(async () => {
    s = await saranaUji(RABU)
    await kantorUji(s)
    app = await buatServer(s, {
      rute: RUTE,
      web: join(import.meta.dirname, '../../web/dist'),
      latihan: true,
    })
    url = await app.listen({ host: '127.0.0.1', port: 0 })
    peramban = await bukaPeramban({})
    await peramban.konteks.clock.setFixedTime(RABU)
    l = layar(await peramban.konteks.newPage(), url)
    await l.masuk('adbx', SANDI_UJI)
  })
  afterAll(async () => {
    await peramban?.tutup()
    await app?.close()
    await s?.tutup()
  })
  const buka = async (jalur: string, judul: string) => {
    await l.hal.goto(`${url}${jalur}`)
    await l.hal.getByRole('heading', { level: 1, name: judul }).waitFor()
  }
  const potret = async (nama: string) => {
    if (GAMBAR) await l.hal.screenshot({ path: join(GAMBAR, `${nama}.png`) })
  }
  const tulis = async (perihal: string) => {
    await l.hal.getByLabel('Perihal').fill(perihal)
    await l.hal.getByLabel('Tujuan').fill('Camat')
    await l.hal.getByRole('button', { name: 'Beri nomor berikutnya' }).click()
    await l.hal.getByRole('cell', { name: perihal }).waitFor()
  }

  test('blok diambil, jaringan diputus, dua surat diberi nomor, muat ulang, lalu diserahkan', async () => {
    await buka('/agenda/nomor', 'Nomor dan blok')
    await l.hal.getByRole('button', { name: 'Ambil blok' }).click()
    const dialog = l.hal.getByRole('dialog')
    await dialog.getByLabel('Banyak nomor').fill('4')
    await dialog.getByLabel('Dipakai pada').fill('PC pelayanan')
    await dialog.getByRole('button', { name: 'Ambil blok' }).click()
    await l.hal.getByText('400.12.4.3/1/DUKCAPIL/2026').waitFor()

    await peramban.konteks.setOffline(true)
    await l.hal.getByText('Tanpa jaringan', { exact: false }).first().waitFor()
    await tulis('Undangan rapat')
    await tulis('Pengantar data')
    await expect.poll(() => l.hal.getByText('400.12.4.3/3/DUKCAPIL/2026').count()).toBe(1)
    await potret('blok-luring')

    await peramban.konteks.setOffline(false)
    // What was written outlives the page.
    await l.hal.reload()
    await l.hal.getByRole('cell', { name: 'Pengantar data' }).waitFor()
    await l.hal.getByRole('button', { name: 'Serahkan dan kembalikan sisanya' }).click()
    await l.hal.getByText('Sudah kembali').waitFor()
    expect(await periksaAgenda(s.db)).toEqual([])
    await buka('/agenda', 'Agenda surat keluar')
    await l.hal.getByText('Undangan rapat').waitFor()
    await potret('keluar')
    expect(await daftarPelanggaran(l.hal)).toEqual([])
  })

  test('surat masuk dicatat dengan pindaian, didisposisikan, dan dilaporkan dari telepon', async () => {
    await buka('/agenda/masuk', 'Agenda surat masuk')
    await l.hal.getByRole('button', { name: 'Catat surat masuk' }).waitFor()
    await l.hal.keyboard.press('n')
    const dialog = l.hal.getByRole('dialog')
    await dialog.getByLabel('Asal surat').fill('Badan Kepegawaian Daerah')
    await dialog.getByLabel('Nomor surat').fill('005/12/2026')
    await dialog.getByLabel('Perihal').fill('Permintaan data penduduk')
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') })
    await dialog.getByRole('button', { name: 'Catat' }).click()
    await l.hal.getByRole('heading', { level: 1, name: 'Permintaan data penduduk' }).waitFor()
    await l.hal.getByRole('link', { name: 'surat.pdf' }).waitFor()
    await l.hal.getByRole('button', { name: 'Kirim disposisi' }).click()
    await l.hal.getByRole('checkbox', { name: /^Kepala Dinas/ }).check()
    await l.hal.getByRole('checkbox', { name: 'Untuk diketahui' }).check()
    await potret('kirim-disposisi')
    await l.hal.getByRole('dialog').getByRole('button', { name: 'Kirim disposisi' }).click()
    await l.hal.getByText('Belum dibaca').waitFor()
    const alamat = new URL(l.hal.url()).pathname
    await potret('satu-surat')

    const telepon = await bukaPeramban({ layar: { width: 390, height: 844 }, gelap: true })
    try {
      await telepon.konteks.clock.setFixedTime(RABU)
      const t = layar(await telepon.konteks.newPage(), url)
      await t.masuk('kadis', SANDI_UJI)
      await t.hal.goto(`${url}/agenda/disposisi`)
      await t.hal.getByRole('link', { name: 'Permintaan data penduduk' }).waitFor()
      if (GAMBAR) await t.hal.screenshot({ path: join(GAMBAR, 'disposisi-telepon.png') })
      await t.hal.goto(`${url}${alamat}`)
      await t.hal.getByRole('button', { name: 'Laporkan' }).click()
      await t.hal.getByLabel('Apa yang sudah dilakukan').fill('Sudah saya baca')
      await t.hal.getByRole('dialog').getByRole('button', { name: 'Laporkan' }).click()
      await t.hal.getByText('Sudah saya baca').waitFor()
      if (GAMBAR) await t.hal.screenshot({ path: join(GAMBAR, 'satu-surat-telepon.png'), fullPage: true })
      expect(await daftarPelanggaran(t.hal)).toEqual([])
      expect(await t.hal.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    } finally {
      await telepon.tutup()
    }
    await l.hal.reload()
    await l.hal.getByText('Selesai').first().waitFor()
    await buka('/agenda/masuk', 'Agenda surat masuk')
    await l.hal.getByRole('link', { name: 'Permintaan data penduduk' }).waitFor()
    await potret('masuk')
    expect(await daftarPelanggaran(l.hal)).toEqual([])
    expect(peramban.asing).toEqual([])
  })
})
