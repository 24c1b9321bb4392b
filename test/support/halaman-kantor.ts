import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { IsiKantor } from './kantor-layar.ts'

/** One page in one state, as one account sees it. */
export interface HalamanUji {
  readonly nama: string
  /** Absent: nobody is logged in. */
  readonly akun?: 'adb' | 'kasi' | 'kabid' | 'kadis' | 'pengelola'
  readonly alamat: string | ((i: IsiKantor) => string)
  /** Words that stand there when the page is whole. */
  readonly siap: string | RegExp
  /** What is done before it is looked at. */
  readonly lalu?: (hal: Page, data: string, i: IsiKantor) => Promise<unknown>
  /** Compared with a picture in test/skenario/gambar. */
  readonly gambar?: true
  /** The server answers with a refusal: the browser writes that line itself. */
  readonly ditolak?: true
}

const tekan = (nama: string | RegExp) => (hal: Page) => hal.getByRole('button', { name: nama }).last().click()

/** An office on its first day: what stands where nothing is yet. */
export const HALAMAN_KOSONG: readonly HalamanUji[] = [
  {
    nama: 'kosong-kotak-masuk',
    akun: 'adb',
    alamat: '/kotak-masuk',
    siap: 'Tidak ada yang menunggu Anda',
    gambar: true,
  },
  { nama: 'kosong-berkas', akun: 'adb', alamat: '/berkas', siap: 'Belum ada berkas' },
  { nama: 'kosong-cuplikan', akun: 'adb', alamat: '/cuplikan', siap: 'Mulai impor' },
  { nama: 'kosong-tabel', akun: 'adb', alamat: '/tabel', siap: /Belum ada cuplikan/ },
  { nama: 'kosong-satu-tabel', akun: 'adb', alamat: '/tabel/agama', siap: /Belum ada cuplikan/ },
  { nama: 'kosong-agenda', akun: 'adb', alamat: '/agenda', siap: /Belum ada/ },
  { nama: 'kosong-arsip', akun: 'adb', alamat: '/arsip', siap: /Belum ada|kosong/i },
]

