import { type HalamanUji, tekan } from './halaman-uji.ts'

/** The inbox, cases and their acts, notices. */
export const DAFTAR_KERJA: readonly HalamanUji[] = [
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
  { nama: 'kabar', akun: 'kasi', alamat: '/kabar', siap: 'Tandai semua sudah dibaca' },
  { nama: 'kabar-belum', akun: 'kasi', alamat: '/kabar?saring=belum', siap: 'Surel untuk saya' },
  { nama: 'kabar-pengelola', akun: 'pengelola', alamat: '/kabar', siap: 'Belum ada kabar' },
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
  {
    nama: 'berkas-tiada',
    akun: 'kabid',
    alamat: '/berkas/00000000-0000-4000-8000-000000000000',
    siap: /tidak (ada|ditemukan)/i,
    ditolak: true,
  },
]
