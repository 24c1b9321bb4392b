import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { latih } from '../../src/latih/index.ts'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'
import { type Layar, layar } from '../support/layar.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { type KantorJalan, nyalakan, tertib } from '../support/tertib.ts'

const ADA_PDFSIG = existsSync('/usr/bin/pdfsig')
const JUDUL = 'Laporan Agregat Semester I 2026 uji layar'

describe.skipIf(!adaPeramban)('satu hari kantor di layar, dengan empat pejabat dari SOP', () => {
  const uji = folderUji('hari')
  const data = join(uji.folder, 'data')
  let kantor: KantorJalan
  let peramban: Awaited<ReturnType<typeof bukaPeramban>>
  let l: Layar
  /** Residents in the export that came first and in the corrected one, as the screen writes them. */
  let jumlahSemula = ''
  let jumlahBaru = ''

  beforeAll(async () => {
    await buatLatihan(data, 3000)
    await latih({ ke: join(uji.folder, 'perbaikan'), orang: 3000, benih: 8, kotor: 0.01 })
    kantor = await nyalakan(data)
    peramban = await bukaPeramban({})
    l = layar(await peramban.konteks.newPage(), kantor.url)
  })
  afterAll(async () => {
    await peramban?.tutup()
    await kantor?.mati()
    uji.buang()
  })

  const sebagai = (akun: string) => l.masuk(akun, SANDI_LATIHAN)
  const bukaDariKotakMasuk = async () => {
    await l.hal.getByRole('heading', { name: 'Kotak Masuk' }).waitFor()
    await l.lihat(JUDUL)
    await l.hal.keyboard.press('Enter')
    await l.hal.getByRole('heading', { name: JUDUL }).waitFor()
  }
  const sahkan = async (label: string) => {
    await l.tekan(label)
    await l.hal.getByRole('dialog').waitFor()
    await l.tekan(label)
    await l.hal.getByRole('dialog').waitFor({ state: 'hidden' })
  }

  const impor = async (file: string): Promise<string> => {
    await l.buka('Impor & Cuplikan')
    await l.hal.locator('input[type=file]').setInputFiles(file)
    await l.tekan('Mulai impor')
    const selesai = l.hal.getByText(/Impor selesai: [\d.]+ penduduk tersegel/).first()
    return /selesai: ([\d.]+)/.exec((await selesai.textContent())!)![1]!
  }

  test('ADB mengimpor ekspor, memulai berkas, dan menyiapkan laporan', async () => {
    await sebagai('adb')
    jumlahSemula = await impor(join(data, 'latihan/penduduk.csv'))
    await l.buka('Berkas')
    await l.tekan('Mulai berkas')
    await l.hal.getByLabel('Judul berkas').fill(JUDUL)
    await l.tekan('Buka berkas')
    await l.hal.getByRole('heading', { name: JUDUL }).waitFor()
    await l.tekan('Proses dan siapkan laporan')
    await l.lihat(/Menunggu langkah 2/)
  })

  test('Kasi memverifikasi', async () => {
    await sebagai('kasi')
    await bukaDariKotakMasuk()
    await l.tekan('Ya, verifikasi')
    await l.lihat(/Menunggu langkah 3/)
  })

  test('Kabid mengembalikan satu kali dengan alasan', async () => {
    await sebagai('kabid')
    await bukaDariKotakMasuk()
    await l.tekan(/^Tidak, kembalikan/)
    await l.hal.getByLabel(/Alasan/).fill('Mohon diperiksa lagi jumlah pada Latih Utara.')
    await l.tekan('Tidak, kembalikan')
    await l.lihat(/Menunggu langkah 1/)
  })

  test('ADB mengimpor ekspor yang diperbaiki dan menarik yang keliru', async () => {
    await sebagai('adb')
    await bukaDariKotakMasuk()
    await l.lihat('Mohon diperiksa lagi jumlah pada Latih Utara.')
    jumlahBaru = await impor(join(uji.folder, 'perbaikan/penduduk.csv'))
    expect(jumlahBaru).not.toBe(jumlahSemula)
    // Newest first: the last row is the export that came first.
    await l.hal.getByRole('row', { name: jumlahSemula }).getByRole('link').last().click()
    await l.tekan('Tarik cuplikan')
    await l.hal.getByLabel('Alasan penarikan').fill('Ekspor terpotong sebelum Latih Utara selesai.')
    await l.tekan('Tarik cuplikan')
    await l.lihat('Ekspor terpotong sebelum Latih Utara selesai.')
  })

  test('ADB memproses berkas yang sama pada cuplikan baru, lalu Kasi dan Kabid menyetujui', async () => {
    await l.buka('Berkas')
    await l.hal.getByRole('link', { name: JUDUL }).first().click()
    await l.lihat(/Cuplikan data [0-9a-f]{6} sudah ditarik dan tidak boleh dipakai lagi/)
    await l.hal.getByRole('heading', { name: JUDUL }).waitFor()
    await l.hal.keyboard.press('p')
    const dialog = l.hal.getByRole('dialog')
    await dialog.getByText(/Cuplikan data diganti: [0-9a-f]{6} → [0-9a-f]{6}\./).waitFor()
    expect(await dialog.getByLabel('Cuplikan data').locator('option:checked').textContent()).toContain(
      `${jumlahBaru} penduduk`,
    )
    await l.tekan('Proses dan siapkan laporan')
    await l.lihat(/Menunggu langkah 2/)
    await l.lihat(/Cuplikan data diganti: [0-9a-f]{6} → [0-9a-f]{6}\./)
    await sebagai('kasi')
    await bukaDariKotakMasuk()
    await l.tekan('Ya, verifikasi')
    await l.lihat(/Menunggu langkah 3/)
    await sebagai('kabid')
    await bukaDariKotakMasuk()
    await l.tekan('Ya, setujui')
    await l.lihat(/Menunggu langkah 4/)
  })

  test('Kadis menandatangani dengan kata sandinya; sandi yang salah ditolak', async () => {
    await sebagai('kadis')
    await bukaDariKotakMasuk()
    await l.tekan('Tandatangani')
    const dialog = l.hal.getByRole('dialog')
    await dialog.getByLabel('Kata sandi Anda', { exact: true }).fill('bukan sandi saya')
    await l.tekan('Tandatangani')
    await dialog.getByText(/sandi/i).first().waitFor()
    await dialog.getByLabel('Kata sandi Anda', { exact: true }).fill(SANDI_LATIHAN)
    await l.tekan('Tandatangani')
    await l.lihat(/Menunggu langkah 5/)
  })

  test('ADB mencatat di Buku Agenda dan mengarsipkan', async () => {
    await sebagai('adb')
    await bukaDariKotakMasuk()
    await sahkan('Catat di Buku Agenda')
    await l.hal.getByRole('button', { name: /Arsipkan/ }).waitFor()
    await sahkan('Arsipkan')
    await l.lihat(/Berkas selesai/)
    await l.buka('Surat & Agenda')
    await l.lihat(/400\.12\.4\.3\/1\//)
    await l.buka('Arsip')
    await l.lihat(JUDUL)
  })

  test('halaman paspor sebuah angka menyebut cuplikannya dan siapa yang menandatangani', async () => {
    const { daftar } = await (await l.hal.request.get(`${kantor.url}/api/snapshot`)).json()
    const paspor = (id: string) =>
      `${kantor.url}/paspor/${id.slice(0, 16)}/penduduk-jenis-kelamin/total/total/jml`
    const [baru, semula] = daftar as { id: string; status: string }[]
    await l.hal.goto(paspor(baru!.id))
    await l.hal.getByText(jumlahBaru, { exact: true }).first().waitFor()
    await l.lihat('Menandatangani Laporan data kependudukan')
    expect(
      await l.hal.getByRole('img', { name: /Kode QR/ }).evaluate((g) => (g as HTMLImageElement).naturalWidth),
    ).toBeGreaterThan(0)
    await l.tekan('Hitung ulang')
    await l.lihat(/Dihitung ulang .* dari baris kode: sama/)

    expect(semula!.status).toBe('ditarik')
    await l.hal.goto(paspor(semula!.id))
    await l.lihat(/sudah ditarik/)
    await l.lihat(/Belum ada berkas/)
    await l.hal.goto(paspor('f'.repeat(16)))
    await l.lihat(/tidak menunjuk tepat satu cuplikan/)
  })

  test.skipIf(!ADA_PDFSIG)(
    'PDF yang diunduh sah menurut pdfsig dan periksa; satu bita yang berubah ketahuan oleh keduanya',
    async () => {
      await l.buka('Berkas')
      await l.hal.getByRole('link', { name: JUDUL }).first().click()
      await l.hal.getByRole('heading', { name: JUDUL }).waitFor()
      await l.hal
        .getByRole('button', { name: 'laporan-bertanda-tangan.pdf' })
        .or(l.hal.getByRole('tab', { name: 'laporan-bertanda-tangan.pdf' }))
        .first()
        .click()
      const [unduhan] = await Promise.all([
        l.hal.waitForEvent('download'),
        l.hal.getByRole('link', { name: 'Unduh' }).first().click(),
      ])
      const pdf = join(uji.folder, 'unduh.pdf')
      await unduhan.saveAs(pdf)
      expect(spawnSync('pdfsig', [pdf], { encoding: 'utf8' }).stdout).toContain('Signature is Valid')
      const teks = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).stdout
      const tabel = await tertib(['tabel', 'penduduk-jenis-kelamin', '--data', data, '--tingkat', 'kabkota'])
      expect(Number(tabel.keluaran.trim().split('\n').at(-1)!.split(',').at(-1))).toBe(
        Number(jumlahBaru.replace('.', '')),
      )
      expect(teks).toContain(jumlahBaru)
      expect(teks).not.toContain(jumlahSemula)
      const sah = await tertib(['periksa', pdf, '--data', data])
      expect(sah.keluaran).toContain('ASLI')
      expect(sah.kode).toBe(0)

      const isi = readFileSync(pdf)
      isi[Math.floor(isi.length / 3)]! ^= 1
      const rusak = join(uji.folder, 'rusak.pdf')
      writeFileSync(rusak, isi)
      expect(spawnSync('pdfsig', [rusak], { encoding: 'utf8' }).stdout).not.toContain('Signature is Valid')
      const palsu = await tertib(['periksa', rusak, '--data', data])
      expect(palsu.kode).toBe(1)
      expect(palsu.keluaran).toMatch(/TIDAK SAH/)
    },
  )

  test('tidak ada permintaan yang keluar dari alamat kantor', () => {
    expect(peramban.asing).toEqual([])
  })
})
