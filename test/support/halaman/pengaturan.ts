import type { HalamanUji } from './halaman-uji.ts'

export const DAFTAR_PENGATURAN: readonly HalamanUji[] = [
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
  { nama: 'pengaturan-surel', akun: 'pengelola', alamat: '/pengaturan/surel', siap: 'Surel percobaan' },
  {
    nama: 'pengaturan-pengingat',
    akun: 'pengelola',
    alamat: '/pengaturan/pengingat',
    siap: 'perlu dikonfirmasi',
  },
  { nama: 'pengaturan-terlarang', akun: 'kasi', alamat: '/pengaturan/akun', siap: /pengelola/, gambar: true },
]
