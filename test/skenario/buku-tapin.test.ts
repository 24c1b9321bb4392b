import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'
import { type Layar, layar } from '../support/layar.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { type KantorJalan, nyalakan } from '../support/tertib.ts'

const JUDUL = 'Buku Data Agregat Semester I 2026 uji layar'

describe.skipIf(!adaPeramban)(
  'SOP Penyusunan Buku Data Agregat (Tapin) di layar, dengan lima pejabat',
  () => {
    const uji = folderUji('tapin')
    const data = join(uji.folder, 'data')
    let kantor: KantorJalan
    let peramban: Awaited<ReturnType<typeof bukaPeramban>>
    let l: Layar

    beforeAll(async () => {
      await buatLatihan(data, 1000)
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
    const buka = async (akun: string) => {
      await sebagai(akun)
      await l.hal.getByRole('heading', { name: 'Kotak Masuk' }).waitFor()
      await l.hal.getByRole('link', { name: JUDUL }).first().click()
      await l.hal.getByRole('heading', { name: JUDUL }).waitFor()
    }
    const pdf = async (nama: string, isi: string) => {
      const p = await PDFDocument.create()
      p.addPage().drawText(isi)
      const file = join(uji.folder, nama)
      writeFileSync(file, await p.save())
      return file
    }
    /** Presses the act, gives its files and words in the dialog, and presses it there. */
    const lakukan = async (
      label: string,
      isian: { file?: [string, string]; teks?: [string, string] } = {},
    ) => {
      await l.tekan(label)
      const dialog = l.hal.getByRole('dialog')
      await dialog.waitFor()
      if (isian.file) await dialog.getByLabel(isian.file[0]).setInputFiles(isian.file[1])
      if (isian.teks) await dialog.getByLabel(isian.teks[0]).fill(isian.teks[1])
      await l.tekan(label)
      await dialog.waitFor({ state: 'hidden' })
    }

    test('ADB mengimpor, membuka berkas, dan membawa draf', async () => {
      await sebagai('adb')
      await l.buka('Impor & Cuplikan')
      await l.hal.locator('input[type=file]').setInputFiles(join(data, 'latihan/penduduk.csv'))
      await l.tekan('Mulai impor')
      await l.lihat(/Impor selesai: [\d.]+ penduduk tersegel/)
      await l.buka('Berkas')
      await l.tekan('Mulai berkas')
      await l.hal.getByLabel('SOP').selectOption({ label: 'Penyusunan Buku Data Agregat' })
      await l.hal.getByLabel('Judul berkas').fill(JUDUL)
      await l.tekan('Buka berkas')
      await l.hal.getByRole('heading', { name: JUDUL }).waitFor()
      await lakukan('Susun draf dan laporkan ke Kasi', {
        file: ['Draf buku agregat', await pdf('draf saya.pdf', 'draf')],
      })
      await l.lihat(/Menunggu langkah 2/)
      // Under the name that the SOP gives it, whatever the file was called.
      await l.lihat('draf-buku-agregat.pdf')
    })

    test('Kasi menganalisa, Kabid menjawab Tidak, Kasi memperbaiki, Kabid menjawab Ya', async () => {
      await buka('kasi')
      await lakukan('Selesaikan analisa dan teruskan ke Kabid', {
        file: ['Analisa data agregat', await pdf('a.pdf', 'satu')],
      })
      await l.lihat(/Menunggu langkah 3/)
      await buka('kabid')
      await l.tekan('Tidak, kembalikan')
      await l.hal
        .getByRole('dialog')
        .getByLabel(/[Aa]lasan/)
        .fill('Analisa belum menyebut penyebabnya')
      await l.tekan('Tidak, kembalikan')
      await l.lihat(/Menunggu langkah 2/)
      await buka('kasi')
      await l.lihat('Analisa belum menyebut penyebabnya')
      await lakukan('Selesaikan analisa dan teruskan ke Kabid', {
        file: ['Analisa data agregat', await pdf('b.pdf', 'dua')],
      })
      await l.lihat(/Menunggu langkah 3/)
      await buka('kabid')
      await l.tekan('Ya, setuju dan teruskan ke Sekretaris')
      await l.lihat(/Menunggu langkah 4/)
    })

    test('Sekretaris dan Kadis memaraf; Kadis memberi arahan dan tidak menandatangani', async () => {
      await buka('sekretaris')
      await l.tekan('Paraf dan teruskan ke Kadis')
      await l.lihat(/Menunggu langkah 5/)
      await buka('kadis')
      await l.tekan('Paraf')
      await l.hal.getByRole('button', { name: /Beri arahan/ }).waitFor()
      await lakukan('Beri arahan kepada Kasi', { teks: ['Arahan Kadis', 'Cetak seratus eksemplar'] })
      await l.lihat(/Menunggu langkah 6/)
      expect(await l.hal.getByRole('button', { name: /andatangan/ }).count()).toBe(0)
    })

    test('Kasi meneruskan, ADB menyempurnakan, meregistrasi, dan mengirim; berkas selesai', async () => {
      await buka('kasi')
      await lakukan('Terima arahan Kadis')
      await l.hal.getByRole('button', { name: 'Teruskan ke Administrator Database' }).waitFor()
      await lakukan('Teruskan ke Administrator Database')
      await l.lihat(/Menunggu langkah 7/)
      await buka('adb')
      await lakukan('Sempurnakan buku', {
        file: ['Buku agregat kependudukan', await pdf('buku.pdf', 'buku')],
      })
      await l.hal.getByRole('button', { name: /Catat sudah/ }).waitFor()
      await lakukan('Catat sudah dicetak dan digandakan')
      await l.hal.getByRole('button', { name: /Catat nomor register/ }).waitFor()
      await lakukan('Catat nomor register', { teks: ['Nomor register buku', '470/12/DUKCAPIL/2026'] })
      await l.hal.getByRole('button', { name: 'Kirim' }).waitFor()
      await lakukan('Kirim')
      await l.lihat(/Berkas selesai/)
      await l.lihat('buku-agregat.pdf')
      expect(peramban.asing).toEqual([])
    })
  },
)
