import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bandingkanGambar, PERBARUI, tulisGambar } from '../support/gambar-acuan.ts'
import type { HalamanUji } from '../support/halaman/halaman-uji.ts'
import { DAFTAR_HALAMAN, HALAMAN_KOSONG } from '../support/halaman-kantor.ts'
import { HALAMAN_NASKAH } from '../support/halaman-naskah.ts'
import { TANPA_NASKAH } from '../support/isi-naskah.ts'
import { cetakTabel, jalanTabel } from '../support/jalan-tabel.ts'
import {
  bukaKantorLayar,
  type IsiKantor,
  type KantorLayar,
  SAAT_BUKA,
  SAAT_INI,
} from '../support/kantor-layar.ts'
import { masukSebagai } from '../support/klien.ts'
import { gantiAkun, MEJA, periksaAturan, tampilkan } from '../support/penonton.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { bacaPng } from '../support/png.ts'
import { AKAR } from '../support/tertib.ts'

const ACUAN = join(AKAR, 'test/skenario/gambar')
/** LIHAT=DIR also writes every page there as it is: light, dark, phone. For eyes, never compared. */
const LIHAT = process.env['LIHAT']
const BELUM: IsiKantor = {
  snapshotId: '',
  naskah: TANPA_NASKAH,
  berkas: { arsip: '', kabid: '', kadis: '', agenda: '', kasi: '', kembali: '', baru: '' },
}