/** Every page of web/src/kantor/rute.tsx, and the states of it that differ. */
export const DAFTAR_HALAMAN: readonly HalamanUji[] = [
  { nama: 'indikator', akun: 'kasi', alamat: '/indikator', siap: 'Rasio JK' },
  { nama: 'banding-semester', akun: 'kasi', alamat: '/banding-semester', siap: /Belum ada dua semester/ },
  { nama: 'periksa-tabel', akun: 'kasi', alamat: '/periksa-tabel', siap: 'File tabel' },
  { nama: 'masuk', alamat: '/masuk', siap: 'Nama akun', gambar: true },
  {
    nama: 'masuk-salah',
    alamat: '/masuk',
    siap: 'Nama akun',
    ditolak: true,
    async lalu(hal) {
      await hal.getByLabel('Nama akun').fill('bukan-akun')
      await hal.getByLabel('Kata sandi', { exact: true }).fill('bukan sandi saya')
      await tekan('Masuk')(hal)
      await hal.getByRole('alert').waitFor()
    },
  },
  { nama: 'akun-pertama-sudah-ada', alamat: '/akun-pertama', siap: /sudah/i },
  {
    nama: 'akun-pertama',
    alamat: '/akun-pertama',
    siap: /Kode/,
    gambar: true,
    async lalu(hal) {
      await hal.route('**/api/awal', async (r) => {
        const awal = (await (await r.fetch()).json()) as object
        await r.fulfill({ json: { ...awal, perluAkunPertama: true } })
      })
      await hal.reload()
    },
  },
  { nama: 'kotak-masuk', akun: 'kabid', alamat: '/kotak-masuk', siap: 'edisi kecamatan', gambar: true },
  { nama: 'kotak-masuk-adb', akun: 'adb', alamat: '/kotak-masuk', siap: 'Bappeda' },
  {
    nama: 'kotak-masuk-bidang',
    akun: 'kasi',
    alamat: '/kotak-masuk?pandang=bidang',
    siap: 'Bappeda',
    gambar: true,
  },
  { nama: 'kotak-masuk-kirim', akun: 'kasi', alamat: '/kotak-masuk?pandang=kirim', siap: /berkas/ },
  {
    nama: 'kotak-masuk-pengelola',
    akun: 'pengelola',
    alamat: '/kotak-masuk',
    siap: 'tidak memegang langkah',
  },
  { nama: 'berkas-daftar', akun: 'adb', alamat: '/berkas', siap: 'Bappeda', gambar: true },
  {
    nama: 'berkas-mulai',
    akun: 'adb',
    alamat: '/berkas',
    siap: 'Bappeda',
    gambar: true,
    async lalu(hal) {
      await tekan('Mulai berkas')(hal)
      await hal.getByLabel('Judul berkas').waitFor()
    },
  },
  {
    nama: 'berkas',
    akun: 'kabid',
    alamat: (i) => `/berkas/${i.berkas.kabid}`,
    siap: 'Langkah Anda',
    gambar: true,
  },
  {
    nama: 'berkas-menunggu',
    akun: 'adb',
    alamat: (i) => `/berkas/${i.berkas.kasi}`,
    siap: 'Menunggu langkah 2',
  },
  {
    nama: 'berkas-baru',
    akun: 'adb',
    alamat: (i) => `/berkas/${i.berkas.baru}`,
    siap: 'Langkah Anda',
    gambar: true,
  },
  {
    nama: 'berkas-kembali',
    akun: 'adb',
    alamat: (i) => `/berkas/${i.berkas.kembali}`,
    siap: 'Dikembalikan oleh',
    gambar: true,
  },
  {
    nama: 'berkas-selesai',
    akun: 'kadis',
    alamat: (i) => `/berkas/${i.berkas.arsip}`,
    siap: 'Berkas selesai',
    gambar: true,
  },
  {
    nama: 'berkas-gagal',
    akun: 'kasi',
    alamat: (i) => `/berkas/${i.berkas.kasi}`,
    siap: 'belum berhasil',
    async lalu(hal) {
      await hal.route('**/api/berkas/*', async (r) => {
        const b = (await (await r.fetch()).json()) as object
        await r.fulfill({
          json: { ...b, galatKerja: 'Tabel 3 berbeda 2 jiwa dari jumlah penduduk cuplikan.' },
        })
      })
      await hal.reload()
    },
  },
  {
    nama: 'dialog-kembalikan',
    akun: 'kabid',
    alamat: (i) => `/berkas/${i.berkas.kabid}`,
    siap: 'Langkah Anda',
    gambar: true,
    lalu: tekan(/^Tidak, kembalikan/),
  },
  {
    nama: 'dialog-tandatangani',
    akun: 'kadis',
    alamat: (i) => `/berkas/${i.berkas.kadis}`,
    siap: 'Langkah Anda',
    gambar: true,
    lalu: tekan(/^Tandatangani/),
  },
  {
    nama: 'dialog-agendakan',
    akun: 'adb',
    alamat: (i) => `/berkas/${i.berkas.agenda}`,
    siap: 'Langkah Anda',
    lalu: tekan(/^Catat di Buku Agenda/),
  },
  { nama: 'label-impor', akun: 'adb', alamat: '/label-impor', siap: 'Belum ada label kantor' },
  { nama: 'cuplikan-daftar', akun: 'adb', alamat: '/cuplikan', siap: 'Tersegel', gambar: true },
  { nama: 'cuplikan', akun: 'adb', alamat: (i) => `/cuplikan/${i.snapshotId}`, siap: /Baris/, gambar: true },
  {
    nama: 'cuplikan-tarik',
    akun: 'adb',
    alamat: (i) => `/cuplikan/${i.snapshotId}`,
    siap: /Baris/,
    lalu: tekan(/^Tarik/),
  },
  { nama: 'tabel-daftar', akun: 'kabid', alamat: '/tabel', siap: 'Pekerjaan', gambar: true },
  {
    nama: 'tabel',
    akun: 'kabid',
    alamat: '/tabel/kelompok-umur?tingkat=desa',
    siap: 'Gerbang',
    gambar: true,
    async lalu(hal) {
      await hal.locator('tbody [data-kolom="6"]').nth(1).click()
      await hal.getByRole('region', { name: /Paspor/ }).waitFor()
      await hal.locator('[role=img] svg').first().waitFor()
    },
  },
  {
    nama: 'tabel-cari',
    akun: 'kabid',
    alamat: '/tabel?q=akta',
    siap: 'Perceraian',
    gambar: true,
  },
  {
    nama: 'tabel-silang',
    akun: 'kabid',
    alamat: '/tabel/status-kawin-agama?tingkat=desa',
    siap: 'Gerbang',
    gambar: true,
    lalu: (hal) => hal.locator('[role=img] svg').nth(1).waitFor(),
  },
  {
    nama: 'tabel-baris',
    akun: 'kabid',
    alamat: '/tabel/status-kawin-agama?susun=b.k0&jk=jml&induk=99.01.02',
    siap: 'Gerbang',
    gambar: true,
    lalu: (hal) => hal.locator('[role=img] svg').nth(1).waitFor(),
  },
  {
    nama: 'tabel-bagian',
    akun: 'kasi',
    alamat: '/tabel/disabilitas-pendidikan-umur-tunggal?tingkat=desa-saja&urut=total.jml',
    siap: 'Gerbang',
  },
  { nama: 'tabel-kolom-tiada', akun: 'kasi', alamat: '/tabel/kia', siap: 'tidak memuat kolom', gambar: true },
  {
    nama: 'tabel-pelayanan',
    akun: 'kasi',
    alamat: '/tabel/kinerja-capil?dari=2026-01-01&sampai=2026-01-31',
    siap: 'Belum ada file peristiwa',
    ditolak: true,
  },
  {
    nama: 'tabel-pita',
    akun: 'adb',
    alamat: '/tabel/kelompok-umur',
    siap: 'Gerbang',
    gambar: true,
    async lalu(hal) {
      await hal.getByLabel('Pita umur').selectOption({ label: 'Buat pita baru…' })
      await hal.getByLabel('Umur awal setiap pita').fill('0, 5, 15, 65')
      await hal.getByText('Menjadi 0–4').waitFor()
    },
  },
  {
    nama: 'tabel-unduh',
    akun: 'kabid',
    alamat: '/tabel/agama',
    siap: 'Gerbang',
    async lalu(hal) {
      await tekan('Unduh')(hal)
      await hal.getByRole('link', { name: /Excel/ }).waitFor()
    },
  },
  {
    nama: 'tabel-tiada',
    akun: 'kabid',
    alamat: '/tabel/tabel-yang-tidak-ada',
    siap: 'tidak ada dalam daftar',
  },
  {
    nama: 'tabel-kecamatan',
    akun: 'kasi',
    alamat: '/tabel/penduduk-jenis-kelamin?tingkat=kecamatan',
    siap: 'Gerbang',
  },
  { nama: 'tabel-pekerjaan', akun: 'kasi', alamat: '/tabel/pekerjaan?tingkat=kecamatan', siap: 'Gerbang' },
  {
    nama: 'tabel-publik',
    akun: 'kabid',
    alamat: '/tabel/agama?tingkat=desa&edisi=publik',
    siap: 'Gerbang',
    gambar: true,
  },
  {
    nama: 'banding',
    akun: 'adb',
    alamat: '/banding',
    siap: 'Banding Cuplikan',
    gambar: true,
  },
  {
    nama: 'peristiwa',
    akun: 'adb',
    alamat: '/peristiwa',
    siap: 'Peristiwa',
    gambar: true,
  },
  {
    nama: 'indikator',
    akun: 'kabid',
    alamat: '/indikator',
    siap: 'Indikator',
    gambar: true,
  },
  {
    nama: 'banding-semester',
    akun: 'kabid',
    alamat: '/banding-semester',
    siap: 'Banding semester',
    gambar: true,
  },
  {
    nama: 'periksa-tabel',
    akun: 'kasi',
    alamat: '/periksa-tabel',
    siap: 'Periksa tabel',
    gambar: true,
  },
  {
    nama: 'edisi-publik',
    akun: 'kasi',
    alamat: '/pengamanan',
    siap: 'Aturan kantor',
    gambar: true,
  },
  {
    nama: 'neraca',
    akun: 'kabid',
    alamat: '/neraca',
    siap: 'Neraca penduduk',
    gambar: true,
  },
  {
    nama: 'pemusnahan',
    akun: 'kabid',
    alamat: '/pemusnahan',
    siap: 'Masa Simpan & Pemusnahan',
    gambar: true,
  },
  {
    nama: 'label-impor',
    akun: 'adb',
    alamat: '/label-impor',
    siap: 'Label & pemetaan',
    gambar: true,
  },
  {
    nama: 'cuplikan-mutu',
    akun: 'adb',
    alamat: (i) => `/cuplikan/${i.snapshotId}/mutu`,
    siap: 'Laporan mutu data',
    gambar: true,
  },
  { nama: 'agenda', akun: 'adb', alamat: '/agenda', siap: '400.12.4.3/1/', gambar: true },
  { nama: 'arsip', akun: 'kabid', alamat: '/arsip', siap: 'Semester I 2026', gambar: true },
  { nama: 'periksa', akun: 'kabid', alamat: '/periksa', siap: 'Periksa', gambar: true },
  {
    nama: 'periksa-asli',
    akun: 'kabid',
    alamat: '/periksa',
    siap: 'Periksa',
    gambar: true,
    async lalu(hal, data) {
      await hal.locator('input[type=file]').setInputFiles(join(data, 'latihan/bertanda.pdf'))
      await hal.locator('form button[type=submit]').click()
      await hal
        .getByText(/^Asli: /)
        .first()
        .waitFor()
    },
  },
  {
    nama: 'periksa-palsu',
    akun: 'kabid',
    alamat: '/periksa',
    siap: 'Periksa',
    async lalu(hal, data) {
      await hal.locator('input[type=file]').setInputFiles(join(data, 'latihan/diubah.pdf'))
      await hal.locator('form button[type=submit]').click()
      await hal
        .getByText(/^Tidak sah/)
        .first()
        .waitFor()
    },
  },
  { nama: 'sop-daftar', akun: 'kasi', alamat: '/sop', siap: 'Agregat', gambar: true },
  { nama: 'sop', akun: 'kasi', alamat: '/sop/agregat-data-kependudukan', siap: 'Mutu baku', gambar: true },
  { nama: 'jejak', akun: 'kabid', alamat: '/jejak', siap: /Danu|operator/i, gambar: true },
  {
    // After jejak: each reading of rejected rows is entered there.
    nama: 'cuplikan-tolak',
    akun: 'adb',
    alamat: (i) => `/cuplikan/${i.snapshotId}`,
    siap: /Baris/,
    gambar: true,
    async lalu(hal) {
      await tekan('Tampilkan daftar')(hal)
      await hal.getByRole('columnheader', { name: 'NIK' }).waitFor()
      await hal.mouse.wheel(0, 4000)
      await hal.getByText('Setiap pembacaan dicatat').scrollIntoViewIfNeeded()
    },
  },
  { nama: 'ganti-sandi', akun: 'kasi', alamat: '/ganti-sandi', siap: /sandi/i },
  ...['kantor', 'pegawai', 'jabatan', 'akun', 'wilayah', 'kalender', 'agenda', 'cadangan', 'akun-saya'].map(
    (bagian): HalamanUji => ({
      nama: `pengaturan-${bagian}`,
      akun: 'pengelola',
      alamat: `/pengaturan/${bagian}`,
      siap: /Simpan|Tambah|Ganti|Buat|Impor|Unggah|Cadang/,
      gambar: true,
    }),
  ),
  { nama: 'pengaturan-terlarang', akun: 'kasi', alamat: '/pengaturan/akun', siap: /pengelola/, gambar: true },
  {
    nama: 'palet',
    akun: 'kabid',
    alamat: '/kotak-masuk',
    siap: 'edisi kecamatan',
    gambar: true,
    async lalu(hal) {
      await hal.keyboard.press('Control+k')
      await hal.getByRole('combobox').fill('latih')
      await hal.getByRole('option').nth(2).waitFor()
    },
  },
  {
    nama: 'pintasan',
    akun: 'kabid',
    alamat: (i) => `/berkas/${i.berkas.kabid}`,
    siap: 'Langkah Anda',
    gambar: true,
    async lalu(hal) {
      await hal.keyboard.press('?')
      await hal.getByText('Di mana saja').waitFor()
    },
  },
  { nama: 'tiada', akun: 'kabid', alamat: '/halaman-yang-tidak-ada', siap: /tidak ada/i, gambar: true },
  {
    nama: 'berkas-tiada',
    akun: 'kabid',
    alamat: '/berkas/00000000-0000-4000-8000-000000000000',
    siap: /tidak (ada|ditemukan)/i,
    ditolak: true,
  },
]
