import { type HalamanUji, tekan } from './halaman-uji.ts'

/** Tables and what is computed from them. */
export const DAFTAR_ANGKA: readonly HalamanUji[] = [
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
    nama: 'indikator',
    akun: 'kabid',
    alamat: '/indikator',
    siap: 'Rasio JK',
    gambar: true,
  },
  {
    nama: 'banding-semester',
    akun: 'kabid',
    alamat: '/banding-semester',
    siap: /Belum ada dua semester/,
    gambar: true,
  },
  {
    nama: 'periksa-tabel',
    akun: 'kasi',
    alamat: '/periksa-tabel',
    siap: 'File tabel',
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
]