describe.skipIf(!adaPeramban)('setiap halaman kantor di layar', () => {
  let kantor: KantorLayar
  let peramban: Awaited<ReturnType<typeof bukaPeramban>>
  let hal: Page
  let sebagai: ReturnType<typeof gantiAkun>
  let isi = BELUM
  const galatKonsol: string[] = []

  beforeAll(async () => {
    kantor = await bukaKantorLayar(4000)
    peramban = await bukaPeramban({})
    sebagai = gantiAkun(peramban.konteks, kantor.url)
    await peramban.konteks.clock.setFixedTime(SAAT_BUKA)
  })
  afterAll(async () => {
    await peramban?.tutup()
    await kantor?.tutup()
  })
  // A page of its own for each: whatever a test leaves open or routed ends with it.
  beforeEach(async () => {
    const lama = hal
    hal = await peramban.konteks.newPage()
    await lama?.close()
    hal.setDefaultTimeout(90_000)
    await hal.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    galatKonsol.length = 0
    hal.on('pageerror', (e) => galatKonsol.push(String(e)))
    hal.on('console', (m) => m.type() === 'error' && galatKonsol.push(m.text()))
  })

  const lihat = async (h: HalamanUji) => {
    await sebagai(h.akun)
    await tampilkan(hal, kantor, h, isi)
    const beda = h.gambar ? bandingkanGambar(ACUAN, h.nama, await potret(hal, h.publik)) : undefined
    if (LIHAT) await potretSemua(hal, join(LIHAT, h.nama))
    await periksaAturan(hal, h.publik)
    if (LIHAT) await potretSemua(hal, join(LIHAT, `${h.nama}-telepon`))
    // A refusal of the server is an answer, not a defect; the browser itself writes a line for it.
    const galat = h.ditolak
      ? galatKonsol.filter((g) => !g.startsWith('Failed to load resource'))
      : galatKonsol
    expect(galat, 'galat di konsol').toEqual([])
    expect(peramban.asing, 'permintaan keluar kantor').toEqual([])
    expect(beda).toBeUndefined()
  }

  describe('di kantor yang baru dibuka', () => {
    test.each(HALAMAN_KOSONG.map((h) => [h.nama, h] as const))('%s', async (_, h) => lihat(h))
  })

  describe('di kantor yang sudah bekerja tiga hari', () => {
    beforeAll(async () => {
      isi = await kantor.mainkan()
      await peramban.konteks.clock.setFixedTime(SAAT_INI)
      sebagai = gantiAkun(peramban.konteks, kantor.url)
      await unduhBertanda()
    })

    test.each(DAFTAR_HALAMAN.map((h) => [h.nama, h] as const))('%s', async (_, h) => lihat(h))

    test.runIf(PERBARUI)('gambar untuk README', async () => {
      await sebagai('kabid')
      for (const nama of ['berkas', 'tabel']) {
        await tampilkan(hal, kantor, DAFTAR_HALAMAN.find((h) => h.nama === nama)!, isi)
        // The paper is drawn by the browser's own viewer, which says nothing when it is ready.
        await new Promise((r) => setTimeout(r, 4000))
        tulisGambar(join(AKAR, `docs/gambar/${nama}.png`), bacaPng(await hal.screenshot()), 220)
      }
    })

    test('halaman pertama ringan: yang diunduh sebelum isinya tampak', async () => {
      const UKUR = [
        [undefined, '/masuk', 'Nama akun', 120_000],
        ['kabid', '/kotak-masuk', 'edisi kecamatan', 200_000],
      ] as const
      for (const [akun, alamat, tampak, batas] of UKUR) {
        await sebagai(akun)
        const dingin = await bukaPelan(peramban.konteks, kantor.url + alamat, tampak, true)
        const hangat = await bukaPelan(peramban.konteks, kantor.url + alamat, tampak, false)
        // For a person to read: a time is never asserted.
        process.stdout.write(
          `${alamat} pada 1 Mbit/s: ${tulisUkur(dingin)}; kunjungan berikut ${tulisUkur(hangat)}\n`,
        )
        expect(dingin.bita, alamat).toBeLessThan(batas)
      }
    })

    test('menu tampak utuh di layar kantor, juga yang disisakan peramban', async () => {
      await sebagai('pengelola')
      await hal.goto(`${kantor.url}/pengaturan/kantor`)
      const akhir = hal.locator('nav li').last()
      await akhir.waitFor()
      for (const height of [768, 650]) {
        await hal.setViewportSize({ width: 1366, height })
        const kotak = await akhir.boundingBox()
        expect(kotak!.y + kotak!.height, `tinggi ${height}`).toBeLessThanOrEqual(height)
      }
    })

    test('tanpa tetikus: dari kotak masuk sampai mengembalikan, mencari tabel, menanyakan angka', async () => {
      const tik = (t: string) => hal.keyboard.press(t)
      const pindahKe = async (pemilih: string) => {
        const tuju = hal.locator(`${pemilih}:focus`)
        for (let i = 0; i < 40 && (await tuju.count()) === 0; i++) await tik('Tab')
        expect(await tuju.count(), `Tab sampai ke ${pemilih}`).toBe(1)
      }
      await sebagai('kabid')
      await hal.goto(`${kantor.url}/kotak-masuk`)
      await hal.getByText('edisi kecamatan').first().waitFor()
      await tik('ArrowDown')
      await tik('Enter')
      await hal.getByRole('heading', { name: /edisi kecamatan/ }).waitFor()
      await hal.getByText('Langkah Anda').waitFor()
      await tik('t')
      await hal.getByRole('dialog').waitFor()
      await tik('Escape')
      await hal.getByRole('dialog').waitFor({ state: 'hidden' })
      await tik('t')
      await hal.getByRole('dialog').waitFor()
      await pindahKe('textarea')
      await hal.keyboard.type('Mohon urutan kecamatan mengikuti kode resmi.')
      await pindahKe('[data-dialog-kaki] button[type=submit]')
      await tik('Enter')
      await hal.getByText('Menunggu langkah 1').waitFor()

      await tik('Control+k')
      await hal.locator('[role=combobox]:focus').waitFor()
      await hal.keyboard.type('kelompok umur')
      await hal
        .getByRole('option', { name: /Kelompok Umur/i })
        .first()
        .waitFor()
      await tik('Enter')
      await hal.getByRole('treegrid').waitFor()
      await pindahKe('[role=treegrid] [data-kolom]')
      await tik('ArrowRight')
      await tik('ArrowDown')
      await tik('Enter')
      await hal.getByRole('region', { name: /Paspor/ }).waitFor()
    })

    // After all others: what it writes would stand in their agenda, archive and jejak.
    describe('dengan surat, buku, arsip, dan rilis', () => {
      beforeAll(async () => {
        isi = await kantor.tulisNaskah(isi)
      })

      test.each(HALAMAN_NASKAH.map((h) => [h.nama, h] as const))('%s', async (_, h) => lihat(h))
    })
  })

  describe('tabel', () => {
    test('tanpa tetikus: dicari dengan sebutannya, diurutkan, dimasuki, ditinggalkan, ditanya asalnya', async () => {
      await sebagai('kabid')
      await jalanTabel(hal, kantor.url)
      expect(galatKonsol).toEqual([])
    })

    test('dicetak seperti yang ditampilkan: semua baris dan kolom, kepala di setiap lembar, catatan ikut', async () => {
      await sebagai('kabid')
      await cetakTabel(hal, kantor.url)
    })
  })

  async function unduhBertanda(): Promise<void> {
    const kadis = await masukSebagai(kantor.url, 'kadis')
    const b = await kadis.ambil<{ dokumen: { nama: string; hash: string }[] }>(
      `/api/berkas/${isi.berkas.arsip}`,
    )
    await sebagai('kadis')
    const hash = b.dokumen.find((d) => d.nama.includes('bertanda'))?.hash
    const r = await peramban.konteks.request.get(`${kantor.url}/api/dokumen/${hash}`)
    const pdf = await r.body()
    writeFileSync(join(kantor.data, 'latihan/bertanda.pdf'), pdf)
    pdf[Math.floor(pdf.length / 3)]! ^= 1
    writeFileSync(join(kantor.data, 'latihan/diubah.pdf'), pdf)
  }
})

