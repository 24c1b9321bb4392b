import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { SANDI_LATIHAN } from '../../src/latih/kantor-latihan.ts'
import { type Klien, masukSebagai } from '../support/klien.ts'
import { buatLatihan, folderUji } from '../support/latihan-uji.ts'
import { type Layar, layar } from '../support/layar.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { type KantorJalan, nyalakan } from '../support/tertib.ts'

const SOP = 'agregat-data-kependudukan'
const KEGIATAN = 'Memeriksa kelengkapan tanda tangan'

interface Berkas {
  readonly langkahKini: string
  readonly tindakan: readonly {
    readonly tindakan: string
    readonly label: string
    readonly perluSandi: boolean
    readonly mengikat: { readonly hashIsi: string }
  }[]
}

describe.skipIf(!adaPeramban)(
  'menyusun SOP di layar: pengetik, jaringan yang putus, pejabat yang mengesahkan',
  () => {
    const uji = folderUji('susun')
    const data = join(uji.folder, 'data')
    let kantor: KantorJalan
    let peramban: Awaited<ReturnType<typeof bukaPeramban>>
    let l: Layar

    beforeAll(async () => {
      await buatLatihan(data, 300)
      kantor = await nyalakan(data)
      peramban = await bukaPeramban({})
      l = layar(await peramban.konteks.newPage(), kantor.url)
    })
    afterAll(async () => {
      await peramban?.tutup()
      await kantor?.mati()
      uji.buang()
    })

    const tik = (t: string) => l.hal.keyboard.press(t)
    const ketik = (t: string) => l.hal.keyboard.type(t)
    const sel = (medan: string, ke: number) => l.hal.locator(`td[data-medan=${medan}]`).nth(ke)
    const isiSel = async (medan: string, ke: number) =>
      (await sel(medan, ke).locator('span').first().textContent())?.trim()
    const tersimpan = () => l.hal.getByText(/^Tersimpan \d/).waitFor()
    const tab = (nama: RegExp) => l.hal.getByRole('tab', { name: nama }).click()

    test('ADB membuka SOP yang berlaku, mengganti waktu, dan salah tulis dikatakan selagi mengetik', async () => {
      await l.masuk('adb', SANDI_LATIHAN)
      await l.buka('SOP')
      await l.hal.getByRole('link', { name: 'Menyusun SOP' }).click()
      await l.lihat('Belum ada rancangan')
      await l.tekan('Ubah SOP yang berlaku')
      await l.hal.getByLabel('SOP yang diubah').selectOption(SOP)
      await l.tekan('Mulai mengubah')
      await l.hal.getByRole('grid').waitFor()
      await sel('waktu', 1).click()
      await ketik('35 mnt')
      await l.lihat(/Belum terbaca/)
      for (let i = 0; i < 3; i++) await tik('Backspace')
      await ketik('menit')
      await l.lihat('Dibaca 35 menit kerja')
      await tik('Enter')
      await tersimpan()
      expect(await isiSel('waktu', 1)).toBe('35 menit')
    })

    test('langkah keputusan ditambah dengan papan ketik; cacatnya tampak, lalu hilang setelah jalan Tidak diisi', async () => {
      await sel('kegiatan', 3).click()
      await tik('Insert')
      for (const isi of [
        KEGIATAN,
        'k',
        'b',
        'Laporan agregat yang sudah ditandatangani',
        '10 menit',
        'Laporan lengkap',
      ]) {
        await ketik(isi)
        await tik('Tab')
      }
      await l.lihat('Cacat. Langkah 5 adalah keputusan, tetapi hanya mempunyai satu jalan keluar.')
      await expect.poll(() => l.hal.locator('svg [data-langkah]').count()).toBe(6)
      await tab(/^Temuan/)
      await l.hal
        .getByRole('tabpanel')
        .getByRole('button', { name: /satu jalan keluar/ })
        .click()
      await l.hal.locator('td[data-medan=simbol]:focus').waitFor()
      for (let i = 0; i < 6; i++) await tik('ArrowRight')
      await tik('1')
      await l.hal
        .getByRole('tabpanel')
        .getByText(/satu jalan keluar/)
        .waitFor({ state: 'detached' })
      expect(await isiSel('pengembalian', 4)).toBe('ke 1')
      // The act was proposed from the activity's own verb.
      expect(await isiSel('tindakan', 4)).toBe('periksa')
      await tab(/^Bagan/)
      const bagan = l.hal.getByRole('group', { name: 'Bagan alir, 6 langkah, 4 pelaksana' })
      await bagan.locator('[data-langkah="2"]').click()
      await l.hal.locator('tr[data-baris="2"][data-dipilih]').waitFor()
    })

    test('dibatalkan sampai awal dan diulangi sampai akhir; baris dipindah dan dikembalikan', async () => {
      const baris = () =>
        l.hal.locator('tr[data-baris]').evaluateAll((x) => x.map((e) => e.getAttribute('data-baris')))
      const akhir = await baris()
      const batal = l.hal.getByRole('button', { name: 'Batalkan' })
      let kali = 0
      for (; await batal.isEnabled(); kali++) await tik('Control+z')
      expect(await baris()).toEqual(['1', '2', '3', '4', '5'])
      expect(await isiSel('waktu', 1)).toBe('20 menit')
      for (; kali > 0; kali--) await tik('Control+Shift+z')
      expect(await baris()).toEqual(akhir)
      await sel('kegiatan', 1).click()
      await tik('Alt+ArrowDown')
      expect(await baris()).toEqual(['1', '3', '2', ...akhir.slice(3)])
      await tik('Control+z')
      await tersimpan()
    })

    test('jaringan putus: tulisan tinggal di peramban, halaman ditutup, dan ditawarkan lagi saat dibuka', async () => {
      const alamat = l.hal.url()
      await peramban.konteks.setOffline(true)
      await sel('keterangan', 0).click()
      await ketik('Data sudah disinkronkan')
      await tik('Enter')
      await l.lihat('Belum tersimpan: jaringan putus')
      await l.hal.close()
      await peramban.konteks.setOffline(false)
      l = layar(await peramban.konteks.newPage(), kantor.url)
      await l.hal.goto(alamat)
      await l.lihat(/belum sampai ke server/)
      expect(await isiSel('keterangan', 0)).toBe('')
      await l.tekan('Pakai tulisan itu')
      await tersimpan()
      expect(await isiSel('keterangan', 0)).toBe('Data sudah disinkronkan')
    })

    test('orang lain menyimpan lebih dahulu: dikatakan siapa, tulisan sendiri menjadi salinan', async () => {
      const alamat = l.hal.url()
      const kasi = await masukSebagai(kantor.url, 'kasi')
      const jalur = `/api/sop/rancangan/${alamat.split('/').at(-1)!.split('?')[0]}`
      const kini = await kasi.ambil<{ versi: number; naskah: Record<string, unknown> }>(jalur)
      const naskah = { ...kini.naskah, kualifikasi: ['Teliti dan tekun'] }
      const simpan = await kasi.minta(jalur, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ versi: kini.versi, naskah }),
      })
      expect(simpan.status).toBe(200)
      await sel('output', 0).click()
      await ketik('Draf laporan')
      await tik('Enter')
      await l.lihat('Rancangan ini sudah disimpan orang lain')
      await l.lihat(/menyimpan perubahan .*Tulisan Anda belum dikirim/)
      await l.tekan('Simpan tulisan saya sebagai salinan')
      await l.hal.waitForURL((u) => u.href !== alamat)
      await tersimpan()
      expect(await isiSel('output', 0)).toBe('Draf laporan')
      await l.hal.goto(alamat)
      await l.hal.getByRole('grid').waitFor()
      expect(await isiSel('output', 0)).not.toBe('Draf laporan')
    })

    test('dibandingkan dengan yang berlaku, diekspor sebagai YAML, dan diajukan', async () => {
      await l.hal.getByText('Banding', { exact: true }).click()
      await l.hal.getByRole('row', { name: /Langkah 2 · Waktu.*20 menit.*35 menit/ }).waitFor()
      await l.hal.getByRole('row', { name: new RegExp(`Langkah 5.*${KEGIATAN}`) }).waitFor()
      const unduh = l.hal.waitForEvent('download')
      await l.hal.getByRole('link', { name: 'Ekspor YAML' }).click()
      const yaml = parse(readFileSync(await (await unduh).path(), 'utf8')) as {
        langkah: { kegiatan: string }[]
      }
      expect(yaml.langkah.map((x) => x.kegiatan)[4]).toBe(KEGIATAN)
      await l.tekan('Ajukan')
      await l.hal.getByRole('dialog').getByText('Sidik isi').waitFor()
      await l.tekan('Ajukan')
      await l.lihat(/sudah diajukan dan tidak dapat diubah/)
      await l.tekan('Buka berkas pengesahan')
      await l.hal.getByRole('heading', { name: /Pengesahan SOP Agregat/ }).waitFor()
    })

    test('pejabat mengesahkan; berkas baru berjalan dengan langkah dan waktu yang baru', async () => {
      const id = l.hal.url().split('/').at(-1)!
      for (const [akun, label] of [
        ['adb', 'Cetak lembar'],
        ['kasi', 'Ya, sesuai'],
        ['kabid', 'Ya, setujui'],
        ['sekretaris', 'Paraf'],
        ['kadis', 'Ya, sahkan'],
        ['adb', 'Sebarluaskan'],
      ] as const)
        await lakukan(await masukSebagai(kantor.url, akun), id, label)
      await l.hal.goto(`${kantor.url}/sop/agregat-data-kependudukan`)
      await l.lihat('Lembar yang disahkan')
      await l.lihat('tanda tangan sah')
      await l.lihat('sama dengan yang sekarang dijalankan')
      await l.buka('Impor & Cuplikan')
      await l.hal.locator('input[type=file]').setInputFiles(join(data, 'latihan/penduduk.csv'))
      await l.tekan('Mulai impor')
      await l.lihat(/Impor selesai: [\d.]+ penduduk tersegel/)
      await l.buka('Berkas')
      await l.tekan('Mulai berkas')
      await l.hal.getByLabel('SOP').selectOption({ label: 'Agregat Data Kependudukan' })
      await l.hal.getByLabel('Judul berkas').fill('Laporan menurut versi baru')
      await l.tekan('Buka berkas')
      await l.hal.getByRole('heading', { name: 'Laporan menurut versi baru' }).waitFor()
      await l.lihat(KEGIATAN)
      await l.lihat(/35 menit/)
      expect(peramban.asing).toEqual([])
    })

    async function lakukan(orang: Klien, id: string, label: string): Promise<void> {
      for (let kali = 0; kali < 1200; kali++) {
        const b = await orang.ambil<Berkas>(`/api/berkas/${id}`)
        const t = b.tindakan.find((x) => x.label.startsWith(label))
        if (t) {
          await orang.kirim(`/api/berkas/${id}/tindakan`, {
            langkah: b.langkahKini,
            tindakan: t.tindakan,
            hashIsi: t.mengikat.hashIsi,
            ...(t.perluSandi ? { sandi: SANDI_LATIHAN } : {}),
          })
          return
        }
        await new Promise((r) => setTimeout(r, 100))
      }
      throw new Error(`no act "${label}" came up on the case`)
    }
  },
)
