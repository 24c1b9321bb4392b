import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { latih } from '../../src/latih/index.ts'
import { folderUji } from '../support/latihan-uji.ts'
import { type Layar, layar } from '../support/layar.ts'
import { adaPeramban, bukaPeramban } from '../support/peramban.ts'
import { type KantorJalan, nyalakan, tertib } from '../support/tertib.ts'

const SANDI = 'kantor ini tertib sekali'
const JUDUL = 'Laporan Agregat kantor baru'
const PEJABAT = [
  { akun: 'ayu.adb', nama: 'Ayu Rekaan', nip: '190005052015012001', jabatan: /Administrator Database|ADB/ },
  { akun: 'budi.kasi', nama: 'Budi Rekaan', nip: '190006062010011002', jabatan: /Kepala Seksi|Kasi/ },
  { akun: 'cahya.kabid', nama: 'Cahya Rekaan', nip: '190007072005011003', jabatan: /Kepala Bidang|Kabid/ },
  { akun: 'dewi.kadis', nama: 'Dewi Rekaan', nip: '190008082000012004', jabatan: /Kepala Dinas/ },
] as const

describe.skipIf(!adaPeramban)(
  'kantor sungguhan tanpa data latihan, dari "mulai" sampai laporan bertanda tangan',
  () => {
    const uji = folderUji('baru')
    const data = join(uji.folder, 'data')
    const ekspor = join(uji.folder, 'ekspor')
    let kantor: KantorJalan
    let peramban: Awaited<ReturnType<typeof bukaPeramban>>
    let l: Layar
    let kode: string

    beforeAll(async () => {
      await latih({ ke: ekspor, orang: 2000, benih: 11 })
      const mulai = await tertib([
        'mulai',
        '--data',
        data,
        '--kode',
        '99.01',
        '--nama',
        'Kabupaten Rekaan',
        '--json',
      ])
      expect(mulai.galat).toBe('')
      kode = (JSON.parse(mulai.keluaran) as { kodePertama: string }).kodePertama
      kantor = await nyalakan(data)
      peramban = await bukaPeramban({})
      l = layar(await peramban.konteks.newPage(), kantor.url)
    })
    afterAll(async () => {
      await peramban?.tutup()
      await kantor?.mati()
      uji.buang()
    })

    const isi = (label: string, nilai: string) => l.hal.getByLabel(label, { exact: true }).last().fill(nilai)
    const pengaturan = async (bagian: string) => {
      await l.buka('Pengaturan')
      await l.hal.getByRole('link', { name: bagian, exact: true }).click()
      await l.hal.getByRole('heading', { name: bagian }).first().waitFor()
    }
    const dialogTutup = () => l.hal.getByRole('dialog').waitFor({ state: 'hidden' })

    test('akun pertama dibuat dengan kode sekali pakai; kode yang salah ditolak', async () => {
      await l.hal.goto(kantor.url)
      await l.hal.getByRole('link', { name: /akun pertama/i }).click()
      const lengkapi = async (kodeIsian: string) => {
        await isi('Kode sekali pakai dari server', kodeIsian)
        await isi('Nama lengkap', 'Pengelola Rekaan')
        await isi('Nama akun', 'pengelola')
        await isi('Kata sandi', SANDI)
        await isi('Ulangi kata sandi', SANDI)
        await l.tekan('Buat akun dan masuk')
      }
      await lengkapi('AAAA-BBBB-CCCC')
      await l.lihat(/[Kk]ode.*(salah|tidak)/)
      await lengkapi(kode)
      await l.hal.getByRole('navigation').first().waitFor()
    })

    test('pengelola mengisi kop, wilayah, pegawai, pemangku, dan akun', async () => {
      await pengaturan('Kantor dan kop')
      await isi(
        'Kop surat, satu baris per baris',
        'PEMERINTAH KABUPATEN REKAAN\nDINAS KEPENDUDUKAN DAN PENCATATAN SIPIL',
      )
      await l.tekan(/^Simpan$/)
      await l.lihat('Sudah disimpan.')

      await pengaturan('Wilayah')
      await l.hal.locator('input[type=file]').first().setInputFiles(join(ekspor, 'wilayah.csv'))
      await l.tekan('Impor daftar wilayah')
      await l.lihat(/wilayah berlaku/)

      await pengaturan('Pegawai')
      for (const p of PEJABAT) {
        await l.tekan('Tambah pegawai')
        await isi('Nama lengkap', p.nama)
        await isi('NIP', p.nip)
        await l.tekan('Tambah pegawai')
        await dialogTutup()
      }
      await pengaturan('Jabatan & pemangku')
      for (const p of PEJABAT) {
        await l.hal
          .getByRole('button', { name: new RegExp(`Tetapkan pemangku.*(${p.jabatan.source})`) })
          .first()
          .click()
        await l.hal.getByRole('dialog').getByLabel('Pegawai', { exact: true }).selectOption({ label: p.nama })
        await l.tekan('Tetapkan pemangku')
        await dialogTutup()
      }
    })

    test('setiap pejabat mendapat sandi sementara dan menggantinya saat masuk pertama', async () => {
      const sementara = new Map<string, string>()
      for (const p of PEJABAT) {
        await pengaturan('Akun')
        await l.tekan('Buat akun')
        await l.hal.getByRole('dialog').getByLabel('Untuk siapa').selectOption({ label: p.nama })
        await isi('Nama akun', p.akun)
        await l.tekan('Buat akun')
        sementara.set(p.akun, (await l.hal.locator('[data-sandi-sementara]').textContent())!)
        await l.tekan('Sudah saya catat')
        await dialogTutup()
      }
      for (const [akun, sandi] of sementara) {
        await l.masukDenganSandiSementara(akun, sandi, SANDI)
        await l.hal.getByRole('heading', { name: 'Kotak Masuk' }).waitFor()
      }
    })

    test('dari impor sampai laporan ditandatangani dan diarsipkan, hanya lewat layar', async () => {
      await l.masuk('ayu.adb', SANDI)
      await l.buka('Impor & Cuplikan')
      await l.hal.locator('input[type=file]').setInputFiles(join(ekspor, 'penduduk.csv'))
      await l.hal.getByLabel('Semester').selectOption('2026-1')
      await l.tekan('Mulai impor')
      await l.lihat(/Impor selesai/)
      await l.buka('Berkas')
      await l.tekan('Mulai berkas')
      await isi('Judul berkas', JUDUL)
      await l.tekan('Buka berkas')
      await l.hal.getByRole('heading', { name: JUDUL }).waitFor()
      await l.tekan('Proses dan siapkan laporan')
      await l.lihat(/Menunggu langkah 2/)
      for (const [akun, label, sesudah] of [
        ['budi.kasi', 'Ya, verifikasi', /Menunggu langkah 3/],
        ['cahya.kabid', 'Ya, setujui', /Menunggu langkah 4/],
      ] as const) {
        await l.masuk(akun, SANDI)
        await l.lihat(JUDUL)
        await l.hal.keyboard.press('Enter')
        await l.tekan(label)
        await l.lihat(sesudah)
      }
      await l.masuk('dewi.kadis', SANDI)
      await l.lihat(JUDUL)
      await l.hal.keyboard.press('Enter')
      await l.tekan('Tandatangani')
      await isi('Kata sandi Anda', SANDI)
      await l.tekan('Tandatangani')
      await l.lihat(/Menunggu langkah 5/)
      await l.masuk('ayu.adb', SANDI)
      await l.lihat(JUDUL)
      await l.hal.keyboard.press('Enter')
      for (const label of ['Catat di Buku Agenda', 'Arsipkan']) {
        await l.tekan(label)
        await l.hal.getByRole('dialog').waitFor()
        await l.tekan(label)
        await dialogTutup()
      }
      await l.lihat(/Berkas selesai/)
    })

    test('di luar kantor latihan tanda tangan disebut "tidak tersertifikasi", dan tidak ada kata LATIHAN', async () => {
      await l.hal.getByText('laporan-bertanda-tangan.pdf').first().click()
      const [unduhan] = await Promise.all([
        l.hal.waitForEvent('download'),
        l.hal.getByRole('link', { name: 'Unduh' }).first().click(),
      ])
      const pdf = join(uji.folder, 'unduh.pdf')
      await unduhan.saveAs(pdf)
      const hasil = await tertib(['periksa', pdf, '--data', data])
      expect(hasil.kode).toBe(0)
      expect(hasil.keluaran).toMatch(/tidak tersertifikasi/i)
      expect(hasil.keluaran).not.toContain('LATIHAN')
    })

    test('tidak ada permintaan yang keluar dari alamat kantor', () => {
      expect(peramban.asing).toEqual([])
    })
  },
)