/** The page without what no run repeats: digests, ids, the browser's PDF viewer. */
function potret(hal: Page, publik = false): Promise<Buffer> {
  // Their pages let no style in, not even a camera's.
  if (publik) return hal.screenshot({ animations: 'disabled', caret: 'initial' })
  return hal.screenshot({
    animations: 'disabled',
    caret: 'hide',
    style: 'iframe { visibility: hidden } code { color: transparent !important; background: #c9ccd6 }',
  })
}

async function potretSemua(hal: Page, awal: string): Promise<void> {
  mkdirSync(join(awal, '..'), { recursive: true })
  const skema = hal.viewportSize()?.width === MEJA.width ? (['light', 'dark'] as const) : (['light'] as const)
  for (const s of skema) {
    await hal.emulateMedia({ colorScheme: s })
    writeFileSync(
      `${awal}${s === 'dark' ? '-gelap' : ''}.png`,
      await hal.screenshot({ animations: 'disabled', caret: 'initial', fullPage: s === 'light' }),
    )
  }
  await hal.emulateMedia({ colorScheme: 'light' })
}

interface Ukur {
  readonly bita: number
  readonly ms: number
}

/** A new tab on a slow line, until the words that the reader came for stand there. */
async function bukaPelan(
  konteks: BrowserContext,
  alamat: string,
  tampak: string,
  dingin: boolean,
): Promise<Ukur> {
  const hal = await konteks.newPage()
  const cdp = await konteks.newCDPSession(hal)
  let bita = 0
  cdp.on('Network.loadingFinished', (e) => {
    bita += e.encodedDataLength
  })
  await cdp.send('Network.enable')
  if (dingin) await cdp.send('Network.clearBrowserCache')
  const laju = 1_000_000 / 8
  await cdp.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 20,
    downloadThroughput: laju,
    uploadThroughput: laju,
  })
  const mulai = performance.now()
  await hal.goto(alamat, { waitUntil: 'commit' })
  await hal.getByText(tampak).first().waitFor()
  const hasil = { bita, ms: Math.round(performance.now() - mulai) }
  // The rest of the page comes down before the next one asks, so that its cache is what a second visit has.
  await hal.waitForLoadState('networkidle')
  await hal.close()
  return hasil
}

const tulisUkur = (u: Ukur) => `${Math.round(u.bita / 1000)} kB, isi tampak ${u.ms} ms`
